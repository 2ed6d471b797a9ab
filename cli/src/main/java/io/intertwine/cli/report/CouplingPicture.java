package io.intertwine.cli.report;

import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.rep.Irrep;
import java.util.ArrayList;
import java.util.List;

/**
 * A product of two irreps as the orthogonal matrix that decomposes it: rows are the pairs of
 * components of the factors, columns the components of the irreps in the product, one block of
 * columns each; a square is an entry that is not zero.
 */
final class CouplingPicture {
  private static final double LARGEST = 9;
  private static final double WIDEST = 320;

  private final Irrep left;
  private final Irrep right;

  /** An entry that is not zero. */
  private record Square(int row, int column, double value, String exact) {}

  CouplingPicture(Irrep left, Irrep right) {
    this.left = left;
    this.right = right;
  }

  /** The number of rows, which is that of columns. */
  private int size() {
    return left.multiplet() * right.multiplet();
  }

  String draw() {
    double unit = Math.min(LARGEST, WIDEST / size());
    double top = 16;
    double side = unit * size();
    Svg svg = new Svg(side + 2, side + top + 2, left + " x " + right + " as an orthogonal matrix");
    svg.cell(1, top + 1, side, side, "#ffffff", "");
    int column = 0;
    for (Irrep output : left.product(right)) {
      double x = 1 + unit * column;
      double width = unit * output.multiplet();
      for (Square square : squares(output)) {
        svg.cell(
            x + unit * square.column(),
            top + 1 + unit * square.row(),
            unit,
            unit,
            Palette.diverging(square.value()),
            square.exact());
      }
      svg.line("rule", x, top + 1, x, top + 1 + side);
      svg.label("tick", x + width / 2, top - 4, output.name());
      column += output.multiplet();
    }
    for (int a = 0; a <= left.multiplet(); a++) {
      double y = top + 1 + unit * a * right.multiplet();
      svg.line("rule", 1, y, 1 + side, y);
    }
    svg.line("rule", 1 + side, top + 1, 1 + side, top + 1 + side);
    return svg.close();
  }

  private List<Square> squares(Irrep output) {
    List<Square> squares = new ArrayList<>();
    if (!left.group().isRealified()) {
      for (RealClebschGordan.Entry e :
          RealClebschGordan.of(left.spin(), right.spin(), output.spin()).entries()) {
        squares.add(
            new Square(
                e.a() * right.multiplet() + e.b(),
                e.c(),
                e.value().toDouble(),
                "C[" + e.a() + "," + e.b() + "," + e.c() + "] = " + e.value().toExactString()));
      }
      return squares;
    }
    for (int a = 0; a < left.multiplet(); a++) {
      int m1 = 2 * a - left.twiceSpin();
      for (int b = 0; b < right.multiplet(); b++) {
        int m2 = 2 * b - right.twiceSpin();
        int m = m1 + m2;
        if (Math.abs(m) <= output.twiceSpin()) {
          addComplex(squares, output, a * right.multiplet() + b, m1, m2);
        }
      }
    }
    return squares;
  }

  private void addComplex(List<Square> squares, Irrep output, int row, int m1, int m2) {
    var value =
        ClebschGordan.of(left.twiceSpin(), m1, right.twiceSpin(), m2, output.twiceSpin(), m1 + m2);
    if (!value.isZero()) {
      squares.add(
          new Square(
              row,
              (m1 + m2 + output.twiceSpin()) / 2,
              value.toDouble(),
              "<"
                  + DoubledSpin.text(m1)
                  + ", "
                  + DoubledSpin.text(m2)
                  + " | "
                  + DoubledSpin.text(m1 + m2)
                  + "> = "
                  + value.toExactString()));
    }
  }
}
