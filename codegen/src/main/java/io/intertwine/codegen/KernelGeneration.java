package io.intertwine.codegen;

import io.intertwine.codegen.GenerationReport.KernelReport;
import io.intertwine.codegen.emit.FacadeWriter;
import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.emit.KernelWriter;
import io.intertwine.codegen.emit.Metrics;
import io.intertwine.codegen.emit.Provenance;
import io.intertwine.codegen.emit.Variant;
import io.intertwine.codegen.plan.CompiledPlan;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.PlanCompiler;
import io.intertwine.codegen.plan.PlanDraft;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.StageDraft;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.map.Equivariance;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The road of one kernel, once: prove its maps, compile its plans with proof, emit its classes,
 * state it all in a certificate.
 */
final class KernelGeneration {

  private final PlanDraft draft;
  private final Provenance provenance;
  private final List<Variant> variants;
  private final List<Proof> proofs = new ArrayList<>();
  private final List<KernelPlan> plans = new ArrayList<>();
  private final List<Metrics> metrics = new ArrayList<>();
  private final CertificateAssembly certificate;
  private final List<GeneratedFile> files = new ArrayList<>();
  private final SortedMap<String, Long> milliseconds = new TreeMap<>();

  private KernelGeneration(PlanDraft draft, Provenance provenance, List<Variant> variants) {
    this.draft = draft;
    this.provenance = provenance;
    this.variants = variants;
    this.certificate = new CertificateAssembly(draft, provenance);
  }

  /**
   * Generates a kernel.
   *
   * @param draft what the planner says
   * @param provenance where it comes from
   * @param variants the variants; every order among them needs {@link Order#FORWARD} among them too
   * @param extra further sources that the certificate lists, with their role
   */
  static KernelGeneration run(
      PlanDraft draft,
      Provenance provenance,
      List<Variant> variants,
      Map<GeneratedFile, String> extra) {
    KernelGeneration generation = new KernelGeneration(draft, provenance, variants);
    generation.timed("prove", generation::prove);
    generation.timed("compile", generation::compile);
    generation.timed("emit", () -> generation.emit(extra));
    return generation;
  }

  private void timed(String phase, Runnable work) {
    long start = System.nanoTime();
    work.run();
    milliseconds.merge(phase, (System.nanoTime() - start) / 1_000_000, Long::sum);
  }

  private void prove() {
    Map<EquivariantMap, Proof> known = new LinkedHashMap<>();
    for (StageDraft stage : draft.stages()) {
      known.computeIfAbsent(stage.map(), Equivariance::prove);
    }
    proofs.addAll(known.values());
  }

  private void compile() {
    CompiledPlan plan = PlanCompiler.forward(draft);
    add(plan);
    Order last = variants.stream().map(Variant::order).max(Order::compareTo).orElseThrow();
    while (plan.plan().order() != last) {
      plan = PlanCompiler.derivative(plan);
      add(plan);
    }
  }

  /** Keeps a plan if a variant of its order is asked for. */
  private void add(CompiledPlan compiled) {
    if (variants.stream().anyMatch(v -> v.order() == compiled.plan().order())) {
      plans.add(compiled.plan());
      metrics.add(new Metrics(compiled.operations(), compiled.longestPath()));
    }
  }

  private void emit(Map<GeneratedFile, String> extra) {
    for (int k = 0; k < plans.size(); k++) {
      KernelPlan plan = plans.get(k);
      for (Variant variant : variants) {
        if (variant.order() == plan.order()) {
          add("kernel", variant, KernelWriter.write(provenance, plan, variant, metrics.get(k)));
        }
      }
      add(
          "bound",
          new Variant(Precision.DOUBLE, Backend.PLAIN, plan.order()),
          KernelWriter.writeBound(provenance, PlanCompiler.bound(plan), metrics.get(k)));
    }
    List<Precision> precisions = variants.stream().map(Variant::precision).distinct().toList();
    GeneratedFile facade = new FacadeWriter(provenance, plans, metrics, precisions).write();
    files.add(facade);
    certificate.source(facade, "facade");
    extra.forEach(
        (file, role) -> {
          files.add(file);
          certificate.source(file, role);
        });
    files.add(certificate.write(plans, metrics));
  }

  private void add(String role, Variant variant, KernelWriter.Written written) {
    files.add(written.source());
    certificate.source(written.source(), role, variant);
    written
        .table()
        .ifPresent(
            table -> {
              // Both backends read one table.
              if (files.stream().noneMatch(file -> file.path().equals(table.file().path()))) {
                files.add(table.file());
                certificate.table(table);
              }
            });
  }

  PlanDraft draft() {
    return draft;
  }

  List<Variant> variants() {
    return variants;
  }

  List<KernelPlan> plans() {
    return plans;
  }

  List<GeneratedFile> files() {
    return files;
  }

  KernelReport report() {
    SortedMap<Order, OperationCounts> operations = new TreeMap<>();
    SortedMap<Order, Integer> longestPath = new TreeMap<>();
    long components = 0;
    for (int k = 0; k < plans.size(); k++) {
      operations.put(plans.get(k).order(), metrics.get(k).operations());
      longestPath.put(plans.get(k).order(), metrics.get(k).longestPath());
      for (Stage stage : plans.get(k).stages()) {
        components += stage.program().outputs().stream().mapToInt(block -> block.dimension()).sum();
      }
    }
    return new KernelReport(
        draft.name(),
        draft.kind(),
        draft.group().name(),
        draft.shape(),
        proofs.size(),
        proofs.stream().mapToLong(Proof::identities).sum(),
        components,
        operations,
        longestPath,
        (int) files.stream().filter(file -> file.path().endsWith(".java")).count(),
        files.stream().mapToLong(file -> file.content().length).sum(),
        milliseconds);
  }
}
