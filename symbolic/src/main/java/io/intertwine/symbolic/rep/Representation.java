package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;

/**
 * A finite-dimensional representation on real vectors, given by exact matrices of the generators.
 *
 * <p>A complex representation is stored on interleaved (real part, imaginary part) pairs; {@link
 * #dimension} counts reals. The implementations do not promise that the matrices satisfy the
 * group's relations: {@link Membership#prove} checks it.
 */
public interface Representation {
  /** The group. */
  Group group();

  /** The name, such as {@code 16x0e+8x1o}. */
  String name();

  /** The number of real components of a vector. */
  int dimension();

  /**
   * The real matrix of the Lie generator X_i = -i J_i, with {@code D(exp(t X)) = exp(t lie(X))}.
   *
   * @throws IndexOutOfBoundsException if there is no such generator
   */
  ExactMatrix lie(int generator);

  /**
   * The real matrix of a generator of the group of components.
   *
   * @throws IndexOutOfBoundsException if there is no such generator
   */
  ExactMatrix discrete(int generator);
}
