package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import java.util.List;

/** Removes the nodes on which no result depends; the others keep their order. */
public final class DeadCode implements Pass {
  /** The pass. */
  public DeadCode() {}

  @Override
  public String name() {
    return "dead code";
  }

  @Override
  public Program apply(Program program) {
    boolean[] live = live(program);
    ProgramBuilder builder = new ProgramBuilder(program.inputs());
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      if (live[i]) {
        renamed[i] = builder.add(program.node(i).withOperands(k -> renamed[k]));
      }
    }
    return Rewriter.finish(program, builder, renamed);
  }

  private static boolean[] live(Program program) {
    boolean[] live = new boolean[program.size()];
    for (List<Integer> block : program.results()) {
      block.forEach(i -> live[i] = true);
    }
    for (int i = live.length - 1; i >= 0; i--) {
      Node node = program.node(i);
      for (int k = 0; live[i] && k < node.arity(); k++) {
        live[node.operand(k)] = true;
      }
    }
    return live;
  }
}
