package io.intertwine.symbolic.map;

import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.Objects;

/**
 * A variable that stands for a smooth function of an invariant: s = f(u).
 *
 * <p>If the group leaves u unchanged it leaves s unchanged ({@code X s = f'(u) X u = 0}), so a
 * proof treats s as a free variable on which the group does not act, once u is proved invariant.
 *
 * @param name the name
 * @param function the function f
 * @param argument the polynomial u in the inputs' variables
 */
public record InvariantSymbol(String name, SmoothFunction function, Polynomial argument) {
  /** Requires all. */
  public InvariantSymbol {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(argument, "argument");
  }
}
