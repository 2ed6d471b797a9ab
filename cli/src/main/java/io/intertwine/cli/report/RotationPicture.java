package io.intertwine.cli.report;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.wigner.WignerD;

/** The elements d^j_{m'm}(beta) for beta from 0 to pi, as a matrix of small curves. */
final class RotationPicture {
  private static final int STEPS = 24;
  private static final double CELL = 46;
  private static final double MARGIN = 22;

  private RotationPicture() {}

  static String draw(int twoJ) {
    int size = twoJ + 1;
    double side = MARGIN + size * CELL;
    Svg svg = new Svg(side + 2, side + 2, "the matrix d of spin " + DoubledSpin.text(twoJ));
    for (int r = 0; r < size; r++) {
      String m = DoubledSpin.text(2 * r - twoJ);
      svg.label("tick", MARGIN + (r + 0.5) * CELL, MARGIN - 8, m);
      svg.label("tick", MARGIN / 2 - 2, MARGIN + (r + 0.5) * CELL + 3, m);
      for (int c = 0; c < size; c++) {
        double x = MARGIN + c * CELL;
        double y = MARGIN + r * CELL;
        svg.line("axis", x + 4, y + CELL / 2, x + CELL - 4, y + CELL / 2);
        svg.curve("curve", curve(twoJ, 2 * r - twoJ, 2 * c - twoJ, x, y));
      }
    }
    for (int k = 0; k <= size; k++) {
      svg.line("rule", MARGIN + k * CELL, MARGIN, MARGIN + k * CELL, side);
      svg.line("rule", MARGIN, MARGIN + k * CELL, side, MARGIN + k * CELL);
    }
    return svg.close();
  }

  private static double[] curve(int twoJ, int twoMPrime, int twoM, double x, double y) {
    double[] points = new double[2 * STEPS + 2];
    for (int k = 0; k <= STEPS; k++) {
      double value = value(twoJ, twoMPrime, twoM, StrictMath.PI * k / STEPS);
      points[2 * k] = x + 4 + (CELL - 8) * k / STEPS;
      points[2 * k + 1] = y + CELL / 2 - value * (CELL / 2 - 5);
    }
    return points;
  }

  /** From the exact closed form, a sum of few powers of half-angle functions. */
  private static double value(int twoJ, int twoMPrime, int twoM, double beta) {
    double sum = 0;
    for (WignerD.Term term : WignerD.terms(twoJ, twoMPrime, twoM)) {
      sum +=
          term.coefficient().toDouble()
              * StrictMath.pow(StrictMath.cos(beta / 2), term.cosinePower())
              * StrictMath.pow(StrictMath.sin(beta / 2), term.sinePower());
    }
    return sum;
  }
}
