package io.intertwine.kernel;

import java.util.List;

/** A {@link QuaternionGroup} in {@code float} precision. */
public final class FloatQuaternionGroup extends QuaternionGroup<float[], FloatKernel> {

  /**
   * Puts a group together.
   *
   * @param description the metadata; 4 coordinates, or 5 with a parity
   * @param angles which angles the rotation kernels read
   * @param product reads two elements, gives their product
   * @param inverse reads an element, gives its inverse
   * @param actions the kernels of each representation, in the description's order
   * @throws IllegalArgumentException if they do not fit the description
   */
  public FloatQuaternionGroup(
      GroupDescription description,
      Angles angles,
      FloatKernel product,
      FloatKernel inverse,
      List<Action<FloatKernel>> actions) {
    super(description, angles, product, inverse, actions);
  }

  @Override
  List<float[]> apply(FloatKernel kernel, List<float[]> inputs, int samples) {
    return List.of(kernel.apply(inputs.toArray(float[][]::new), samples));
  }

  @Override
  int length(float[] array) {
    return array.length;
  }

  @Override
  double[] widen(float[] array) {
    double[] wide = new double[array.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = array[i];
    }
    return wide;
  }

  @Override
  float[] narrow(double[] array) {
    float[] narrow = new float[array.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) array[i];
    }
    return narrow;
  }

  @Override
  float[] sum(float[] first, float[] second) {
    float[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }
}
