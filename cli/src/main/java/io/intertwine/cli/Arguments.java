package io.intertwine.cli;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.function.Supplier;

/** Groups, irreps and their sums as a user writes them; a mistake is a {@link UserError}. */
final class Arguments {
  /** The largest doubled spin on the command line: tables beyond it are of no use to a reader. */
  private static final int LARGEST = 200;

  private Arguments() {}

  static Group group(String name) {
    return refused(() -> Groups.named(name));
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
