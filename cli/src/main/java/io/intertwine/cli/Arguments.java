package io.intertwine.cli;

import io.intertwine.cli.query.RepresentationOperations;
import io.intertwine.symbolic.finite.FiniteGroup;
import io.intertwine.symbolic.finite.FiniteGroups;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Groups, irreps and their sums as a user writes them; a mistake is a {@link UserError}. */
final class Arguments {
  /** The largest doubled spin on the command line: tables beyond it are of no use to a reader. */
  private static final int LARGEST = 200;

  private Arguments() {}

  static Group group(String name) {
    return refused(() -> RepresentationOperations.group(name));
  }

  /** Whether one of the groups with infinitely many irreps has the name. */
  static boolean isContinuous(String name) {
    return Groups.all().stream().anyMatch(g -> g.name().equals(name));
  }

  /** A finite group, for a command that answers for all groups. */
  static FiniteGroup finiteGroup(String name) {
    return refused(() -> FiniteGroups.find(name))
        .orElseThrow(
            () ->
                new UserError(
                    "The group \""
                        + name
                        + "\" is not known; supported are "
                        + Groups.all().stream().map(Group::name).collect(Collectors.joining(", "))
                        + ", and of finite groups "
                        + FiniteGroups.KNOWN));
  }

  static Irrep irrep(Group group, String label) {
    Irrep irrep = refused(() -> Irrep.parse(group, label));
    requireSpin(irrep);
    return irrep;
  }

  static Irreps irreps(Group group, String text) {
    Irreps irreps = refused(() -> Irreps.parse(group, text));
    irreps.blocks().forEach(block -> requireSpin(block.irrep()));
    return irreps;
  }

  /** The result of a computation whose refusal is about what the user wrote. */
  static <T> T refused(Supplier<T> computation) {
    try {
      return computation.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UserError(Failures.sentence(e.getMessage()));
    }
  }

  /** The value of an option, whose refusal is about the command line. */
  static <T> T option(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw UserError.usage(name + ": " + Failures.sentence(e.getMessage()));
    }
  }

  private static void requireSpin(Irrep irrep) {
    if (irrep.twiceSpin() > LARGEST) {
      throw new UserError(
          "the spin of " + irrep + " is over " + LARGEST / 2 + ", the limit of this command");
    }
  }
}
