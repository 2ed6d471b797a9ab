package io.intertwine.kernel;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The run-time form of a compact group: its elements as numbers, its law, its Haar measure, the
 * representations rho that a specification listed, and the derivatives of (g, v) -> rho(g) v.
 *
 * <p>Arrays hold any number n of elements or vectors one after the other, {@code [n][size]}; the
 * number follows from an array's length. All results are new arrays. A group kernel holds no state
 * that a call changes.
 *
 * <p><b>Derivatives with respect to an element</b> are numbers in the frame of the Lie algebra, not
 * gradients in the element's coordinates: with the generators X_1, X_2, X_3 (Jx, Jy, Jz), the k-th
 * derivative of a function f of g is
 *
 * <pre>
 *   (D_k f)(g) = d/dt f(exp(t X_k) g)  at t = 0.
 * </pre>
 *
 * The frame is defined everywhere, so there is no chart and no gimbal in it; it spans the
 * directions in which an element can move, a parity being none. A step of length a in it multiplies
 * g from the left by exp(sum_k a_k X_k), the quaternion (cos(|a|/2), sin(|a|/2) a/|a|). From {@code
 * d/dt rho(exp(t X)) = rho(X)} at t = 0 follows everything below; with {@code rho(A) = sum_k a_k
 * rho(X_k)},
 *
 * <table>
 *   <caption>rho(g) v and its two derivatives, as of {@link Order}</caption>
 *   <tr><th>order</th><th>inputs</th><th>outputs</th></tr>
 *   <tr><td>{@link #act}</td><td>g, v</td><td>rho(g) v</td></tr>
 *   <tr><td>{@link #actVjp}</td><td>g, v; d</td>
 *     <td>{@code <d, rho(X_k) rho(g) v>} for each k; rho(g)^T d</td></tr>
 *   <tr><td>{@link #actSecondVjp}</td><td>g, v, d; a, b</td>
 *     <td>{@code <d, rho(A) rho(X_k) rho(g) v> + <d, rho(X_k) rho(g) b>} for each k;
 *     rho(g)^T rho(A)^T d; rho(A) rho(g) v + rho(g) b</td></tr>
 * </table>
 *
 * @param <A> the arrays of reals: {@code double[]} or {@code float[]}
 */
public interface GroupKernel<A> {

  /**
   * The gradients of {@code <d, rho(g) v>}.
   *
   * @param elements with respect to g, in the frame of the Lie algebra: {@code [n][3]}
   * @param vectors with respect to v: n vectors
   * @param <A> the arrays of reals
   */
  record Gradients<A>(A elements, A vectors) {

    /** Checks that both are there. */
    public Gradients {
      Objects.requireNonNull(elements, "elements");
      Objects.requireNonNull(vectors, "vectors");
    }
  }

  /**
   * The gradients of a sum of {@link Gradients}, each weighted by a cotangent.
   *
   * @param elements with respect to g, in the frame of the Lie algebra: {@code [n][3]}
   * @param vectors with respect to v: n vectors
   * @param cotangents with respect to d: n vectors
   * @param <A> the arrays of reals
   */
  record SecondGradients<A>(A elements, A vectors, A cotangents) {

    /** Checks that all are there. */
    public SecondGradients {
      Objects.requireNonNull(elements, "elements");
      Objects.requireNonNull(vectors, "vectors");
      Objects.requireNonNull(cotangents, "cotangents");
    }
  }

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
  A identity();

  /**
   * The products g h: the element that acts as h first and g then.
   *
   * @param left the elements g
   * @param right the elements h, as many
   * @return the products
   * @throws IllegalArgumentException if the lengths do not fit
   */
  A product(A left, A right);

  /**
   * The inverses of elements.
   *
   * @param elements the elements
   * @return their inverses
   * @throws IllegalArgumentException if the length does not fit
   */
  A inverse(A elements);

  /**
   * Independent elements distributed by the Haar measure.
   *
   * @param random the source of randomness; equal sources give equal elements, in single precision
   *     those of double precision rounded
   * @param count how many
   * @return {@code [count][elementSize]}
   */
  A sample(RandomGenerator random, int count);

  /**
   * The images rho(g) v.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param vectors n vectors v of the representation
   * @return n vectors
   * @throws IllegalArgumentException if the lengths do not fit
   */
  A act(int representation, A elements, A vectors);

  /**
   * The derivative of {@link #act} with respect to v, applied to cotangents: rho(g)^T d, which is
   * rho(g^-1) d too. It needs no v, and is the second of the gradients of {@link #actVjp}.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param cotangents n cotangents d of the images
   * @return n cotangents of the vectors
   * @throws IllegalArgumentException if the lengths do not fit
   */
  A actTransposed(int representation, A elements, A cotangents);

  /**
   * The vector-Jacobian product of {@link #act}: the gradients of {@code <d, rho(g) v>},
   *
   * <pre>
   *   with respect to g:  gamma_k = &lt;d, rho(X_k) rho(g) v&gt;,  k = 1, 2, 3,
   *   with respect to v:  w = rho(g)^T d.
   * </pre>
   *
   * On points gamma is the torque (rho(g) v) x d.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param vectors n vectors v of the representation
   * @param cotangents n cotangents d of the images
   * @return gamma and w
   * @throws IllegalArgumentException if the lengths do not fit
   */
  Gradients<A> actVjp(int representation, A elements, A vectors, A cotangents);

  /**
   * The vector-Jacobian product of {@link #actVjp}: the gradients of {@code phi = <a, gamma> + <b,
   * w>}, which is {@code <d, rho(A) rho(g) v> + <d, rho(g) b>},
   *
   * <pre>
   *   with respect to g:  &lt;d, rho(A) rho(X_k) rho(g) v&gt; + &lt;d, rho(X_k) rho(g) b&gt;,
   *   with respect to v:  rho(g)^T rho(A)^T d,
   *   with respect to d:  rho(A) rho(g) v + rho(g) b.
   * </pre>
   *
   * <p>With a the j-th unit vector and b = 0 the first line is {@code D_k D_j <d, rho(g) v> = <d,
   * rho(X_j) rho(X_k) rho(g) v>}. It is not symmetric in j and k: derivatives along X_j and X_k
   * differ by the one along their bracket. The second derivative of {@code <d, rho(exp(t X) g) v>}
   * at t = 0 is its sum over j and k with the weights x_j x_k of X, in which that difference
   * cancels.
   *
   * @param representation the index of rho in the description
   * @param elements n elements g
   * @param vectors n vectors v of the representation
   * @param cotangents n cotangents d of the images
   * @param elementCotangents n cotangents a of gamma: {@code [n][3]}
   * @param vectorCotangents n cotangents b of w
   * @return the three gradients
   * @throws IllegalArgumentException if the lengths do not fit
   */
  SecondGradients<A> actSecondVjp(
      int representation,
      A elements,
      A vectors,
      A cotangents,
      A elementCotangents,
      A vectorCotangents);

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
  A lie(int representation, A algebra, A vectors);
}
