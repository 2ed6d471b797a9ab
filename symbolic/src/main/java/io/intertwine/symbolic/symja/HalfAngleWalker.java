package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.Optional;

/**
 * Reads an expression in cosines and sines of multiples of beta/2 into its normal form: the exact
 * check of what Symja answers.
 */
final class HalfAngleWalker extends ExpressionWalker<HalfAngleWalker.Value> {
  /** The name of the angle in closed forms. */
  static final String ANGLE = "beta";

  /** A multiple of the bare angle, or (angle = 0) a function of it. */
  record Value(Rational angle, HalfAnglePolynomial function) {
    boolean isFunction() {
      return angle.isZero();
    }
  }

  private HalfAngleWalker(ExpressionSource source) {
    super(source);
  }

  /**
   * The function that the expression denotes.
   *
   * @throws ExpressionException if it is not a polynomial in cosines and sines of multiples of
   *     beta/2
   */
  static HalfAnglePolynomial read(ExpressionSource source) {
    HalfAngleWalker walker = new HalfAngleWalker(source);
    return walker.function(walker.value());
  }

  private HalfAnglePolynomial function(Value value) {
    if (!value.isFunction()) {
      throw source().refusal("has the angle outside of a cosine or sine");
    }
    return value.function();
  }

  private static Value of(HalfAnglePolynomial function) {
    return new Value(Rational.ZERO, function);
  }

  @Override
  Value constant(Rational value) {
    return of(HalfAnglePolynomial.constant(SurdSum.of(value)));
  }

  @Override
  Value plus(Value a, Value b) {
    if (!b.isFunction() && a.function().equals(HalfAnglePolynomial.ZERO)) {
      return new Value(a.angle().plus(b.angle()), a.function());
    }
    return of(function(a).plus(function(b)));
  }

  @Override
  Value times(Value a, Value b) {
    if (a.isFunction() && b.isFunction()) {
      return of(a.function().times(b.function()));
    }
    Value angle = a.isFunction() ? b : a;
    Optional<Rational> factor = rational(a.isFunction() ? a : b);
    if (factor.isEmpty()) {
      throw source().refusal("multiplies the angle by what is not a rational number");
    }
    return new Value(angle.angle().times(factor.get()), HalfAnglePolynomial.ZERO);
  }

  @Override
  Value reciprocal(Value a) {
    if (!function(a).isConstant()) {
      throw source().refusal("divides by a function of the angle");
    }
    return of(HalfAnglePolynomial.constant(a.function().constantTerm().reciprocal()));
  }

  @Override
  Value sqrt(Value a) {
    Optional<Rational> radicand = rational(a);
    if (radicand.isEmpty()) {
      throw source().refusal("takes a square root of what is not a rational number");
    }
    return of(HalfAnglePolynomial.constant(SurdSum.sqrt(radicand.get())));
  }

  @Override
  Value symbol(String name) {
    if (!name.equals(ANGLE)) {
      throw source().nameRefusal("has the unknown name", name, "known is " + ANGLE);
    }
    return new Value(Rational.ONE, HalfAnglePolynomial.ZERO);
  }

  @Override
  Value call(String name, List<Value> arguments) {
    requireOne(arguments, name);
    Rational halves = arguments.get(0).angle().times(Rational.TWO);
    boolean multiple = halves.isInteger() && halves.abs().compareTo(Rational.of(10_000)) < 0;
    if (!multiple || halves.isZero() || !(name.equals("Cos") || name.equals("Sin"))) {
      throw source().nameRefusal("has an unknown use of", name, "known are Cos and Sin");
    }
    int k = halves.numerator().intValueExact();
    return of(name.equals("Cos") ? HalfAnglePolynomial.cosine(k) : HalfAnglePolynomial.sine(k));
  }

  @Override
  Optional<Rational> rational(Value value) {
    return value.isFunction() && value.function().isConstant()
        ? value.function().constantTerm().asRational()
        : Optional.empty();
  }

  @Override
  Value withinLimits(Value value) {
    return value;
  }
}
