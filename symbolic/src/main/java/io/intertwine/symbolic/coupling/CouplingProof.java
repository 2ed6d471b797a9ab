package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact proof that a tensor couples three real irreps of SO(3) equivariantly and isometrically.
 *
 * <p>Equivariance under a generator X is, for all a, b and c,
 *
 * <pre>
 *   sum over p of X1[p, a] C[p, b, c] + X2[p, b] C[a, p, c] + X3[p, c] C[a, b, p] = 0
 * </pre>
 *
 * <p>(the matrices are antisymmetric, hence the plus before X3). It is checked for X_z and X_x,
 * which generate so(3). Numbers are first multiplied by the factors r of {@link ScaledGenerators}:
 * then the generators are integers, and the tensor must be a multiple of an integer tensor, for the
 * solutions of equations with integer coefficients are spanned by integer ones and the irreps
 * couple in one way at most. Every equation then is one of integers. Given equivariance, sum over
 * a, b of C[a, b, c] C[a, b, c'] commutes with the irrep l3, which is irreducible and of real type,
 * so that it is a multiple of the identity (Schur); one diagonal entry that is 1 proves that C is
 * an isometry.
 */
public final class CouplingProof {
  private final int l1;
  private final int l2;
  private final int l3;
  private final List<RealClebschGordan.Entry> entries;
  private final ScaledGenerators x1;
  private final ScaledGenerators x2;
  private final ScaledGenerators x3;

  /** Entries with first index a are from {@code start[a]} to {@code start[a + 1] - 1}. */
  private final int[] start;

  private CouplingProof(int l1, int l2, int l3, List<RealClebschGordan.Entry> entries) {
    this.l1 = l1;
    this.l2 = l2;
    this.l3 = l3;
    this.entries = entries;
    x1 = new ScaledGenerators(l1);
    x2 = new ScaledGenerators(l2);
    x3 = new ScaledGenerators(l3);
    start = new int[x1.size() + 1];
    for (RealClebschGordan.Entry e : entries) {
      start[e.a() + 1]++;
    }
    for (int a = 0; a < x1.size(); a++) {
      start[a + 1] += start[a];
    }
  }

  /**
   * Proves a tensor of shape (2 l1 + 1) x (2 l2 + 1) x (2 l3 + 1).
   *
   * @param entries the nonzero entries by ascending first index
   * @throws IllegalStateException with one sentence if an equation fails
   */
  public static void require(int l1, int l2, int l3, List<RealClebschGordan.Entry> entries) {
    CouplingProof proof = new CouplingProof(l1, l2, l3, entries);
    proof.requireEquivariance();
    proof.requireIsometry();
  }

  private void requireEquivariance() {
    Distinct distinct = distinct();
    BigInteger[] integers = proportionalIntegers(distinct.representatives);
    int bits = 0;
    for (BigInteger n : integers) {
      bits = Math.max(bits, n.bitLength());
    }
    // An equation has at most 6 terms, whose factors are at most 2l + 1.
    int factorBits =
        32 - Integer.numberOfLeadingZeros(6 * (2 * Math.max(l1, Math.max(l2, l3)) + 1));
    if (bits + factorBits < Long.SIZE) {
      long[] small = new long[entries.size()];
      for (int k = 0; k < small.length; k++) {
        long n = integers[distinct.index[k]].longValue();
        small[k] = distinct.negative[k] ? -n : n;
      }
      requireEquations(small);
    } else {
      BigInteger[] large = new BigInteger[entries.size()];
      for (int k = 0; k < large.length; k++) {
        BigInteger n = integers[distinct.index[k]];
        large[k] = distinct.negative[k] ? n.negate() : n;
      }
      requireEquations(large);
    }
  }

  /** The entries up to equal values and signs. */
  private static final class Distinct {
    final List<RealClebschGordan.Entry> representatives = new ArrayList<>();

    /** Entry k is the representative {@code index[k]}, or its negative. */
    final int[] index;

    final boolean[] negative;

    Distinct(int size) {
      index = new int[size];
      negative = new boolean[size];
    }
  }

  /** Entries with the same |m1|, |m2| and |m3| are compared; they are equal up to sign. */
  private Distinct distinct() {
    int[] known = new int[(l1 + 1) * (l2 + 1) * (l3 + 1)];
    Arrays.fill(known, -1);
    Distinct distinct = new Distinct(entries.size());
    for (int k = 0; k < entries.size(); k++) {
      RealClebschGordan.Entry e = entries.get(k);
      int orders =
          (Math.abs(e.a() - l1) * (l2 + 1) + Math.abs(e.b() - l2)) * (l3 + 1)
              + Math.abs(e.c() - l3);
      if (known[orders] >= 0) {
        SqrtRational value = distinct.representatives.get(known[orders]).value();
        boolean negative = value.signum() != e.value().signum();
        if (e.value().equals(negative ? value.negate() : value)) {
          distinct.index[k] = known[orders];
          distinct.negative[k] = negative;
          continue;
        }
      }
      known[orders] = distinct.representatives.size();
      distinct.index[k] = known[orders];
      distinct.representatives.add(e);
    }
    return distinct;
  }

  /** The entries times r(a) r(b) r(c), divided by one common number that makes them integers. */
  private BigInteger[] proportionalIntegers(List<RealClebschGordan.Entry> chosen) {
    Rational[] ratios = new Rational[chosen.size()];
    long mask = 0;
    BigInteger denominators = BigInteger.ONE;
    for (int k = 0; k < ratios.length; k++) {
      RealClebschGordan.Entry e = chosen.get(k);
      SqrtRational scaled =
          e.value().times(x1.scale(e.a()).times(x2.scale(e.b()))).times(x3.scale(e.c()));
      if (k == 0) {
        mask = scaled.mask();
      } else if (scaled.mask() != mask) {
        throw failure("the entry " + e + " is not in a rational ratio to the others");
      }
      ratios[k] = scaled.coefficient();
      BigInteger denominator = ratios[k].denominator();
      denominators = denominators.multiply(denominator.divide(denominators.gcd(denominator)));
    }
    BigInteger[] integers = new BigInteger[ratios.length];
    BigInteger content = BigInteger.ZERO;
    for (int k = 0; k < ratios.length; k++) {
      integers[k] = ratios[k].numerator().multiply(denominators.divide(ratios[k].denominator()));
      content = content.gcd(integers[k]);
    }
    for (int k = 0; k < ratios.length; k++) {
      integers[k] = integers[k].divide(content);
    }
    return integers;
  }

  private void requireEquations(long[] n) {
    int columns = x3.size();
    long[] sums = new long[x2.size() * columns];
    for (int generator = 0; generator < ScaledGenerators.COUNT; generator++) {
      for (int a = 0; a < x1.size(); a++) {
        Arrays.fill(sums, 0);
        ScaledGenerators.Line first = x1.column(generator, a);
        for (int i = 0; i < first.size(); i++) {
          for (int k = start[first.at(i)]; k < start[first.at(i) + 1]; k++) {
            RealClebschGordan.Entry e = entries.get(k);
            sums[e.b() * columns + e.c()] += first.value(i) * n[k];
          }
        }
        for (int k = start[a]; k < start[a + 1]; k++) {
          RealClebschGordan.Entry e = entries.get(k);
          ScaledGenerators.Line second = x2.row(generator, e.b());
          for (int i = 0; i < second.size(); i++) {
            sums[second.at(i) * columns + e.c()] += second.value(i) * n[k];
          }
          ScaledGenerators.Line third = x3.row(generator, e.c());
          for (int i = 0; i < third.size(); i++) {
            sums[e.b() * columns + third.at(i)] += third.value(i) * n[k];
          }
        }
        for (int at = 0; at < sums.length; at++) {
          if (sums[at] != 0) {
            throw equationFailure(generator, a, at / columns, at % columns);
          }
        }
      }
    }
  }

  /** The same equations in integers of any size, for large degrees. */
  private void requireEquations(BigInteger[] n) {
    int columns = x3.size();
    BigInteger[] sums = new BigInteger[x2.size() * columns];
    for (int generator = 0; generator < ScaledGenerators.COUNT; generator++) {
      for (int a = 0; a < x1.size(); a++) {
        Arrays.fill(sums, BigInteger.ZERO);
        ScaledGenerators.Line first = x1.column(generator, a);
        for (int i = 0; i < first.size(); i++) {
          for (int k = start[first.at(i)]; k < start[first.at(i) + 1]; k++) {
            RealClebschGordan.Entry e = entries.get(k);
            add(sums, e.b() * columns + e.c(), first.value(i), n[k]);
          }
        }
        for (int k = start[a]; k < start[a + 1]; k++) {
          RealClebschGordan.Entry e = entries.get(k);
          ScaledGenerators.Line second = x2.row(generator, e.b());
          for (int i = 0; i < second.size(); i++) {
            add(sums, second.at(i) * columns + e.c(), second.value(i), n[k]);
          }
          ScaledGenerators.Line third = x3.row(generator, e.c());
          for (int i = 0; i < third.size(); i++) {
            add(sums, e.b() * columns + third.at(i), third.value(i), n[k]);
          }
        }
        for (int at = 0; at < sums.length; at++) {
          if (sums[at].signum() != 0) {
            throw equationFailure(generator, a, at / columns, at % columns);
          }
        }
      }
    }
  }

  private static void add(BigInteger[] sums, int at, int factor, BigInteger number) {
    sums[at] = sums[at].add(number.multiply(BigInteger.valueOf(factor)));
  }

  private void requireIsometry() {
    Rational sum = Rational.ZERO;
    for (RealClebschGordan.Entry e : entries) {
      if (e.c() == 0) {
        sum = sum.plus(e.value().square());
      }
    }
    if (!sum.isOne()) {
      throw failure("the squares for c = 0 add up to " + sum + " instead of 1");
    }
  }

  private IllegalStateException equationFailure(int generator, int a, int b, int c) {
    return failure(
        "the equation of "
            + (generator == 0 ? "X_z" : "X_x")
            + " at ("
            + a
            + ", "
            + b
            + ", "
            + c
            + ") does not hold");
  }

  private IllegalStateException failure(String reason) {
    return new IllegalStateException(
        "The tensor for (" + l1 + ", " + l2 + ", " + l3 + ") does not couple: " + reason + ".");
  }
}
