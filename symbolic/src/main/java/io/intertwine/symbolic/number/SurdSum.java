package io.intertwine.symbolic.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An element of the field Q(i, sqrt 2, sqrt 3, ..., sqrt 307): a sum of rational multiples of
 * square roots of squarefree integers, some times i.
 *
 * <p>A number is kept as its coordinates in the basis of products of the generators, a sorted list
 * of (mask, coefficient): bit k of a mask, k up to 62, stands for the square root of the k-th
 * prime, bit 63 for i. The square roots of distinct squarefree integers are linearly independent
 * over Q(i) (Besicovitch 1940), so the coordinates are unique, the zero test is whether there are
 * none, and {@code equals} is equality of numbers. The product of two basis elements is the XOR of
 * their masks times the product over the AND, in which i contributes -1.
 */
public final class SurdSum implements ExactNumber {
  private static final long[] NO_MASKS = {};
  private static final Rational[] NO_COEFFICIENTS = {};

  /** The number 0. */
  public static final SurdSum ZERO = new SurdSum(0, 0, Rational.ZERO, NO_MASKS, NO_COEFFICIENTS);

  /** The number 1. */
  public static final SurdSum ONE = single(Rational.ONE, 0);

  /** The imaginary unit. */
  public static final SurdSum I = single(Rational.ONE, PrimeMask.IMAGINARY);

  /**
   * The order of the real numbers, exact and total on real values.
   *
   * <p>Comparing a number that is not real throws {@link ArithmeticException}.
   */
  public static final Comparator<SurdSum> REAL_ORDER = SurdSum::compareReal;

  private final int size;

  /** The only term of a number of one term, which most numbers are; no arrays are kept for it. */
  private final long firstMask;

  private final Rational firstCoefficient;

  /** All terms, by increasing unsigned mask, if there are two or more; otherwise empty. */
  private final long[] masks;

  private final Rational[] coefficients;

  private SurdSum(
      int size, long firstMask, Rational firstCoefficient, long[] masks, Rational[] coefficients) {
    this.size = size;
    this.firstMask = firstMask;
    this.firstCoefficient = firstCoefficient;
    this.masks = masks;
    this.coefficients = coefficients;
  }

  private static SurdSum single(Rational coefficient, long mask) {
    return coefficient.isZero()
        ? ZERO
        : new SurdSum(1, mask, coefficient, NO_MASKS, NO_COEFFICIENTS);
  }

  /** Takes the first {@code size} entries of sorted arrays without zeros, which it may keep. */
  static SurdSum ofSorted(int size, long[] masks, Rational[] coefficients) {
    if (size == 0) {
      return ZERO;
    }
    if (size == 1) {
      return single(coefficients[0], masks[0]);
    }
    return new SurdSum(size, masks[0], coefficients[0], masks, coefficients);
  }

  /** The integer {@code value}. */
  public static SurdSum of(long value) {
    return single(Rational.of(value), 0);
  }

  /** The rational {@code value}. */
  public static SurdSum of(Rational value) {
    return single(value, 0);
  }

  /** The square root {@code value}. */
  public static SurdSum of(SqrtRational value) {
    return single(value.coefficient(), value.mask());
  }

  /** The number {@code coefficient * term}, with bit 63 of the mask standing for i. */
  public static SurdSum of(Rational coefficient, long mask) {
    return single(coefficient, mask);
  }

  /**
   * The principal square root: non-negative, or i times a positive number.
   *
   * @throws ArithmeticException if a prime above 307 divides the radicand to an odd power
   */
  public static SurdSum sqrt(Rational radicand) {
    SqrtRational root = SqrtRational.sqrt(radicand.abs());
    return single(
        root.coefficient(),
        radicand.signum() < 0 ? root.mask() | PrimeMask.IMAGINARY : root.mask());
  }

  /**
   * The sum of a list, in one pass.
   *
   * <p>Adding n numbers one at a time copies the partial sums; this does not.
   */
  public static SurdSum sum(Iterable<SurdSum> values) {
    TermAccumulator total = new TermAccumulator(8);
    for (SurdSum value : values) {
      for (int k = 0; k < value.size; k++) {
        total.add(value.mask(k), value.coefficient(k));
      }
    }
    return total.toSurdSum();
  }

