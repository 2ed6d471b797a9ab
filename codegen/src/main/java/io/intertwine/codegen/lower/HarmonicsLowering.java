package io.intertwine.codegen.lower;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.InvariantSymbol;
import io.intertwine.symbolic.map.MapInput;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Spherical harmonics of degrees 0 to L by recurrence.
 *
 * <p>In the real basis, {@code Y_lm = A_lm q_n(z) c_m(x, y)} and {@code Y_l,-m = A_lm q_n(z) s_m(x,
 * y)} with {@code n = l - m}, the sectoral polynomials {@code c_m + i s_m = (x + i y)^m}, and
 * {@code q_n = C_n / C_n(1)} for the Gegenbauer polynomials {@code C_n} of parameter {@code m +
 * 1/2}, which obey {@code n C_n = 2 (n + m - 1/2) z C_(n-1) - (n + 2 m - 1) r^2 C_(n-2)}, {@code
 * C_n(1) = (2 m + 1)_n / n!} (DLMF 18.9.1, 18.9.2, table 18.6.1; made homogeneous by {@code r^2}).
 * The recurrence in n is stable for {@code |z| <= r}. On the surface {@code (x, y, z)} is the unit
 * vector {@code v s}, {@code s = 1/|v|}, and {@code r^2 = 1}.
 *
 * <p>The amplitudes are read off the map: near the pole {@code Y_lm = A_lm z^n x^m + ...}.
 */
final class HarmonicsLowering implements LoweringRule {
  /** Up to this n the polynomial in z^2 is evaluated by Horner's rule, which is shorter there. */
  private static final int LARGEST_HORNER = 4;

  @Override
  public Optional<Program> lower(EquivariantMap map, List<Block> outputs) {
    int bandLimit = (int) Math.round(Math.sqrt(map.components().size())) - 1;
    boolean fits =
        bandLimit >= 1
            && (bandLimit + 1) * (bandLimit + 1) == map.components().size()
            && map.inputs().size() == 1
            && map.inputs().get(0) instanceof MapInput.VectorInput vector
            && vector.dimension() == 3
            && map.symbols().size() <= 1
            && map.symbols().stream()
                .map(InvariantSymbol::function)
                .allMatch(f -> f == SmoothFunction.RECIPROCAL_SQRT);
    Optional<int[]> axes = fits ? axes(map) : Optional.empty();
    return axes.map(a -> new Writer(map, bandLimit, a).write(outputs));
  }

  /** The variables x, y, z: those of the components m = 1, -1, 0 of degree 1. */
  private static Optional<int[]> axes(EquivariantMap map) {
    int[] axes = new int[3];
    int[] components = {3, 1, 2};
    for (int k = 0; k < 3; k++) {
      List<Polynomial.Term> terms = map.components().get(components[k]).terms();
      if (terms.size() != 1 || terms.get(0).monomial().variableAt(0) > 2) {
        return Optional.empty();
      }
      axes[k] = terms.get(0).monomial().variableAt(0);
    }
    return Arrays.stream(axes).distinct().count() == 3 ? Optional.of(axes) : Optional.empty();
  }

  private static final class Writer {
    private final EquivariantMap map;
    private final int bandLimit;
    private final int[] axes;
    private final boolean surface;
    private final ProgramBuilder builder;
    private final Simplifier to;
    private final int x;
    private final int y;
    private final int z;
    private final int squaredZ;
    private final int squaredRadius;

    Writer(EquivariantMap map, int bandLimit, int[] axes) {
      this.map = map;
      this.bandLimit = bandLimit;
      this.axes = axes;
      surface = !map.symbols().isEmpty();
      builder = new ProgramBuilder(Lowering.inputs(map));
      to = new Simplifier(builder);
      int[] v = {builder.input(0, axes[0]), builder.input(0, axes[1]), builder.input(0, axes[2])};
      int sum = to.plus(to.plus(square(v[0]), square(v[1])), square(v[2]));
      int scale = surface ? to.call(SmoothFunction.RECIPROCAL_SQRT, sum) : builder.constant(1);
      squaredRadius = surface ? builder.constant(1) : sum;
      x = to.times(v[0], scale);
      y = to.times(v[1], scale);
      z = to.times(v[2], scale);
      squaredZ = square(z);
    }

