package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.util.ArrayList;
import java.util.List;

/**
 * The coupling of two real irreps of SO(3) to a third, exactly, in the convention {@code
 * intertwine}.
 *
 * <p>With the change matrices Q of {@link RealBasis} and Condon-Shortley coefficients,
 *
 * <pre>
 *   C[a, b, c] = sum over i, k, n of Q1[i, a] Q2[k, b] conj(Q3[n, c]) &lt;l1 i l2 k | l3 n&gt;
 * </pre>
 *
 * <p>which is real. The map (x, y) to sum C[a, b, c] x_a y_b is equivariant and C is an isometry:
 * sum over a, b of C[a, b, c] C[a, b, c'] is 1 for c = c' and 0 otherwise. Since |i|, |k| and |n|
 * are fixed by a, b and c, at most two coefficients of equal magnitude meet in an entry, so that
 * each entry is one signed square root of a rational. Indices count from 0: index a stands for m =
 * a - l1.
 */
public final class RealClebschGordan {
  /** Beyond, tensors would not fit in memory; their roots have primes above 307 long before. */
  private static final int LARGEST_SUM = 2_000;

  private final int l1;
  private final int l2;
  private final int l3;
  private final List<Entry> entries;

  private RealClebschGordan(int l1, int l2, int l3, List<Entry> entries) {
    this.l1 = l1;
    this.l2 = l2;
    this.l3 = l3;
    this.entries = entries;
  }

  /** A nonzero entry {@code C[a, b, c]}; indices count from 0. */
  public record Entry(int a, int b, int c, SqrtRational value) {}

  /**
   * The tensor of a triple; it has no entries if the triangle rule forbids the coupling.
   *
   * @throws IllegalArgumentException with one sentence if a degree is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs l1 + l2 + l3 >
   *     309
   */
  public static RealClebschGordan of(int l1, int l2, int l3) {
    RealBasis.requireDegree(l1);
    RealBasis.requireDegree(l2);
    RealBasis.requireDegree(l3);
    if (l1 + l2 + l3 > LARGEST_SUM) {
      throw new IllegalArgumentException(
          "The degrees of a coupling must add up to at most "
              + LARGEST_SUM
              + ", but are "
              + l1
              + ", "
              + l2
              + " and "
              + l3
              + ".");
    }
    List<Entry> entries =
        DoubledSpin.isTriad(2 * l1, 2 * l2, 2 * l3) ? new Builder(l1, l2, l3).build() : List.of();
    return new RealClebschGordan(l1, l2, l3, entries);
  }

  /**
   * The tensor of a triple, with its equivariance and normalisation proved.
   *
   * @throws IllegalArgumentException with one sentence if a degree is negative, or the triangle
   *     rule forbids the coupling
   * @throws ArithmeticException as {@link #of}
   * @throws IllegalStateException if the proof fails
   */
  public static RealClebschGordan proved(int l1, int l2, int l3) {
    RealClebschGordan tensor = of(l1, l2, l3);
    if (tensor.entries.isEmpty()) {
      throw new IllegalArgumentException(
          "The degrees " + l1 + " and " + l2 + " do not couple to " + l3 + ".");
    }
    CouplingProof.require(l1, l2, l3, tensor.entries);
    return tensor;
  }

  /** The degree of the first factor. */
  public int l1() {
    return l1;
  }

  /** The degree of the second factor. */
  public int l2() {
    return l2;
  }

  /** The degree of the result. */
  public int l3() {
    return l3;
  }

  /** The nonzero entries in lexicographic order of (a, b, c). */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry {@code C[a, b, c]}, zero where none is kept. */
  public SqrtRational get(int a, int b, int c) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Entry e = entries.get(middle);
      int order = e.a != a ? e.a - a : e.b != b ? e.b - b : e.c - c;
      if (order == 0) {
        return e.value;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return SqrtRational.ZERO;
  }

  /** Makes the entries of one triple from two complex coefficients per pair (|m1|, |m2|). */
  private static final class Builder {
    private final int l1;
    private final int l2;
    private final int l3;

    /** l1 + l2 - l3: the tensor without the powers of -i is real for even, imaginary for odd. */
    private final int excess;

    private final FactorialProduct spinFactor;
    private final FactorialProduct[] projections1;
    private final FactorialProduct[] projections2;
    private final FactorialProduct[] projections3;
    private final List<Entry> entries = new ArrayList<>();

    Builder(int l1, int l2, int l3) {
      this.l1 = l1;
      this.l2 = l2;
      this.l3 = l3;
      excess = l1 + l2 - l3;
      spinFactor = ClebschGordan.spinFactor(2 * l1, 2 * l2, 2 * l3);
      int largest = l1 + l2 + l3 + 1;
      projections1 = projections(l1, largest);
      projections2 = projections(l2, largest);
      projections3 = projections(l3, largest);
    }

