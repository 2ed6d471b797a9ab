package io.intertwine.codegen.interpret;

/** How {@code a * b + c} is rounded. */
public enum MultiplyAddRounding {
  /** Once, as {@code Math.fma} and the vector operation {@code fma} do. */
  FUSED,
  /** The product first and then the sum, as the Java expression {@code a * b + c} does. */
  SEPARATE
}
