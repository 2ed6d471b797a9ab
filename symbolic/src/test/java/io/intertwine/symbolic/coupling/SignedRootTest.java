package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedRootTest {
  @Test
  void decimalsAreCorrectlyRoundedAlsoOnBoundaries() {
    assertEquals("1.4142", new SignedRoot(1, Rational.TWO).toDecimal(5));
    assertEquals("-0.12", new SignedRoot(-1, Rational.of(1, 64)).toDecimal(2));
    assertEquals("-0.125", new SignedRoot(-1, Rational.of(1, 64)).toDecimal(3));
    assertEquals("0", SignedRoot.ZERO.toDecimal(30));
    assertEquals(Math.sqrt(2), new SignedRoot(1, Rational.TWO).toDouble());
    assertEquals(-0.125, new SignedRoot(-1, Rational.of(1, 64)).toDouble());
  }

  @Test
  void rootsOfSquaresAreRational() {
    assertEquals(
        Optional.of(Rational.of(-3, 7)), new SignedRoot(-1, Rational.of(9, 49)).asRational());
    assertEquals(Optional.empty(), new SignedRoot(1, Rational.of(2, 49)).asRational());
  }

  @Test
  void theSignedSquareIsInLowestTerms() {
    SignedRoot root = new SignedRoot(-1, Rational.of(6, 622));
    assertEquals(
        new SqrtRational.SignedSquare(-1, BigInteger.valueOf(3), BigInteger.valueOf(311)),
        root.signedSquare());
    assertThrows(ArithmeticException.class, root::toSqrtRational);
  }

  @Test
  void aSignThatDoesNotFitTheSquareIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(0, Rational.ONE));
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(1, Rational.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(1, Rational.of(-1)));
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(2, Rational.ONE));
  }
}
