package io.intertwine.symbolic.map;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.polynomial.Monomial;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A statement about a map beyond its equivariance, which fixes its scale, its sign or its
 * completeness. {@link Equivariance#prove} proves each; a certificate lists them.
 *
 * <p>Ranges of output components include {@code from} and exclude {@code to}.
 */
public sealed interface Claim {

  /**
   * The output components are a coupling {@code F_c = sum_ab T_abc x_a y_b} of two irreps to a
   * third, times a weight if there is one: {@code sum_ab T_abc T_abc' = normSquared delta_cc'}, and
   * the phase is that of Condon and Shortley, the coefficient of highest weight {@code <j1 j1 j2
   * J-j1 | J J>} being positive, carried to the basis of the irreps. For SU(2) the map is moreover
   * linear over the complex numbers in x and in y.
   *
   * @param left the input x
   * @param right the input y
   * @param from the first output component
   * @param to the end of the output components
   * @param twiceSpins twice the spins of x, y and the output
   * @param normSquared the factor; as tensors of reals couplings of SU(2) have 2 where those of
   *     SO(3) have 1
   * @param phase the first term of the first component that is not 0, and its sign
   * @param weight the variable that multiplies every term
   */
  record Coupling(
      int left,
      int right,
      int from,
      int to,
      Spins twiceSpins,
      ExactNumber normSquared,
      Phase phase,
      OptionalInt weight)
      implements Claim {
    /** Requires all. */
    public Coupling {
      Objects.requireNonNull(twiceSpins, "twiceSpins");
      Objects.requireNonNull(normSquared, "normSquared");
      Objects.requireNonNull(phase, "phase");
      Objects.requireNonNull(weight, "weight");
    }
  }

  /** Twice three spins. */
  record Spins(int left, int right, int output) {}

  /** The sign, 1 or -1, of the coefficient of a monomial in an output component. */
  record Phase(int output, Monomial term, int sign) {
    /** Requires a term. */
    public Phase {
      Objects.requireNonNull(term, "term");
    }
  }

  /**
   * The output components are the harmonics of degree l of the first input v: the Laplacian of each
   * is 0, {@code sum_m Y_m(v)^2 = sumOfSquares |v|^(2 l)}, and Y_0 is positive at the pole (0, 0,
   * 1). Where a symbol s stands for 1 / |v|, each component is s^l times such a harmonic.
   */
  record Harmonic(int spin, int from, int to, ExactNumber sumOfSquares) implements Claim {
    /** Requires the value. */
    public Harmonic {
      Objects.requireNonNull(sumOfSquares, "sumOfSquares");
    }
  }

  /** At the identity element the map of a group element and a vector is the vector. */
  record Identity() implements Claim {}

  /**
   * A map of scalar weights w_k and vectors is {@code sum_k w_k B_k}: each B_k takes one copy of an
   * irrep of the input to one copy of it in the output, as the identity or, for SU(2) alternately,
   * as the identity and as multiplication by i; no two do the same, and there are as many as the
   * space of equivariant linear maps has (real) dimensions. For SU(2) these are the maps that are
   * linear over the complex numbers.
   *
   * @param dimension the number of weights, which are real
   */
  record Basis(int dimension) implements Claim {}

  /**
   * The components are those of {@code sum_k a_k X_k v}, with the matrices X_k of the Lie
   * generators in the representation of v, which is that of the output.
   *
   * @param algebra the input a, a vector of the Lie algebra in the basis of its generators
   * @param vector the input v
   */
  record LieAction(int algebra, int vector) implements Claim {}

  /** The output is the product or the inverse of the group elements that are the inputs. */
  record GroupLaw(Law law) implements Claim {
    /** Requires a law. */
    public GroupLaw {
      Objects.requireNonNull(law, "law");
    }
  }

  /** Which operation of a group. */
  enum Law {
    /** The product of two elements. */
    PRODUCT,
    /** The inverse of one element. */
    INVERSE
  }
}
