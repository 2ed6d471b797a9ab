package io.intertwine.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.intertwine.cli.query.FiniteGroupOperations;
import io.intertwine.symbolic.finite.CharacterTable;
import io.intertwine.symbolic.finite.FiniteGroup;
import io.intertwine.symbolic.finite.FiniteGroups;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.intertwiner.Field;
import io.intertwine.symbolic.intertwiner.FieldIrrep;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.rep.Irrep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irreps}: the irreps of a group, up to a spin where there are infinitely many. */
@Command(
    name = "irreps",
    description = "Lists the irreps of a group: up to a spin, or its character table if finite.",
    mixinStandardHelpOptions = true)
final class IrrepsCommand implements Callable<Integer> {
  private static final int LARGEST = 1000;

  private static final int DEFAULT = 4;

  /** The digits of decimals in JSON. */
  private static final int DIGITS = 30;

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "GROUP",
      description = "A group that 'intertwine groups' lists.")
  private String group = "";

  @Option(
      names = "--max-spin",
      paramLabel = "J",
      description = "The highest spin of SO(3), O(3) and SU(2) (default: 4).")
  private @Nullable Integer maxSpinOption;

  @Mixin private FormatOption option = new FormatOption();

  IrrepsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!Arguments.isContinuous(group)) {
      return printFinite(Arguments.finiteGroup(group));
    }
    Group g = Arguments.group(group);
    int maxSpin = maxSpinOption == null ? DEFAULT : maxSpinOption;
    if (maxSpin < 0 || maxSpin > LARGEST) {
      throw UserError.usage("--max-spin must be between 0 and " + LARGEST + ", not " + maxSpin);
    }
    List<Irrep> irreps = irreps(g, 2 * maxSpin);
    if (option.isJson()) {
      FormatOption.printJson(streams.out(), out -> write(out, g, irreps));
      return Main.OK;
    }
    Table table =
        new Table(
            "Irreps of " + g + " up to spin " + maxSpin,
            "irrep",
            "dimension",
            "Frobenius-Schur",
            "dimension over R",
            "j(j+1)");
    for (Irrep irrep : irreps) {
      FieldIrrep complex = new FieldIrrep(irrep, Field.COMPLEX);
      table.add(
          Cell.of(irrep.name()),
          Cell.of(complex.dimension()),
          Cell.of(complex.frobeniusSchur()),
          Cell.of(new FieldIrrep(irrep, Field.REAL).dimension()),
          Cell.of(casimir(irrep).toString()));
    }
    table.print(option.format(), streams.out());
    return Main.OK;
  }

  private int printFinite(FiniteGroup finite) throws IOException {
    if (maxSpinOption != null) {
      throw UserError.usage(
          "--max-spin is for groups with infinitely many irreps, but " + group + " is finite");
    }
    CharacterTable characters = Arguments.refused(() -> CharacterTable.of(finite));
    List<String> names = FiniteGroups.irrepNames(group, characters);
    if (option.isJson()) {
      FormatOption.printJson(
          streams.out(),
          out -> {
            out.writeStringField("group", group);
            FiniteGroupOperations.write(out, characters, names, Field.COMPLEX, List.of(), DIGITS);
          });
    } else {
      CharacterTablePrint.table(characters, names).print(option.format(), streams.out());
    }
    return Main.OK;
  }

  private static List<Irrep> irreps(Group group, int largest) {
    List<Irrep> irreps = new ArrayList<>();
    for (int twice = 0; twice <= largest; twice += group.allowsHalfIntegerSpins() ? 1 : 2) {
      irreps.add(new Irrep(group, twice, 1));
      if (!group.discreteGenerators().isEmpty()) {
        irreps.add(new Irrep(group, twice, -1));
      }
    }
    return irreps;
  }

  private static Rational casimir(Irrep irrep) {
    return Rational.of((long) irrep.twiceSpin() * (irrep.twiceSpin() + 2), 4);
  }

  private static void write(JsonGenerator out, Group group, List<Irrep> irreps) throws IOException {
    out.writeStringField("group", group.name());
    out.writeArrayFieldStart("irreps");
    for (Irrep irrep : irreps) {
      FieldIrrep complex = new FieldIrrep(irrep, Field.COMPLEX);
      out.writeStartObject();
      out.writeStringField("name", irrep.name());
      out.writeNumberField("dimension", complex.dimension());
      out.writeNumberField("frobeniusSchur", complex.frobeniusSchur());
      out.writeNumberField("realDimension", new FieldIrrep(irrep, Field.REAL).dimension());
      out.writeStringField("casimir", casimir(irrep).toString());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
