package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Identities of 3j, 6j and 9j symbols; numbers are those of Varshalovich et al., chapters 8 to 10.
 */
class WignerSymbolsTest {
  @Test
  void threeJSymbolsAreOrthogonal() {
    for (int j1 = 0; j1 <= 5; j1++) {
      for (int j2 = 0; j2 <= 5; j2++) {
        for (int j3 = Math.abs(j1 - j2); j3 <= j1 + j2; j3 += 2) {
          Rational sum = Rational.ZERO;
          for (int m1 = -j1; m1 <= j1; m1 += 2) {
            for (int m2 = -j2; m2 <= j2; m2 += 2) {
              if (Math.abs(m1 + m2) <= j3) {
                sum = sum.plus(Wigner3j.of(j1, j2, j3, m1, m2, -m1 - m2).square());
              }
            }
          }
          assertEquals(Rational.ONE, sum);
        }
      }
    }
  }

  @Test
  void threeJSymbolsHaveTheSymmetriesOfColumnsAndSigns() {
    for (int j1 = 0; j1 <= 5; j1++) {
      for (int j2 = 0; j2 <= 5; j2++) {
        for (int j3 = Math.abs(j1 - j2); j3 <= j1 + j2; j3 += 2) {
          for (int m1 = -j1; m1 <= j1; m1 += 2) {
            for (int m2 = -j2; m2 <= j2; m2 += 2) {
              int m3 = -m1 - m2;
              if (Math.abs(m3) > j3) {
                continue;
              }
              SqrtRational symbol = Wigner3j.of(j1, j2, j3, m1, m2, m3);
              SqrtRational signed = ((j1 + j2 + j3) & 2) == 0 ? symbol : symbol.negate();
              assertEquals(symbol, Wigner3j.of(j2, j3, j1, m2, m3, m1));
              assertEquals(signed, Wigner3j.of(j2, j1, j3, m2, m1, m3));
              assertEquals(signed, Wigner3j.of(j1, j2, j3, -m1, -m2, -m3));
            }
          }
        }
      }
    }
  }

  /**
   * T. Regge, Symmetry properties of Clebsch-Gordan's coefficients, Nuovo Cimento 10, 544, 1958.
   */
  @Test
  void threeJSymbolsHaveTheSymmetryOfRegge() {
    for (int j1 = 0; j1 <= 6; j1++) {
      for (int j2 = 0; j2 <= 6; j2++) {
        for (int j3 = Math.abs(j1 - j2); j3 <= Math.min(6, j1 + j2); j3 += 2) {
          for (int m1 = -j1; m1 <= j1; m1 += 2) {
            for (int m2 = -j2; m2 <= j2; m2 += 2) {
              int m3 = -m1 - m2;
              if (Math.abs(m3) > j3) {
                continue;
              }
              assertEquals(
                  Wigner3j.of(j1, j2, j3, m1, m2, m3),
                  Wigner3j.of(
                      j1,
                      (j2 + j3 - m1) / 2,
                      (j2 + j3 + m1) / 2,
                      j3 - j2,
                      (j2 - j3 - m1) / 2 - m3,
                      (j2 - j3 + m1) / 2 + m3));
            }
          }
        }
      }
    }
  }

  @Test
  void sixJSymbolsOfSmallSpinsAreThoseOfTheTables() {
    assertEquals(SqrtRational.of(Rational.of(1, 6), 0), Wigner6j.of(2, 2, 2, 2, 2, 2));
    assertEquals(SqrtRational.of(Rational.of(-3, 70), 0), Wigner6j.of(4, 4, 4, 4, 4, 4));
    assertEquals(SqrtRational.of(Rational.of(-1, 2), 0), Wigner6j.of(1, 1, 0, 1, 1, 0));
    // {a b c; 0 c b} = (-1)^(a+b+c) / sqrt((2b+1)(2c+1))
    assertEquals(SqrtRational.signedSqrt(-1, Rational.of(1, 20)), Wigner6j.of(3, 4, 3, 0, 3, 4));
  }

  @Test
  void sixJSymbolsAreOrthogonal() {
    // sum over x of (2x+1)(2y+1) {a b x; c d y} {a b x; c d z} = [y = z]
    for (int[] j : new int[][] {{2, 3, 4, 3}, {4, 4, 4, 4}, {1, 2, 3, 4}, {5, 5, 3, 3}}) {
      for (int y = 0; y <= 10; y++) {
        for (int z = 0; z <= 10; z++) {
          if (!DoubledSpin.isTriad(j[0], j[3], y)
              || !DoubledSpin.isTriad(j[2], j[1], y)
              || !DoubledSpin.isTriad(j[0], j[3], z)
              || !DoubledSpin.isTriad(j[2], j[1], z)) {
            continue;
          }
          List<SurdSum> terms = new ArrayList<>();
          for (int x = 0; x <= 12; x++) {
            terms.add(
                Wigner6j.of(j[0], j[1], x, j[2], j[3], y)
                    .times(Wigner6j.of(j[0], j[1], x, j[2], j[3], z))
                    .times(Rational.of((x + 1) * (y + 1L)))
                    .toSurdSum());
          }
          assertEquals(y == z ? SurdSum.ONE : SurdSum.ZERO, SurdSum.sum(terms));
        }
      }
    }
  }

