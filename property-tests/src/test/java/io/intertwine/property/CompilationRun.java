package io.intertwine.property;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.layout.TileLayout;

/**
 * Runs a kernel of the runtime for a while; started by {@link CompilationLogTest} in a JVM that
 * reports what it compiles.
 */
final class CompilationRun {

  private static final int TILES = 64;

  private CompilationRun() {}

  /** Arguments: the facade's name, the order, and the number of calls. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    KernelFamily family = KernelFamily.of(Class.forName(arguments[0]));
    Order order = Order.valueOf(arguments[1]);
    DoubleKernel kernel =
        (DoubleKernel) family.kernel(new KernelVariant(order, Precision.DOUBLE, Backend.VECTOR));
    KernelDescription description = kernel.description();
    int samples = TILES * kernel.lanes();
    double[][] inputs = Samples.of(description, samples, Pattern.GAUSSIAN, 1).arrays();
    for (int a = 0; a < inputs.length; a++) {
      int length = description.inputs().get(a).length();
      inputs[a] = new TileLayout(length, kernel.lanes()).pack(inputs[a], samples);
    }
    double[][] outputs = new double[description.outputs().size()][];
    for (int a = 0; a < outputs.length; a++) {
      int length = description.outputs().get(a).length();
      outputs[a] = new double[new TileLayout(length, kernel.lanes()).size(samples)];
    }
    for (int call = 0; call < Integer.parseInt(arguments[2]); call++) {
      kernel.run(inputs, outputs, 0, TILES);
    }
  }
}
