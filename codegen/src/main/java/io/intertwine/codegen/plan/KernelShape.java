package io.intertwine.codegen.plan;

/** The form of a kernel's code. */
public enum KernelShape {
  /** Straight-line methods, one statement per operation. */
  UNROLLED,

  /** Loops over a table of operations in a binary resource. */
  TABLE
}
