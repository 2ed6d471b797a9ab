package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;

/**
 * A pure function from programs to programs that compute the same exact values.
 *
 * <p>Inputs and outputs stay as they are. Equal programs give equal programs.
 */
public interface Pass {
  /** The name in reports, such as {@code dead code}. */
  String name();

  /** The rewritten program. */
  Program apply(Program program);
}
