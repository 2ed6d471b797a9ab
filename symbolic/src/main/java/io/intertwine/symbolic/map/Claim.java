package io.intertwine.symbolic.map;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.polynomial.Monomial;

/**
 * A statement about a map beyond its equivariance, which fixes its scale, its sign or its
 * completeness. {@link Equivariance#prove} proves each; a certificate lists them.
 *
 * <p>In claims about vector inputs every scalar input is set to 1. Ranges of output components
 * include {@code from} and exclude {@code to}.
 */
public sealed interface Claim {

  /**
   * A bilinear path {@code F_c = sum_ab C_abc x_a y_b} is a multiple of an isometry: {@code sum_ab
   * C_abc C_abc' = normSquared delta_cc'}.
   *
   * @param block the number of the path among those of the map
   * @param left the input x
   * @param right the input y
   * @param from the first output component
   * @param to the end of the output components
   * @param normSquared the factor
   */
  record Isometry(int block, int left, int right, int from, int to, ExactNumber normSquared)
      implements Claim {}

  /**
   * A bilinear path has the phase of the convention: that of the coupling of Condon and Shortley,
   * whose highest weight coefficient is positive, carried to the basis of the representations.
   *
   * @param left the input x
   * @param right the input y
   * @param from the first output component
   * @param to the end of the output components
   * @param twiceLeft twice the spin of x
   * @param twiceRight twice the spin of y
   * @param twiceOutput twice the spin of the output
   */
  record Coupling(
      int left, int right, int from, int to, int twiceLeft, int twiceRight, int twiceOutput)
      implements Claim {}

  /** One coefficient of one output component has the given sign, 1 or -1. */
  record Phase(int output, Monomial term, int sign) implements Claim {}

  /**
   * The output components are the harmonics of degree l of the first input v: the Laplacian of each
   * is 0, {@code sum_m Y_m(v)^2 = sumOfSquares |v|^(2 l)}, and Y_0 is positive at the pole (0, 0,
   * 1). Where a symbol s stands for 1 / |v|, each component is s^l times such a harmonic.
   */
  record Harmonic(int spin, int from, int to, ExactNumber sumOfSquares) implements Claim {}

  /** At the identity element the map of a group element and a vector gives the vector. */
  record Identity() implements Claim {}

  /**
   * A map linear in its weights and in its vector is {@code sum_k w_k B_k}: the B_k are linearly
   * independent and span the equivariant linear maps over the field.
   *
   * @param dimension the number of weights, which are real
   * @param complex whether the maps are those that are linear over the complex numbers
   */
  record Basis(int dimension, boolean complex) implements Claim {}

  /** The map is the product or the inverse of the group. */
  record GroupLaw(Law law) implements Claim {}

  /** Which operation of a group. */
  enum Law {
    /** The product of two elements. */
    PRODUCT,
    /** The inverse of one element. */
    INVERSE
  }
}
