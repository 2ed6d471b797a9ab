package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of a cyclotomic field Q(zeta_n), zeta_n = exp(2 pi i/n).
 *
 * <p>A number is kept as its coefficients in the Zumbroich basis of the smallest cyclotomic field
 * that contains it, whose n is its {@link #conductor}. That form is unique, so {@code equals} is
 * equality of numbers, whatever fields the operands came from. It is GAP's form, and {@link #toGap}
 * writes and {@link #parse} reads GAP's notation, such as {@code -E(5)-E(5)^4} for (1 - sqrt 5)/2.
 * Conductors go up to {@link #LARGEST_CONDUCTOR}.
 *
 * <p>Sums and products with a {@link SurdSum} are in this field too: a square root of a rational is
 * a quadratic Gauss sum.
 */
public final class Cyclotomic implements ExactNumber, Comparable<Cyclotomic> {
  /** The largest conductor of a number or of an intermediate field. */
  public static final int LARGEST_CONDUCTOR = 65_536;

  /** The number 0. */
  public static final Cyclotomic ZERO = new Cyclotomic(1, new int[0], new Rational[0]);

  /** The number 1. */
  public static final Cyclotomic ONE = of(Rational.ONE);

  /** The imaginary unit, E(4). */
  public static final Cyclotomic I = rootOfUnity(4, 1);

  private final int conductor;

  /** Exponents of the terms, increasing. */
  private final int[] exponents;

  /** Their coefficients, none of them 0. */
  private final Rational[] coefficients;

  private final int hash;

  private Cyclotomic(int conductor, int[] exponents, Rational[] coefficients) {
    this.conductor = conductor;
    this.exponents = exponents;
    this.coefficients = coefficients;
    hash = 31 * (31 * conductor + Arrays.hashCode(exponents)) + Arrays.hashCode(coefficients);
  }

  /** The rational {@code value}. */
  public static Cyclotomic of(Rational value) {
    return value.isZero() ? ZERO : new Cyclotomic(1, new int[] {0}, new Rational[] {value});
  }

  /** The integer {@code value}. */
  public static Cyclotomic of(long value) {
    return of(Rational.of(value));
  }

  /**
   * The root of unity {@code exp(2 pi i exponent / n)}.
   *
   * @throws IllegalArgumentException if n is not positive
   * @throws ArithmeticException if n is above {@link #LARGEST_CONDUCTOR}
   */
  public static Cyclotomic rootOfUnity(int n, long exponent) {
    requireConductor(n);
    Rational[] dense = zeros(n);
    dense[(int) Math.floorMod(exponent, (long) n)] = Rational.ONE;
    return canonical(n, dense);
  }

  /**
   * The sum of {@code coefficients[k] * exp(2 pi i k / n)} with n the length of the array.
   *
   * @throws IllegalArgumentException if the array is empty
   * @throws ArithmeticException if it is longer than {@link #LARGEST_CONDUCTOR}
   */
  public static Cyclotomic ofCoefficients(Rational[] coefficients) {
    requireConductor(coefficients.length);
    return canonical(coefficients.length, coefficients.clone());
  }

  /**
   * The number that a sum of square roots is.
   *
   * @throws ArithmeticException if its conductor is above {@link #LARGEST_CONDUCTOR}
   */
  public static Cyclotomic of(SurdSum value) {
    return CyclotomicSurds.of(value);
  }

  /**
   * The number as an element of this field.
   *
   * @throws ArithmeticException with one sentence if the number is of another field
   */
  public static Cyclotomic of(ExactNumber value) {
    if (value instanceof Cyclotomic c) {
      return c;
    }
    if (value instanceof SurdSum s) {
      return of(s);
    }
    throw new ArithmeticException(
        "The number " + value.toExactString() + " is not kept as a sum of roots of unity.");
  }

  /**
   * Reads GAP's notation: integers, {@code E(n)}, {@code + - * / ^} and parentheses.
   *
   * @throws IllegalArgumentException with one sentence if the text is not in the grammar or a
   *     conductor is too large
   */
  public static Cyclotomic parse(String text) {
    return new CyclotomicText(text).parse();
  }

  private static void requireConductor(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("A root of unity has a positive order, not " + n + ".");
    }
    if (n > LARGEST_CONDUCTOR) {
      throw tooLarge(n);
    }
  }

  private static ArithmeticException tooLarge(long n) {
    return new ArithmeticException(
        "Numbers of the cyclotomic field of conductor "
            + n
            + " are not computed; the largest conductor is "
            + LARGEST_CONDUCTOR
            + ".");
  }

  private static Rational[] zeros(int n) {
    Rational[] dense = new Rational[n];
    Arrays.fill(dense, Rational.ZERO);
    return dense;
  }

  /** The canonical form of a sum over n-th roots of unity; overwrites the array. */
  private static Cyclotomic canonical(int n, Rational[] dense) {
    ZumbroichBasis basis = ZumbroichBasis.of(n);
    basis.reduce(dense);
    int m = basis.smaller(dense);
    while (m != 0) {
      dense = basis.descend(dense, m);
      basis = ZumbroichBasis.of(m);
      n = m;
      m = basis.smaller(dense);
    }
    int size = 0;
    int[] exponents = new int[n];
    for (int i = 0; i < n; i++) {
      if (!dense[i].isZero()) {
        exponents[size++] = i;
      }
    }
    if (size == 0) {
      return ZERO;
    }
    Rational[] coefficients = new Rational[size];
    for (int k = 0; k < size; k++) {
      coefficients[k] = dense[exponents[k]];
    }
    return new Cyclotomic(n, Arrays.copyOf(exponents, size), coefficients);
  }

  /** A term {@code coefficient * E(conductor)^exponent}. */
  public record Term(Rational coefficient, int exponent) {}

  /** The least n such that the number lies in Q(zeta_n); never twice an odd number. */
  public int conductor() {
    return conductor;
  }

  /**
   * The exponents of the Zumbroich basis of Q(zeta_n), increasing: the only ones in the terms of
   * numbers of that conductor.
   *
   * @throws IllegalArgumentException if n is not positive
   * @throws ArithmeticException if n is above {@link #LARGEST_CONDUCTOR}
   */
  public static int[] basisExponents(int n) {
    requireConductor(n);
    return ZumbroichBasis.of(n).exponents();
  }

  /** The terms in the Zumbroich basis of Q(zeta_conductor), by increasing exponent. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>(exponents.length);
    for (int k = 0; k < exponents.length; k++) {
      terms.add(new Term(coefficients[k], exponents[k]));
    }
    return List.copyOf(terms);
  }

  private int common(Cyclotomic o) {
    long gcd = Rational.gcd(conductor, o.conductor);
    long n = conductor / gcd * o.conductor;
    if (n > LARGEST_CONDUCTOR) {
      throw tooLarge(n);
    }
    return (int) n;
  }

  private void addTo(Rational[] dense, Rational factor) {
    int step = dense.length / conductor;
    for (int k = 0; k < exponents.length; k++) {
      int i = exponents[k] * step;
      dense[i] = dense[i].plus(coefficients[k].times(factor));
    }
  }

  /** The sum {@code this + o}. */
  public Cyclotomic plus(Cyclotomic o) {
    return combine(o, Rational.ONE);
  }

  /** The difference {@code this - o}. */
  public Cyclotomic minus(Cyclotomic o) {
    return combine(o, Rational.of(-1));
  }

  private Cyclotomic combine(Cyclotomic o, Rational factor) {
    if (o.isZero()) {
      return this;
    }
    if (isRational() && o.isRational()) {
      return of(toRational().plus(o.toRational().times(factor)));
    }
    Rational[] dense = zeros(common(o));
    addTo(dense, Rational.ONE);
    o.addTo(dense, factor);
    return canonical(dense.length, dense);
  }

  /** The product {@code this * o}. */
  public Cyclotomic times(Cyclotomic o) {
    if (isRational()) {
      return o.times(toRational());
    }
    if (o.isRational()) {
      return times(o.toRational());
    }
    int n = common(o);
    Rational[] dense = zeros(n);
    int step = n / conductor;
    int otherStep = n / o.conductor;
    for (int j = 0; j < exponents.length; j++) {
      for (int k = 0; k < o.exponents.length; k++) {
        int i = (exponents[j] * step + o.exponents[k] * otherStep) % n;
        dense[i] = dense[i].plus(coefficients[j].times(o.coefficients[k]));
      }
    }
    return canonical(n, dense);
  }

  /** The product with a rational. */
  public Cyclotomic times(Rational factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    if (factor.isOne()) {
      return this;
    }
    Rational[] product = new Rational[coefficients.length];
    Arrays.setAll(product, k -> coefficients[k].times(factor));
    return new Cyclotomic(conductor, exponents, product);
  }

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} is zero
   */
  public Cyclotomic dividedBy(Cyclotomic o) {
    return times(o.reciprocal());
  }

  @Override
  public Cyclotomic plus(ExactNumber o) {
    return plus(of(o));
  }

  @Override
  public Cyclotomic minus(ExactNumber o) {
    return minus(of(o));
  }

  @Override
  public Cyclotomic times(ExactNumber o) {
    return times(of(o));
  }

  @Override
  public Cyclotomic dividedBy(ExactNumber o) {
    return dividedBy(of(o));
  }

  @Override
  public Cyclotomic negate() {
    return times(Rational.of(-1));
  }

  /**
   * The reciprocal {@code 1 / this}: the product of the other conjugates, divided by the norm.
   *
   * @throws ArithmeticException if this is zero
   */
  @Override
  public Cyclotomic reciprocal() {
    if (isZero()) {
      throw new ArithmeticException("Division by zero: the number 0 has no reciprocal.");
    }
    if (isRational()) {
      return of(toRational().reciprocal());
    }
    Cyclotomic others = ONE;
    List<Cyclotomic> conjugates = galoisConjugates();
    for (Cyclotomic c : conjugates.subList(1, conjugates.size())) {
      others = others.times(c);
    }
    return others.times(times(others).toRational().reciprocal());
  }

  /**
   * The power {@code this^exponent}; 0^0 = 1.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Cyclotomic pow(int exponent) {
    Cyclotomic result = ONE;
    Cyclotomic square = exponent < 0 ? reciprocal() : this;
    for (long e = Math.abs((long) exponent); e != 0; e >>= 1) {
      result = (e & 1) == 0 ? result : result.times(square);
      square = e == 1 ? square : square.times(square);
    }
    return result;
  }

  @Override
  public Cyclotomic conjugate() {
    return galois(-1);
  }

  /**
   * The image under the automorphism that takes each root of unity to its k-th power.
   *
   * @throws IllegalArgumentException if k has a common factor with the conductor
   */
  public Cyclotomic galois(int k) {
    int factor = Math.floorMod(k, conductor);
    if (conductor > 1 && Rational.gcd(factor, conductor) != 1) {
      throw new IllegalArgumentException(
          "The power " + k + " is no automorphism of the field of conductor " + conductor + ".");
    }
    if (conductor == 1 || factor == 1) {
      return this;
    }
    Rational[] dense = zeros(conductor);
    for (int j = 0; j < exponents.length; j++) {
      dense[(int) ((long) exponents[j] * factor % conductor)] = coefficients[j];
    }
    return canonical(conductor, dense);
  }

  /** The distinct conjugates over Q, this first, in the order of {@link #galois}'s k. */
  public List<Cyclotomic> galoisConjugates() {
    List<Cyclotomic> found = new ArrayList<>();
    for (int k = 1; k <= conductor; k++) {
      if (Rational.gcd(k, conductor) == 1) {
        Cyclotomic image = galois(k);
        if (!found.contains(image)) {
          found.add(image);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The real part (x + conj x)/2. */
  public Cyclotomic realPart() {
    return plus(conjugate()).times(Rational.of(1, 2));
  }

  /** The imaginary part (x - conj x)/(2 i), a real number. */
  public Cyclotomic imaginaryPart() {
    return minus(conjugate()).times(I).times(Rational.of(-1, 2));
  }

  @Override
  public boolean isZero() {
    return exponents.length == 0;
  }

  @Override
  public boolean isOne() {
    return conductor == 1 && exponents.length == 1 && coefficients[0].isOne();
  }

  @Override
  public boolean isRational() {
    return conductor == 1;
  }

  @Override
  public boolean isReal() {
    return isRational() || equals(conjugate());
  }

  /** Whether this is an algebraic integer: the coefficients are integers. */
  public boolean isInteger() {
    return Arrays.stream(coefficients).allMatch(Rational::isInteger);
  }

  /** The least common denominator of the coefficients. */
  public BigInteger denominator() {
    BigInteger common = BigInteger.ONE;
    for (Rational c : coefficients) {
      common = common.divide(common.gcd(c.denominator())).multiply(c.denominator());
    }
    return common;
  }

  /**
   * This number as a rational.
   *
   * @throws ArithmeticException if it is not rational
   */
  public Rational toRational() {
    if (!isRational()) {
      throw new ArithmeticException("The number " + toGap() + " is not rational.");
    }
    return isZero() ? Rational.ZERO : coefficients[0];
  }

  /**
   * This number as a sum of square roots.
   *
   * @throws ArithmeticException with one sentence if it is none
   */
  public SurdSum toSurdSum() {
    return CyclotomicSurds.toSurdSum(this);
  }

  @Override
  public int signum() {
    requireReal("sign");
    return isRational() ? toRational().signum() : Enclosure.signum(this::enclosure);
  }

  @Override
  public double toDouble() {
    requireReal("value as a double");
    return isRational() ? toRational().toDouble() : Enclosure.roundToDouble(this::enclosure);
  }

  @Override
  public float toFloat() {
    requireReal("value as a float");
    return isRational() ? toRational().toFloat() : Enclosure.roundToFloat(this::enclosure);
  }

  @Override
  public String toDecimal(int digits) {
    requireReal("decimal value");
    return isRational()
        ? toRational().toDecimal(digits)
        : Enclosure.decimal(digits, this::enclosure);
  }

  @Override
  public Enclosure enclosure(int precision) {
    requireReal("enclosure");
    Enclosure turn =
        Enclosure.pi(precision)
            .times(Enclosure.of(BigDecimal.valueOf(2), precision))
            .dividedBy(Enclosure.of(BigDecimal.valueOf(conductor), precision));
    Enclosure sum = Enclosure.of(BigDecimal.ZERO, precision);
    for (int k = 0; k < exponents.length; k++) {
      Enclosure cosine =
          turn.times(Enclosure.of(BigDecimal.valueOf(exponents[k]), precision)).cos();
      sum = sum.plus(cosine.times(Enclosure.of(coefficients[k], precision)));
    }
    return sum;
  }

  private void requireReal(String what) {
    if (!isReal()) {
      throw new ArithmeticException(
          "The number " + toGap() + " is not real, so it has no " + what + ".");
    }
  }

  /** The text that GAP prints, such as {@code E(3)-E(3)^2} or {@code 1/2*E(8)-1/2*E(8)^3}. */
  public String toGap() {
    return CyclotomicText.gap(this);
  }

  /** The canonical exact text of a cyclotomic number is GAP's, as {@link #toGap}. */
  @Override
  public String toExactString() {
    return toGap();
  }

  @Override
  public String toTex() {
    return CyclotomicText.tex(this);
  }

  /**
   * A total order that is no order of size: by conductor, then rationals by size and others by
   * their terms.
   */
  @Override
  public int compareTo(Cyclotomic o) {
    int order = Integer.compare(conductor, o.conductor);
    for (int k = 0; order == 0 && k < Math.min(exponents.length, o.exponents.length); k++) {
      order = Integer.compare(exponents[k], o.exponents[k]);
      order = order == 0 ? coefficients[k].compareTo(o.coefficients[k]) : order;
    }
    if (order == 0 && isRational()) {
      return toRational().compareTo(o.toRational());
    }
    return order == 0 ? Integer.compare(exponents.length, o.exponents.length) : order;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Cyclotomic o
        && hash == o.hash
        && conductor == o.conductor
        && Arrays.equals(exponents, o.exponents)
        && Arrays.equals(coefficients, o.coefficients);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** GAP's notation, as {@link #toGap}. */
  @Override
  public String toString() {
    return toGap();
  }
}