  @Test
  void sixJSymbolsSatisfyTheIdentityOfBiedenharnAndElliott() {
    int[][] spins = {
      {4, 4, 4, 4, 4, 4, 4, 4, 4}, {3, 3, 3, 1, 1, 1, 2, 2, 2}, {4, 6, 4, 2, 4, 6, 4, 4, 4}
    };
    for (int[] s : spins) {
      // {a b c; d e f} {a b c; g h k}: sum over x of signs (2x+1) {a h k; x f e} {b k g; x d f}
      // {c g h; x e d}
      int total = 0;
      for (int spin : s) {
        total += spin;
      }
      SqrtRational product =
          Wigner6j.of(s[6], s[7], s[8], s[3], s[4], s[5])
              .times(Wigner6j.of(s[6], s[7], s[8], s[0], s[1], s[2]));
      assertFalse(product.isZero());
      List<SurdSum> terms = new ArrayList<>();
      for (int x = 0; x <= 20; x++) {
        SqrtRational term =
            Wigner6j.of(s[0], s[3], x, s[4], s[1], s[8])
                .times(Wigner6j.of(s[1], s[4], x, s[5], s[2], s[6]))
                .times(Wigner6j.of(s[2], s[5], x, s[3], s[0], s[7]))
                .times(Rational.of(x + 1L));
        terms.add((((total + x) & 2) == 0 ? term : term.negate()).toSurdSum());
      }
      assertEquals(product.toSurdSum(), SurdSum.sum(terms));
    }
  }

  @Test
  void sixJSymbolsHaveTheSymmetryOfRegge() {
    for (int a = 0; a <= 6; a++) {
      for (int b = 0; b <= 6; b++) {
        for (int c = Math.abs(a - b); c <= Math.min(6, a + b); c += 2) {
          for (int d = 0; d <= 4; d++) {
            for (int e = Math.abs(c - d); e <= c + d; e += 2) {
              for (int f = Math.abs(a - e); f <= a + e; f += 2) {
                if (!RacahTriads.couple(a, b, c, d, e, f)) {
                  continue;
                }
                assertEquals(
                    Wigner6j.of(a, b, c, d, e, f),
                    Wigner6j.of(
                        a,
                        (-b + c + e + f) / 2,
                        (b - c + e + f) / 2,
                        d,
                        (b + c - e + f) / 2,
                        (b + c + e - f) / 2));
              }
            }
          }
        }
      }
    }
  }

  @Test
  void nineJSymbolsWithAZeroAreSixJSymbols() {
    // {a b c; d e c; g g 0} = (-1)^(b+c+d+g) / sqrt((2c+1)(2g+1)) {a b c; e d g}
    for (int a = 0; a <= 5; a++) {
      for (int b = 0; b <= 5; b++) {
        for (int c = Math.abs(a - b); c <= a + b; c += 2) {
          for (int d = 0; d <= 4; d++) {
            for (int e = Math.abs(c - d); e <= c + d; e += 2) {
              for (int g = Math.abs(a - d); g <= a + d; g += 2) {
                SqrtRational six =
                    Wigner6j.of(a, b, c, e, d, g)
                        .dividedBy(SqrtRational.sqrt(Rational.of((c + 1L) * (g + 1))));
                SqrtRational expected = ((b + c + d + g) & 2) == 0 ? six : six.negate();
                assertEquals(expected, Wigner9j.of(a, b, c, d, e, c, g, g, 0));
              }
            }
          }
        }
      }
    }
  }

  @Test
  void nineJSymbolsAreTheirDefinitionBySixThreeJSymbols() {
    // The definition by six 3j symbols, summed over all projections.
    int[] j = {2, 2, 2, 3, 1, 4, 3, 3, 4};
    List<SurdSum> terms = new ArrayList<>();
    int[] m = new int[9];
    for (m[0] = -j[0]; m[0] <= j[0]; m[0] += 2) {
      for (m[1] = -j[1]; m[1] <= j[1]; m[1] += 2) {
        for (m[3] = -j[3]; m[3] <= j[3]; m[3] += 2) {
          for (m[4] = -j[4]; m[4] <= j[4]; m[4] += 2) {
            m[2] = -m[0] - m[1];
            m[5] = -m[3] - m[4];
            m[6] = -m[0] - m[3];
            m[7] = -m[1] - m[4];
            m[8] = -m[2] - m[5];
            SqrtRational product = SqrtRational.ONE;
            for (int k = 0; k < 3 && !product.isZero(); k++) {
              product = product.times(symbol(j, m, 3 * k, 3 * k + 1, 3 * k + 2));
              product = product.times(symbol(j, m, k, k + 3, k + 6));
            }
            terms.add(product.toSurdSum());
          }
        }
      }
    }
    assertEquals(
        Wigner9j.of(j[0], j[1], j[2], j[3], j[4], j[5], j[6], j[7], j[8]).toSurdSum(),
        SurdSum.sum(terms));
  }

