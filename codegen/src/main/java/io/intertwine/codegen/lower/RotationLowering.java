package io.intertwine.codegen.lower;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.MapInput;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code D(g) v} for Euler angles by rotations about one axis and constant matrices.
 *
 * <p>With {@code R_y(beta) = K R_z(beta) K^-1}, K the rotation by -pi/2 about x, {@code D(g) =
 * Z(alpha) D(K) Z(beta) D(K)^T Z(gamma)}. The matrix {@code Z(t) = exp(t X_z)} turns pairs of
 * components by the angles {@code m t}, whose cosines and sines come from those of t by the
 * addition theorem, and D(K), up to signs the matrix J of Pinchon and Hoggan (J. Phys. A 40, 2007,
 * 1597), is sparse: about three of four entries are 0.
 *
 * <p>Everything is read off the map: D(K) is its matrix at {@code K = R_z(-pi/2) R_y(-pi/2)
 * R_z(pi/2)}, the angles and pairs are the entries of X_z of the output representation.
 */
final class RotationLowering implements LoweringRule {
  private static final int LIE_Z = 2;
  private static final int ANGLE_COORDINATES = 6;

  @Override
  public Optional<Program> lower(EquivariantMap map, List<Block> outputs) {
    boolean fits =
        map.inputs().size() == 2
            && map.symbols().isEmpty()
            && map.inputs().get(0) instanceof MapInput.GroupInput element
            && element.variety().name().startsWith("eulerZyz")
            && map.inputs().get(1) instanceof MapInput.VectorInput vector
            && vector.dimension() == map.components().size();
    return fits ? Optional.of(new Writer(map).write(outputs)) : Optional.empty();
  }

  private static final class Writer {
    private final EquivariantMap map;
    private final int dimension;

    /** Angles in the coordinates are half the Euler angles for SU(2). */
    private final int anglesPerTurn;

    private final boolean hasParity;
    private final ProgramBuilder builder;
    private final Simplifier to;

    Writer(EquivariantMap map) {
      this.map = map;
      dimension = map.components().size();
      MapInput.GroupInput element = (MapInput.GroupInput) map.inputs().get(0);
      anglesPerTurn = element.variety().name().endsWith("Half") ? 2 : 1;
      hasParity = element.dimension() > ANGLE_COORDINATES;
      builder = new ProgramBuilder(Lowering.inputs(map));
      to = new Simplifier(builder);
    }

    Program write(List<Block> outputs) {
      ExactMatrix tilt = tilt();
      ExactMatrix untilt = tilt.transpose();
      int[] v = new int[dimension];
      Arrays.setAll(v, k -> builder.input(1, k));
      v = turn(4, v);
      v = multiply(untilt, v);
      v = turn(2, v);
      v = multiply(tilt, v);
      v = turn(0, v);
      int parity = hasParity ? builder.input(0, ANGLE_COORDINATES) : builder.constant(1);
      List<Integer> components = new ArrayList<>();
      for (int k = 0; k < dimension; k++) {
        components.add(isOdd(k) ? to.times(parity, v[k]) : v[k]);
      }
      return Lowering.finish(builder, outputs, components);
    }

    private boolean isOdd(int component) {
      return hasParity && map.output().discrete(0).get(component, component).signum() < 0;
    }

    /** Multiplies by exp(t X_z), the cosine and sine of t being two coordinates of the element. */
    private int[] turn(int coordinate, int[] v) {
      int cosine = builder.input(0, coordinate);
      int sine = builder.input(0, coordinate + 1);
      ExactMatrix generator = map.output().lie(LIE_Z);
      int[] turned = v.clone();
      for (ExactMatrix.Entry entry : generator.entries()) {
        int[] angle = angle(multiple(entry.value()), cosine, sine);
        int other = to.times(angle[1], v[entry.column()]);
        int same = to.times(angle[0], v[entry.row()]);
        turned[entry.row()] =
            entry.value().signum() > 0 ? to.plus(same, other) : to.minus(same, other);
      }
      return turned;
    }

    /** The angle |m| of an entry of X_z, in units of the coordinates' angle. */
    private int multiple(ExactNumber entry) {
      ExactNumber magnitude = entry.signum() < 0 ? entry.negate() : entry;
      Rational turns = ((SurdSum) magnitude).asRational().orElseThrow();
      return turns.times(Rational.of(anglesPerTurn)).numerator().intValueExact();
    }

    /** The nodes cos(m t) and sin(m t), by {@code e^(i m t) = e^(i (m - 1) t) e^(i t)}. */
    private int[] angle(int multiple, int cosine, int sine) {
      int[] angle = {cosine, sine};
      for (int m = 2; m <= multiple; m++) {
        angle =
            new int[] {
              to.minus(to.times(angle[0], cosine), to.times(angle[1], sine)),
              to.plus(to.times(angle[1], cosine), to.times(angle[0], sine))
            };
      }
      return angle;
    }

    private int[] multiply(ExactMatrix matrix, int[] v) {
      int[] product = new int[dimension];
      for (int row = 0; row < dimension; row++) {
        int sum = builder.constant(0);
        for (ExactMatrix.Entry entry : matrix.row(row)) {
          sum = to.plus(sum, to.scale(entry.value(), v[entry.column()]));
        }
        product[row] = sum;
      }
      return product;
    }

    /** The matrix of the map at the rotation by -pi/2 about x. */
    private ExactMatrix tilt() {
      SurdSum[] point = new SurdSum[ANGLE_COORDINATES + 1];
      SurdSum cosine = anglesPerTurn == 1 ? SurdSum.ZERO : SurdSum.sqrt(Rational.of(1, 2));
      SurdSum sine = anglesPerTurn == 1 ? SurdSum.ONE : cosine;
      for (int k = 0; k < ANGLE_COORDINATES; k += 2) {
        point[k] = cosine;
        point[k + 1] = k == 4 ? sine : sine.negate();
      }
      point[ANGLE_COORDINATES] = SurdSum.ONE;
      int firstOfVector = map.offset(1);
      List<ExactMatrix.Entry> entries = new ArrayList<>();
      for (int row = 0; row < dimension; row++) {
        ExactNumber[] values = new ExactNumber[dimension];
        Arrays.fill(values, SurdSum.ZERO);
        for (Polynomial.Term term : map.components().get(row).terms()) {
          ExactNumber value = term.coefficient();
          int column = -1;
          Monomial monomial = term.monomial();
          for (int k = 0; k < monomial.size(); k++) {
            int variable = monomial.variableAt(k);
            if (variable >= firstOfVector) {
              column = variable - firstOfVector;
            } else {
              value = value.times(power(point[variable], monomial.exponentAt(k)));
            }
          }
          values[column] = values[column].plus(value);
        }
        for (int column = 0; column < dimension; column++) {
          if (!values[column].isZero()) {
            entries.add(new ExactMatrix.Entry(row, column, values[column]));
          }
        }
      }
      return ExactMatrix.of(dimension, dimension, entries);
    }

    private static SurdSum power(SurdSum base, int exponent) {
      SurdSum power = SurdSum.ONE;
      for (int k = 0; k < exponent; k++) {
        power = power.times(base);
      }
      return power;
    }
  }
}
