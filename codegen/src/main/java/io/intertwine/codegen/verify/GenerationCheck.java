package io.intertwine.codegen.verify;

import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.plan.KernelPlan;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Verifies generated files: they compile, their methods are small enough for the JIT compiler, and
 * every kernel agrees with the interpreter of its plan.
 */
public final class GenerationCheck {

  /** HotSpot compiles no method that is larger. */
  public static final int LARGEST_METHOD = 8000;

  /** Above about 2000 bytecodes a Vector API method can be stuck in the first tier. */
  public static final int LARGEST_VECTOR_METHOD = 1500;

  private GenerationCheck() {}

  /**
   * Compiles, measures and runs.
   *
   * @param packageName the package of the kernels
   * @param files all generated files
   * @param plans the plans of all kernels and orders
   * @throws CompilationFailure if a check fails, with one sentence
   */
  public static void check(String packageName, List<GeneratedFile> files, List<KernelPlan> plans) {
    InMemoryCompiler.Compiled compiled = InMemoryCompiler.compile(files);
    compiled.classes().forEach(GenerationCheck::checkSizes);
    KernelCheck check = new KernelCheck(packageName, compiled);
    plans.forEach(check::run);
  }

  /** Drivers, which get all arrays, call methods and compute nothing. */
  private static int limit(String className, String method) {
    boolean computes = !method.contains("([[") && !method.startsWith("<clinit>");
    return computes && className.contains("Vector") ? LARGEST_VECTOR_METHOD : LARGEST_METHOD;
  }

  private static void checkSizes(String className, byte[] classFile) {
    SortedMap<String, Integer> sizes = MethodSizes.of(classFile);
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      int limit = limit(className, size.getKey());
      if (size.getValue() > limit) {
        throw new CompilationFailure(
            "The method "
                + size.getKey()
                + " of "
                + className
                + " has "
                + size.getValue()
                + " bytecodes, over the limit of "
                + limit
                + ".");
      }
    }
  }
}
