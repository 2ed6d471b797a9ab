package io.intertwine.checker;

import io.intertwine.checker.Certificate.Input;
import io.intertwine.checker.Certificate.InputType;
import io.intertwine.checker.Certificate.MapData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a map f is equivariant, exactly and completely: for vectors {@code Df(v)[rho(X) v]
 * = eta(X) f(v)} for each Lie generator X and {@code f(rho(P) v) = eta(P) f(v)}; for a group
 * element g and a vector v (the action of the group) the same for {@code h g} with v fixed and,
 * from the right, {@code f(g h, v) = f(g, rho(h) v)}; modulo the relations of group elements and
 * roots.
 */
final class MapCheck {
  private final MapData map;
  private final Ideal ideal = new Ideal();
  private final Roots roots;
  private final List<Polynomial> components = new ArrayList<>();

  MapCheck(MapData map) {
    this.map = map;
    int inputs = map.inputLength();
    for (Input input : map.inputs()) {
      input.variety().ifPresent(variety -> variety.addRelations(ideal, input.offset()));
    }
    this.roots = new Roots(ideal, inputs + map.symbols().size());
    List<Polynomial> symbols = new ArrayList<>();
    for (Certificate.Symbol symbol : map.symbols()) {
      symbols.add(roots.declare(symbol.function(), symbol.argument()));
    }
    requireSymbolsUsed(inputs);
    for (Polynomial component : map.components()) {
      Polynomial resolved =
          symbols.isEmpty()
              ? component
              : component.substitute(v -> v < inputs ? null : symbols.get(v - inputs));
      components.add(ideal.normalForm(resolved));
    }
  }

  /** Every symbol and every scalar has to occur; an idle one could be anything. */
  private void requireSymbolsUsed(int inputs) {
    Set<Integer> used = new HashSet<>();
    for (Polynomial component : map.components()) {
      for (Monomial monomial : component.terms().keySet()) {
        for (int i = 0; i < monomial.size(); i++) {
          used.add(monomial.variable(i));
        }
      }
    }
    for (int k = 0; k < map.symbols().size(); k++) {
      if (!used.contains(inputs + k)) {
        throw new Refusal(
            "The symbol at " + map.symbols().get(k).place() + " is not used by its map.");
      }
    }
    for (Input input : map.inputs()) {
      for (int i = 0; input.type() == InputType.SCALAR && i < input.length(); i++) {
        if (!used.contains(input.offset() + i)) {
          throw new Refusal(
              "The scalar "
                  + i
                  + " of "
                  + Refusal.quote(input.name())
                  + " is not used by the map at "
                  + map.place()
                  + ".");
        }
      }
    }
  }

  MapData map() {
    return map;
  }

  Ideal ideal() {
    return ideal;
  }

  Roots roots() {
    return roots;
  }

  /** The components in normal form, symbols replaced by roots. */
  List<Polynomial> components() {
    return components;
  }

  void checkEquivariance() {
    long elements = map.inputs().stream().filter(i -> i.type() == InputType.GROUP).count();
    if (map.output().isEmpty()) {
      return; // a group law, whose claim says all
    }
    if (elements > 1) {
      throw new Refusal("The map at " + map.place() + " has more than one group element.");
    }
    for (int k = 0; k < 3; k++) {
      for (Polynomial argument : roots.arguments()) {
        requireZero(argument.derive(vectors(k)), "a symbol's argument is not invariant", k, -1);
      }
      if (elements == 0) {
        checkGenerator(k, vectors(k), Polynomial.ONE);
      } else {
        Input element = element();
        Variety variety = variety(element);
        Polynomial multiplier = variety.multiplier(element.offset());
        checkGenerator(k, field(element, k, true), multiplier);
        checkRight(k, element, multiplier);
      }
    }
    checkParity(elements == 1);
  }

  private Input element() {
    return map.inputs().stream()
        .filter(input -> input.type() == InputType.GROUP)
        .findFirst()
        .orElseThrow();
  }

  private static Variety variety(Input element) {
    return element.variety().orElseThrow();
  }

  /** {@code rho(X_k) v} on the vectors, zero on all else. */
  private IntFunction<@Nullable Polynomial> vectors(int k) {
    return images(rep -> rep.lie().get(k));
  }