  private static SqrtRational symbol(int[] j, int[] m, int a, int b, int c) {
    if (Math.abs(m[a]) > j[a] || Math.abs(m[b]) > j[b] || Math.abs(m[c]) > j[c]) {
      return SqrtRational.ZERO;
    }
    return Wigner3j.of(j[a], j[b], j[c], m[a], m[b], m[c]);
  }

  @Test
  void nineJSymbolsHaveTheSymmetriesOfTheArray() {
    int[] j = {8, 6, 4, 5, 7, 8, 9, 9, 8};
    SqrtRational symbol = Wigner9j.of(8, 6, 4, 5, 7, 8, 9, 9, 8);
    int sum = 0;
    for (int spin : j) {
      sum += spin;
    }
    SqrtRational signed = (sum & 2) == 0 ? symbol : symbol.negate();
    assertEquals(symbol, Wigner9j.of(8, 5, 9, 6, 7, 9, 4, 8, 8));
    assertEquals(signed, Wigner9j.of(5, 7, 8, 8, 6, 4, 9, 9, 8));
    assertEquals(symbol, Wigner9j.of(5, 7, 8, 9, 9, 8, 8, 6, 4));
    // Equal rows and an odd sum: the symbol is its own negative.
    assertEquals(SqrtRational.ZERO, Wigner9j.of(2, 2, 2, 2, 2, 2, 2, 2, 2));
  }

  @Test
  void nineJSymbolsAreOrthogonal() {
    // sum over c, f of (2c+1)(2f+1)(2g+1)(2h+1) {a b c; d e f; g h i}^2 = 1
    int a = 3;
    int b = 4;
    int d = 5;
    int e = 2;
    int i = 4;
    int g = 4;
    int h = 4;
    Rational sum = Rational.ZERO;
    for (int c = Math.abs(a - b); c <= a + b; c += 2) {
      for (int f = Math.abs(d - e); f <= d + e; f += 2) {
        Rational weight = Rational.of((c + 1L) * (f + 1L) * (g + 1L) * (h + 1L));
        sum = sum.plus(Wigner9j.of(a, b, c, d, e, f, g, h, i).square().times(weight));
      }
    }
    assertEquals(Rational.ONE, sum);
  }

  @Test
  void symbolsThatDoNotCoupleAreExactlyZeroAndNegativeSpinsAreRefused() {
    assertSame(SqrtRational.ZERO, Wigner3j.of(2, 2, 6, 0, 0, 0));
    assertSame(SqrtRational.ZERO, Wigner3j.of(2, 2, 2, 2, 2, 0));
    assertSame(SqrtRational.ZERO, Wigner6j.of(2, 2, 3, 2, 2, 2));
    assertSame(SqrtRational.ZERO, Wigner9j.of(2, 2, 2, 2, 2, 2, 2, 2, 8));
    assertEquals(SignedRoot.ZERO, Wigner3j.signedRoot(2, 2, 6, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Wigner3j.of(2, 2, 2, 4, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Wigner6j.of(2, 2, 2, 2, 2, -2));
    assertThrows(IllegalArgumentException.class, () -> Wigner9j.of(2, 2, 2, 2, 2, 2, 2, 2, -1));
  }

  @Test
  void symbolsBeyondThePrimesAreAnsweredWithoutLimit() {
    // {a b c; 0 c b} with a prime above 307 under the root: 2b + 1 = 311, 2c + 1 = 313
    assertEquals(
        new SignedRoot(1, Rational.of(1, 311L * 313)),
        Wigner6j.signedRoot(2, 310, 312, 0, 312, 310));
    assertThrows(ArithmeticException.class, () -> Wigner6j.of(2, 310, 312, 0, 312, 310));
    // {a a 0; b b 0; c c 0}^2 = 1 / ((2a+1)(2b+1)(2c+1))
    assertEquals(
        Rational.of(1, 3L * 311 * 313),
        Wigner9j.signedRoot(2, 2, 0, 310, 310, 0, 312, 312, 0).square());
    assertEquals(
        new SignedRoot(-1, Rational.of(1, 2001)), Wigner3j.signedRoot(2000, 2000, 0, 2, -2, 0));
  }

  @Test
  void bothFormsOfASymbolAgree() {
    for (int x = 0; x <= 8; x++) {
      SignedRoot six = Wigner6j.signedRoot(4, 5, x, 3, 4, 5);
      assertEquals(Wigner6j.of(4, 5, x, 3, 4, 5), six.toSqrtRational());
      SignedRoot nine = Wigner9j.signedRoot(4, 5, x, 3, 4, 5, 5, 3, 4);
      assertEquals(Wigner9j.of(4, 5, x, 3, 4, 5, 5, 3, 4), nine.toSqrtRational());
    }
  }
}
