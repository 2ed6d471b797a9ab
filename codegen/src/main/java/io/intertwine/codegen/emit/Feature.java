package io.intertwine.codegen.emit;

/** One thing that some kernel classes have. */
interface Feature {

  /** Whether a kernel class has it. */
  boolean applies(KernelClass kernel);

  /** Adds it. */
  void execute(KernelClass kernel);
}
