package io.intertwine.codegen;

import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.plan.KernelPlan;
import java.util.List;
import java.util.Objects;

/**
 * Kernels that were generated in memory.
 *
 * @param files every file, sorted by path: sources, tables and certificates
 * @param plans the plans of every order of every kernel, in the order of the specification
 * @param report what was derived, proved and emitted; nothing is written yet
 */
public record Generation(
    List<GeneratedFile> files, List<KernelPlan> plans, GenerationReport report) {

  /** Copies the lists. */
  public Generation {
    files = List.copyOf(files);
    plans = List.copyOf(plans);
    Objects.requireNonNull(report, "report");
  }
}
