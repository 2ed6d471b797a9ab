package io.intertwine.checker;

/** Pieces of an emitted method, made executable once and then run many times. */
final class Code {
  private Code() {}

  /** The local variables of one call of a method. */
  static final class Frame {
    final int[] ints;
    final long[] values;
    final Object[] references;

    Frame(int ints, int values, int references) {
      this.ints = new int[ints];
      this.values = new long[values];
      this.references = new Object[references];
    }
  }

  /** An expression of type int. */
  @FunctionalInterface
  interface IntCode {
    int eval(Frame frame);
  }

  /** A floating-point expression, scalar or vector: a value of the {@link Machine}. */
  @FunctionalInterface
  interface ValueCode {
    long eval(Frame frame);
  }

  /** An expression whose value is an array. */
  @FunctionalInterface
  interface ArrayCode {
    Object eval(Frame frame);
  }

  /** A statement. */
  @FunctionalInterface
  interface Step {
    void run(Frame frame);
  }
}
