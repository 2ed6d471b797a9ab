package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.symja.ClosedForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WignerDTest {
  private static final List<RationalAngle> ANGLES =
      List.of(
          RationalAngle.ZERO,
          angle(1, 2),
          angle(-3, 4),
          RationalAngle.QUARTER_TURN,
          angle(5, 2),
          RationalAngle.HALF_TURN);

  private static RationalAngle angle(long numerator, long denominator) {
    return RationalAngle.ofHalfTangent(Rational.of(numerator, denominator));
  }

  private static RationalAngle sum(RationalAngle a, RationalAngle b) {
    return new RationalAngle(
        a.sine().multiply(b.cosine()).add(a.cosine().multiply(b.sine())),
        a.cosine().multiply(b.cosine()).subtract(a.sine().multiply(b.sine())));
  }

  private static WignerD.Term term(int sign, long square, int cosinePower, int sinePower) {
    return new WignerD.Term(
        SqrtRational.signedSqrt(sign, Rational.of(square)), cosinePower, sinePower);
  }

  /** D. A. Varshalovich et al., Quantum Theory of Angular Momentum, tables 4.3 to 4.6. */
  @Test
  void closedFormsOfSmallSpinsAreThoseOfTheTables() {
    assertEquals(List.of(term(1, 1, 1, 0)), WignerD.terms(1, 1, 1));
    assertEquals(List.of(term(-1, 1, 0, 1)), WignerD.terms(1, 1, -1));
    assertEquals(List.of(term(1, 1, 0, 1)), WignerD.terms(1, -1, 1));
    // -sin(beta) / sqrt(2) = -sqrt(2) c s, and cos(beta) = c^2 - s^2
    assertEquals(List.of(term(-1, 2, 1, 1)), WignerD.terms(2, 2, 0));
    assertEquals(List.of(term(1, 1, 2, 0), term(-1, 1, 0, 2)), WignerD.terms(2, 0, 0));
    // (3 cos(beta)^2 - 1) / 2 = c^4 - 4 c^2 s^2 + s^4
    assertEquals(
        List.of(term(1, 1, 4, 0), term(-1, 16, 2, 2), term(1, 1, 0, 4)), WignerD.terms(4, 0, 0));
    // c (3 c^2 - 2) = c^3 - 2 c s^2
    assertEquals(List.of(term(1, 1, 3, 0), term(-1, 4, 1, 2)), WignerD.terms(3, 1, 1));
  }

  @Test
  void theClosedFormIsDisplayedBySymja() {
    assertEquals("Cos[beta]", ClosedForm.wignerSmallD(WignerD.terms(2, 0, 0)).text());
    assertEquals("-Sin[beta]/Sqrt[2]", ClosedForm.wignerSmallD(WignerD.terms(2, 2, 0)).text());
  }

  @Test
  void rotationsAboutOneAxisAddTheirAngles() {
    for (int twoJ = 0; twoJ <= 6; twoJ += 2) {
      for (RationalAngle a : ANGLES) {
        for (RationalAngle b : ANGLES) {
          RationalAngle zero = RationalAngle.ZERO;
          assertEquals(
              WignerD.complex(twoJ, zero, sum(a, b), zero),
              WignerD.complex(twoJ, zero, a, zero).times(WignerD.complex(twoJ, zero, b, zero)));
        }
      }
    }
  }

  @Test
  void matricesAreUnitaryAlsoOfHalfIntegerSpin() {
    for (int twoJ = 0; twoJ <= 7; twoJ++) {
      ExactMatrix d = WignerD.complex(twoJ, angle(1, 2), angle(3, 4), angle(-2, 3));
      assertEquals(ExactMatrix.identity(twoJ + 1), d.times(d.conjugateTranspose()));
    }
  }

  @Test
  void aTurnOfTwoHalfTurnsIsMinusOneForHalfIntegerSpins() {
    for (int twoJ = 0; twoJ <= 7; twoJ++) {
      RationalAngle zero = RationalAngle.ZERO;
      ExactMatrix half = WignerD.complex(twoJ, zero, RationalAngle.HALF_TURN, zero);
      ExactMatrix identity = ExactMatrix.identity(twoJ + 1);
      assertEquals((twoJ & 1) == 0 ? identity : identity.negate(), half.times(half));
    }
  }

  @Test
  void theMatrixOfDegreeOneIsTheRotationItself() {
    RationalAngle alpha = angle(1, 2);
    RationalAngle beta = angle(-3, 4);
    RationalAngle gamma = angle(2, 5);
    ExactMatrix rotation = aboutZ(alpha).times(aboutY(beta)).times(aboutZ(gamma));
    int[] order = {1, 2, 0};
    ExactMatrix d = WignerD.real(1, alpha, beta, gamma);
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        assertEquals(rotation.get(order[i], order[k]), d.get(i, k));
      }
    }
  }

  private static ExactMatrix aboutZ(RationalAngle angle) {
    return plane(angle, 0, 1);
  }

  private static ExactMatrix aboutY(RationalAngle angle) {
    return plane(angle, 2, 0);
  }

  /** The rotation that turns one axis towards another. */
  private static ExactMatrix plane(RationalAngle angle, int from, int to) {
    SurdSum cos = SurdSum.of(angle.cos());
    SurdSum sin = SurdSum.of(angle.sin());
    return ExactMatrix.of(
        3,
        3,
        List.of(
            new ExactMatrix.Entry(from, from, cos),
            new ExactMatrix.Entry(to, from, sin),
            new ExactMatrix.Entry(from, to, sin.negate()),
            new ExactMatrix.Entry(to, to, cos),
            new ExactMatrix.Entry(3 - from - to, 3 - from - to, SurdSum.ONE)));
  }

  @Test
  void realMatricesAreTheComplexOnesInTheRealBasis() {
    for (int l = 0; l <= 5; l++) {
      ExactMatrix q = RealBasis.change(l);
      for (RationalAngle beta : ANGLES) {
        ExactMatrix complex = WignerD.complex(2 * l, angle(1, 3), beta, angle(-2, 1));
        assertEquals(
            q.transpose().times(complex).times(q.conjugate()),
            WignerD.real(l, angle(1, 3), beta, angle(-2, 1)));
      }
    }
  }

  /**
   * With the rotation itself for degree one, this determines the matrices of all degrees, and makes
   * them a homomorphism.
   */
  @Test
  void couplingTensorsIntertwineTheMatrices() {
    RationalAngle alpha = angle(1, 2);
    RationalAngle beta = angle(-3, 4);
    RationalAngle gamma = angle(2, 5);
    for (int l = 0; l <= 4; l++) {
      for (int up = Math.abs(l - 1); up <= l + 1; up++) {
        List<ExactMatrix.Entry> entries = new ArrayList<>();
        for (RealClebschGordan.Entry e : RealClebschGordan.of(l, 1, up).entries()) {
          entries.add(new ExactMatrix.Entry(e.c(), 3 * e.a() + e.b(), e.value().toSurdSum()));
        }
        ExactMatrix tensor = ExactMatrix.of(2 * up + 1, 3 * (2 * l + 1), entries);
        ExactMatrix product =
            WignerD.real(l, alpha, beta, gamma).kronecker(WignerD.real(1, alpha, beta, gamma));
        assertEquals(tensor.times(product), WignerD.real(up, alpha, beta, gamma).times(tensor));
      }
    }
  }

  /**
   * The 24 rotations of the cube are products of quarter turns; Euler angles are read off at l = 1.
   */
  @Test
  void matricesAreAHomomorphismOnTheRotationsOfTheCube() {
    List<RationalAngle> turns =
        List.of(
            RationalAngle.ZERO,
            RationalAngle.QUARTER_TURN,
            RationalAngle.HALF_TURN,
            RationalAngle.QUARTER_TURN.negate());
    List<List<ExactMatrix>> elements = new ArrayList<>();
    for (RationalAngle alpha : turns) {
      for (RationalAngle beta : turns.subList(0, 3)) {
        for (RationalAngle gamma : turns) {
          List<ExactMatrix> element = new ArrayList<>();
          for (int l = 1; l <= 3; l++) {
            element.add(WignerD.real(l, alpha, beta, gamma));
          }
          if (elements.stream().noneMatch(e -> e.get(0).equals(element.get(0)))) {
            elements.add(element);
          }
        }
      }
    }
    assertEquals(24, elements.size());
    for (List<ExactMatrix> r : elements) {
      for (List<ExactMatrix> s : elements) {
        ExactMatrix rotation = r.get(0).times(s.get(0));
        List<ExactMatrix> product =
            elements.stream().filter(e -> e.get(0).equals(rotation)).findFirst().orElseThrow();
        for (int k = 1; k < 3; k++) {
          assertEquals(product.get(k), r.get(k).times(s.get(k)));
        }
      }
    }
  }

  /** By mpmath 1.3.0 at 700 digits from the sum over k. */
  @Test
  void decimalsOfLargeSpinsAreThoseOfMpmath() {
    assertDecimal("0.044715220334499818255301056032940673721187199034650", 256, 10, -6, "0.5");
    assertDecimal("0.085612419276255040677490366059702740781070169538273", 255, 7, -1, "2.75");
    assertDecimal("-6.1788933281206174036109316383017653647996680314660E-18", 48, 20, 6, "0.001");
    assertDecimal("0.52317305411160882588518057639333573438105393983928", 5, 3, -1, "1.2");
  }

  private static void assertDecimal(String value, int twoJ, int twoMPrime, int twoM, String beta) {
    assertEquals(value, WignerD.d(twoJ, twoMPrime, twoM, new BigDecimal(beta)).toDecimal(50));
  }

  @Test
  void decimalsAreThoseOfTheClosedFormAtTheAngle() {
    BigDecimal beta = new BigDecimal("2.1");
    Enclosure half = Enclosure.of(new BigDecimal("1.05"), 80);
    Enclosure cos = half.cos();
    Enclosure sin = half.sin();
    for (int twoJ = 1; twoJ <= 12; twoJ++) {
      for (int twoMPrime = -twoJ; twoMPrime <= twoJ; twoMPrime += 2) {
        for (int twoM = -twoJ; twoM <= twoJ; twoM += 2) {
          Enclosure sum = Enclosure.of(BigDecimal.ZERO, 80);
          for (WignerD.Term term : WignerD.terms(twoJ, twoMPrime, twoM)) {
            Enclosure product = term.coefficient().enclosure(80);
            for (int k = 0; k < term.cosinePower(); k++) {
              product = product.times(cos);
            }
            for (int k = 0; k < term.sinePower(); k++) {
              product = product.times(sin);
            }
            sum = sum.plus(product);
          }
          BigDecimal value = new BigDecimal(WignerD.d(twoJ, twoMPrime, twoM, beta).toDecimal(40));
          Enclosure rounded = Enclosure.ball(value, value.ulp(), 80);
          assertTrue(rounded.minus(sum).contains(BigDecimal.ZERO));
        }
      }
    }
  }

  @Test
  void rowsOfALargeSpinHaveNormOneToFortyDigits() {
    for (int twoJ : new int[] {127, 128}) {
      Enclosure sum = Enclosure.of(BigDecimal.ZERO, 80);
      for (int twoM = -twoJ; twoM <= twoJ; twoM += 2) {
        Enclosure element = WignerD.d(twoJ, twoJ - 20, twoM, new BigDecimal("1.7")).enclosure(80);
        sum = sum.plus(element.times(element));
      }
      assertTrue(sum.contains(BigDecimal.ONE));
      assertTrue(sum.radius().compareTo(new BigDecimal("1E-40")) < 0);
    }
  }

  @Test
  void theAngleZeroGivesOneAndZeroExactly() {
    for (String zero : List.of("0", "0.000", "0E+5")) {
      assertEquals("1.000", WignerD.d(7, 3, 3, new BigDecimal(zero)).toDecimal(4));
      assertEquals("0", WignerD.d(7, 3, 1, new BigDecimal(zero)).toDecimal(4));
      assertEquals("0", WignerD.d(7, 3, -3, new BigDecimal(zero)).toDecimal(4));
    }
    assertEquals("1.000", WignerD.d(0, 0, 0, new BigDecimal("0.3")).toDecimal(4));
  }

  @Test
  void tinyElementsKeepAllTheirDigits() {
    // sin(5E-31)^256, by mpmath 1.3.0.
    assertEquals(
        "8.6361685550944446253863518628003995711160003644363E-7758",
        WignerD.d(256, 256, -256, new BigDecimal("1E-30")).toDecimal(50));
    assertEquals("1.0000000000", WignerD.d(256, 256, 256, new BigDecimal("1E-30")).toDecimal(11));
  }

  @Test
  void aThousandDigitsBeginWithTheFirstHundred() {
    RealValue value = WignerD.d(255, 3, -1, new BigDecimal("3.1"));
    String thousand = value.toDecimal(1000);
    assertEquals(1000, new BigDecimal(thousand).precision());
    String hundred = value.toDecimal(100);
    assertTrue(thousand.startsWith(hundred.substring(0, 99)));
  }

  @Test
  void argumentsThatDoNotExistAreRefused() {
    BigDecimal beta = new BigDecimal("0.5");
    assertThrows(IllegalArgumentException.class, () -> WignerD.d(-1, 1, 1, beta));
    assertThrows(IllegalArgumentException.class, () -> WignerD.d(2, 4, 0, beta));
    assertThrows(IllegalArgumentException.class, () -> WignerD.d(2, 1, 0, beta));
    assertThrows(
        IllegalArgumentException.class, () -> WignerD.d(2, 0, 0, new BigDecimal("1E+20000")));
    assertThrows(
        IllegalArgumentException.class, () -> WignerD.d(2, 0, 0, new BigDecimal("1E-20000")));
    assertThrows(IllegalArgumentException.class, () -> WignerD.d(2, 0, 0, beta).toDecimal(0));
    assertThrows(IllegalArgumentException.class, () -> WignerD.real(-1, beta, beta, beta));
  }
}
