package io.intertwine.kernel;

import java.util.random.RandomGenerator;

/**
 * The run-time form of a compact group: its elements as numbers, its law, its Haar measure, and the
 * representations that a specification listed.
 *
 * <p>Arrays hold any number n of elements or vectors one after the other, {@code [n][size]}; the
 * number follows from an array's length. All results are new arrays. A group kernel holds no state
 * that a call changes.
 */
public interface GroupKernel {

  /**
   * What this group is, how its elements are written, and which representations it acts in.
   *
   * @return the metadata written by the generator
   */
  GroupDescription description();

  /**
   * The neutral element.
   *
   * @return {@code [1][elementSize]}
   */
  double[] identity();

  /**
   * The products g h: the element that acts as h first and g then.
   *
   * @param left the elements g
   * @param right the elements h, as many
   * @return the products
   * @throws IllegalArgumentException if the lengths do not fit
   */
  double[] product(double[] left, double[] right);

  /**
   * The inverses of elements.
   *
   * @param elements the elements
   * @return their inverses
   * @throws IllegalArgumentException if the length does not fit
   */
  double[] inverse(double[] elements);

  /**
   * Independent elements distributed by the Haar measure.
   *
   * @param random the source of randomness; equal sources give equal elements
   * @param count how many
   * @return {@code [count][elementSize]}
   */
  double[] sample(RandomGenerator random, int count);

  /**
   * The images rho(g) v.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param vectors n vectors v of the representation
   * @return n vectors
   * @throws IllegalArgumentException if the lengths do not fit
   */
  double[] act(int representation, double[] elements, double[] vectors);

  /**
   * The derivative of {@link #act} with respect to v, applied to cotangents: rho(g)^T d.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param cotangents n cotangents d of the images
   * @return n cotangents of the vectors
   * @throws IllegalArgumentException if the lengths do not fit
   */
  double[] actTransposed(int representation, double[] elements, double[] cotangents);

  /**
   * The Lie algebra action rho(X) v with X = sum_k a_k X_k; it is the derivative of {@code
   * act(exp(t X), v)} at t = 0, so that {@code lie(X, act(g, v))} is that of {@code act(exp(t X) g,
   * v)}.
   *
   * @param representation the index of rho in the description
   * @param algebra n coefficient vectors a, in the order of the group's generators (Jx, Jy, Jz)
   * @param vectors n vectors v of the representation
   * @return n vectors
   * @throws IllegalArgumentException if the lengths do not fit
   */
  double[] lie(int representation, double[] algebra, double[] vectors);
}
