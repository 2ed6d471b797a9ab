package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;

/**
 * Balls of the elements of one small matrix d^j(beta) at one precision; those that symmetries make
 * equal up to sign are computed once.
 */
final class SmallMatrixBalls {
  private final int twoJ;
  private final HalfAngleBalls angle;
  private final Enclosure[][] elements;

  SmallMatrixBalls(int twoJ, BigDecimal beta, int precision) {
    this.twoJ = twoJ;
    angle = new HalfAngleBalls(beta, precision);
    elements = new Enclosure[twoJ + 1][twoJ + 1];
  }

  /** The ball of d_{m'm}. */
  Enclosure element(int twoMPrime, int twoM) {
    int row = twoMPrime;
    int column = twoM;
    boolean odd = (((twoMPrime - twoM) / 2) & 1) != 0;
    boolean negative = false;
    if (Math.abs(row) < Math.abs(column)) {
      // d_{m'm} = (-1)^(m'-m) d_{mm'}
      row = twoM;
      column = twoMPrime;
      negative = odd;
    }
    if (row < 0) {
      // d_{m'm} = (-1)^(m'-m) d_{-m',-m}
      row = -row;
      column = -column;
      negative ^= odd;
    }
    Enclosure[] known = elements[(row + twoJ) / 2];
    int place = (column + twoJ) / 2;
    if (known[place] == null) {
      known[place] = angle.element(new HalfAngleSum(twoJ, row, column));
    }
    return negative ? known[place].negate() : known[place];
  }
}
