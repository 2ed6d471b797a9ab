package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Arithmetic modulo a large prime p, into which the real exact numbers are mapped: fingerprints of
 * values. Programs that compute the same polynomials have the same residues; those that do not have
 * different ones at a random point, but for a chance of about degree / p (Schwartz and Zippel).
 *
 * <p>The prime is chosen so that every square root that exact numbers have exists: p = -1 modulo 8
 * and modulo every odd prime q below 308, so that by quadratic reciprocity 2 and each q are
 * squares, and {@code q^((p + 1) / 4)} is a root of q. The square root of pi, which is
 * transcendental, is a random residue, and so is the value of a smooth function, one for each
 * argument.
 */
public final class ResidueArithmetic implements Arithmetic<BigInteger> {
  private static final int LARGEST_PRIME = 307;
  private static final int CERTAINTY = 100;
  private static final BigInteger P = prime();
  private static final BigInteger ROOT_EXPONENT = P.add(BigInteger.ONE).shiftRight(2);

  /** The same residues in every run. */
  private final Random random = new Random(1);

  private final BigInteger rootOfPi = random();
  private final Map<BigInteger, BigInteger> roots = new LinkedHashMap<>();
  private final Map<Argument, BigInteger> calls = new LinkedHashMap<>();

  private record Argument(SmoothFunction function, BigInteger operand) {}

  /** An arithmetic with its own random residues, the same for each new one. */
  public ResidueArithmetic() {}

  /** The first prime that is -1 modulo 8 and modulo all odd primes to the largest. */
  private static BigInteger prime() {
    BigInteger product = BigInteger.valueOf(8);
    for (BigInteger q = BigInteger.valueOf(3);
        q.intValue() <= LARGEST_PRIME;
        q = q.nextProbablePrime()) {
      product = product.multiply(q);
    }
    BigInteger candidate = product.subtract(BigInteger.ONE);
    while (!candidate.isProbablePrime(CERTAINTY)) {
      candidate = candidate.add(product);
    }
    return candidate;
  }

  /**
   * The next random residue, for an input.
   *
   * @return the residue
   */
  public BigInteger random() {
    return new BigInteger(2 * P.bitLength(), random).mod(P);
  }

  @Override
  public BigInteger constant(ExactNumber value) {
    if (value instanceof SqrtPiMultiple multiple) {
      BigInteger power = rootOfPi.modPow(BigInteger.valueOf(multiple.halfPower()), P);
      return constant(multiple.value()).multiply(power).mod(P);
    }
    BigInteger sum = BigInteger.ZERO;
    for (SurdSum.Term term : ((SurdSum) value).terms()) {
      if (term.isImaginary()) {
        throw new ArithmeticException(value.toExactString() + " is not real.");
      }
      BigInteger root = roots.computeIfAbsent(term.realFactor().radicand(), this::root);
      sum = sum.add(rational(term.realFactor().coefficient()).multiply(root));
    }
    return sum.mod(P);
  }

  private BigInteger root(BigInteger radicand) {
    BigInteger root = radicand.modPow(ROOT_EXPONENT, P);
    if (!root.multiply(root).mod(P).equals(radicand.mod(P))) {
      throw new ArithmeticException("The square root of " + radicand + " is no exact number here.");
    }
    return root;
  }

  private static BigInteger rational(Rational value) {
    return value.numerator().multiply(value.denominator().modInverse(P)).mod(P);
  }

  @Override
  public BigInteger add(BigInteger left, BigInteger right) {
    BigInteger sum = left.add(right);
    return sum.compareTo(P) < 0 ? sum : sum.subtract(P);
  }

  @Override
  public BigInteger subtract(BigInteger left, BigInteger right) {
    BigInteger difference = left.subtract(right);
    return difference.signum() < 0 ? difference.add(P) : difference;
  }

  @Override
  public BigInteger multiply(BigInteger left, BigInteger right) {
    return left.multiply(right).mod(P);
  }

  @Override
  public BigInteger negate(BigInteger operand) {
    return subtract(BigInteger.ZERO, operand);
  }

  @Override
  public BigInteger call(SmoothFunction function, BigInteger operand) {
    return calls.computeIfAbsent(new Argument(function, operand), argument -> random());
  }
}
