package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;

/**
 * Carries out operations on constants exactly and removes those that an identity makes superfluous
 * ({@code x * 1}, {@code x + 0}, {@code x - x}, {@code -(-x)}, {@code c * (d * x)}), by rebuilding
 * the program through a {@link Simplifier}.
 */
public final class ConstantFolding implements Pass {
  /** The pass. */
  public ConstantFolding() {}

  @Override
  public String name() {
    return "constant folding";
  }

  @Override
  public Program apply(Program program) {
    Simplifier simplifier = new Simplifier(new ProgramBuilder(program.inputs()));
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = simplifier.add(program.node(i).withOperands(k -> renamed[k]));
    }
    return Rewriter.finish(program, simplifier.builder(), renamed);
  }
}