  /** The images of the vectors' components; those of an action turn like the output. */
  private IntFunction<@Nullable Polynomial> images(Function<Certificate.Rep, Matrix> generator) {
    boolean action = map.inputs().stream().anyMatch(i -> i.type() == InputType.GROUP);
    List<@Nullable Polynomial> images = new ArrayList<>();
    for (Input input : map.inputs()) {
      Certificate.Rep rep = action ? map.output().orElseThrow() : input.rep().orElse(null);
      if (action && input.rep().isPresent() && input.length() != components.size()) {
        throw new Refusal("The map at " + map.place() + " does not act on one vector.");
      }
      Matrix matrix = rep == null || input.rep().isEmpty() ? null : generator.apply(rep);
      for (int i = 0; i < input.length(); i++) {
        images.add(matrix == null ? null : row(matrix, i, input.offset()));
      }
    }
    return v -> v < images.size() ? images.get(v) : null;
  }

  private static Polynomial row(Matrix matrix, int row, int offset) {
    Polynomial.Sum sum = new Polynomial.Sum();
    for (Map.Entry<Integer, Surd> entry : matrix.row(row).entrySet()) {
      sum.add(Monomial.of(offset + entry.getKey()), entry.getValue());
    }
    return sum.toPolynomial();
  }

  private static IntFunction<@Nullable Polynomial> field(Input element, int k, boolean left) {
    List<Polynomial> field = variety(element).field(k, left, element.offset());
    return v -> {
      int i = v - element.offset();
      return i >= 0 && i < field.size() ? field.get(i) : null;
    };
  }

  private void checkGenerator(
      int k, IntFunction<@Nullable Polynomial> image, Polynomial multiplier) {
    Matrix eta = map.output().orElseThrow().lie().get(k);
    for (int c = 0; c < components.size(); c++) {
      Polynomial.Sum sum = new Polynomial.Sum();
      sum.add(components.get(c).derive(image));
      for (Map.Entry<Integer, Surd> entry : eta.row(c).entrySet()) {
        sum.addProduct(components.get(entry.getKey()).times(entry.getValue().negate()), multiplier);
      }
      requireZero(sum.toPolynomial(), "the map is not equivariant", k, c);
    }
  }

  private void checkRight(int k, Input element, Polynomial multiplier) {
    for (int c = 0; c < components.size(); c++) {
      Polynomial moved = components.get(c).derive(field(element, k, false));
      Polynomial turned = components.get(c).derive(vectors(k)).times(multiplier);
      requireZero(moved.minus(turned), "the map is no action from the right", k, c);
    }
  }

  private void checkParity(boolean action) {
    if (map.output().orElseThrow().discrete().isEmpty()) {
      return;
    }
    Matrix eta = map.output().orElseThrow().discrete().get(0);
    IntFunction<@Nullable Polynomial> turned = images(rep -> rep.discrete().get(0));
    List<@Nullable Polynomial> flipped = new ArrayList<>();
    for (Input input : map.inputs()) {
      for (int i = 0; i < input.length(); i++) {
        boolean sign = input.type() == InputType.GROUP && i == input.length() - 1;
        flipped.add(sign ? Polynomial.variable(input.offset() + i).negate() : null);
      }
    }
    for (Polynomial argument : roots.arguments()) {
      Polynomial image = argument.substitute(turned);
      requireZero(image.minus(argument), "a symbol's argument is not invariant", 3, -1);
    }
    for (int c = 0; c < components.size(); c++) {
      Polynomial f = components.get(c);
      Polynomial.Sum right = new Polynomial.Sum();
      for (Map.Entry<Integer, Surd> entry : eta.row(c).entrySet()) {
        right.add(components.get(entry.getKey()), entry.getValue());
      }
      Polynomial etaF = right.toPolynomial();
      Polynomial byVectors = f.substitute(turned);
      requireZero(byVectors.minus(etaF), "the map is not equivariant", 3, c);
      if (action) {
        Polynomial byElement = f.substitute(v -> v < flipped.size() ? flipped.get(v) : null);
        requireZero(byElement.minus(etaF), "the map is not equivariant", 3, c);
      }
    }
  }

  private void requireZero(Polynomial difference, String what, int generator, int component) {
    Polynomial normal = ideal.normalForm(difference);
    if (!normal.isZero()) {
      String name = generator == 3 ? "P" : StructureGroup.LIE_GENERATORS.get(generator);
      throw new Refusal(
          "The map at "
              + map.place()
              + ": "
              + what
              + " under "
              + name
              + (component < 0 ? "" : " in component " + component)
              + ".");
    }
  }
}
