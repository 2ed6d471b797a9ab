package io.intertwine.examples;

import io.intertwine.codegen.Generation;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.reference.ReferenceTable;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.verify.InMemoryCompiler;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.provider.KernelProvider;
import io.intertwine.runtime.reference.ReferenceKernel;

/**
 * Kernels generated, compiled and loaded within this JVM. A build would generate them beforehand
 * and call their classes by name; an example that shows the generator at work has to look them up.
 */
final class GeneratedKernels {

  private final Spec spec;
  private final Generation generation;
  private final ClassLoader loader;

  /** Derives, proves, emits, compiles and verifies the kernels of a spec. */
  GeneratedKernels(Spec spec) {
    this.spec = spec;
    this.generation = Generator.generate(spec, new Generator.Options(true));
    this.loader = InMemoryCompiler.compile(generation.files()).loader();
  }

  /** What was generated. */
  Generation generation() {
    return generation;
  }

  /** The forward kernel with the given name, on the best backend of this JVM. */
  DoubleKernel forward(String name) {
    return KernelProvider.loadDouble(facade(name), Order.FORWARD);
  }

  /** The reference of that kernel: its polynomials evaluated term by term. */
  ReferenceKernel reference(String name) {
    KernelPlan plan =
        generation.plans().stream()
            .filter(each -> each.name().equals(name) && each.order() == Order.FORWARD)
            .findFirst()
            .orElseThrow();
    return ReferenceKernel.of(
        forward(name).description(), KernelTable.decode(name, ReferenceTable.encode(plan)));
  }

  /** The run-time form of the group, generated under the given name. */
  @SuppressWarnings("unchecked") // what the facade declares
  GroupKernel<double[]> group(String name) {
    try {
      return (GroupKernel<double[]>) facade(name).getMethod("doubleKernel").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated group " + name + " cannot be made", e);
    }
  }

  private Class<?> facade(String name) {
    try {
      return Class.forName(spec.packageName() + "." + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the generated kernel " + name + " cannot be loaded", e);
    }
  }
}
