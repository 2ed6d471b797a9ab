package io.intertwine.symbolic.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.wigner.WignerD;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
  /** Wigner's sum for d^j_{m'm} (Edmonds 4.1.23 in this project's phase), spins doubled. */
  private static List<WignerD.Term> wigner(int tj, int tmp, int tm) {
    int a = (tj + tm) / 2;
    int b = (tj - tmp) / 2;
    int shift = (tmp - tm) / 2;
    SqrtRational prefactor =
        SqrtRational.sqrt(
            Rational.of(
                factorial(a)
                    .multiply(factorial((tj - tm) / 2))
                    .multiply(factorial((tj + tmp) / 2))
                    .multiply(factorial(b))));
    List<WignerD.Term> terms = new ArrayList<>();
    for (int k = Math.max(0, -shift); k <= Math.min(a, b); k++) {
      BigInteger den =
          factorial(a - k)
              .multiply(factorial(k))
              .multiply(factorial(shift + k))
              .multiply(factorial(b - k));
      Rational sign = Rational.of((shift + k) % 2 == 0 ? 1 : -1);
      terms.add(
          new WignerD.Term(
              prefactor.times(sign.dividedBy(Rational.of(den))),
              tj - 2 * k - shift,
              shift + 2 * k));
    }
    return terms;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  @Test
  void theSumsAreThoseOfWignerD() {
    for (int tj = 0; tj <= 8; tj++) {
      for (int tmp = -tj; tmp <= tj; tmp += 2) {
        for (int tm = -tj; tm <= tj; tm += 2) {
          assertEquals(wigner(tj, tmp, tm), WignerD.terms(tj, tmp, tm));
        }
      }
    }
  }

  private static HalfAnglePolynomial read(String text) {
    return HalfAngleWalker.read(new ExpressionSource(text, 10_000));
  }

  @Test
  void closedFormsOfAllSpinsToTwoDenoteTheirSums() {
    int fromSymja = 0;
    for (int tj = 0; tj <= 4; tj++) {
      for (int tmp = -tj; tmp <= tj; tmp += 2) {
        for (int tm = -tj; tm <= tj; tm += 2) {
          List<WignerD.Term> terms = wigner(tj, tmp, tm);
          ClosedForm form = ClosedForm.wignerSmallD(terms);
          HalfAnglePolynomial plain = read(PlainForm.text(terms));
          assertEquals(plain, read(form.text()), form.text());
          // The sum itself, term by term, is the third way.
          HalfAnglePolynomial sum = HalfAnglePolynomial.ZERO;
          for (WignerD.Term t : terms) {
            HalfAnglePolynomial c =
                HalfAnglePolynomial.constant(SurdSum.of(t.coefficient()))
                    .times(HalfAnglePolynomial.COSINE.pow(t.cosinePower()))
                    .times(HalfAnglePolynomial.SINE.pow(t.sinePower()));
            sum = sum.plus(c);
          }
          assertEquals(sum, plain);
          fromSymja += form.origin() == ClosedForm.Origin.SYMJA ? 1 : 0;
        }
      }
    }
    assertTrue(fromSymja >= 10, "Symja improved only " + fromSymja + " forms");
  }

  @Test
  void publishedFormsOfSpinsOneAndTwoAreFound() {
    // Wikipedia, "Wigner D-matrix", list of d-matrix elements; Varshalovich et al. 4.16.
    assertEquals("Cos[beta]", ClosedForm.wignerSmallD(wigner(2, 0, 0)).text());
    assertEquals("-Sin[beta]/Sqrt[2]", ClosedForm.wignerSmallD(wigner(2, 2, 0)).text());
    assertEquals("\\cos\\beta", ClosedForm.wignerSmallD(wigner(2, 0, 0)).tex());
    assertEquals("-\\frac{\\sin\\beta}{\\sqrt{2}}", ClosedForm.wignerSmallD(wigner(2, 2, 0)).tex());
    assertDenotes("(1+Cos[beta])/2", wigner(2, 2, 2));
    assertDenotes("(1-Cos[beta])/2", wigner(2, 2, -2));
    assertDenotes("(3*Cos[beta]^2-1)/2", wigner(4, 0, 0));
    assertDenotes("-Sqrt[3/8]*Sin[2*beta]", wigner(4, 2, 0));
    assertDenotes("Sqrt[3/8]*Sin[beta]^2", wigner(4, 4, 0));
    assertDenotes("(2*Cos[beta]^2+Cos[beta]-1)/2", wigner(4, 2, 2));
    assertDenotes("-Sin[beta]*(1+Cos[beta])/2", wigner(4, 4, 2));
    assertDenotes("(3*Cos[beta]-1)/2*Cos[beta/2]", wigner(3, 1, 1));
  }

  private static void assertDenotes(String published, List<WignerD.Term> terms) {
    assertEquals(read(published), read(ClosedForm.wignerSmallD(terms).text()));
  }

  @Test
  void aWrongAnswerIsSeen() {
    HalfAnglePolynomial cosine = read("Cos[beta/2]^2-Sin[beta/2]^2");
    assertTrue(ClosedForm.denotes("Cos[beta]", cosine));
    assertTrue(ClosedForm.denotes("1-2*Sin[beta/2]^2", cosine));
    for (String wrong :
        new String[] {
          "-Cos[beta]",
          "Cos[2*beta]",
          "Cos[beta]+1/1000000000",
          "17",
          "Cos[beta/3]",
          "Cos[beta+1]",
          "LegendreP[1,Cos[beta]]",
          "beta",
          "Sqrt[Cos[beta]^2]",
          "1/Cos[beta]",
          "Cos[x]",
          "0.5",
          ""
        }) {
      assertFalse(ClosedForm.denotes(wrong, cosine), wrong);
    }
  }

  @Test
  void multiplesOfTheAngleSatisfyTheAdditionTheorem() {
    for (int a = -5; a <= 5; a++) {
      for (int b = -5; b <= 5; b++) {
        HalfAnglePolynomial expected =
            HalfAnglePolynomial.sine(a)
                .times(HalfAnglePolynomial.cosine(b))
                .plus(HalfAnglePolynomial.cosine(a).times(HalfAnglePolynomial.sine(b)));
        assertEquals(expected, HalfAnglePolynomial.sine(a + b));
      }
    }
  }

  @Test
  void sumsTooLongForSymjaAreDisplayedPlainly() {
    ClosedForm form = ClosedForm.wignerSmallD(wigner(40, 0, 0));
    assertEquals(ClosedForm.Origin.PLAIN, form.origin());
    assertTrue(form.text().startsWith("Cos[beta/2]^40-400*Cos[beta/2]^38*Sin[beta/2]^2+"));
    assertTrue(form.tex().startsWith("\\cos^{40}\\frac{\\beta}{2}-400\\cos^{38}\\frac{\\beta}{2}"));
  }

  @Test
  void theFullMatrixElementCarriesItsPhases() {
    Rational half = Rational.of(1, 2);
    ClosedForm form = ClosedForm.wignerD(wigner(1, 1, -1), half, half.negate());
    assertEquals("-Sin[beta/2]*E^(-I*(1/2*alpha-1/2*gamma))", form.text());
    assertEquals(
        "-\\sin\\frac{\\beta}{2}\\,e^{-i\\left(\\frac{\\alpha}{2}-\\frac{\\gamma}{2}\\right)}",
        form.tex());
    ClosedForm sum = ClosedForm.wignerD(wigner(4, -2, -2), Rational.of(-1), Rational.of(-1));
    assertTrue(sum.text().startsWith("(") && sum.text().endsWith(")*E^(I*(alpha+gamma))"));
    assertTrue(sum.tex().endsWith("\\right)\\,e^{i\\left(\\alpha+\\gamma\\right)}"));
    assertEquals(
        "e^{2i\\gamma}", ClosedForm.wignerD(wigner(0, 0, 0), Rational.ZERO, Rational.of(-2)).tex());
    assertEquals(
        "Cos[beta]", ClosedForm.wignerD(wigner(2, 0, 0), Rational.ZERO, Rational.ZERO).text());
    assertEquals("0", ClosedForm.wignerD(List.of(), half, half).text());
  }

  @Test
  void negativePowersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WignerD.Term(SqrtRational.ONE, -1, 0));
  }
}
