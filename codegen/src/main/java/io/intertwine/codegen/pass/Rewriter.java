package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import java.util.List;

/** The parts that every rebuilding of a program shares. */
final class Rewriter {
  private Rewriter() {}

  /** Declares the outputs of {@code program}, its node i having become {@code renamed[i]}. */
  static Program finish(Program program, ProgramBuilder builder, int[] renamed) {
    for (int b = 0; b < program.outputs().size(); b++) {
      Block block = program.outputs().get(b);
      List<Integer> results = program.results().get(b).stream().map(i -> renamed[i]).toList();
      builder.output(block.name(), results);
    }
    return builder.build();
  }
}
