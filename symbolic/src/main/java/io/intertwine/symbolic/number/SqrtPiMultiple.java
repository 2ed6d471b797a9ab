package io.intertwine.symbolic.number;

/**
 * A nonzero sum of square roots times a power of the square root of pi: {@code value * Pi^(k/2)}
 * with k not 0.
 *
 * <p>Orthonormal spherical harmonics have such coefficients (k = -1). Since pi is transcendental,
 * value and k are unique, so {@code equals} is equality of numbers; a result with k = 0, and zero,
 * is a {@link SurdSum}. Products take any k; a sum needs equal k (or a zero), for a sum of
 * different powers of pi has no form here.
 */
public final class SqrtPiMultiple implements ExactNumber {
  private final SurdSum value;
  private final int halfPower;

  private SqrtPiMultiple(SurdSum value, int halfPower) {
    this.value = value;
    this.halfPower = halfPower;
  }

  /**
   * The number {@code value * Pi^(halfPower/2)}, which is {@code value} itself if that is zero or
   * {@code halfPower} is.
   */
  public static ExactNumber of(SurdSum value, int halfPower) {
    return value.isZero() || halfPower == 0 ? value : new SqrtPiMultiple(value, halfPower);
  }

  /** The factor beside the power of pi; never zero. */
  public SurdSum value() {
    return value;
  }

  /** Twice the exponent of pi; never 0. */
  public int halfPower() {
    return halfPower;
  }

  private ArithmeticException noCommonForm(String operation, ExactNumber o) {
    return new ArithmeticException(
        "The "
            + operation
            + " of "
            + toExactString()
            + " and "
            + o.toExactString()
            + " has no exact form here, because their powers of Pi differ.");
  }

  @Override
  public ExactNumber plus(ExactNumber o) {
    if (o instanceof SqrtPiMultiple s && s.halfPower == halfPower) {
      return of(value.plus(s.value), halfPower);
    }
    if (o.isZero()) {
      return this;
    }
    throw noCommonForm("sum", o);
  }

  @Override
  public ExactNumber minus(ExactNumber o) {
    return plus(o.negate());
  }

  @Override
  public ExactNumber times(ExactNumber o) {
    if (o instanceof SqrtPiMultiple s) {
      return of(value.times(s.value), Math.addExact(halfPower, s.halfPower));
    }
    if (o instanceof SurdSum s) {
      return of(value.times(s), halfPower);
    }
    throw noCommonForm("product", o);
  }

  @Override
  public ExactNumber dividedBy(ExactNumber o) {
    return times(o.reciprocal());
  }

  @Override
  public SqrtPiMultiple negate() {
    return new SqrtPiMultiple(value.negate(), halfPower);
  }

  @Override
  public SqrtPiMultiple reciprocal() {
    return new SqrtPiMultiple(value.reciprocal(), Math.negateExact(halfPower));
  }

  @Override
  public SqrtPiMultiple conjugate() {
    return new SqrtPiMultiple(value.conjugate(), halfPower);
  }

  @Override
  public boolean isZero() {
    return false;
  }

  @Override
  public boolean isOne() {
    return false;
  }

  @Override
  public boolean isReal() {
    return value.isReal();
  }

  @Override
  public boolean isRational() {
    return false;
  }

  @Override
  public int signum() {
    return value.signum();
  }

  @Override
  public Enclosure enclosure(int precision) {
    Enclosure root = Enclosure.pi(precision);
    if ((halfPower & 1) != 0) {
      return value.enclosure(precision).times(root.sqrt().pow(halfPower));
    }
    return value.enclosure(precision).times(root.pow(halfPower / 2));
  }

  @Override
  public double toDouble() {
    return Enclosure.roundToDouble(this::enclosure);
  }

  @Override
  public float toFloat() {
    return Enclosure.roundToFloat(this::enclosure);
  }

  @Override
  public String toDecimal(int digits) {
    return Enclosure.decimal(digits, this::enclosure);
  }

  @Override
  public String toExactString() {
    String factor = value.toExactString();
    return (value.termCount() > 1 ? "(" + factor + ")" : factor)
        + "*Pi^("
        + Rational.of(halfPower, 2)
        + ")";
  }

  @Override
  public String toTex() {
    String factor = value.toTex();
    String shown =
        value.termCount() > 1
            ? "\\left(" + factor + "\\right)"
            : value.isOne() ? "" : value.negate().isOne() ? "-" : factor;
    return shown + (halfPower == 2 ? "\\pi" : "\\pi^{" + Rational.of(halfPower, 2) + "}");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SqrtPiMultiple o && halfPower == o.halfPower && value.equals(o.value);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + halfPower;
  }

  /** The canonical text, as {@link #toExactString()}. */
  @Override
  public String toString() {
    return toExactString();
  }
}
