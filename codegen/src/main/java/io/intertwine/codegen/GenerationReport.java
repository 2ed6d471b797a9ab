package io.intertwine.codegen;

import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run of the generator derived, proved and emitted.
 *
 * @param generator the generator's name and version
 * @param kernels one entry per generated kernel
 * @param written the paths of the files that were written or replaced, relative to the output
 *     folder
 * @param unchanged the paths of the files that were there already, byte for byte
 * @param removed the paths of files of an earlier run that this one no longer makes
 * @param milliseconds the duration of the whole run
 */
public record GenerationReport(
    String generator,
    List<KernelReport> kernels,
    List<String> written,
    List<String> unchanged,
    List<String> removed,
    long milliseconds) {

  /** Copies the lists. */
  public GenerationReport {
    kernels = List.copyOf(kernels);
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    removed = List.copyOf(removed);
  }

  GenerationReport withFiles(List<String> written, List<String> unchanged, List<String> removed) {
    return new GenerationReport(generator, kernels, written, unchanged, removed, milliseconds);
  }

  /**
   * One generated kernel.
   *
   * @param name the simple name of its facade
   * @param kind its kind
   * @param group its group
   * @param shape straight-line code or a table
   * @param maps the number of distinct equivariant maps
   * @param identities the number of polynomial identities of the equivariance proofs
   * @param components the number of program components proved equal to their maps
   * @param operations the operation counts per sample and order
   * @param longestPath the longest chain of roundings per order
   * @param classes the number of generated classes
   * @param bytes the size of all its files
   * @param milliseconds the durations of the phases {@code derive}, {@code prove}, {@code compile},
   *     {@code emit} and, if it was asked for, {@code verify}
   */
  public record KernelReport(
      String name,
      String kind,
      String group,
      KernelShape shape,
      int maps,
      long identities,
      long components,
      SortedMap<Order, OperationCounts> operations,
      SortedMap<Order, Integer> longestPath,
      int classes,
      long bytes,
      SortedMap<String, Long> milliseconds) {}

  /**
   * The report as text: a table with a row per kernel and order, what was proved, and the files.
   *
   * @return lines without line ends
   */
  public List<String> lines() {
    return ReportText.of(this);
  }
}
