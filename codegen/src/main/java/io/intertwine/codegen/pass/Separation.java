package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;

/**
 * Splits every multiply-add into its product and its sum: the inverse of {@link Contraction}, so
 * that the other passes see sums and products only.
 */
public final class Separation implements Pass {
  /** The pass. */
  public Separation() {}

  @Override
  public String name() {
    return "separation";
  }

  @Override
  public Program apply(Program program) {
    ProgramBuilder builder = new ProgramBuilder(program.inputs());
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      Node node = program.node(i).withOperands(k -> renamed[k]);
      renamed[i] =
          node instanceof Node.MultiplyAdd fma
              ? builder.plus(builder.times(fma.a(), fma.b()), fma.c())
              : builder.add(node);
    }
    return Rewriter.finish(program, builder, renamed);
  }
}
