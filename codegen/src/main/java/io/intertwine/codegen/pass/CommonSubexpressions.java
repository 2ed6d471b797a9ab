package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;

/**
 * Keeps one of several nodes that are the same operation on the same operands, up to the order of
 * summands and factors (value numbering).
 */
public final class CommonSubexpressions implements Pass {
  /** The pass. */
  public CommonSubexpressions() {}

  @Override
  public String name() {
    return "common subexpressions";
  }

  @Override
  public Program apply(Program program) {
    ProgramBuilder builder = new ProgramBuilder(program.inputs());
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = builder.add(program.node(i).withOperands(k -> renamed[k]));
    }
    return Rewriter.finish(program, builder, renamed);
  }
}
