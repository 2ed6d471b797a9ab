package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClebschGordanTest {
  private static SqrtRational root(int sign, long numerator, long denominator) {
    return SqrtRational.signedSqrt(sign, Rational.of(numerator, denominator));
  }

  /** Particle Data Group, Review of Particle Physics, table of Clebsch-Gordan coefficients. */
  @Test
  void coefficientsAreThoseOfTheParticleDataGroup() {
    // 1/2 x 1/2
    assertEquals(root(1, 1, 2), ClebschGordan.of(1, 1, 1, -1, 2, 0));
    assertEquals(root(-1, 1, 2), ClebschGordan.of(1, -1, 1, 1, 0, 0));
    // 1 x 1
    assertEquals(root(1, 1, 6), ClebschGordan.of(2, 2, 2, -2, 4, 0));
    assertEquals(root(-1, 1, 3), ClebschGordan.of(2, 0, 2, 0, 0, 0));
    // 3/2 x 1, M = 1/2
    assertEquals(root(1, 3, 5), ClebschGordan.of(3, 1, 2, 0, 5, 1));
    assertEquals(root(1, 1, 15), ClebschGordan.of(3, 1, 2, 0, 3, 1));
    assertEquals(root(-1, 1, 3), ClebschGordan.of(3, 1, 2, 0, 1, 1));
    // 2 x 2, M = 0
    assertEquals(root(1, 18, 35), ClebschGordan.of(4, 0, 4, 0, 8, 0));
    assertEquals(root(-1, 2, 7), ClebschGordan.of(4, 0, 4, 0, 4, 0));
    assertEquals(root(1, 1, 5), ClebschGordan.of(4, 0, 4, 0, 0, 0));
  }

  @Test
  void coefficientsOfTwoSpinsFormAnOrthogonalMatrix() {
    for (int j1 = 0; j1 <= 6; j1++) {
      for (int j2 = 0; j2 <= j1; j2++) {
        for (int m = -j1 - j2; m <= j1 + j2; m += 2) {
          for (int j = Math.abs(j1 - j2); j <= j1 + j2; j += 2) {
            for (int k = Math.abs(j1 - j2); k <= j1 + j2; k += 2) {
              if (Math.abs(m) <= Math.min(j, k)) {
                assertEquals(j == k ? SurdSum.ONE : SurdSum.ZERO, overlap(j1, j2, j, k, m));
              }
            }
          }
        }
      }
    }
  }

  private static SurdSum overlap(int j1, int j2, int j, int k, int m) {
    List<SurdSum> terms = new ArrayList<>();
    for (int m1 = -j1; m1 <= j1; m1 += 2) {
      if (Math.abs(m - m1) <= j2) {
        SqrtRational left = ClebschGordan.of(j1, m1, j2, m - m1, j, m);
        terms.add(left.times(ClebschGordan.of(j1, m1, j2, m - m1, k, m)).toSurdSum());
      }
    }
    return SurdSum.sum(terms);
  }

  @Test
  void theRaisingOperatorOfTheSumIsTheSumOfTheRaisingOperators() {
    for (int j1 = 1; j1 <= 5; j1++) {
      for (int j2 = 1; j2 <= 5; j2++) {
        for (int j = Math.abs(j1 - j2); j <= j1 + j2; j += 2) {
          for (int m1 = -j1; m1 <= j1; m1 += 2) {
            for (int m2 = -j2; m2 <= j2; m2 += 2) {
              int m = m1 + m2 - 2;
              if (m < -j || m + 2 > j) {
                continue;
              }
              SurdSum sum = raised(j, m, ClebschGordan.of(j1, m1, j2, m2, j, m + 2));
              SurdSum parts = SurdSum.ZERO;
              if (m1 > -j1) {
                parts = parts.plus(raised(j1, m1 - 2, ClebschGordan.of(j1, m1 - 2, j2, m2, j, m)));
              }
              if (m2 > -j2) {
                parts = parts.plus(raised(j2, m2 - 2, ClebschGordan.of(j1, m1, j2, m2 - 2, j, m)));
              }
              assertEquals(sum, parts);
            }
          }
        }
      }
    }
  }

  /** sqrt((j-m)(j+m+1)) times a coefficient, for doubled arguments. */
  private static SurdSum raised(int j, int m, SqrtRational coefficient) {
    SqrtRational step = root(1, (long) (j - m) * (j + m + 2), 4);
    return step.times(coefficient).toSurdSum();
  }

  @Test
  void theCoefficientOfTheHighestWeightIsPositive() {
    for (int j1 = 0; j1 <= 20; j1++) {
      for (int j2 = 0; j2 <= 20; j2++) {
        for (int j = Math.abs(j1 - j2); j <= j1 + j2; j += 2) {
          assertEquals(1, ClebschGordan.of(j1, j1, j2, j - j1, j, j).signum());
        }
      }
    }
  }

  @Test
  void selectionRulesGiveExactlyZero() {
    assertSame(SqrtRational.ZERO, ClebschGordan.of(2, 0, 2, 0, 6, 0));
    assertSame(SqrtRational.ZERO, ClebschGordan.of(2, 0, 2, 0, 3, 1));
    assertSame(SqrtRational.ZERO, ClebschGordan.of(2, 2, 2, 0, 2, 0));
    assertSame(SqrtRational.ZERO, ClebschGordan.of(2, 0, 2, 0, 2, 0));
    assertSame(SignedRoot.ZERO, ClebschGordan.signedRoot(2, 0, 2, 0, 6, 0));
  }

  @Test
  void argumentsThatDoNotExistAreRefusedInOneSentence() {
    assertRefused(
        "A spin must not be negative, but is j = -1/2.", () -> ClebschGordan.of(-1, 1, 2, 0, 2, 0));
    assertRefused(
        "The projection m = 2 is outside of -j to j for j = 1.",
        () -> ClebschGordan.of(2, 4, 2, 0, 2, 0));
    assertRefused(
        "The projection m = 1/2 does not differ from j = 1 by an integer.",
        () -> ClebschGordan.of(2, 1, 2, 0, 2, 0));
    assertRefused(
        "A spin must be at most 50000 here, but is j = 50000000.",
        () -> ClebschGordan.signedRoot(100_000_000, 0, 2, 0, 2, 0));
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void theFormWithoutPrimeLimitAgrees() {
    for (int j = 0; j <= 9; j++) {
      for (int m1 = -5; m1 <= 5; m1 += 2) {
        for (int m2 = -4; m2 <= 4; m2 += 2) {
          if (Math.abs(m1 + m2) <= j && ((j + m1 + m2) & 1) == 0) {
            SignedRoot root = ClebschGordan.signedRoot(5, m1, 4, m2, j, m1 + m2);
            assertEquals(ClebschGordan.of(5, m1, 4, m2, j, m1 + m2), root.toSqrtRational());
          }
        }
      }
    }
  }

  @Test
  void spinsBeyondThePrimesAreAnsweredWithoutLimitOrRefusedInOneSentence() {
    // <j m j -m | 0 0> = (-1)^(j-m) / sqrt(2j+1)
    assertEquals(
        new SignedRoot(-1, Rational.of(1, 1001)),
        ClebschGordan.signedRoot(1000, 14, 1000, -14, 0, 0));
    SqrtRational largest = ClebschGordan.of(206, 2, 206, 4, 206, 6);
    assertEquals(ClebschGordan.signedRoot(206, 2, 206, 4, 206, 6).square(), largest.square());
    ArithmeticException refused =
        assertThrows(ArithmeticException.class, () -> ClebschGordan.of(400, 2, 400, 4, 400, 6));
    assertTrue(refused.getMessage().endsWith("three spins whose sum is at most 309."));
  }
}