    /** For m = 0, 1, ..., l: (l+m)! (l-m)!, times the 1/2 of a change matrix if m is not 0. */
    private static FactorialProduct[] projections(int l, int largest) {
      FactorialProduct[] result = new FactorialProduct[l + 1];
      for (int m = 0; m <= l; m++) {
        result[m] = FactorialProduct.upTo(largest);
        ClebschGordan.timesProjections(result[m], 2 * l, 2 * m);
        result[m].times(2, m == 0 ? 0 : -1);
      }
      return result;
    }

    List<Entry> build() {
      Magnitude[][] sums = new Magnitude[l1 + 1][l2 + 1];
      Magnitude[][] differences = new Magnitude[l1 + 1][l2 + 1];
      for (int i = 0; i <= l1; i++) {
        for (int k = 0; k <= l2; k++) {
          sums[i][k] = magnitude(i, k);
          differences[i][k] = i == 0 || k == 0 ? Magnitude.ZERO : magnitude(i, -k);
        }
      }
      for (int m1 = -l1; m1 <= l1; m1++) {
        for (int m2 = -l2; m2 <= l2; m2++) {
          int i = Math.abs(m1);
          int k = Math.abs(m2);
          // The order of m3: -(i+k), -|i-k|, |i-k|, i+k.
          add(m1, m2, -(i + k), sums[i][k]);
          add(m1, m2, -Math.abs(i - k), differences[i][k]);
          if (i != k) {
            add(m1, m2, Math.abs(i - k), differences[i][k]);
          }
          if (i + k != 0) {
            add(m1, m2, i + k, sums[i][k]);
          }
        }
      }
      return List.copyOf(entries);
    }

    /** The coefficient of |m1> and |m2> with the factors 1/sqrt(2) of the change matrices. */
    private Magnitude magnitude(int m1, int m2) {
      int m3 = Math.abs(m1 + m2);
      if (m3 > l3) {
        return Magnitude.ZERO;
      }
      Rational sum = ClebschGordan.sum(2 * l1, 2 * m1, 2 * l2, 2 * m2, 2 * l3);
      if (sum.isZero()) {
        return Magnitude.ZERO;
      }
      SqrtRational value =
          spinFactor
              .copy()
              .times(projections1[Math.abs(m1)])
              .times(projections2[Math.abs(m2)])
              .times(projections3[m3])
              .sqrt()
              .times(sum);
      return Magnitude.of(value);
    }

    private void add(int m1, int m2, int m3, Magnitude magnitude) {
      if (magnitude.single.isZero()) {
        return;
      }
      int multiple = multiple(m1, m2, m3);
      if (multiple != 0) {
        entries.add(new Entry(m1 + l1, m2 + l2, m3 + l3, magnitude.times(multiple)));
      }
    }

    /**
     * The sum of the phases with which a coefficient of the orders |m1|, |m2|, |m3| enters C: an
     * integer from -2 to 2. Negating all orders multiplies a coefficient by (-1)^(l1+l2-l3).
     */
    private int multiple(int m1, int m2, int m3) {
      int sum = 0;
      for (int s1 = m1 == 0 ? 1 : -1; s1 <= 1; s1 += 2) {
        for (int s2 = m2 == 0 ? 1 : -1; s2 <= 1; s2 += 2) {
          int n1 = s1 * Math.abs(m1);
          int n2 = s2 * Math.abs(m2);
          if (Math.abs(n1 + n2) != Math.abs(m3)) {
            continue;
          }
          int quarter = quarterTurns(m1, n1) + quarterTurns(m2, n2) - quarterTurns(m3, n1 + n2);
          if ((n1 < 0 || (n1 == 0 && n2 < 0)) && (excess & 1) != 0) {
            quarter += 2;
          }
          // (-i)^excess makes the sum real.
          quarter -= excess;
          if ((quarter & 1) == 0) {
            sum += (quarter & 2) == 0 ? 1 : -1;
          }
        }
      }
      return sum;
    }

    /** The phase of U[order, real] as a power of i. */
    private static int quarterTurns(int real, int order) {
      int condonShortley = order > 0 ? 2 * order : 0;
      return real >= 0 ? condonShortley : condonShortley + (order > 0 ? 1 : -1);
    }
  }

  /** The multiples 1, 2, -1 and -2 of a number, which entries share. */
  private record Magnitude(
      SqrtRational single, SqrtRational twice, SqrtRational minusSingle, SqrtRational minusTwice) {
    static final Magnitude ZERO = of(SqrtRational.ZERO);

    static Magnitude of(SqrtRational single) {
      SqrtRational twice = single.times(Rational.TWO);
      return new Magnitude(single, twice, single.negate(), twice.negate());
    }

    SqrtRational times(int multiple) {
      return switch (multiple) {
        case 1 -> single;
        case 2 -> twice;
        case -1 -> minusSingle;
        case -2 -> minusTwice;
        default -> throw new AssertionError("The phases of an entry add up to " + multiple + ".");
      };
    }
  }
}
