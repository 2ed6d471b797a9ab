package io.intertwine.property;

import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.KernelDescription;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary values for properties of kernels.
 *
 * <p>Inputs are made from a pattern and a seed ({@link Samples}); what shrinks is the number of
 * samples, towards one, and the pattern, towards the simplest in which the property still fails. A
 * failure names both, so that it can be made again without jqwik.
 */
public final class KernelArbitraries {

  private KernelArbitraries() {}

  /**
   * Batch sizes at the edges of tiles: none, one, one less than a tile, a tile, one more, and more
   * than the tiles that a kernel takes at a time.
   *
   * @param lanes the number of samples in a tile
   * @return a number of samples, shrinking towards 1
   */
  public static Arbitrary<Integer> batchSizes(int lanes) {
    return Arbitraries.of(1, 0, lanes, lanes + 1, Math.max(lanes - 1, 1), 17 * lanes + 1);
  }

  /**
   * Band limits.
   *
   * @param largest the largest one
   * @return a degree from 0 to the largest
   */
  public static Arbitrary<Integer> bandLimits(int largest) {
    return Arbitraries.integers().between(0, largest);
  }

  /**
   * Patterns of numbers, the simplest first.
   *
   * @return one of {@link Pattern}
   */
  public static Arbitrary<Pattern> patterns() {
    return Arbitraries.of(Pattern.class);
  }

  /**
   * Inputs of a kernel.
   *
   * @param kernel the kernel's metadata
   * @param sizes the numbers of samples
   * @return the inputs
   */
  public static Arbitrary<Batch> batches(KernelDescription kernel, Arbitrary<Integer> sizes) {
    return Combinators.combine(sizes, patterns(), Arbitraries.longs())
        .as((samples, pattern, seed) -> Samples.of(kernel, samples, pattern, seed));
  }

  /**
   * Group elements distributed by the Haar measure, from the group's own sampler.
   *
   * @param group the group
   * @param count how many
   * @return {@code [count][elementSize]}
   */
  public static Arbitrary<double[]> haarElements(GroupKernel<double[]> group, int count) {
    return Arbitraries.longs().map(seed -> group.sample(new Random(seed), count));
  }

  /**
   * Group elements: Haar-distributed ones, and among them the identity, squares, and products of an
   * element with its inverse, which are within rounding errors of the identity.
   *
   * @param group the group
   * @param count how many
   * @return {@code [count][elementSize]}
   */
  public static Arbitrary<double[]> elements(GroupKernel<double[]> group, int count) {
    return Combinators.combine(haarElements(group, count), Arbitraries.longs())
        .as((elements, seed) -> withEdges(group, elements, new Random(seed)));
  }

  private static double[] withEdges(GroupKernel<double[]> group, double[] elements, Random random) {
    int size = group.description().elementSize();
    double[] squares = group.product(elements, elements);
    double[] ones = group.product(elements, group.inverse(elements));
    double[] identity = group.identity();
    double[] mixed = elements.clone();
    for (int i = 0; i < elements.length; i += size) {
      switch (random.nextInt(16)) {
        case 0 -> System.arraycopy(identity, 0, mixed, i, size);
        case 1 -> System.arraycopy(squares, i, mixed, i, size);
        case 2 -> System.arraycopy(ones, i, mixed, i, size);
        default -> {
          // Haar-distributed, as it is.
        }
      }
    }
    return mixed;
  }
}
