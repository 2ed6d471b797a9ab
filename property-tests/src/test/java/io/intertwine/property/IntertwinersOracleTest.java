package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.intertwiner.Field;
import io.intertwine.symbolic.intertwiner.Intertwiners;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.rep.Irreps;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The exact bases of intertwiners against the singular values of the equations {@code eta(X) W = W
 * rho(X)} in floating point, which know nothing of irreps and of Schur's lemma.
 */
class IntertwinersOracleTest {
  private static final double ZERO = 1e-9;

  @ParameterizedTest
  @CsvSource({
    "SO(3), 1, 1",
    "SO(3), 2x0+1+2, 0+2x1",
    "SO(3), 4, 3",
    "SO(3), 2x3+5, 3+2x5",
    "O(3), 1o+1e+0o, 2x1e+1o+0e",
    "O(3), 2x2e+2o, 3x2e",
    "SU(2), 1/2, 1/2",
    "SU(2), 1/2+1, 2x1/2+1",
    "SU(2), 2x3/2, 3/2+5/2"
  })
  void theirSpanIsTheNullSpaceOfTheEquations(String name, String source, String target) {
    Group group = Groups.named(name);
    Irreps from = Irreps.parse(group, source);
    Irreps to = Irreps.parse(group, target);
    Intertwiners space = new Intertwiners(from, to, Field.REAL);
    DMatrixRMaj equations =
        equations(
            Intertwiners.generators(from, Field.REAL), Intertwiners.generators(to, Field.REAL));

    assertEquals(space.dimension(), nullity(equations));
    DMatrixRMaj basis = columns(space.basis(), equations.getNumCols());
    assertEquals(0, nullity(basis), "the basis is independent");
    assertTrue(largest(equations, basis) < ZERO, "the basis solves the equations");
  }

  /** The matrix of {@code W -> eta(X) W - W rho(X)} for all X, with W row by row. */
  private static DMatrixRMaj equations(List<ExactMatrix> rho, List<ExactMatrix> eta) {
    int columns = rho.get(0).rows();
    int rows = eta.get(0).rows();
    DMatrixRMaj equations = new DMatrixRMaj(rho.size() * rows * columns, rows * columns);
    for (int k = 0; k < rho.size(); k++) {
      int first = k * rows * columns;
      for (ExactMatrix.Entry e : eta.get(k).entries()) {
        for (int c = 0; c < columns; c++) {
          add(equations, first + e.row() * columns + c, e.column() * columns + c, toDouble(e));
        }
      }
      for (ExactMatrix.Entry e : rho.get(k).entries()) {
        for (int r = 0; r < rows; r++) {
          add(equations, first + r * columns + e.column(), r * columns + e.row(), -toDouble(e));
        }
      }
    }
    return equations;
  }

  private static DMatrixRMaj columns(List<ExactMatrix> basis, int size) {
    DMatrixRMaj columns = new DMatrixRMaj(size, basis.size());
    for (int k = 0; k < basis.size(); k++) {
      for (ExactMatrix.Entry e : basis.get(k).entries()) {
        columns.set(e.row() * basis.get(k).columns() + e.column(), k, toDouble(e));
      }
    }
    return columns;
  }

  private static int nullity(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(
            matrix.getNumRows(), matrix.getNumCols(), false, false, false);
    assertTrue(svd.decompose(matrix.copy()));
    return matrix.getNumCols() - SingularOps_DDRM.rank(svd, ZERO);
  }

  /** The largest entry of a product. */
  private static double largest(DMatrixRMaj left, DMatrixRMaj right) {
    double largest = 0;
    for (int i = 0; i < left.getNumRows(); i++) {
      for (int j = 0; j < right.getNumCols(); j++) {
        double sum = 0;
        for (int k = 0; k < left.getNumCols(); k++) {
          sum += left.get(i, k) * right.get(k, j);
        }
        largest = Math.max(largest, Math.abs(sum));
      }
    }
    return largest;
  }

  private static void add(DMatrixRMaj matrix, int row, int column, double value) {
    matrix.set(row, column, matrix.get(row, column) + value);
  }

  private static double toDouble(ExactMatrix.Entry entry) {
    return entry.value().toDouble();
  }
}
