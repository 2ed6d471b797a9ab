package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;
import java.util.List;

/** The canonical sequence of passes. */
public final class Passes {
  /** More rounds than any program was seen to gain by. */
  private static final int MAX_ROUNDS = 4;

  private Passes() {}

  /** The passes of one round, in order. */
  public static List<Pass> standard() {
    return List.of(
        new Separation(),
        new ConstantFolding(),
        new CommonSubexpressions(),
        new PowerSharing(),
        new FactorCommonProducts(),
        new SignSharing(),
        new Contraction(),
        new DeadCode());
  }

  /**
   * The program after rounds of the {@link #standard} passes, as long as one takes operations away,
   * and then {@link Arrangement}.
   *
   * <p>The result is a function of the program alone, and never has more operations.
   */
  public static Program optimise(Program program) {
    Program best = new DeadCode().apply(program);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Program next = best;
      for (Pass pass : standard()) {
        next = pass.apply(next);
      }
      if (next.operations().total() >= best.operations().total() && round > 0) {
        break;
      }
      best = next.operations().total() <= best.operations().total() ? next : best;
    }
    return new Arrangement().apply(best);
  }
}
