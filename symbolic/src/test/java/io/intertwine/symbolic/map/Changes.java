package io.intertwine.symbolic.map;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;

/** Maps with a change that a proof must refuse. */
final class Changes {
  private Changes() {}

  static EquivariantMap withComponents(EquivariantMap map, List<Polynomial> components) {
    return new EquivariantMap(
        map.name(),
        map.group(),
        map.inputs(),
        map.symbols(),
        map.output(),
        components,
        map.claims());
  }

  static EquivariantMap scaled(EquivariantMap map, ExactNumber factor) {
    return withComponents(map, map.components().stream().map(p -> p.scale(factor)).toList());
  }

  /** The map with the coefficient of one term multiplied by a factor. */
  static EquivariantMap withCoefficient(
      EquivariantMap map, int component, int term, ExactNumber factor) {
    Polynomial changed = map.components().get(component);
    Polynomial.Term old = changed.terms().get(term);
    Polynomial added = Polynomial.term(old.coefficient(), old.monomial());
    return withComponent(map, component, changed.minus(added).plus(added.scale(factor)));
  }

  /** The map with the monomial of one term replaced. */
  static EquivariantMap withMonomial(
      EquivariantMap map, int component, int term, Monomial monomial) {
    Polynomial changed = map.components().get(component);
    Polynomial.Term old = changed.terms().get(term);
    Polynomial removed = changed.minus(Polynomial.term(old.coefficient(), old.monomial()));
    return withComponent(
        map, component, removed.plus(Polynomial.term(old.coefficient(), monomial)));
  }

  static EquivariantMap withComponent(EquivariantMap map, int component, Polynomial value) {
    List<Polynomial> components = new ArrayList<>(map.components());
    components.set(component, value);
    return withComponents(map, components);
  }

  /** The map with two components exchanged. */
  static EquivariantMap exchanged(EquivariantMap map, int one, int other) {
    List<Polynomial> components = new ArrayList<>(map.components());
    components.set(one, map.components().get(other));
    components.set(other, map.components().get(one));
    return withComponents(map, components);
  }

  static EquivariantMap withClaims(EquivariantMap map, List<Claim> claims) {
    return new EquivariantMap(
        map.name(),
        map.group(),
        map.inputs(),
        map.symbols(),
        map.output(),
        map.components(),
        claims);
  }
}
