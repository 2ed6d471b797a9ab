package io.intertwine.kernel;

import java.util.List;

/** A {@link QuaternionGroup} in {@code double} precision. */
public final class DoubleQuaternionGroup extends QuaternionGroup<double[], DoubleKernel> {

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
  public DoubleQuaternionGroup(
      GroupDescription description,
      Angles angles,
      DoubleKernel product,
      DoubleKernel inverse,
      List<Action<DoubleKernel>> actions) {
    super(description, angles, product, inverse, actions);
  }

  @Override
  List<double[]> apply(DoubleKernel kernel, List<double[]> inputs, int samples) {
    return List.of(kernel.apply(inputs.toArray(double[][]::new), samples));
  }

  @Override
  int length(double[] array) {
    return array.length;
  }

  @Override
  double[] widen(double[] array) {
    return array;
  }

  @Override
  double[] narrow(double[] array) {
    return array;
  }

  @Override
  double[] sum(double[] first, double[] second) {
    double[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }
}
