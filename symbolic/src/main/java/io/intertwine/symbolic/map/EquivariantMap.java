package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.MapInput.Action;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A polynomial map between representation spaces that is claimed to be equivariant.
 *
 * <p>The variables of the polynomials are the components of the inputs, input after input, and then
 * the symbols. The constructor checks the shapes; {@link Equivariance#prove} proves the claim.
 *
 * @param name the name
 * @param group the group
 * @param inputs the typed inputs
 * @param symbols variables that stand for functions of invariants
 * @param output the representation of the values
 * @param components one polynomial per component of the output
 * @param claims what else is claimed of the map
 */
public record EquivariantMap(
    String name,
    Group group,
    List<MapInput> inputs,
    List<InvariantSymbol> symbols,
    Representation output,
    List<Polynomial> components,
    List<Claim> claims) {

  /** Copies the lists and checks names, groups, numbers of components and variables. */
  public EquivariantMap {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(output, "output");
    inputs = List.copyOf(inputs);
    symbols = List.copyOf(symbols);
    components = List.copyOf(components);
    claims = List.copyOf(claims);
    requireGroup(name, group, output.group());
    requireOneKindOfAction(name, inputs);
    Set<String> names = new TreeSet<>();
    int size = 0;
    for (MapInput input : inputs) {
      requireFresh(name, names, input.name());
      size += input.dimension();
      if (input instanceof VectorInput vector) {
        requireGroup(name, group, vector.representation().group());
      } else if (input instanceof GroupInput element) {
        requireGroup(name, group, element.variety().group());
      }
    }
    for (InvariantSymbol symbol : symbols) {
      requireFresh(name, names, symbol.name());
      requireVariables(name, symbol.argument(), size);
    }
    if (components.size() != output.dimension()) {
      throw new IllegalArgumentException(
          "The map "
              + name
              + " needs "
              + output.dimension()
              + " components, but has "
              + components.size()
              + ".");
    }
    for (Polynomial component : components) {
      requireVariables(name, component, size + symbols.size());
    }
  }

  private static void requireGroup(String name, Group expected, Group group) {
    if (!expected.equals(group)) {
      throw new IllegalArgumentException(
          "The map " + name + " is one of " + expected + " but has a part of " + group + ".");
    }
  }

  /** An input that moves with the group on one side does not go with one that moves on two. */
  private static void requireOneKindOfAction(String name, List<MapInput> inputs) {
    Set<Action> actions = new TreeSet<>();
    for (MapInput input : inputs) {
      if (input instanceof GroupInput element) {
        actions.add(element.action());
      }
    }
    if (actions.contains(Action.LEFT) && actions.contains(Action.TWO_SIDED)) {
      throw new IllegalArgumentException(
          "The map "
              + name
              + " has a group element that moves on one side and one that moves on two.");
    }
  }

  private static void requireFresh(String name, Set<String> names, String added) {
    if (!names.add(added)) {
      throw new IllegalArgumentException(
          "The map " + name + " has two inputs or symbols with the name " + added + ".");
    }
  }

  private static void requireVariables(String name, Polynomial polynomial, int count) {
    if (polynomial.largestVariable() >= count) {
      throw new IllegalArgumentException(
          "The map "
              + name
              + " has "
              + count
              + " variables, but a polynomial uses variable "
              + polynomial.largestVariable()
              + ".");
    }
  }

  /** The variable of the first component of an input. */
  public int offset(int input) {
    Objects.checkIndex(input, inputs.size());
    return inputs.subList(0, input).stream().mapToInt(MapInput::dimension).sum();
  }

  /** The number of variables that are components of inputs. */
  public int inputDimension() {
    return inputs.stream().mapToInt(MapInput::dimension).sum();
  }

  /** The variable of a symbol. */
  public int symbolVariable(int symbol) {
    Objects.checkIndex(symbol, symbols.size());
    return inputDimension() + symbol;
  }

  /** The number of all variables. */
  public int variableCount() {
    return inputDimension() + symbols.size();
  }

  /**
   * The ideal of the relations between the variables: the equations of the group elements, and
   * those of the symbols that are algebraic functions ({@link InvariantSymbol#rule}).
   */
  public Ideal ideal() {
    List<Ideal.Rule> rules = new ArrayList<>();
    for (int k = 0; k < inputs.size(); k++) {
      if (inputs.get(k) instanceof GroupInput element) {
        rules.addAll(element.variety().ideal().shift(offset(k)).rules());
      }
    }
    for (int k = 0; k < symbols.size(); k++) {
      symbols.get(k).rule(symbolVariable(k)).ifPresent(rules::add);
    }
    return Ideal.of(rules);
  }

  /** The name and the group; the polynomials may be long. */
  @Override
  public String toString() {
    return name + " of " + group;
  }
}
