package io.intertwine.codegen;

import io.intertwine.codegen.GenerationReport.KernelReport;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a report, a screen at most for a usual specification: a row per kernel and order. */
final class ReportText {
  private static final List<String> COLUMNS =
      List.of(
          "kernel",
          "kind",
          "shape",
          "identities",
          "order",
          "operations: dense -> sparse -> optimised",
          "kB",
          "seconds");

  /** Columns from here on are numbers, which end at the same place. */
  private static final int NUMBERS = 6;

  private ReportText() {}

  static List<String> of(GenerationReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    long bytes = 0;
    for (KernelReport kernel : report.kernels()) {
      addRows(kernel, rows);
      bytes += kernel.bytes();
    }
    List<String> lines = new ArrayList<>(aligned(rows));
    lines.add("proved: every map equivariant, every program equal to its map");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %.1f kB: %d files written, %d unchanged, %d removed, in %.1f s",
            count(report.kernels().size(), "kernel"),
            bytes / 1e3,
            report.written().size(),
            report.unchanged().size(),
            report.removed().size(),
            report.milliseconds() / 1e3));
    return lines;
  }

  /** A number of things: {@code 1 kernel}, {@code 2 kernels}. */
  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static void addRows(KernelReport kernel, List<List<String>> rows) {
    boolean first = true;
    for (Map.Entry<Order, OperationCounts> entry : kernel.operations().entrySet()) {
      OperationCounts counts = entry.getValue();
      long time = kernel.milliseconds().values().stream().mapToLong(Long::longValue).sum();
      String operations = counts.dense() + " -> " + counts.sparse() + " -> " + counts.optimised();
      String order = entry.getKey().label();
      rows.add(
          first
              ? List.of(
                  kernel.name(),
                  kernel.kind(),
                  kernel.shape().name().toLowerCase(Locale.ROOT),
                  Long.toString(kernel.identities()),
                  order,
                  operations,
                  Long.toString(kernel.bytes() / 1000),
                  String.format(Locale.ROOT, "%.1f", time / 1e3))
              : List.of("", "", "", "", order, operations, "", ""));
      first = false;
    }
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[COLUMNS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private static String aligned(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      line.append(i < NUMBERS ? row.get(i) + padding : padding + row.get(i)).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
