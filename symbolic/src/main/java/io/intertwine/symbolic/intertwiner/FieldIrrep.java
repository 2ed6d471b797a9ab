package io.intertwine.symbolic.intertwiner;

import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.linear.ExactMatrix.Entry;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.rep.Irrep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An irrep of SU(2), SO(3) or O(3) over R or C, with its commutant.
 *
 * <p>Integer spins over R, and all irreps of SO(3) and O(3) over either field: the real basis of
 * the convention {@code intertwine}, dimension 2j+1, commutant spanned by 1. SU(2) over C: the
 * basis m = -j, ..., j, dimension 2j+1, commutant spanned by 1. Half-integer spins of SU(2) over R
 * are of quaternionic type: that complex space as (real part, imaginary part) pairs, dimension
 * 2(2j+1), its commutant spanned by 1, i, the antilinear {@code (theta v)_m = (-1)^(j-m)
 * conj(v_(-m))}, and i theta.
 *
 * @param irrep the label
 * @param field the field
 */
public record FieldIrrep(Irrep irrep, Field field) {
  /** Whether the type is quaternionic: Frobenius-Schur indicator -1, taken over R. */
  public boolean isQuaternionic() {
    return field == Field.REAL && irrep.twiceSpin() % 2 != 0;
  }

  /** The Frobenius-Schur indicator of the complex irrep: 1 for integer spins, -1 otherwise. */
  public int frobeniusSchur() {
    return irrep.twiceSpin() % 2 == 0 ? 1 : -1;
  }

  /** The dimension over the field. */
  public int dimension() {
    return (isQuaternionic() ? 2 : 1) * irrep.multiplet();
  }

  /** The dimension of the commutant over the field: 1, or 4 for quaternionic type. */
  public int commutantDimension() {
    return isQuaternionic() ? 4 : 1;
  }

  /** The matrices of the Lie generators, then of the discrete ones. */
  public List<ExactMatrix> generators() {
    boolean su2 = irrep.group().isRealified();
    Irrep real = su2 && !hasHalfIntegerSpin() ? Irrep.of(Groups.SO3, irrep.spin()) : irrep;
    IntStream lie = IntStream.range(0, irrep.group().lieGenerators().size());
    if (su2 && field == Field.COMPLEX) {
      return lie.mapToObj(i -> complexified(irrep.lie(i))).toList();
    }
    IntStream discrete = IntStream.range(0, irrep.group().discreteGenerators().size());
    return Stream.concat(lie.mapToObj(real::lie), discrete.mapToObj(real::discrete)).toList();
  }

  private boolean hasHalfIntegerSpin() {
    return irrep.twiceSpin() % 2 != 0;
  }

  /** A basis of the commutant. */
  public List<ExactMatrix> commutant() {
    ExactMatrix one = ExactMatrix.identity(dimension());
    if (!isQuaternionic()) {
      return List.of(one);
    }
    List<Entry> imaginary = new ArrayList<>();
    List<Entry> antilinear = new ArrayList<>();
    for (int k = 0; k < irrep.multiplet(); k++) {
      int mirror = irrep.twiceSpin() - k;
      imaginary.add(new Entry(2 * k + 1, 2 * k, SurdSum.ONE));
      imaginary.add(new Entry(2 * k, 2 * k + 1, SurdSum.of(-1)));
      // component k is m = k - j, so that j - m = 2j - k
      SurdSum sign = SurdSum.of(mirror % 2 == 0 ? 1 : -1);
      antilinear.add(new Entry(2 * k, 2 * mirror, sign));
      antilinear.add(new Entry(2 * k + 1, 2 * mirror + 1, sign.negate()));
    }
    ExactMatrix i = ExactMatrix.of(dimension(), dimension(), imaginary);
    ExactMatrix theta = ExactMatrix.of(dimension(), dimension(), antilinear);
    return List.of(one, i, theta, i.times(theta));
  }

  /** The complex matrix whose realified form is given: entry (a, -b; b, a) is a + b i. */
  private static ExactMatrix complexified(ExactMatrix realified) {
    List<Entry> entries = new ArrayList<>();
    for (int r = 0; r < realified.rows() / 2; r++) {
      for (int c = 0; c < realified.columns() / 2; c++) {
        SurdSum re = (SurdSum) realified.get(2 * r, 2 * c);
        SurdSum im = (SurdSum) realified.get(2 * r + 1, 2 * c);
        entries.add(new Entry(r, c, re.plus(im.times(SurdSum.I))));
      }
    }
    return ExactMatrix.of(realified.rows() / 2, realified.columns() / 2, entries);
  }
}