  /** One term: {@code coefficient} times the basis element {@code mask}. */
  public record Term(Rational coefficient, long mask) {
    /** Whether the basis element contains i. */
    public boolean isImaginary() {
      return mask < 0;
    }

    /** The real factor {@code coefficient * sqrt(n)}, without i. */
    public SqrtRational realFactor() {
      return SqrtRational.of(coefficient, mask & ~PrimeMask.IMAGINARY);
    }
  }

  /** The terms with nonzero coefficients, by increasing unsigned mask: real ones first. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      terms.add(new Term(coefficient(k), mask(k)));
    }
    return List.copyOf(terms);
  }

  private long mask(int k) {
    return size == 1 ? firstMask : masks[k];
  }

  private Rational coefficient(int k) {
    return size == 1 ? firstCoefficient : coefficients[k];
  }

  /** The number of terms, which is 0 for zero. */
  public int termCount() {
    return size;
  }

  // Q(i, sqrt 2, ...) is the base field: a larger field knows how to take its elements in.

  @Override
  public ExactNumber plus(ExactNumber o) {
    return o instanceof SurdSum s ? plus(s) : o.plus(this);
  }

  @Override
  public ExactNumber minus(ExactNumber o) {
    return o instanceof SurdSum s ? minus(s) : o.negate().plus(this);
  }

  @Override
  public ExactNumber times(ExactNumber o) {
    return o instanceof SurdSum s ? times(s) : o.times(this);
  }

  @Override
  public ExactNumber dividedBy(ExactNumber o) {
    return o instanceof SurdSum s ? dividedBy(s) : o.reciprocal().times(this);
  }

  /** The sum {@code this + o}. */
  public SurdSum plus(SurdSum o) {
    return merge(o, false);
  }

  /** The difference {@code this - o}. */
  public SurdSum minus(SurdSum o) {
    return merge(o, true);
  }

