package io.intertwine.codegen;

import io.intertwine.codegen.GenerationReport.KernelReport;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a report, a screen at most for a usual specification. */
final class ReportText {

  private ReportText() {}

  static List<String> of(GenerationReport report) {
    List<String> lines = new ArrayList<>();
    long bytes = 0;
    for (KernelReport kernel : report.kernels()) {
      lines.add(line(kernel));
      bytes += kernel.bytes();
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%d kernels, %.1f kB: %d files written, %d unchanged, %d removed, in %.1f s",
            report.kernels().size(),
            bytes / 1e3,
            report.written().size(),
            report.unchanged().size(),
            report.removed().size(),
            report.milliseconds() / 1e3));
    return lines;
  }

  private static String line(KernelReport kernel) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%s: %s of %s, %s; proved %d identities of %d maps, %d program components;",
            kernel.name(),
            kernel.kind(),
            kernel.group(),
            kernel.shape().name().toLowerCase(Locale.ROOT),
            kernel.identities(),
            kernel.maps(),
            kernel.components()));
    for (Map.Entry<Order, OperationCounts> entry : kernel.operations().entrySet()) {
      OperationCounts counts = entry.getValue();
      line.append(
          String.format(
              Locale.ROOT,
              " %s %d -> %d -> %d operations,",
              entry.getKey().label(),
              counts.dense(),
              counts.sparse(),
              counts.optimised()));
    }
    long time = kernel.milliseconds().values().stream().mapToLong(Long::longValue).sum();
    line.append(
        String.format(
            Locale.ROOT,
            " %d classes, %.1f kB, %d ms",
            kernel.classes(),
            kernel.bytes() / 1e3,
            time));
    return line.toString();
  }
}
