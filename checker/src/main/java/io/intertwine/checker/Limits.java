package io.intertwine.checker;

/**
 * The bounds that keep the check of a hostile certificate finite; each is far above what the
 * largest kernel of the generator needs.
 */
final class Limits {
  /** Bytes of the certificate, and of each source and table. */
  static final long FILE_BYTES = 64L << 20;

  /** Bytes of all files of a certificate together. */
  static final long TOTAL_BYTES = 512L << 20;

  /** Nesting of the JSON text. */
  static final int JSON_DEPTH = 32;

  /** Characters of one exact number. */
  static final int EXACT_CHARACTERS = 4000;

  /** Spins, doubled; also the band limit. */
  static final int DOUBLED_SPIN = 128;

  /** Components of a representation, of a map, of an array. */
  static final int LENGTH = 1 << 20;

  /** Exponent of one variable in one monomial. */
  static final int EXPONENT = 255;

  /** Variables of one polynomial ring. */
  static final int VARIABLES = 1 << 23;

  /** Terms of one polynomial. */
  static final int TERMS = 4_000_000;

  /** Bits of a numerator or denominator. */
  static final int BITS = 100_000;

  /** Terms of all stages, over all turns of their loops. */
  static final long COMPOSED_TERMS = 40_000_000;

  /** Different operations of one emitted class. */
  static final int OPERATIONS = 20_000_000;

  /** Statements and expressions that the execution of one emitted class takes. */
  static final long STEPS = 20_000_000_000L;

  /** Calls of emitted methods within each other. */
  static final int CALL_DEPTH = 64;

  /** Seconds for the whole check, unless the caller says otherwise. */
  static final int SECONDS = 600;

  /** Bytes of the checking thread's stack. */
  static final long STACK_BYTES = 256L << 20;

  private Limits() {}

  /** Refuses when the time is over: the caller interrupts the checking thread. */
  static void checkTime() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Refusal("The check did not end within its time limit.");
    }
  }
}
