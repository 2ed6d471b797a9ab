package io.intertwine.property;

import java.util.random.RandomGenerator;

/**
 * How the numbers of a sample are chosen.
 *
 * <p>All magnitudes stay between 2^-20 and 2^20, apart from zero: a product of four such numbers,
 * the highest degree in the features of any kernel of any order, is far from the ends of single
 * precision (2^-126, 2^128), where the bounds would not hold. Points, of which harmonics take high
 * powers, have coordinates of more even sizes.
 */
public enum Pattern {
  /** All numbers 1. */
  ONES,

  /** A single 1, the rest 0. */
  ONE_HOT,

  /** Integers from -2 to 2. */
  SMALL_INTEGERS,

  /** Independent normal numbers. */
  GAUSSIAN,

  /** Normal numbers times powers of two from 2^-10 to 2^10, independently. */
  MIXED_MAGNITUDES,

  /** Numbers at the edges: signed zeros, powers of two, and neighbours of 1. */
  EDGES;

  private static final int MIXED_EXPONENT = 10;
  private static final double LEAST_NORMAL = 0x1p-8;

  private static final double[] EDGE_VALUES = {
    0.0, -0.0, 1.0, -1.0, 0x1p-20, -0x1p20, 1 + 0x1p-23, 1 - 0x1p-24, 3.0, -0x1.555556p-2
  };

  private static final int POINT = 3;
  private static final int POINT_EXPONENT = 7;

  private static final double[] POINT_EDGES = {
    0.0, -0.0, 1.0, -1.0, 1 + 0x1p-23, 1 - 0x1p-24, 3.0, -0x1.555556p-2, 0x1p-8
  };

  /**
   * Fills a part of an array.
   *
   * @param random the source of randomness
   * @param values the array
   * @param from the first place
   * @param to one past the last place
   */
  public void fill(RandomGenerator random, double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = number(random);
    }
    if (this == ONE_HOT && to > from) {
      values[random.nextInt(from, to)] = 1;
    }
  }

  /**
   * Fills a point. Its largest coordinate is at most 2^10, the others are zero or at least 2^-10 of
   * it, since powers of coordinates as high as the degree of a kernel are taken.
   *
   * @param random the source of randomness
   * @param values the array
   * @param from the place of x
   */
  void fillPoint(RandomGenerator random, double[] values, int from) {
    int to = from + POINT;
    switch (this) {
      case MIXED_MAGNITUDES -> {
        int exponent = random.nextInt(-POINT_EXPONENT, POINT_EXPONENT + 1);
        for (int i = from; i < to; i++) {
          values[i] = Math.scalb(normal(random), exponent);
        }
      }
      case EDGES -> {
        for (int i = from; i < to; i++) {
          values[i] = POINT_EDGES[random.nextInt(POINT_EDGES.length)];
        }
      }
      default -> fill(random, values, from, to);
    }
  }

  private double number(RandomGenerator random) {
    return switch (this) {
      case ONES -> 1;
      case ONE_HOT -> 0;
      case SMALL_INTEGERS -> random.nextInt(-2, 3);
      case GAUSSIAN -> normal(random);
      case MIXED_MAGNITUDES ->
          Math.scalb(normal(random), random.nextInt(-MIXED_EXPONENT, MIXED_EXPONENT + 1));
      case EDGES -> EDGE_VALUES[random.nextInt(EDGE_VALUES.length)];
    };
  }

  /** A normal number that is not tiny. */
  private static double normal(RandomGenerator random) {
    double number = random.nextGaussian();
    return Math.abs(number) < LEAST_NORMAL ? Math.copySign(LEAST_NORMAL, number) : number;
  }
}
