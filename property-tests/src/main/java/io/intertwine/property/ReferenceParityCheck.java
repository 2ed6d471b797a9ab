package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Precision;
import io.intertwine.runtime.reference.ReferenceKernel;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A generated kernel gives what the table-driven reference gives, which shares nothing with it but
 * the exact polynomials: |f^ - ref^| is at most the sum of both proved bounds.
 *
 * <p>The polynomials of a rotation are those of the reference for Euler factors of group elements
 * only, that is, as functions on the group. Factors that are rounded are near an element's, so that
 * both sides are compared with their values there, which are equal: the errors of the factors are
 * carried through both ({@link ProvedBound}). Derivatives across the group differ, so gradients
 * with respect to factors are not compared, and their cotangents are set to 0.
 */
public final class ReferenceParityCheck {

  private final KernelFamily kernel;
  private final KernelTable table;

  /**
   * Prepares a check.
   *
   * @param kernel the kernel
   * @param table its reference table
   */
  public ReferenceParityCheck(KernelFamily kernel, KernelTable table) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
    this.table = Objects.requireNonNull(table, "table");
  }

  /**
   * Checks every variant of an order.
   *
   * @param inputs inputs of the kernel of some order
   * @param seed the seed of the group elements whose Euler factors replace those of the inputs
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if a variant differs by more than the bounds
   */
  public Margin check(Batch inputs, long seed) {
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(inputs.kernel().order())) {
      margin = margin.and(check(variant, inputs, seed));
    }
    return margin;
  }

  private Margin check(KernelVariant variant, Batch inputs, long seed) {
    KernelDescription description = inputs.kernel();
    int samples = inputs.samples();
    KernelArrays roles = KernelArrays.of(description);
    double[][] arrays = inputs.arrays();
    double[][] radii = new double[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      radii[a] = new double[arrays[a].length];
      if (roles.inputs().get(a) == ArrayRole.CHART) {
        charts(variant, description, arrays, radii, a, seed);
      } else if (roles.inputs().get(a) == ArrayRole.CHART_GRADIENT) {
        arrays[a] = new double[arrays[a].length];
      }
    }
    ReferenceKernel reference = ReferenceKernel.of(description, table);
    double[][] expected = reference.apply(arrays, samples);
    double[][] found = kernel.run(variant, arrays, samples);
    ProvedBound own = new ProvedBound(kernel, variant.order());
    ProvedBound other = new ProvedBound(reference);
    double[][] bounds = own.rounding(arrays, samples, variant.precision());
    ProvedBound.add(bounds, own.propagated(arrays, radii, samples));
    ProvedBound.add(bounds, other.rounding(arrays, samples, Precision.DOUBLE));
    ProvedBound.add(bounds, other.propagated(arrays, radii, samples));
    Comparison comparison =
        new Comparison("agreement with the reference", kernel.name() + " (" + variant + ")");
    List<ArrayShape> shapes = description.outputs();
    for (int a = 0; a < found.length; a++) {
      if (roles.outputs().get(a) != ArrayRole.CHART_GRADIENT) {
        ArrayShape shape = shapes.get(a);
        comparison.compare(shape.name(), shape.length(), found[a], expected[a], bounds[a]);
      }
    }
    return comparison.margin();
  }

  /** Euler factors in the variant's precision, with the bounds of their errors. */
  private static void charts(
      KernelVariant variant,
      KernelDescription description,
      double[][] arrays,
      double[][] radii,
      int a,
      long seed) {
    int length = description.inputs().get(a).length();
    double[] factors = Samples.charts(description, length, arrays[a].length, new Random(seed));
    double[] rounded = Batch.rounded(factors, variant.precision());
    for (int i = 0; i < rounded.length; i++) {
      radii[a][i] = Motion.chartError(i % length) + Math.abs(rounded[i] - factors[i]);
    }
    arrays[a] = rounded;
  }
}
