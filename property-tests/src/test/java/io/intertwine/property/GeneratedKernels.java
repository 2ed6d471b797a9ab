package io.intertwine.property;

import io.intertwine.codegen.Generation;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.PlanDraft;
import io.intertwine.codegen.plan.Planners;
import io.intertwine.codegen.reference.ReferenceTable;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.codegen.verify.InMemoryCompiler;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Order;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.MapInput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Kernels generated from a specification in memory, compiled and loaded. */
final class GeneratedKernels {

  private static final Map<String, GeneratedKernels> KNOWN = new ConcurrentHashMap<>();

  private final Spec spec;
  private final Generation generation;
  private final ClassLoader loader;
  private final Map<String, ExactKernel> exact = new ConcurrentHashMap<>();
  private final Map<String, KernelFamily> families = new ConcurrentHashMap<>();

  GeneratedKernels(Spec spec, Generation generation, ClassLoader loader) {
    this.spec = spec;
    this.generation = generation;
    this.loader = loader;
  }

  private static GeneratedKernels compiled(Spec spec, Generation generation) {
    return new GeneratedKernels(
        spec, generation, InMemoryCompiler.compile(generation.files()).loader());
  }

  /** The kernels of a specification, made once. */
  static GeneratedKernels of(String text) {
    return KNOWN.computeIfAbsent(text, GeneratedKernels::generate);
  }

  /** The kernels of a specification, made anew. */
  static GeneratedKernels generate(String text) {
    Spec spec = SpecReader.read(text, "test.yaml");
    return compiled(spec, Generator.generate(spec, Generator.Options.standard()));
  }

  /** The same kernels with some files changed. */
  GeneratedKernels changed(UnaryOperator<GeneratedFile> change) {
    List<GeneratedFile> files = generation.files().stream().map(change).toList();
    return compiled(spec, new Generation(files, generation.plans(), generation.report()));
  }

  Spec spec() {
    return spec;
  }

  List<GeneratedFile> files() {
    return generation.files();
  }

  /** The names of all kernels, the parts of groups included. */
  List<String> names() {
    return generation.plans().stream().map(KernelPlan::name).distinct().toList();
  }

  KernelFamily family(String name) {
    return families.computeIfAbsent(name, n -> KernelFamily.of(load(n)));
  }

  GroupFamily group(String name) {
    return GroupFamily.of(load(name));
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(spec.packageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name + " was not generated", e);
    }
  }

  KernelPlan plan(String name, Order order) {
    return generation.plans().stream()
        .filter(plan -> plan.name().equals(name) && plan.order() == order)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no plan of order " + order));
  }

  /** What the planner said of a kernel. */
  PlanDraft draft(String name) {
    return spec.kernels().stream()
        .flatMap(kernel -> Planners.plan(Groups.named(spec.group()), kernel).stream())
        .filter(draft -> draft.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no draft"));
  }

  /** The kernel in exact arithmetic. */
  ExactKernel exact(String name) {
    return exact.computeIfAbsent(
        name,
        n ->
            hasGroupElements(n)
                ? ExactKernel.of(plan(n, Order.FORWARD))
                : ExactKernel.of(draft(n)));
  }

  private boolean hasGroupElements(String name) {
    return draft(name).stages().stream()
        .flatMap(stage -> stage.map().inputs().stream())
        .anyMatch(input -> input instanceof MapInput.GroupInput);
  }

  KernelTable reference(String name) {
    return KernelTable.decode(name, ReferenceTable.encode(plan(name, Order.FORWARD)));
  }
}
