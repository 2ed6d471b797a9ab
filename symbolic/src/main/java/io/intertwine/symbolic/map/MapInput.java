package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.rep.Representation;
import java.util.Objects;

/**
 * One typed input of an {@link EquivariantMap}: its components are variables of the polynomials.
 */
public sealed interface MapInput {
  /** The name, unique among the inputs of a map. */
  String name();

  /** The number of variables. */
  int dimension();

  /** A vector of a representation. */
  record VectorInput(String name, Representation representation) implements MapInput {
    /** Requires both. */
    public VectorInput {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(representation, "representation");
    }

    @Override
    public int dimension() {
      return representation.dimension();
    }
  }

  /** Real numbers on which the group does not act, such as weights. */
  record ScalarInput(String name, int count) implements MapInput {
    /** Requires at least one number. */
    public ScalarInput {
      Objects.requireNonNull(name, "name");
      if (count < 1) {
        throw new IllegalArgumentException(
            "The scalar input " + name + " needs at least one number, not " + count + ".");
      }
    }

    @Override
    public int dimension() {
      return count;
    }
  }

  /** How an input that is a group element g moves. */
  enum Action {
    /** A group element h moves g to {@code h g}. */
    LEFT,
    /** The group leaves g alone. */
    FIXED,
    /**
     * Two group elements h and k move g to {@code h g k^-1}, every vector by k, and the output by
     * h: {@code F(h g k^-1, rho(k) v) = eta(h) F(g, v)}.
     */
    TWO_SIDED
  }

  /** A group element in the coordinates of a variety. */
  record GroupInput(String name, GroupVariety variety, Action action) implements MapInput {
    /** Requires all. */
    public GroupInput {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(variety, "variety");
      Objects.requireNonNull(action, "action");
    }

    @Override
    public int dimension() {
      return variety.dimension();
    }
  }
}
