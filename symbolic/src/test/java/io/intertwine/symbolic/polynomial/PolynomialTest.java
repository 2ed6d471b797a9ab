package io.intertwine.symbolic.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolynomialTest {
  private static final long SEED = 20_261_123;

  private static Polynomial random(Random random) {
    List<Polynomial.Term> terms = new ArrayList<>();
    for (int k = random.nextInt(6); k > 0; k--) {
      Monomial monomial = Monomial.ONE;
      for (int v = 0; v < 4; v++) {
        monomial = monomial.times(Monomial.power(v, random.nextInt(3)));
      }
      SurdSum value =
          SurdSum.sqrt(Rational.of(1 + random.nextInt(4)))
              .times(Rational.of(random.nextInt(7) - 3L, 1 + random.nextInt(3)));
      terms.add(new Polynomial.Term(value, monomial));
    }
    return Polynomial.of(terms);
  }

  @Test
  void polynomialsFormARing() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      Polynomial a = random(random);
      Polynomial b = random(random);
      Polynomial c = random(random);
      assertEquals(a.plus(b), b.plus(a));
      assertEquals(a.times(b), b.times(a));
      assertEquals(a.times(b).times(c), a.times(b.times(c)));
      assertEquals(a.plus(b).times(c), a.times(c).plus(b.times(c)));
      assertEquals(Polynomial.ZERO, a.minus(a));
      assertEquals(a, a.times(Polynomial.ONE));
      assertEquals(a.plus(b).plus(c), Polynomial.sum(List.of(a, b, c)));
    }
  }

  @Test
  void derivativesObeyTheProductRuleAndCommute() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      Polynomial a = random(random);
      Polynomial b = random(random);
      Polynomial product = a.derivative(1).times(b).plus(a.times(b.derivative(1)));
      assertEquals(product, a.times(b).derivative(1));
      assertEquals(a.derivative(0).derivative(2), a.derivative(2).derivative(0));
    }
  }

  @Test
  void aDerivationIsTheSumOfItsPartialDerivatives() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      List<Polynomial> field = List.of(random(random), random(random), random(random));
      Polynomial a = random(random);
      Polynomial expected = Polynomial.ZERO;
      for (int v = 0; v < field.size(); v++) {
        expected = expected.plus(a.derivative(v).times(field.get(v)));
      }
      assertEquals(expected, new Derivation(field).apply(a));
    }
  }

  @Test
  void substitutionIsAHomomorphism() {
    Random random = new Random(SEED);
    for (int k = 0; k < 50; k++) {
      Map<Integer, Polynomial> images = new TreeMap<>();
      images.put(0, random(random));
      images.put(3, Polynomial.variable(0).plus(Polynomial.constant(2)));
      Polynomial a = random(random);
      Polynomial b = random(random);
      assertEquals(a.times(b).substitute(images), a.substitute(images).times(b.substitute(images)));
      assertEquals(a.plus(b).substitute(images), a.substitute(images).plus(b.substitute(images)));
    }
  }

  @Test
  void termsAreInGradedLexicographicOrder() {
    Polynomial x = Polynomial.variable(0);
    Polynomial y = Polynomial.variable(1);
    Polynomial square = x.plus(y).plus(Polynomial.ONE).power(2);
    assertEquals("1 + 2*x0 + 2*x1 + 1*x0^2 + 2*x0*x1 + 1*x1^2", square.toString());
    assertEquals(2, square.degree());
    assertEquals(
        SurdSum.of(2), square.coefficient(Monomial.variable(0).times(Monomial.variable(1))));
  }

  @Test
  void theMonomialOrderIsTotalAndFollowsProducts() {
    Random random = new Random(SEED);
    List<Monomial> monomials = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      Monomial m = Monomial.ONE;
      for (int v = 0; v < 3; v++) {
        m = m.times(Monomial.power(random.nextInt(5), random.nextInt(3)));
      }
      monomials.add(m);
    }
    for (Monomial a : monomials) {
      for (Monomial b : monomials) {
        int order = Integer.signum(a.compareTo(b));
        assertEquals(-order, Integer.signum(b.compareTo(a)));
        assertEquals(a.equals(b), order == 0);
        Monomial c = monomials.get(0);
        assertEquals(order, Integer.signum(a.times(c).compareTo(b.times(c))), a + " " + b);
        assertEquals(a, a.times(b).dividedBy(b));
        assertTrue(a.times(b).isDivisibleBy(a));
      }
    }
  }

  @Test
  void normalFormsModuloTheSphereAreUniqueAndMultiplicative() {
    Polynomial one = Polynomial.ONE;
    Polynomial x = Polynomial.variable(1);
    Polynomial y = Polynomial.variable(2);
    Ideal sphere =
        Ideal.of(
            List.of(new Ideal.Rule(Monomial.power(0, 2), one.minus(x.times(x)).minus(y.times(y)))));
    Random random = new Random(SEED);
    for (int k = 0; k < 100; k++) {
      Polynomial a = random(random);
      Polynomial b = random(random);
      Polynomial na = sphere.normalForm(a);
      assertEquals(na, sphere.normalForm(na));
      assertTrue(na.terms().stream().allMatch(t -> t.monomial().exponent(0) < 2));
      assertTrue(sphere.contains(a.minus(na)));
      assertEquals(
          sphere.normalForm(a.times(b)), sphere.normalForm(na.times(sphere.normalForm(b))));
      assertTrue(sphere.contains(a.times(sphere.rules().get(0).generator())));
    }
  }

  @Test
  void rulesThatMayNotEndOrNotAgreeAreRefused() {
    Polynomial x = Polynomial.variable(0);
    Polynomial y = Polynomial.variable(1);
    Ideal.Rule growing = new Ideal.Rule(Monomial.variable(0), x.times(y));
    Ideal.Rule first = new Ideal.Rule(Monomial.power(0, 2), Polynomial.ONE);
    Ideal.Rule second =
        new Ideal.Rule(Monomial.variable(0).times(Monomial.variable(1)), Polynomial.ONE);
    Ideal.Rule toY = new Ideal.Rule(Monomial.power(0, 2), y.times(y));
    Ideal.Rule toX = new Ideal.Rule(Monomial.power(1, 2), x.times(x));
    assertThrows(IllegalArgumentException.class, () -> Ideal.of(List.of(growing)));
    assertThrows(IllegalArgumentException.class, () -> Ideal.of(List.of(first, second)));
    assertThrows(IllegalArgumentException.class, () -> Ideal.of(List.of(toY, toX)));
  }
}
