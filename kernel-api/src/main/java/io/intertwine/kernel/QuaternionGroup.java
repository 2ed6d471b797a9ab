package io.intertwine.kernel;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A group whose elements are unit quaternions (SU(2), SO(3)) or unit quaternions with a parity
 * (O(3)), put together from generated kernels: the group law, the rotation of each representation,
 * and the action of the Lie algebra on it.
 */
public final class QuaternionGroup implements GroupKernel {

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
  private final DoubleKernel product;
  private final DoubleKernel inverse;
  private final List<Action> actions;

  /**
   * The generated kernels of one representation.
   *
   * @param rotation reads Euler factors and a vector, gives rho(g) v
   * @param rotationVjp its vector-Jacobian product, whose last gradient is with respect to v
   * @param lie reads Lie algebra coefficients and a vector, gives rho(X) v
   */
  public record Action(DoubleKernel rotation, DoubleKernel rotationVjp, DoubleKernel lie) {

    /** Checks that all are there. */
    public Action {
      Objects.requireNonNull(rotation, "rotation");
      Objects.requireNonNull(rotationVjp, "rotationVjp");
      Objects.requireNonNull(lie, "lie");
    }
  }

  /**
   * Puts a group together.
   *
   * @param description the metadata; 4 coordinates, or 5 with a parity
   * @param angles which angles the rotation kernels read
   * @param product reads two elements, gives their product
   * @param inverse reads an element, gives its inverse
   * @param actions the kernels of each representation, in the description's order
   */
  public QuaternionGroup(
      GroupDescription description,
      Angles angles,
      DoubleKernel product,
      DoubleKernel inverse,
      List<Action> actions) {
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

  @Override
  public GroupDescription description() {
    return description;
  }

  @Override
  public double[] identity() {
    double[] identity = new double[description.elementSize()];
    identity[0] = 1;
    if (hasParity()) {
      identity[QUATERNION] = 1;
    }
    return identity;
  }

  @Override
  public double[] product(double[] left, double[] right) {
    int count = count("elements", left, description.elementSize());
    requireCount("elements on the right", right, description.elementSize(), count);
    return product.apply(new double[][] {left, right}, count)[0];
  }

  @Override
  public double[] inverse(double[] elements) {
    int count = count("elements", elements, description.elementSize());
    return inverse.apply(new double[][] {elements}, count)[0];
  }

  /**
   * {@inheritDoc}
   *
   * <p>Four independent normal numbers, divided by their norm, are uniform on the 3-sphere, whose
   * surface measure is the Haar measure of SU(2) and, through the double cover, that of SO(3); the
   * parity of O(3) is a fair coin.
   */
  @Override
  public double[] sample(RandomGenerator random, int count) {
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
    return elements;
  }

  @Override
  public double[] act(int representation, double[] elements, double[] vectors) {
    int count = count("elements", elements, description.elementSize());
    requireCount("vectors", vectors, dimension(representation), count);
    double[][] inputs = {factors(elements, count), vectors};
    return actions.get(representation).rotation().apply(inputs, count)[0];
  }

  @Override
  public double[] actTransposed(int representation, double[] elements, double[] cotangents) {
    int count = count("elements", elements, description.elementSize());
    requireCount("cotangents", cotangents, dimension(representation), count);
    double[] vectors = new double[cotangents.length];
    double[][] inputs = {factors(elements, count), vectors, cotangents};
    return actions.get(representation).rotationVjp().apply(inputs, count)[1];
  }

  @Override
  public double[] lie(int representation, double[] algebra, double[] vectors) {
    int count = count("Lie algebra elements", algebra, ALGEBRA);
    requireCount("vectors", vectors, dimension(representation), count);
    return actions.get(representation).lie().apply(new double[][] {algebra, vectors}, count)[0];
  }

  /**
   * The Euler factors that the rotation kernels read: cos and sin of three angles, then the parity
   * where there is one.
   *
   * @param elements the elements
   * @return {@code [n][6]} or {@code [n][7]}
   * @throws IllegalArgumentException if the length does not fit
   */
  public double[] factors(double[] elements) {
    return factors(elements, count("elements", elements, description.elementSize()));
  }

  private double[] factors(double[] elements, int count) {
    int size = description.elementSize();
    int width = hasParity() ? FACTORS + 1 : FACTORS;
    double[] factors = new double[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      if (angles == Angles.FULL) {
        QuaternionChart.eulerZyz(elements, i * size, factors, i * width);
      } else {
        QuaternionChart.eulerZyzHalf(elements, i * size, factors, i * width);
      }
      if (hasParity()) {
        factors[i * width + FACTORS] = elements[i * size + QUATERNION];
      }
    }
    return factors;
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

  private static int count(String what, double[] array, int size) {
    if (size == 0 || array.length % size != 0) {
      throw new IllegalArgumentException(
          what + " have " + size + " reals each, which " + array.length + " is no multiple of");
    }
    return array.length / size;
  }

  private static void requireCount(String what, double[] array, int size, int count) {
    if (array.length != Math.multiplyExact(size, count)) {
      throw new IllegalArgumentException(
          count + " " + what + " of " + size + " reals are needed, not " + array.length + " reals");
    }
  }
}
