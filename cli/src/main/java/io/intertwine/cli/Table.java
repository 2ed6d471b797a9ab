package io.intertwine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table with a caption, printed for people, as CSV or as a LaTeX tabular. */
final class Table {
  private final String caption;
  private final List<String> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** An empty table; the caption, one line, may be empty. */
  Table(String caption, String... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Adds a row of one cell per column. */
  void add(Cell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + columns.size() + " cells is wanted, not of " + cells.length + ".");
    }
    rows.add(List.of(cells));
  }

  /**
   * Prints the table.
   *
   * @param format any but JSON, which each command writes itself
   */
  void print(Format format, PrintWriter out) {
    switch (format) {
      case TABLE -> printText(out);
      case CSV -> printCsv(out);
      case LATEX -> printLatex(out);
      case JSON -> throw new IllegalArgumentException("A table is not printed as JSON.");
    }
  }

  private void printText(PrintWriter out) {
    if (!caption.isEmpty()) {
      out.print(caption + "\n");
    }
    int[] widths = columns.stream().mapToInt(String::length).toArray();
    for (List<Cell> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).text().length());
      }
    }
    out.print(line(columns, widths));
    for (List<Cell> row : rows) {
      out.print(line(row.stream().map(Cell::text).toList(), widths));
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ");
      line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length()));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private void printCsv(PrintWriter out) {
    out.print(csvLine(columns));
    for (List<Cell> row : rows) {
      out.print(csvLine(row.stream().map(Cell::text).toList()));
    }
  }

  /** RFC 4180, but with {@code \n} line ends. */
  private static String csvLine(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(",", "", "\n"));
  }

  private void printLatex(PrintWriter out) {
    if (!caption.isEmpty()) {
      out.print("% " + caption + "\n");
    }
    out.print("\\begin{tabular}{" + "l".repeat(columns.size()) + "}\n");
    out.print(columns.stream().map(c -> Cell.of(c).tex()).collect(Collectors.joining(" & ")));
    out.print(" \\\\\n\\hline\n");
    for (List<Cell> row : rows) {
      out.print(row.stream().map(Cell::tex).collect(Collectors.joining(" & ")) + " \\\\\n");
    }
    out.print("\\end{tabular}\n");
  }
}