  private SurdSum merge(SurdSum o, boolean subtract) {
    if (o.size == 0) {
      return this;
    }
    if (size == 0) {
      return subtract ? o.negate() : o;
    }
    if (size == 1 && o.size == 1 && firstMask == o.firstMask) {
      return single(
          subtract
              ? firstCoefficient.minus(o.firstCoefficient)
              : firstCoefficient.plus(o.firstCoefficient),
          firstMask);
    }
    long[] m = new long[size + o.size];
    Rational[] c = new Rational[size + o.size];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < o.size) {
      int order = i == size ? 1 : j == o.size ? -1 : Long.compareUnsigned(mask(i), o.mask(j));
      Rational value;
      if (order < 0) {
        m[n] = mask(i);
        value = coefficient(i++);
      } else {
        m[n] = o.mask(j);
        Rational right = o.coefficient(j++);
        if (order > 0) {
          value = subtract ? right.negate() : right;
        } else {
          Rational left = coefficient(i++);
          value = subtract ? left.minus(right) : left.plus(right);
        }
      }
      if (!value.isZero()) {
        c[n++] = value;
      }
    }
    return ofSorted(n, m, c);
  }

  /** The product {@code this * o}. */
  public SurdSum times(SurdSum o) {
    if (size == 1 && o.size == 1) {
      return single(
          product(firstMask, firstCoefficient, o.firstMask, o.firstCoefficient),
          firstMask ^ o.firstMask);
    }
    if (size == 0 || o.size == 0) {
      return ZERO;
    }
    if (size == 1) {
      return o.timesTerm(firstMask, firstCoefficient);
    }
    if (o.size == 1) {
      return timesTerm(o.firstMask, o.firstCoefficient);
    }
    TermAccumulator sum = new TermAccumulator(size * o.size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < o.size; j++) {
        sum.add(
            masks[i] ^ o.masks[j],
            product(masks[i], coefficients[i], o.masks[j], o.coefficients[j]));
      }
    }
    return sum.toSurdSum();
  }

  /** The coefficient of the product of two terms. */
  private static Rational product(long m, Rational a, long n, Rational b) {
    Rational product = a.times(b);
    long common = m & n;
    if (common == 0) {
      return product;
    }
    Rational factor = PrimeMask.product(common);
    return product.times(common < 0 ? factor.negate() : factor);
  }

  private SurdSum timesTerm(long m, Rational c) {
    if (m == 0) {
      return times(c);
    }
    long[] resultMasks = new long[size];
    Rational[] result = new Rational[size];
    // XOR with a fixed mask permutes the basis; insertion restores the order of the few terms.
    for (int k = 0; k < size; k++) {
      long mask = masks[k] ^ m;
      Rational value = product(masks[k], coefficients[k], m, c);
      int at = k;
      while (at > 0 && Long.compareUnsigned(resultMasks[at - 1], mask) > 0) {
        resultMasks[at] = resultMasks[at - 1];
        result[at] = result[at - 1];
        at--;
      }
      resultMasks[at] = mask;
      result[at] = value;
    }
    return ofSorted(size, resultMasks, result);
  }

  /** The product with a rational. */
  public SurdSum times(Rational factor) {
    if (factor.isZero() || size == 0) {
      return ZERO;
    }
    if (factor.isOne()) {
      return this;
    }
    if (size == 1) {
      return single(firstCoefficient.times(factor), firstMask);
    }
    Rational[] result = new Rational[size];
    for (int k = 0; k < size; k++) {
      result[k] = coefficients[k].times(factor);
    }
    return ofSorted(size, masks, result);
  }

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} is zero
   */
  public SurdSum dividedBy(SurdSum o) {
    return times(o.reciprocal());
  }

  @Override
  public SurdSum negate() {
    if (size == 0) {
      return this;
    }
    if (size == 1) {
      return single(firstCoefficient.negate(), firstMask);
    }
    Rational[] result = new Rational[size];
    for (int k = 0; k < size; k++) {
      result[k] = coefficients[k].negate();
    }
    return ofSorted(size, masks, result);
  }

  /**
   * The reciprocal {@code 1 / this}.
   *
   * <p>Each step multiplies numerator and denominator by the denominator's conjugate under one
   * generator, sqrt(p) to -sqrt(p), which removes the generator from the denominator; with r the
   * rank of the masks modulo 2 there are r steps.
   *
   * @throws ArithmeticException if this is zero
   */
  @Override
  public SurdSum reciprocal() {
    if (size == 0) {
      throw new ArithmeticException("Division by zero: the number 0 has no reciprocal.");
    }
    SurdSum numerator = ONE;
    SurdSum denominator = this;
    while (denominator.size > 1) {
      SurdSum conjugate = denominator.conjugate(denominator.someGenerator());
      numerator = numerator.times(conjugate);
      denominator = denominator.times(conjugate);
    }
    // 1 / (c b) = b / (c b^2) for a basis element b
    long mask = denominator.firstMask;
    Rational square = product(mask, Rational.ONE, mask, Rational.ONE);
    return numerator.times(single(denominator.firstCoefficient.times(square).reciprocal(), mask));
  }

  /** A generator that some but not all terms contain, as a mask of one bit. */
  private long someGenerator() {
    long union = 0;
    long intersection = -1;
    for (int k = 0; k < size; k++) {
      union |= masks[k];
      intersection &= masks[k];
    }
    return Long.highestOneBit(union & ~intersection);
  }

  /** The image under the automorphism that negates the generators of {@code mask}. */
  private SurdSum conjugate(long generator) {
    if (size == 0) {
      return this;
    }
    if (size == 1) {
      return (firstMask & generator) == 0 ? this : negate();
    }
    boolean changed = false;
    Rational[] result = new Rational[size];
    for (int k = 0; k < size; k++) {
      boolean flip = (masks[k] & generator) != 0;
      changed |= flip;
      result[k] = flip ? coefficients[k].negate() : coefficients[k];
    }
    return changed ? ofSorted(size, masks, result) : this;
  }

  @Override
  public SurdSum conjugate() {
    return conjugate(PrimeMask.IMAGINARY);
  }

  /** The real part. */
  public SurdSum realPart() {
    return slice(0, firstImaginary(), 0);
  }

  /** The imaginary part, a real number. */
  public SurdSum imaginaryPart() {
    return slice(firstImaginary(), size, PrimeMask.IMAGINARY);
  }

  private int firstImaginary() {
    int k = 0;
    while (k < size && mask(k) >= 0) {
      k++;
    }
    return k;
  }

  private SurdSum slice(int from, int to, long flip) {
    if (from == 0 && to == size && flip == 0) {
      return this;
    }
    long[] m = new long[to - from];
    Rational[] c = new Rational[to - from];
    for (int k = from; k < to; k++) {
      m[k - from] = mask(k) ^ flip;
      c[k - from] = coefficient(k);
    }
    return ofSorted(to - from, m, c);
  }

  @Override
  public boolean isZero() {
    return size == 0;
  }

  @Override
  public boolean isOne() {
    return size == 1 && firstMask == 0 && firstCoefficient.isOne();
  }

  @Override
  public boolean isReal() {
    return size == 0 || mask(size - 1) >= 0;
  }

  @Override
  public boolean isRational() {
    return size == 0 || (size == 1 && firstMask == 0);
  }

  /** This number as a rational, if it is one. */
  public Optional<Rational> asRational() {
    return isRational() ? Optional.of(firstCoefficient) : Optional.empty();
  }

  /** This number as a signed square root of a rational, if it is one. */
  public Optional<SqrtRational> asSqrtRational() {
    return size == 0 || (size == 1 && firstMask >= 0)
        ? Optional.of(SqrtRational.of(firstCoefficient, firstMask))
        : Optional.empty();
  }

  private void requireReal(String operation) {
    if (!isReal()) {
      throw new ArithmeticException(
          "The " + operation + " of " + toExactString() + " is not defined, for it is not real.");
    }
  }

  /**
   * The exact sign of a real value. One term has the sign of its coefficient; two are compared by
   * their squares; more are enclosed at growing precision, which ends because a number that has
   * terms is not zero.
   */
  @Override
  public int signum() {
    requireReal("sign");
    if (size < 2) {
      return firstCoefficient.signum();
    }
    boolean sameSign = true;
    for (int k = 1; k < size; k++) {
      sameSign &= coefficients[k].signum() == firstCoefficient.signum();
    }
    if (sameSign) {
      return firstCoefficient.signum();
    }
    if (size == 2) {
      return new Term(coefficients[0], masks[0])
          .realFactor()
          .compareTo(new Term(coefficients[1].negate(), masks[1]).realFactor());
    }
    return Enclosure.signum(this::enclosure);
  }

  private int compareReal(SurdSum o) {
    return minus(o).signum();
  }

  @Override
  public Enclosure enclosure(int precision) {
    requireReal("enclosure");
    Enclosure sum = Enclosure.of(Rational.ZERO, precision);
    for (int k = 0; k < size; k++) {
      sum = sum.plus(SqrtRational.of(coefficient(k), mask(k)).enclosure(precision));
    }
    return sum;
  }

  @Override
  public double toDouble() {
    requireReal("value as a double");
    return size < 2
        ? SqrtRational.of(firstCoefficient, firstMask).toDouble()
        : Enclosure.roundToDouble(this::enclosure);
  }

  @Override
  public float toFloat() {
    requireReal("value as a float");
    return size < 2
        ? SqrtRational.of(firstCoefficient, firstMask).toFloat()
        : Enclosure.roundToFloat(this::enclosure);
  }

  @Override
  public String toDecimal(int digits) {
    requireReal("decimal value");
    return isRational()
        ? firstCoefficient.toDecimal(digits)
        : Enclosure.decimal(digits, this::enclosure);
  }

  @Override
  public String toExactString() {
    return SurdText.exact(this);
  }

  @Override
  public String toTex() {
    return SurdText.tex(this);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof SurdSum o) || size != o.size) {
      return false;
    }
    for (int k = 0; k < size; k++) {
      if (mask(k) != o.mask(k) || !coefficient(k).equals(o.coefficient(k))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = size;
    for (int k = 0; k < size; k++) {
      hash = 31 * (31 * hash + Long.hashCode(mask(k))) + coefficient(k).hashCode();
    }
    return hash;
  }

  /** The canonical text, as {@link #toExactString()}. */
  @Override
  public String toString() {
    return toExactString();
  }
}
