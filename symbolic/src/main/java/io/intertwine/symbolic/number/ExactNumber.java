package io.intertwine.symbolic.number;

/**
 * An element of an exact field of complex numbers with decidable equality.
 *
 * <p>Values are immutable. {@code equals} is equality of numbers: each field keeps one canonical
 * form per number. The operations accept elements of the same field; mixing fields that have no
 * common implementation is refused by an {@link ArithmeticException} of one sentence.
 */
public interface ExactNumber {
  /** The sum {@code this + o}. */
  ExactNumber plus(ExactNumber o);

  /** The difference {@code this - o}. */
  ExactNumber minus(ExactNumber o);

  /** The product {@code this * o}. */
  ExactNumber times(ExactNumber o);

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} is zero
   */
  ExactNumber dividedBy(ExactNumber o);

  /** The negative {@code -this}. */
  ExactNumber negate();

  /**
   * The reciprocal {@code 1 / this}.
   *
   * @throws ArithmeticException if this is zero
   */
  ExactNumber reciprocal();

  /** The complex conjugate. */
  ExactNumber conjugate();

  /** Whether this is 0. */
  boolean isZero();

  /** Whether this is 1. */
  boolean isOne();

  /** Whether the imaginary part is 0. */
  boolean isReal();

  /** Whether this lies in Q. */
  boolean isRational();

  /**
   * The exact sign of a real value: -1, 0 or 1.
   *
   * @throws ArithmeticException if this is not real
   */
  int signum();

  /**
   * The nearest {@code double} of a real value, ties to even, subnormals and overflow included.
   *
   * @throws ArithmeticException if this is not real
   */
  double toDouble();

  /**
   * The nearest {@code float} of a real value, rounded once (never through {@code double}).
   *
   * @throws ArithmeticException if this is not real
   */
  float toFloat();

  /**
   * The value of a real number to {@code digits} significant decimal digits, correctly rounded
   * (ties to even).
   *
   * <p>Trailing zeros are kept, so the text always has {@code digits} significant digits; zero is
   * {@code "0"}. With the value d.ddd 10^e the form is plain for {@code -6 <= e < digits},
   * otherwise scientific as {@code 1.234E-10} or {@code 1.234E+40}. Both are valid JSON numbers.
   *
   * @throws ArithmeticException if this is not real
   * @throws IllegalArgumentException if {@code digits < 1}
   */
  String toDecimal(int digits);

  /**
   * A ball around a real value, computed with {@code precision} significant digits; its radius
   * tends to 0 as the precision grows.
   *
   * @throws ArithmeticException if this is not real
   */
  Enclosure enclosure(int precision);

  /**
   * The canonical exact text in Mathematica (and Symja) syntax, equal for equal numbers.
   *
   * <p>A sum of terms {@code [-]a[/b][*I][*Sqrt[n]]}, n squarefree and the rational factor always
   * there, such as {@code -1/2*Sqrt[3]+2*I*Sqrt[6]} or {@code 1*Sqrt[2]}; real terms come first,
   * then those with I, each by the set of primes of n as a binary number. With a power of pi,
   * {@code 1/2*Sqrt[3]*Pi^(-1/2)}, a sum of several terms in parentheses. Zero is {@code 0}. {@link
   * ExactNumbers#parse} reads it back.
   */
  String toExactString();

  /** The exact value in TeX (mathematics mode, without delimiters). */
  String toTex();
}
