package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.kernel.Precision;
import io.intertwine.kernel.QuaternionChart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The Euler factors of a quaternion have the errors that the bounds of rotations assume. */
class ChartProperties {

  private static final MathContext CONTEXT = new MathContext(50);

  private static BigDecimal exact(double value) {
    return new BigDecimal(value);
  }

  private static BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.multiply(b, CONTEXT);
  }

  private static BigDecimal norm(BigDecimal a, BigDecimal b) {
    return a.multiply(a).add(b.multiply(b)).sqrt(CONTEXT);
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b, BigDecimal otherwise) {
    return b.signum() == 0 ? otherwise : a.divide(b, CONTEXT);
  }

  /** The factors by the definition in the chart's description, in 50 digits. */
  private static BigDecimal[] factors(double[] q) {
    BigDecimal plus = norm(exact(q[0]), exact(q[3]));
    BigDecimal minus = norm(exact(q[1]), exact(q[2]));
    BigDecimal all = norm(plus, minus);
    BigDecimal pc = quotient(exact(q[0]), plus, BigDecimal.ONE);
    BigDecimal ps = quotient(exact(q[3]), plus, BigDecimal.ZERO);
    BigDecimal mc = quotient(exact(q[2]), minus, BigDecimal.ONE);
    BigDecimal ms = quotient(exact(-q[1]), minus, BigDecimal.ZERO);
    BigDecimal c = plus.divide(all, CONTEXT);
    BigDecimal s = minus.divide(all, CONTEXT);
    return new BigDecimal[] {
      times(pc, mc).subtract(times(ps, ms)),
      times(ps, mc).add(times(pc, ms)),
      times(c, c).subtract(times(s, s)),
      times(c, s).multiply(BigDecimal.valueOf(2)),
      times(pc, mc).add(times(ps, ms)),
      times(ps, mc).subtract(times(pc, ms)),
      c,
      s,
      pc,
      ps
    };
  }

  private static Margin compare(String what, double[] found, BigDecimal[] expected) {
    double[] errors = new double[found.length];
    double[] bounds = new double[found.length];
    for (int k = 0; k < found.length; k++) {
      errors[k] = exact(found[k]).subtract(expected[k]).doubleValue();
      bounds[k] = Precision.DOUBLE.gamma(Motion.CHART_ROUNDINGS);
    }
    Comparison comparison = new Comparison("accuracy of Euler factors", what);
    comparison.compare("factor", found.length, errors, new double[errors.length], bounds);
    return comparison.margin();
  }

  @Property(tries = 2000)
  void eulerFactorsAreWithinTheirBound(@ForAll long seed) {
    double[] q = new double[4];
    Samples.quaternion(new Random(seed), q, 0);
    double[] found = new double[6];
    QuaternionChart.eulerZyz(q, 0, found, 0);
    BigDecimal[] expected = Arrays.copyOf(factors(q), 6);

    Figures.add("chart", "full angles", compare("eulerZyz", found, expected));
  }

  @Property(tries = 2000)
  void halfAngleFactorsAreWithinTheirBound(@ForAll long seed) {
    double[] q = new double[4];
    Samples.quaternion(new Random(seed), q, 0);
    double[] found = new double[6];
    QuaternionChart.eulerZyzHalf(q, 0, found, 0);
    BigDecimal[] e = factors(q);
    // Of the two square roots of e^{i alpha} the one that was taken.
    BigDecimal cosine = root(BigDecimal.ONE.add(e[0]), found[0]);
    BigDecimal sine = root(BigDecimal.ONE.subtract(e[0]), found[1]);
    BigDecimal[] expected = {
      cosine,
      sine,
      e[6],
      e[7],
      times(e[8], cosine).add(times(e[9], sine)),
      times(e[9], cosine).subtract(times(e[8], sine))
    };

    Figures.add("chart", "half angles", compare("eulerZyzHalf", found, expected));
  }

  private static BigDecimal root(BigDecimal doubledSquare, double sign) {
    BigDecimal square = doubledSquare.divide(BigDecimal.valueOf(2), CONTEXT).max(BigDecimal.ZERO);
    BigDecimal root = square.sqrt(CONTEXT);
    return sign < 0 ? root.negate() : root;
  }

  @Example
  void tinyPartsOfAQuaternionDoNotSpoilTheFactors() {
    for (double tiny : new double[] {0x1p-30, 0x1p-300, Double.MIN_NORMAL, 0}) {
      double[] q = {1, tiny, -2 * tiny, 0.5};
      double[] found = new double[6];
      QuaternionChart.eulerZyz(q, 0, found, 0);

      Margin margin = compare("eulerZyz", found, Arrays.copyOf(factors(q), 6));
      assertTrue(margin.comparisons() == 6);
    }
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
