package io.intertwine.codegen.verify;

import io.intertwine.codegen.interpret.DoubleInterpreter;
import io.intertwine.codegen.interpret.FloatInterpreter;
import io.intertwine.codegen.interpret.MultiplyAddRounding;
import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.program.Program;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs a plan on one sample without emitting anything: the oracle of the emitted kernels. Loops run
 * in the order of the plan, so that unrolled kernels have to agree with it in every bit.
 */
public final class PlanInterpreter {

  private PlanInterpreter() {}

  /**
   * Evaluates a plan in double precision.
   *
   * @param plan the plan
   * @param rounding how multiply-adds are rounded
   * @param inputs one array per input of the plan
   * @return one array per output of the plan
   */
  public static double[][] run(KernelPlan plan, MultiplyAddRounding rounding, double[][] inputs) {
    return run(plan, inputs, program -> new DoubleInterpreter(program, rounding)::run, false);
  }

  /**
   * Evaluates a plan in single precision.
   *
   * @param plan the plan
   * @param rounding how multiply-adds are rounded
   * @param inputs one array per input of the plan, each element a float
   * @return one array per output of the plan, each element a float
   */
  public static double[][] runFloat(
      KernelPlan plan, MultiplyAddRounding rounding, double[][] inputs) {
    return run(
        plan,
        inputs,
        program -> {
          FloatInterpreter interpreter = new FloatInterpreter(program, rounding);
          return blocks -> widen(interpreter.run(narrow(blocks)));
        },
        true);
  }

  private interface Compile {
    UnaryOperator<double[][]> compile(Program program);
  }

  private static double[][] run(
      KernelPlan plan, double[][] inputs, Compile compile, boolean isFloat) {
    double[][] outputs = new double[plan.outputs().size()][];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = new double[plan.outputs().get(k).length()];
    }
    for (Stage stage : plan.stages()) {
      UnaryOperator<double[][]> body = compile.compile(stage.program());
      int[] turn = new int[stage.loops().size()];
      do {
        run(stage, turn, body, inputs, outputs, isFloat);
      } while (next(stage, turn));
    }
    return outputs;
  }

  private static boolean next(Stage stage, int[] turn) {
    for (int k = turn.length - 1; k >= 0; k--) {
      if (++turn[k] < stage.loops().get(k).count()) {
        return true;
      }
      turn[k] = 0;
    }
    return false;
  }

  private static void run(
      Stage stage,
      int[] turn,
      UnaryOperator<double[][]> body,
      double[][] inputs,
      double[][] outputs,
      boolean isFloat) {
    List<Binding> bindings = stage.inputs();
    double[][] blocks = new double[bindings.size()][];
    for (int b = 0; b < blocks.length; b++) {
      int at = place(bindings.get(b), turn);
      int dimension = stage.program().inputs().get(b).dimension();
      double[] array = inputs[bindings.get(b).array()];
      blocks[b] = Arrays.copyOfRange(array, at, at + dimension);
    }
    double[][] results = body.apply(blocks);
    for (int b = 0; b < results.length; b++) {
      Binding binding = stage.outputs().get(b);
      int at = place(binding, turn);
      double[] array = outputs[binding.array()];
      for (int c = 0; c < results[b].length; c++) {
        double value = binding.accumulate() ? array[at + c] + results[b][c] : results[b][c];
        array[at + c] = isFloat ? (float) value : value;
      }
    }
  }

  private static int place(Binding binding, int[] turn) {
    int place = binding.base();
    for (int k = 0; k < turn.length; k++) {
      place += binding.strides().get(k) * turn[k];
    }
    return place;
  }

  private static float[][] narrow(double[][] arrays) {
    float[][] result = new float[arrays.length][];
    for (int k = 0; k < arrays.length; k++) {
      result[k] = new float[arrays[k].length];
      for (int i = 0; i < result[k].length; i++) {
        result[k][i] = (float) arrays[k][i];
      }
    }
    return result;
  }

  private static double[][] widen(float[][] arrays) {
    double[][] result = new double[arrays.length][];
    for (int k = 0; k < arrays.length; k++) {
      result[k] = new double[arrays[k].length];
      for (int i = 0; i < result[k].length; i++) {
        result[k][i] = arrays[k][i];
      }
    }
    return result;
  }
}
