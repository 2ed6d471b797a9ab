package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.QuaternionChart;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Inputs of kernels from a pattern and a seed: equal arguments give equal numbers on every machine.
 *
 * <p>Points are never zero, because a zero vector has no direction. Euler factors and group
 * elements are those of Haar-distributed elements, some of them at the edges: the identity, turns
 * about the polar axis and half turns across it, where one Euler angle is free.
 */
public final class Samples {

  /** The part of the elements that are at an edge. */
  static final int ONE_EDGE_IN = 8;

  private static final int QUATERNION = 4;
  private static final int FACTORS = 6;
  private static final String HALF_ANGLES = "SU(2)";

  private Samples() {}

  /**
   * Inputs of a kernel.
   *
   * @param kernel the kernel's metadata
   * @param samples the number of samples
   * @param pattern how numbers are chosen
   * @param seed the seed
   * @return the inputs
   */
  public static Batch of(KernelDescription kernel, int samples, Pattern pattern, long seed) {
    RandomGenerator random = new Random(seed);
    List<ArrayRole> roles = KernelArrays.of(kernel).inputs();
    double[][] arrays = new double[roles.size()][];
    for (int a = 0; a < arrays.length; a++) {
      ArrayShape shape = kernel.inputs().get(a);
      arrays[a] = new double[Math.multiplyExact(samples, shape.length())];
      for (int s = 0; s < samples; s++) {
        int from = s * shape.length();
        int to = from + shape.length();
        switch (roles.get(a)) {
          case CHART -> chart(random, kernel.group(), arrays[a], from, to);
          case ELEMENT -> element(random, arrays[a], from, to);
          case POINT -> point(random, pattern, a < firstCotangent(kernel), arrays[a], from, to);
          default -> pattern.fill(random, arrays[a], from, to);
        }
      }
    }
    return new Batch(kernel, samples, arrays, pattern + ", seed " + seed);
  }

  private static int firstCotangent(KernelDescription kernel) {
    return KernelArrays.forwardInputs(kernel);
  }

  private static void point(
      RandomGenerator random, Pattern pattern, boolean nonzero, double[] values, int from, int to) {
    pattern.fillPoint(random, values, from);
    if (nonzero && values[from] == 0 && values[from + 1] == 0 && values[from + 2] == 0) {
      values[random.nextInt(from, to)] = random.nextBoolean() ? 1 : -1;
    }
  }

  /** A unit quaternion, and a parity where there is room for one. */
  private static void element(RandomGenerator random, double[] values, int from, int to) {
    quaternion(random, values, from);
    if (to - from > QUATERNION) {
      values[from + QUATERNION] = random.nextBoolean() ? 1 : -1;
    }
  }

  private static void chart(
      RandomGenerator random, String group, double[] values, int from, int to) {
    double[] quaternion = new double[QUATERNION];
    quaternion(random, quaternion, 0);
    if (group.equals(HALF_ANGLES)) {
      QuaternionChart.eulerZyzHalf(quaternion, 0, values, from);
    } else {
      QuaternionChart.eulerZyz(quaternion, 0, values, from);
    }
    if (to - from > FACTORS) {
      values[from + FACTORS] = random.nextBoolean() ? 1 : -1;
    }
  }

  /** Euler factors of group elements, one after the other, in double precision. */
  static double[] charts(KernelDescription kernel, int length, int total, RandomGenerator random) {
    double[] factors = new double[total];
    for (int from = 0; from < total; from += length) {
      chart(random, kernel.group(), factors, from, from + length);
    }
    return factors;
  }

  /** Four independent normal numbers, divided by their norm, or an edge. */
  static void quaternion(RandomGenerator random, double[] values, int at) {
    if (random.nextInt(ONE_EDGE_IN) == 0) {
      edge(random, values, at);
      return;
    }
    double norm = 0;
    for (int k = 0; k < QUATERNION; k++) {
      values[at + k] = random.nextGaussian();
      norm = Math.hypot(norm, values[at + k]);
    }
    for (int k = 0; k < QUATERNION; k++) {
      values[at + k] /= norm;
    }
  }

  /** The identity, a turn about the polar axis, or a half turn across it. */
  static void edge(RandomGenerator random, double[] values, int at) {
    double angle = 2 * Math.PI * random.nextDouble();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double[] edge =
        switch (random.nextInt(3)) {
          case 0 -> new double[] {1, 0, 0, 0};
          case 1 -> new double[] {cos, 0, 0, sin};
          default -> new double[] {0, cos, sin, 0};
        };
    System.arraycopy(edge, 0, values, at, QUATERNION);
  }
}
