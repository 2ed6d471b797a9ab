package io.intertwine.property;

import io.intertwine.codegen.interpret.MultiplyAddRounding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.codegen.verify.PlanInterpreter;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Precision;
import java.util.Arrays;
import java.util.List;

/**
 * Unrolled kernels give bit for bit what the interpreter of their plan gives: plain ones with two
 * roundings of a multiply-add, vector ones with one. Kernels of table shape fuse other operations,
 * so they are within the sum of two bounds.
 */
final class InterpreterParity {

  private InterpreterParity() {}

  static Margin check(KernelFamily kernel, KernelPlan plan, Batch inputs) {
    KernelDescription description = inputs.kernel();
    int samples = inputs.samples();
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(description.order())) {
      double[][] found = kernel.run(variant, inputs.arrays(), samples);
      double[][] expected = interpret(plan, variant, inputs);
      double[][] bounds =
          new ProvedBound(kernel, description.order())
              .rounding(inputs.arrays(), samples, variant.precision());
      Comparison comparison =
          new Comparison("agreement with the interpreter", kernel.name() + " (" + variant + ")");
      List<ArrayShape> shapes = description.outputs();
      for (int a = 0; a < found.length; a++) {
        ArrayShape shape = shapes.get(a);
        if (plan.shape() == KernelShape.UNROLLED) {
          comparison.same(shape.name(), shape.length(), unsigned(found[a]), unsigned(expected[a]));
        } else {
          ProvedBound.add(new double[][] {bounds[a]}, new double[][] {bounds[a]});
          comparison.compare(shape.name(), shape.length(), found[a], expected[a], bounds[a]);
        }
      }
      margin = margin.and(comparison.margin());
    }
    return margin;
  }

  /** The sign of zero depends on whether an exact zero is added or left out. */
  private static double[] unsigned(double[] values) {
    double[] unsigned = values.clone();
    for (int i = 0; i < unsigned.length; i++) {
      unsigned[i] += 0.0;
    }
    return unsigned;
  }

  private static double[][] interpret(KernelPlan plan, KernelVariant variant, Batch inputs) {
    MultiplyAddRounding rounding =
        variant.backend() == Backend.VECTOR
            ? MultiplyAddRounding.FUSED
            : MultiplyAddRounding.SEPARATE;
    double[][] arrays = inputs.arrays();
    double[][] all = new double[plan.outputs().size()][];
    for (int a = 0; a < all.length; a++) {
      all[a] = new double[inputs.samples() * plan.outputs().get(a).length()];
    }
    for (int s = 0; s < inputs.samples(); s++) {
      double[][] one = new double[arrays.length][];
      for (int a = 0; a < one.length; a++) {
        int length = plan.inputs().get(a).length();
        one[a] = Arrays.copyOfRange(arrays[a], s * length, (s + 1) * length);
      }
      double[][] results =
          variant.precision() == Precision.DOUBLE
              ? PlanInterpreter.run(plan, rounding, one)
              : PlanInterpreter.runFloat(plan, rounding, one);
      for (int a = 0; a < all.length; a++) {
        System.arraycopy(results[a], 0, all[a], s * results[a].length, results[a].length);
      }
    }
    return all;
  }
}