    private int square(int node) {
      return to.times(node, node);
    }

    Program write(List<Block> outputs) {
      Integer[] components = new Integer[(bandLimit + 1) * (bandLimit + 1)];
      int cosine = builder.constant(1);
      int sine = builder.constant(0);
      for (int m = 0; m <= bandLimit; m++) {
        int[] heights = heights(m);
        for (int l = m; l <= bandLimit; l++) {
          components[l * l + l - m] = to.times(heights[l - m], sine);
          components[l * l + l + m] = to.times(heights[l - m], cosine);
        }
        int next = to.minus(to.times(x, cosine), to.times(y, sine));
        sine = to.plus(to.times(x, sine), to.times(y, cosine));
        cosine = next;
      }
      return Lowering.finish(builder, outputs, List.of(components));
    }

    /** The nodes {@code A_lm q_n(z)} for n = 0 to L - m. */
    private int[] heights(int m) {
      int[] heights = new int[bandLimit - m + 1];
      for (int n = 0; n < heights.length; n++) {
        heights[n] =
            n <= LARGEST_HORNER ? horner(n, m) : recurrence(n, m, heights[n - 1], heights[n - 2]);
      }
      return heights;
    }

    /** {@code A q_n} from the two before it, whose amplitudes are divided out of the factors. */
    private int recurrence(int n, int m, int last, int secondLast) {
      ExactNumber amplitude = amplitude(m + n, m);
      // In terms of q: (n + 2m) q_n = (2n + 2m - 1) z q_(n-1) - (n - 1) r^2 q_(n-2).
      Rational divisor = Rational.of(n + 2L * m);
      ExactNumber first =
          amplitude
              .times(SurdSum.of(Rational.of(2L * n + 2L * m - 1).dividedBy(divisor)))
              .dividedBy(amplitude(m + n - 1, m));
      ExactNumber second =
          amplitude
              .times(SurdSum.of(Rational.of(n - 1L).dividedBy(divisor)))
              .dividedBy(amplitude(m + n - 2, m));
      return to.minus(
          to.times(to.scale(first, z), last),
          to.times(to.scale(second, squaredRadius), secondLast));
    }

    /** {@code A q_n} as a polynomial in z^2, times z for odd n. */
    private int horner(int n, int m) {
      Rational[] q = coefficients(n, m);
      ExactNumber amplitude = amplitude(m + n, m);
      int sum = builder.constant(0);
      int power = builder.constant(1);
      for (int k = 0; 2 * k <= n; k++) {
        // Highest power of z first; r^2 enters once per step down.
        ExactNumber coefficient = amplitude.times(SurdSum.of(q[n - 2 * k]));
        sum = to.plus(to.times(sum, squaredZ), to.scale(coefficient, power));
        power = to.times(power, squaredRadius);
      }
      return n % 2 == 0 ? sum : to.times(sum, z);
    }

    /** The coefficients of q_n by the power of z, with r = 1. */
    private static Rational[] coefficients(int n, int m) {
      Rational[] before = {};
      Rational[] current = {Rational.ONE};
      for (int k = 1; k <= n; k++) {
        Rational[] next = new Rational[k + 1];
        Arrays.fill(next, Rational.ZERO);
        for (int e = 0; e < current.length; e++) {
          next[e + 1] = current[e].times(Rational.of(2L * k + 2L * m - 1, k + 2L * m));
        }
        for (int e = 0; e < before.length; e++) {
          next[e] = next[e].minus(before[e].times(Rational.of(k - 1L, k + 2L * m)));
        }
        before = current;
        current = next;
      }
      return current;
    }

    /** The coefficient of {@code z^(l-m) x^m} in the component (l, m). */
    private ExactNumber amplitude(int l, int m) {
      Monomial monomial = Monomial.power(axes[2], l - m).times(Monomial.power(axes[0], m));
      if (surface) {
        monomial = monomial.times(Monomial.power(map.symbolVariable(0), l));
      }
      return map.components().get(l * l + l + m).coefficient(monomial);
    }
  }
}
