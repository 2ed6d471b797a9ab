package io.intertwine.kernel;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A group whose elements are unit quaternions (SU(2), SO(3)) or unit quaternions with a parity
 * (O(3)), put together from generated kernels: the group law, the rotation of each representation,
 * and the action of the Lie algebra on it.
 *
 * <p><b>What is proved and what is tested.</b> The kernels are generated: their certificates cover
 * them, derivatives included. Written by hand, and outside of every certificate, are this class and
 * {@link QuaternionChart}: the Euler factors of a quaternion, the sampler, the identity, and which
 * kernel's output goes into which, with one sum each in two of the second gradients. Property tests
 * hold them to stated bounds: the factors to their definition in 50 digits, at and near the gimbal
 * points too; rho(g h) by the factors to rho(g) rho(h) with g h by the generated law; the sampler's
 * moments to those of the Haar measure; both derivatives to difference quotients and to the
 * identities between them.
 *
 * <p>In single precision the Euler factors and the samples are computed in double and then rounded
 * once; all else is computed by single precision kernels.
 *
 * @param <A> the arrays of reals: {@code double[]} or {@code float[]}
 * @param <K> the kernels: {@link DoubleKernel} or {@link FloatKernel}
 */
public abstract sealed class QuaternionGroup<A, K extends Kernel> implements GroupKernel<A>
    permits DoubleQuaternionGroup, FloatQuaternionGroup {

  /** The number of coordinates of a quaternion. */
  private static final int QUATERNION = 4;

  /** The number of Euler factors: cos and sin of three angles. */
  private static final int FACTORS = 6;

  private static final int ALGEBRA = 3;

  /** Which angles the rotation kernels read. */
  public enum Angles {
    /** cos and sin of alpha, beta and gamma; integer spins. */
    FULL,
    /** cos and sin of alpha/2, beta/2 and gamma/2; half-integer spins too. */
    HALF
  }

  private final GroupDescription description;
  private final Angles angles;
  private final K product;
  private final K inverse;
  private final List<Action<K>> actions;

  /**
   * The generated kernels of one representation.
   *
   * @param rotation reads Euler factors and a vector, gives rho(g) v
   * @param rotationVjp its vector-Jacobian product, whose last gradient is rho(g)^T d
   * @param lie reads Lie algebra coefficients a and a vector x, gives rho(A) x
   * @param lieVjp its vector-Jacobian product: {@code <d, rho(X_k) x>} for each k, and rho(A)^T d
   * @param <K> the kernels: {@link DoubleKernel} or {@link FloatKernel}
   */
  public record Action<K extends Kernel>(K rotation, K rotationVjp, K lie, K lieVjp) {

    /** Checks that all are there. */
    public Action {
      Objects.requireNonNull(rotation, "rotation");
      Objects.requireNonNull(rotationVjp, "rotationVjp");
      Objects.requireNonNull(lie, "lie");
      Objects.requireNonNull(lieVjp, "lieVjp");
    }
  }

  QuaternionGroup(
      GroupDescription description, Angles angles, K product, K inverse, List<Action<K>> actions) {
    this.description = Objects.requireNonNull(description, "description");
    this.angles = Objects.requireNonNull(angles, "angles");
    this.product = Objects.requireNonNull(product, "product");
    this.inverse = Objects.requireNonNull(inverse, "inverse");
    this.actions = List.copyOf(actions);
    int size = description.elementSize();
    if (size != QUATERNION && size != QUATERNION + 1) {
      throw new IllegalArgumentException(
          "an element of " + description.group() + " has 4 or 5 coordinates, not " + size);
    }
    if (this.actions.size() != description.representations().size()) {
      throw new IllegalArgumentException(
          "the group "
              + description.name()
              + " describes "
              + description.representations().size()
              + " representations but has kernels for "
              + this.actions.size());
    }
  }

  /** Runs a kernel on samples that lie one after the other. */
  abstract List<A> apply(K kernel, List<A> inputs, int samples);

  /** The number of reals in an array. */
  abstract int length(A array);

  /** An array in double precision: the array itself if it is. */
  abstract double[] widen(A array);

  /** An array in this precision, rounded: the array itself if it is. */
  abstract A narrow(double[] array);

  /** The elementwise sum of two arrays of one length, rounded to this precision. */
  abstract A sum(A first, A second);

  @Override
  public GroupDescription description() {
    return description;
  }

  @Override
  public A identity() {
    double[] identity = new double[description.elementSize()];
    identity[0] = 1;
    if (hasParity()) {
      identity[QUATERNION] = 1;
    }
    return narrow(identity);
  }

  @Override
  public A product(A left, A right) {
    int count = count("elements", left, description.elementSize());
    requireCount("elements on the right", right, description.elementSize(), count);
    return apply(product, List.of(left, right), count).get(0);
  }

  @Override
  public A inverse(A elements) {
    return apply(inverse, List.of(elements), elements(elements)).get(0);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Four independent normal numbers, divided by their norm, are uniform on the 3-sphere, whose
   * surface measure is the Haar measure of SU(2) and, through the double cover, that of SO(3); the
   * parity of O(3) is a fair coin.
   */
  @Override
  public A sample(RandomGenerator random, int count) {
    int size = description.elementSize();
    double[] elements = new double[Math.multiplyExact(count, size)];
    for (int i = 0; i < count; i++) {
      double squares;
      do {
        squares = 0;
        for (int k = 0; k < QUATERNION; k++) {
          double normal = random.nextGaussian();
          elements[i * size + k] = normal;
          squares += normal * normal;
        }
      } while (squares == 0);
      double scale = 1 / Math.sqrt(squares);
      for (int k = 0; k < QUATERNION; k++) {
        elements[i * size + k] *= scale;
      }
      if (hasParity()) {
        elements[i * size + QUATERNION] = random.nextBoolean() ? 1 : -1;
      }
    }
    return narrow(elements);
  }

  @Override
  public A act(int representation, A elements, A vectors) {
    int count = elements(elements);
    requireCount("vectors", vectors, dimension(representation), count);
    return rotate(actions.get(representation), factors(elements, count), vectors, count);
  }

  @Override
  public A actTransposed(int representation, A elements, A cotangents) {
    int count = elements(elements);
    requireCount("cotangents", cotangents, dimension(representation), count);
    return rotateBack(actions.get(representation), factors(elements, count), cotangents, count);
  }

  /**
   * {@inheritDoc}
   *
   * <p>With the generated kernels: y = rho(g) v by the rotation, gamma by the derivative of the Lie
   * action at y, w by that of the rotation.
   */
  @Override
  public Gradients<A> actVjp(int representation, A elements, A vectors, A cotangents) {
    int count = elements(elements);
    requireCount("vectors", vectors, dimension(representation), count);
    requireCount("cotangents", cotangents, dimension(representation), count);
    Action<K> action = actions.get(representation);
    A factors = factors(elements, count);
    A image = rotate(action, factors, vectors, count);
    return new Gradients<>(
        frame(action, image, cotangents, count), rotateBack(action, factors, cotangents, count));
  }

  /**
   * {@inheritDoc}
   *
   * <p>With the generated kernels: y = rho(g) v and z = rho(g) b by the rotation, e = rho(A)^T d by
   * the derivative of the Lie action. Then the gradients are {@code <e, rho(X_k) y> + <d, rho(X_k)
   * z>}, again by the derivative of the Lie action, rho(g)^T e by that of the rotation, and rho(A)
   * y + z.
   */
  @Override
  public SecondGradients<A> actSecondVjp(
      int representation,
      A elements,
      A vectors,
      A cotangents,
      A elementCotangents,
      A vectorCotangents) {
    int count = elements(elements);
    int dimension = dimension(representation);
    requireCount("vectors", vectors, dimension, count);
    requireCount("cotangents", cotangents, dimension, count);
    requireCount("cotangents of elements", elementCotangents, ALGEBRA, count);
    requireCount("cotangents of vectors", vectorCotangents, dimension, count);
    Action<K> action = actions.get(representation);
    A factors = factors(elements, count);
    A y = rotate(action, factors, vectors, count);
    A z = rotate(action, factors, vectorCotangents, count);
    A e = apply(action.lieVjp(), List.of(elementCotangents, y, cotangents), count).get(1);
    A slope = apply(action.lie(), List.of(elementCotangents, y), count).get(0);
    return new SecondGradients<>(
        sum(frame(action, y, e, count), frame(action, z, cotangents, count)),
        rotateBack(action, factors, e, count),
        sum(slope, z));
  }

  @Override
  public A lie(int representation, A algebra, A vectors) {
    int count = count("Lie algebra elements", algebra, ALGEBRA);
    requireCount("vectors", vectors, dimension(representation), count);
    return apply(actions.get(representation).lie(), List.of(algebra, vectors), count).get(0);
  }

  /**
   * The Euler factors that the rotation kernels read: cos and sin of three angles, then the parity
   * where there is one.
   *
   * @param elements the elements
   * @return {@code [n][6]} or {@code [n][7]}
   * @throws IllegalArgumentException if the length does not fit
   */
  public A factors(A elements) {
    return factors(elements, elements(elements));
  }

  private A factors(A elements, int count) {
    int size = description.elementSize();
    int width = hasParity() ? FACTORS + 1 : FACTORS;
    double[] wide = widen(elements);
    double[] factors = new double[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      if (angles == Angles.FULL) {
        QuaternionChart.eulerZyz(wide, i * size, factors, i * width);
      } else {
        QuaternionChart.eulerZyzHalf(wide, i * size, factors, i * width);
      }
      if (hasParity()) {
        factors[i * width + FACTORS] = wide[i * size + QUATERNION];
      }
    }
    return narrow(factors);
  }

  /** rho(g) v. */
  private A rotate(Action<K> action, A factors, A vectors, int count) {
    return apply(action.rotation(), List.of(factors, vectors), count).get(0);
  }

  /** rho(g)^T d, the gradient with respect to v, which does not depend on v. */
  private A rotateBack(Action<K> action, A factors, A cotangents, int count) {
    A vectors = narrow(new double[length(cotangents)]);
    return apply(action.rotationVjp(), List.of(factors, vectors, cotangents), count).get(1);
  }

  /** {@code <d, rho(X_k) x>} for each k, the gradient with respect to a, which no a enters. */
  private A frame(Action<K> action, A vectors, A cotangents, int count) {
    A algebra = narrow(new double[Math.multiplyExact(count, ALGEBRA)]);
    return apply(action.lieVjp(), List.of(algebra, vectors, cotangents), count).get(0);
  }

  private boolean hasParity() {
    return description.elementSize() > QUATERNION;
  }

  private int dimension(int representation) {
    return description
        .representations()
        .get(Objects.checkIndex(representation, actions.size()))
        .length();
  }

  private int elements(A elements) {
    return count("elements", elements, description.elementSize());
  }

  private int count(String what, A array, int size) {
    int length = length(array);
    if (length % size != 0) {
      throw new IllegalArgumentException(
          what + " have " + size + " reals each, which " + length + " is no multiple of");
    }
    return length / size;
  }

  private void requireCount(String what, A array, int size, int count) {
    int length = length(array);
    if (length != Math.multiplyExact(size, count)) {
      throw new IllegalArgumentException(
          count + " " + what + " of " + size + " reals are needed, not " + length + " reals");
    }
  }
}
