package io.intertwine.codegen.verify;

import io.intertwine.codegen.emit.KernelWriter;
import io.intertwine.codegen.emit.Variant;
import io.intertwine.codegen.interpret.MultiplyAddRounding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Kernel;
import io.intertwine.kernel.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Runs compiled kernels against the interpreter of their plans, on more samples than a tile has and
 * with an incomplete last tile.
 *
 * <p>Unrolled kernels have to agree in every bit, plain ones with separate roundings and vector
 * ones with fused multiply-adds. Kernels of table shape fuse other operations than the interpreter,
 * so that each may be off by the proved bound, and they by twice that.
 */
public final class KernelCheck {

  /** More than two tiles of sixteen lanes. */
  private static final int SAMPLES = 37;

  private static final long SEED = 20260101;

  private final String packageName;
  private final InMemoryCompiler.Compiled compiled;
  private final ClassLoader loader;

  /**
   * Prepares a check.
   *
   * @param packageName the package of the kernels
   * @param compiled the compiled kernels
   */
  public KernelCheck(String packageName, InMemoryCompiler.Compiled compiled) {
    this.packageName = packageName;
    this.compiled = compiled;
    this.loader = compiled.loader();
  }

  /**
   * Checks every variant of a plan that was compiled; vector ones only where the JVM has the Vector
   * API.
   *
   * @param plan the plan
   * @throws CompilationFailure if a kernel does not agree, with one sentence
   */
  public void run(KernelPlan plan) {
    double[][] inputs = inputs(plan);
    double[][] bounds = ((DoubleKernel) load(KernelWriter.boundName(plan))).apply(inputs, SAMPLES);
    List<Variant> variants =
        Variant.product(
            List.of(Precision.values()), List.of(Backend.values()), List.of(plan.order()));
    for (Variant variant : variants) {
      String name = plan.name() + variant.suffix();
      if (compiled.classes().containsKey(packageName + "." + name) && canRun(variant)) {
        compare(plan, variant, name, inputs, bounds);
      }
    }
  }

  private static boolean canRun(Variant variant) {
    return variant.backend() == Backend.PLAIN
        || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private Kernel load(String simpleName) {
    try {
      return (Kernel)
          loader.loadClass(packageName + "." + simpleName).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new CompilationFailure("The class " + simpleName + " cannot be started: " + e + ".");
    }
  }

  /** Normal numbers that are floats, so that both precisions get the same. */
  private static double[][] inputs(KernelPlan plan) {
    Random random = new Random(SEED);
    List<ArrayShape> shapes = plan.inputs();
    double[][] inputs = new double[shapes.size()][];
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = new double[SAMPLES * shapes.get(k).length()];
      Arrays.setAll(inputs[k], i -> (float) random.nextGaussian());
    }
    return inputs;
  }

  private void compare(
      KernelPlan plan, Variant variant, String name, double[][] inputs, double[][] bounds) {
    double[][] found = evaluate(load(name), inputs);
    double scale = 2 * variant.precision().unitRoundoff() / Precision.DOUBLE.unitRoundoff();
    boolean exact = plan.shape() == KernelShape.UNROLLED;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[][] expected = interpret(plan, variant, inputs, sample);
      for (int k = 0; k < expected.length; k++) {
        for (int c = 0; c < expected[k].length; c++) {
          int at = sample * expected[k].length + c;
          double error = Math.abs(found[k][at] - expected[k][c]);
          if (!(error <= (exact ? 0 : scale * bounds[k][at]))) {
            throw new CompilationFailure(
                name
                    + " gives "
                    + found[k][at]
                    + " where the interpreter gives "
                    + expected[k][c]
                    + ", in component "
                    + c
                    + " of "
                    + plan.outputs().get(k).name()
                    + ".");
          }
        }
      }
    }
  }

  private static double[][] interpret(
      KernelPlan plan, Variant variant, double[][] inputs, int sample) {
    double[][] one = new double[inputs.length][];
    for (int k = 0; k < one.length; k++) {
      int length = plan.inputs().get(k).length();
      one[k] = Arrays.copyOfRange(inputs[k], sample * length, (sample + 1) * length);
    }
    MultiplyAddRounding rounding =
        variant.backend() == Backend.VECTOR
            ? MultiplyAddRounding.FUSED
            : MultiplyAddRounding.SEPARATE;
    return variant.precision() == Precision.DOUBLE
        ? PlanInterpreter.run(plan, rounding, one)
        : PlanInterpreter.runFloat(plan, rounding, one);
  }

  private static double[][] evaluate(Kernel kernel, double[][] inputs) {
    if (kernel instanceof DoubleKernel doubles) {
      return doubles.apply(inputs, SAMPLES);
    }
    float[][] narrow = new float[inputs.length][];
    for (int k = 0; k < narrow.length; k++) {
      narrow[k] = new float[inputs[k].length];
      for (int i = 0; i < narrow[k].length; i++) {
        narrow[k][i] = (float) inputs[k][i];
      }
    }
    float[][] floats = ((FloatKernel) kernel).apply(narrow, SAMPLES);
    double[][] wide = new double[floats.length][];
    for (int k = 0; k < wide.length; k++) {
      wide[k] = new double[floats[k].length];
      for (int i = 0; i < wide[k].length; i++) {
        wide[k][i] = floats[k][i];
      }
    }
    return wide;
  }
}
