package io.intertwine.cli;

import io.intertwine.cli.query.RepresentationOperations;
import io.intertwine.cli.query.Values;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.intertwiner.Field;
import io.intertwine.symbolic.intertwiner.Intertwiners;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiners}: a basis of Hom_G(A, B), by Schur's lemma. */
@Command(
    name = "intertwiners",
    description = "A basis of the linear maps from A to B that commute with the group.",
    mixinStandardHelpOptions = true)
final class IntertwinersCommand implements Callable<Integer> {
  private static final int DIGITS = 30;

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "GROUP",
      description = "A group that 'intertwine groups' lists.")
  private String group = "";

  @Parameters(index = "1", paramLabel = "A", description = "The source, such as 1o+2e.")
  private String from = "";

  @Parameters(index = "2", paramLabel = "B", description = "The target, such as 0e+2x1o.")
  private String to = "";

  @Option(
      names = "--field",
      paramLabel = "R|C",
      defaultValue = "R",
      description = "The field of the spaces and of the maps (default: ${DEFAULT-VALUE}).")
  private String field = "R";

  @Mixin private FormatOption option = new FormatOption();

  IntertwinersCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Group g = Arguments.group(group);
    if (!field.equals("R") && !field.equals("C")) {
      throw UserError.usage("--field must be R or C, not '" + field + "'");
    }
    Intertwiners space =
        new Intertwiners(
            Arguments.irreps(g, from),
            Arguments.irreps(g, to),
            field.equals("R") ? Field.REAL : Field.COMPLEX);
    Arguments.refused(() -> RepresentationOperations.requireAnswerable(space));
    if (option.isJson()) {
      FormatOption.printJson(
          streams.out(), out -> RepresentationOperations.writeIntertwiners(out, space, DIGITS));
      return Main.OK;
    }
    List<ExactMatrix> basis = space.basis();
    for (ExactMatrix map : basis) {
      if (!space.contains(map)) {
        throw new IllegalStateException("A basis element does not intertwine: " + map);
      }
    }
    switch (option.format()) {
      case CSV -> entries(basis).print(Format.CSV, streams.out());
      case LATEX -> printLatex(basis);
      default -> printMatrices(space, basis);
    }
    return Main.OK;
  }

  private void printMatrices(Intertwiners space, List<ExactMatrix> basis) {
    streams
        .out()
        .print(
            "Hom("
                + space.from()
                + ", "
                + space.to()
                + ") of "
                + group
                + " over "
                + field
                + ": dimension "
                + space.dimension()
                + "\n");
    for (int k = 0; k < basis.size(); k++) {
      streams.out().print("\nW" + (k + 1) + " =\n");
      ExactMatrix map = basis.get(k);
      for (int r = 0; r < map.rows(); r++) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < map.columns(); c++) {
          line.append(String.format(Locale.ROOT, "%4s", cell(map, r, c).text()));
        }
        streams.out().print(line + "\n");
      }
    }
  }

  private void printLatex(List<ExactMatrix> basis) {
    for (int k = 0; k < basis.size(); k++) {
      ExactMatrix map = basis.get(k);
      streams.out().print("\\[ W_{" + (k + 1) + "} = \\begin{pmatrix}\n");
      for (int r = 0; r < map.rows(); r++) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < map.columns(); c++) {
          line.append(c == 0 ? "" : " & ").append(map.get(r, c).toTex());
        }
        streams.out().print(line + (r + 1 < map.rows() ? " \\\\\n" : "\n"));
      }
      streams.out().print("\\end{pmatrix} \\]\n");
    }
  }

  private static Table entries(List<ExactMatrix> basis) {
    Table table = new Table("", "map", "row", "column", "value");
    for (int k = 0; k < basis.size(); k++) {
      for (ExactMatrix.Entry entry : basis.get(k).entries()) {
        table.add(
            Cell.of(k + 1),
            Cell.of(entry.row()),
            Cell.of(entry.column()),
            cell(basis.get(k), entry.row(), entry.column()));
      }
    }
    return table;
  }

  private static Cell cell(ExactMatrix map, int row, int column) {
    return Cell.of(Values.root((SurdSum) map.get(row, column)));
  }
}
