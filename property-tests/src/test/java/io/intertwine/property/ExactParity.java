package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Every variant of a kernel is within its proved bound of the exact value: the sharpest check. */
final class ExactParity {

  private ExactParity() {}

  static Margin check(KernelFamily kernel, ExactKernel exact, Batch inputs) {
    KernelDescription description = inputs.kernel();
    int samples = inputs.samples();
    double[][] arrays = inputs.arrays();
    BigDecimal[][][] expected = new BigDecimal[samples][][];
    for (int s = 0; s < samples; s++) {
      double[][] sample = new double[arrays.length][];
      for (int a = 0; a < arrays.length; a++) {
        int length = description.inputs().get(a).length();
        sample[a] = Arrays.copyOfRange(arrays[a], s * length, (s + 1) * length);
      }
      expected[s] = exact.evaluate(description.order(), sample);
    }
    ProvedBound bound = new ProvedBound(kernel, description.order());
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(description.order())) {
      double[][] found = kernel.run(variant, arrays, samples);
      double[][] bounds = bound.rounding(arrays, samples, variant.precision());
      margin = margin.and(compare(kernel, variant, description, found, bounds, expected));
    }
    return margin;
  }

  private static Margin compare(
      KernelFamily kernel,
      KernelVariant variant,
      KernelDescription description,
      double[][] found,
      double[][] bounds,
      BigDecimal[][][] expected) {
    Comparison comparison =
        new Comparison("agreement with the exact value", kernel.name() + " (" + variant + ")");
    List<ArrayShape> shapes = description.outputs();
    for (int a = 0; a < found.length; a++) {
      ArrayShape shape = shapes.get(a);
      double[] errors = new double[found[a].length];
      for (int i = 0; i < errors.length; i++) {
        BigDecimal value = expected[i / shape.length()][a][i % shape.length()];
        errors[i] =
            Double.isFinite(found[a][i])
                ? new BigDecimal(found[a][i]).subtract(value).doubleValue()
                : found[a][i];
      }
      comparison.compare(
          shape.name() + " minus its exact value",
          shape.length(),
          errors,
          new double[errors.length],
          bounds[a]);
    }
    return comparison.margin();
  }
}
