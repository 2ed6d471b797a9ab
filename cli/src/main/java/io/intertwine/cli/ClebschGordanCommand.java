package io.intertwine.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.intertwine.cli.query.Values;
import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.wigner.Convention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cg}: the Clebsch-Gordan coefficients of a product of two irreps. */
@Command(
    name = "cg",
    description = "The Clebsch-Gordan coefficients of A x B, all of them or those of one irrep C.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "SU(2): <j1 m1 j2 m2 | J M> in the Condon-Shortley phase. SO(3) and O(3): the tensor in the",
      "basis of a convention, indices from 0."
    })
final class ClebschGordanCommand implements Callable<Integer> {
  private static final int DIGITS = 30;

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "GROUP",
      description = "A group that 'intertwine groups' lists.")
  private String group = "";

  @Parameters(index = "1", paramLabel = "A", description = "An irrep, such as 1o.")
  private String left = "";

  @Parameters(index = "2", paramLabel = "B", description = "An irrep.")
  private String right = "";

  @Parameters(
      index = "3",
      paramLabel = "C",
      arity = "0..1",
      description = "An irrep of the product; every one where it is left out.")
  private String output = "";

  @Option(
      names = "--convention",
      paramLabel = "NAME",
      defaultValue = "intertwine",
      description =
          "SO(3) and O(3): intertwine, e3nn, escnn, wikipedia, s2cnn or sympy (default:"
              + " ${DEFAULT-VALUE}).")
  private String convention = "intertwine";

  @Option(
      names = "--digits",
      paramLabel = "N",
      defaultValue = "30",
      description = "Significant digits of the decimals (default: ${DEFAULT-VALUE}).")
  private int digits = DIGITS;

  @Mixin private FormatOption option = new FormatOption();

  ClebschGordanCommand(Streams streams) {
    this.streams = streams;
  }

  /** A nonzero coefficient with its three indices or projections. */
  private record Coefficient(int a, int b, int c, SignedRoot value) {}

  @Override
  public Integer call() throws IOException {
    Group g = Arguments.group(group);
    Irrep a = Arguments.irrep(g, left);
    Irrep b = Arguments.irrep(g, right);
    if (digits < 1 || digits > 1000) {
      throw UserError.usage("--digits must be between 1 and 1000, not " + digits);
    }
    Convention basis = Arguments.option("--convention", () -> Convention.named(convention));
    if (g.isRealified() && basis != Convention.INTERTWINE) {
      throw UserError.usage(
          "--convention is for SO(3) and O(3); SU(2) is in the Condon-Shortley phase");
    }
    List<Irrep> outputs = outputs(g, a, b);
    if (option.isJson()) {
      FormatOption.printJson(streams.out(), out -> writeTerms(out, g, a, b, outputs, basis));
      return Main.OK;
    }
    printTables(g, a, b, outputs, basis);
    return Main.OK;
  }

  private List<Irrep> outputs(Group g, Irrep a, Irrep b) {
    List<Irrep> all = a.product(b);
    if (output.isEmpty()) {
      return all;
    }
    Irrep c = Arguments.irrep(g, output);
    if (!all.contains(c)) {
      throw new UserError(
          c
              + " is not in "
              + a
              + " x "
              + b
              + ", which is "
              + all.stream().map(Irrep::name).collect(Collectors.joining("+")));
    }
    return List.of(c);
  }

  private void printTables(Group g, Irrep a, Irrep b, List<Irrep> outputs, Convention basis) {
    if (option.format() == Format.CSV) {
      List<String> columns = new ArrayList<>(List.of("irrep"));
      columns.addAll(columns(g));
      Table table = new Table("", columns.toArray(String[]::new));
      outputs.forEach(c -> addRows(table, Optional.of(Cell.of(c.name())), a, b, c, basis));
      table.print(Format.CSV, streams.out());
      return;
    }
    for (int k = 0; k < outputs.size(); k++) {
      Irrep c = outputs.get(k);
      String phase = g.isRealified() ? "Condon-Shortley" : "convention " + basis.label();
      Table table =
          new Table(a + " x " + b + " -> " + c + ", " + phase, columns(g).toArray(String[]::new));
      addRows(table, Optional.empty(), a, b, c, basis);
      streams.out().print(k > 0 ? "\n" : "");
      table.print(option.format(), streams.out());
    }
  }

  private static List<String> columns(Group g) {
    return g.isRealified()
        ? List.of("m1", "m2", "M", "value", "decimal")
        : List.of("a", "b", "c", "value", "decimal");
  }

  private void addRows(
      Table table, Optional<Cell> first, Irrep a, Irrep b, Irrep c, Convention basis) {
    for (Coefficient coefficient : coefficients(a, b, c, basis)) {
      List<Cell> cells = new ArrayList<>();
      first.ifPresent(cells::add);
      cells.add(index(a.group(), coefficient.a()));
      cells.add(index(a.group(), coefficient.b()));
      cells.add(index(a.group(), coefficient.c()));
      cells.add(Cell.of(coefficient.value()));
      cells.add(Cell.of(coefficient.value().toDecimal(digits)));
      table.add(cells.toArray(Cell[]::new));
    }
  }

  private static Cell index(Group g, int index) {
    return g.isRealified() ? Cell.of(DoubledSpin.text(index)) : Cell.of(index);
  }

  private void writeTerms(
      JsonGenerator out, Group g, Irrep a, Irrep b, List<Irrep> outputs, Convention basis)
      throws IOException {
    out.writeStringField("group", g.name());
    out.writeStringField("left", a.name());
    out.writeStringField("right", b.name());
    if (!g.isRealified()) {
      out.writeStringField("convention", basis.label());
    }
    out.writeArrayFieldStart("terms");
    for (Irrep c : outputs) {
      out.writeStartObject();
      out.writeStringField("irrep", c.name());
      out.writeArrayFieldStart("entries");
      for (Coefficient coefficient : coefficients(a, b, c, basis)) {
        out.writeStartObject();
        out.writeFieldName(g.isRealified() ? "tm" : "index");
        int[] index = {coefficient.a(), coefficient.b(), coefficient.c()};
        out.writeArray(index, 0, 3);
        Values.writeFields(out, coefficient.value(), digits);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static List<Coefficient> coefficients(Irrep a, Irrep b, Irrep c, Convention basis) {
    return a.group().isRealified() ? complex(a, b, c) : tensor(a, b, c, basis);
  }

  private static List<Coefficient> complex(Irrep a, Irrep b, Irrep c) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int m1 = -a.twiceSpin(); m1 <= a.twiceSpin(); m1 += 2) {
      for (int m2 = -b.twiceSpin(); m2 <= b.twiceSpin(); m2 += 2) {
        if (Math.abs(m1 + m2) <= c.twiceSpin()) {
          SignedRoot value =
              ClebschGordan.signedRoot(
                  a.twiceSpin(), m1, b.twiceSpin(), m2, c.twiceSpin(), m1 + m2);
          if (value.sign() != 0) {
            coefficients.add(new Coefficient(m1, m2, m1 + m2, value));
          }
        }
      }
    }
    return coefficients;
  }

  private static List<Coefficient> tensor(Irrep a, Irrep b, Irrep c, Convention basis) {
    return basis.coupling(a.spin(), b.spin(), c.spin()).stream()
        .map(
            e ->
                new Coefficient(
                    e.a(), e.b(), e.c(), new SignedRoot(e.value().signum(), e.value().square())))
        .toList();
  }
}
