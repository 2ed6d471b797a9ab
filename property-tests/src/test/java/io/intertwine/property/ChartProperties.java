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

  private static final int SMALLEST_EXPONENT = 1080;

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
    return compare(what, found, expected, Precision.DOUBLE.gamma(Motion.CHART_ROUNDINGS));
  }

  private static Margin compare(String what, double[] found, BigDecimal[] expected, double bound) {
    double[] errors = new double[found.length];
    double[] bounds = new double[found.length];
    for (int k = 0; k < found.length; k++) {
      errors[k] = exact(found[k]).subtract(expected[k]).doubleValue();
      bounds[k] = bound;
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

    Figures.add("chart", "full angles", compare("eulerZyz", found, full(q)));
  }

  @Property(tries = 2000)
  void halfAngleFactorsAreWithinTheirBound(@ForAll long seed) {
    double[] q = new double[4];
    Samples.quaternion(new Random(seed), q, 0);
    double[] found = new double[6];
    QuaternionChart.eulerZyzHalf(q, 0, found, 0);

    Figures.add("chart", "half angles", compare("eulerZyzHalf", found, half(q, found)));
  }

  /** The half-angle factors; of the two square roots of e^{i alpha} the one that was taken. */
  private static BigDecimal[] half(double[] q, double[] found) {
    BigDecimal[] e = factors(q);
    BigDecimal cosine = root(BigDecimal.ONE.add(e[0]), found[0]);
    BigDecimal sine = root(BigDecimal.ONE.subtract(e[0]), found[1]);
    return new BigDecimal[] {
      cosine,
      sine,
      e[6],
      e[7],
      times(e[8], cosine).add(times(e[9], sine)),
      times(e[9], cosine).subtract(times(e[8], sine))
    };
  }

  private static BigDecimal[] full(double[] q) {
    return Arrays.copyOf(factors(q), 6);
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

      Margin margin = compare("eulerZyz", found, full(q));
      assertTrue(margin.comparisons() == 6);
    }
  }

  /** Turns about the polar axis and half turns across it, and elements near them. */
  @Property(tries = 500)
  void factorsAtAndNearGimbalPointsAreWithinTheirBound(@ForAll long seed) {
    Random random = new Random(seed);
    // Down to subnormal numbers, whose own roundings are large.
    int exponent = -random.nextInt(SMALLEST_EXPONENT);
    double near = Math.scalb(random.nextGaussian(), exponent);
    double other = Math.scalb(random.nextGaussian(), exponent);
    double angle = 2 * Math.PI * random.nextDouble();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (double[] q :
        new double[][] {
          {cos, 0, 0, sin},
          {0, cos, sin, 0},
          {1, 0, 0, 0},
          {0, 0, 1, 0},
          {0, 0, 0, -1},
          {cos, near, other, sin},
          {near, cos, sin, other},
          {-1, near, 0, other}
        }) {
      double[] full = new double[6];
      QuaternionChart.eulerZyz(q, 0, full, 0);
      Figures.add("chart", "gimbal, full angles", compare("eulerZyz", full, full(q)));
      double[] half = new double[6];
      QuaternionChart.eulerZyzHalf(q, 0, half, 0);
      Figures.add("chart", "gimbal, half angles", compare("eulerZyzHalf", half, half(q, half)));
    }
  }

  /** In single precision the factors are those of double precision, rounded once. */
  @Property(tries = 500)
  void factorsInFloatAreWithinTheirBound(@ForAll long seed) {
    for (String group : Subject.GROUPS) {
      BoundedGroup floats = new BoundedGroup(TestGroups.inFloat(group), Precision.FLOAT);
      double[] q = floats.elements(new Random(seed), 1);
      double[] found = Arrays.copyOf(TestGroups.inFloat(group).factors(Precision.FLOAT, q), 6);
      BigDecimal[] expected = group.equals("SU(2)") ? half(q, found) : full(q);
      Margin margin = compare("factors", found, expected, Motion.chartError(0, Precision.FLOAT));
      Figures.add("chart", group + " in float", margin);
    }
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
