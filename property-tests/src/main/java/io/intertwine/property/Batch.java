package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Precision;
import java.util.Arrays;
import java.util.List;

/**
 * Inputs of a kernel for some samples, one after the other.
 *
 * <p>Every number is a float, so that kernels of both precisions can read exactly the same.
 */
public final class Batch {

  private final KernelDescription kernel;
  private final int samples;
  private final double[][] arrays;
  private final String recipe;

  /**
   * Copies arrays.
   *
   * @param kernel the kernel that they are for
   * @param samples the number of samples
   * @param arrays one array per input, {@code [sample][component]}; rounded to single precision
   * @param recipe how the numbers were made, for failure messages
   * @throws IllegalArgumentException if the arrays do not fit the kernel's inputs
   */
  public Batch(KernelDescription kernel, int samples, double[][] arrays, String recipe) {
    this.kernel = kernel;
    this.samples = samples;
    this.recipe = recipe;
    List<ArrayShape> shapes = kernel.inputs();
    if (arrays.length != shapes.size()) {
      throw new IllegalArgumentException(
          kernel.name()
              + " reads the arrays "
              + KernelFamily.names(shapes)
              + ", not "
              + arrays.length
              + " arrays.");
    }
    this.arrays = new double[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      if (arrays[a].length != Math.multiplyExact(samples, shapes.get(a).length())) {
        throw new IllegalArgumentException(
            "the array "
                + shapes.get(a).name()
                + " of "
                + samples
                + " samples has "
                + samples * shapes.get(a).length()
                + " numbers, not "
                + arrays[a].length);
      }
      this.arrays[a] = rounded(arrays[a], Precision.FLOAT);
    }
  }

  /** Numbers rounded to a precision. */
  static double[] rounded(double[] values, Precision precision) {
    double[] rounded = values.clone();
    if (precision == Precision.FLOAT) {
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (float) rounded[i];
      }
    }
    return rounded;
  }

  /**
   * The kernel whose inputs these are.
   *
   * @return its metadata
   */
  public KernelDescription kernel() {
    return kernel;
  }

  /**
   * The number of samples.
   *
   * @return at least 0
   */
  public int samples() {
    return samples;
  }

  /**
   * The arrays.
   *
   * @return new copies, {@code [sample][component]}
   */
  public double[][] arrays() {
    double[][] copies = new double[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      copies[a] = arrays[a].clone();
    }
    return copies;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(samples).append(" samples, ").append(recipe);
    for (int a = 0; a < arrays.length && samples > 0; a++) {
      ArrayShape shape = kernel.inputs().get(a);
      text.append(", ").append(shape.name()).append("[0] = ");
      text.append(Arrays.toString(Arrays.copyOf(arrays[a], Math.min(shape.length(), 8))));
    }
    return text.toString();
  }
}
