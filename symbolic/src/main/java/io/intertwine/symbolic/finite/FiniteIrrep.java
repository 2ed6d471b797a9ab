package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An irreducible complex representation of a finite group by exact matrices of the generators.
 *
 * <p>The entries are {@link Cyclotomic}. That the matrices are a representation with this character
 * and that the forms are invariant was proved exactly before the value was made.
 *
 * @param name the name, unique in the group
 * @param row the row in the character table
 * @param dimension the dimension d
 * @param indicator the Frobenius-Schur indicator; for 1 every entry is real
 * @param character the values on the classes of the group
 * @param matrices one d x d matrix per generator, in the generators' order
 * @param form the invariant positive definite Hermitian matrix M, {@code conj(rho)^T M rho = M},
 *     with first entry 1; real and symmetric for indicator 1, and the identity if the basis is
 *     orthonormal
 * @param structure for indicator -1 an invariant antisymmetric matrix S, {@code rho^T S rho = S}:
 *     the quaternionic structure is the antilinear map {@code j(x) = M^-1 conj(S^T x)}, whose
 *     square is a negative number; otherwise empty
 * @param conductor the smallest c such that all entries lie in Q(zeta_c)
 * @param fieldDegree the degree over Q of the field that contains the entries
 * @param characterConductor the conductor of the field of the character's values
 */
public record FiniteIrrep(
    String name,
    int row,
    int dimension,
    int indicator,
    List<Cyclotomic> character,
    List<ExactMatrix> matrices,
    ExactMatrix form,
    Optional<ExactMatrix> structure,
    int conductor,
    int fieldDegree,
    int characterConductor) {

  /** Copies the lists. */
  public FiniteIrrep {
    character = List.copyOf(character);
    matrices = List.copyOf(matrices);
  }

  /** The same representation with another name. */
  public FiniteIrrep named(String newName) {
    return new FiniteIrrep(
        newName,
        row,
        dimension,
        indicator,
        character,
        matrices,
        form,
        structure,
        conductor,
        fieldDegree,
        characterConductor);
  }

  /**
   * The matrices of the irreducible real representation that belongs to this one: these for
   * indicator 1, otherwise the 2d x 2d matrices on interleaved (real, imaginary) parts, which
   * commute with {@link #complexStructure}.
   */
  public List<ExactMatrix> realMatrices() {
    return indicator == 1 ? matrices : matrices.stream().map(FiniteIrrep::realified).toList();
  }

  /** The symmetric positive definite form that {@link #realMatrices} leave invariant. */
  public ExactMatrix realForm() {
    return indicator == 1 ? form : realified(form);
  }

  /**
   * The same representation in an orthonormal basis, with the identity as form; real if this is.
   *
   * <p>The basis comes from M = L D L* without reordering, and the matrices get the square roots of
   * D, which can make their field larger. That the new matrices are unitary is checked exactly;
   * they are conjugate to these by an invertible matrix.
   *
   * @return nothing if a square root is in no small cyclotomic field
   */
  public Optional<FiniteIrrep> orthonormal() {
    Optional<OrthonormalBasis> basis = OrthonormalBasis.of(dense(form));
    if (basis.isEmpty()) {
      return Optional.empty();
    }
    List<Cyclotomic[][]> changed =
        matrices.stream().map(m -> basis.get().representation(dense(m))).toList();
    Cyclotomic[][] identity = new Cyclotomic[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        identity[i][j] = i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
      }
    }
    if (!new FormProof(changed, identity, true).holds()) {
      throw new IllegalStateException("The orthonormal matrices of " + name + " are not unitary.");
    }
    CharacterField field = OrthonormalBasis.field(changed);
    return Optional.of(
        new FiniteIrrep(
            name,
            row,
            dimension,
            indicator,
            character,
            changed.stream().map(FiniteIrreps::exact).toList(),
            FiniteIrreps.exact(identity),
            structure.map(s -> FiniteIrreps.exact(basis.get().bilinear(dense(s)))),
            field.conductor(),
            field.degree(),
            characterConductor));
  }

  private static Cyclotomic[][] dense(ExactMatrix matrix) {
    Cyclotomic[][] dense = new Cyclotomic[matrix.rows()][matrix.columns()];
    for (int i = 0; i < dense.length; i++) {
      for (int j = 0; j < dense.length; j++) {
        dense[i][j] = Cyclotomic.of(matrix.get(i, j));
      }
    }
    return dense;
  }

  /** Multiplication by i on interleaved (real, imaginary) parts, 2d x 2d. */
  public ExactMatrix complexStructure() {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int k = 0; k < dimension; k++) {
      entries.add(new ExactMatrix.Entry(2 * k, 2 * k + 1, Cyclotomic.of(-1)));
      entries.add(new ExactMatrix.Entry(2 * k + 1, 2 * k, Cyclotomic.ONE));
    }
    return ExactMatrix.of(2 * dimension, 2 * dimension, entries);
  }

  private static ExactMatrix realified(ExactMatrix matrix) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (ExactMatrix.Entry e : matrix.entries()) {
      Cyclotomic value = Cyclotomic.of(e.value());
      Cyclotomic re = value.realPart();
      Cyclotomic im = value.imaginaryPart();
      int r = 2 * e.row();
      int c = 2 * e.column();
      entries.add(new ExactMatrix.Entry(r, c, re));
      entries.add(new ExactMatrix.Entry(r, c + 1, im.negate()));
      entries.add(new ExactMatrix.Entry(r + 1, c, im));
      entries.add(new ExactMatrix.Entry(r + 1, c + 1, re));
    }
    return ExactMatrix.of(2 * matrix.rows(), 2 * matrix.columns(), entries);
  }
}
