package io.intertwine.checker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies that a listed representation is one of the named group, and that its basis is that of
 * the convention: antisymmetry; {@code [X_x, X_y] = X_z} and cyclically; the Casimir {@code -sum
 * X_k^2 = j(j+1)} of each block; that it integrates to the group and not only to its cover ({@code
 * X_z prod (X_z^2 + m^2) = 0} with integers m for SO(3) and O(3)); that P commutes, is its own
 * inverse and has each block's parity; and that each matrix is the one that {@link Spin} computes.
 */
final class RepresentationCheck {
  private RepresentationCheck() {}

  static void check(StructureGroup group, Certificate.Rep rep) {
    for (int k = 0; k < 3; k++) {
      Matrix x = rep.lie().get(k);
      if (!x.plus(x.transpose()).isZero()) {
        throw refuse(rep, StructureGroup.LIE_GENERATORS.get(k) + " is not antisymmetric");
      }
      Matrix y = rep.lie().get((k + 1) % 3);
      Matrix bracket = x.times(y).minus(y.times(x));
      if (!bracket.equals(rep.lie().get((k + 2) % 3))) {
        throw refuse(
            rep,
            "the bracket of "
                + StructureGroup.LIE_GENERATORS.get(k)
                + " and "
                + StructureGroup.LIE_GENERATORS.get((k + 1) % 3)
                + " is not "
                + StructureGroup.LIE_GENERATORS.get((k + 2) % 3));
      }
    }
    checkCasimir(rep);
    checkIntegrality(group, rep);
    Matrix[] right = Spin.generators(rep.irreps());
    for (int k = 0; k < 3; k++) {
      if (!rep.lie().get(k).equals(right[k])) {
        throw refuse(
            rep, StructureGroup.LIE_GENERATORS.get(k) + " is not the matrix of the convention");
      }
    }
    for (Matrix p : rep.discrete()) {
      if (!p.times(p).equals(Matrix.identity(p.rows()))) {
        throw refuse(rep, "P is not its own inverse");
      }
      for (Matrix x : rep.lie()) {
        if (!p.times(x).equals(x.times(p))) {
          throw refuse(rep, "P does not commute with the rotations");
        }
      }
      if (!p.equals(Spin.parity(rep.irreps()))) {
        throw refuse(rep, "P does not act by the parities of the irreps");
      }
    }
  }

  private static void checkCasimir(Certificate.Rep rep) {
    Matrix casimir = new Matrix(rep.irreps().dimension(), rep.irreps().dimension());
    for (Matrix x : rep.lie()) {
      casimir = casimir.minus(x.times(x));
    }
    Matrix right = new Matrix(casimir.rows(), casimir.columns());
    for (Irreps.Block block : rep.irreps().blocks()) {
      long doubled = block.label().doubledSpin();
      // j(j+1) = 2j (2j + 2) / 4
      Surd value = Surd.of(doubled * (doubled + 2)).times(Surd.of(4).inverse());
      for (int i = 0; i < block.multiplicity() * block.dimension(); i++) {
        right.set(block.offset() + i, block.offset() + i, value);
      }
    }
    if (!casimir.equals(right)) {
      throw refuse(rep, "the Casimir operator is not j(j+1) on each block");
    }
  }

  private static void checkIntegrality(StructureGroup group, Certificate.Rep rep) {
    int largest = 0;
    Set<Integer> spins = new LinkedHashSet<>();
    for (Irreps.Block block : rep.irreps().blocks()) {
      largest = Math.max(largest, block.label().doubledSpin());
      spins.add(block.label().doubledSpin() % 2);
    }
    Matrix z = rep.lie().get(2);
    Matrix square = z.times(z);
    Matrix product = spins.contains(0) ? z : Matrix.identity(z.rows());
    for (int doubledM = 1; doubledM <= largest; doubledM++) {
      boolean integer = doubledM % 2 == 0;
      if (group == StructureGroup.SU2 ? spins.contains(integer ? 0 : 1) : integer) {
        Surd m = Surd.of((long) doubledM * doubledM).times(Surd.of(4).inverse());
        product = product.times(square.plus(Matrix.identity(z.rows()).times(m)));
      }
    }
    if (!product.isZero()) {
      throw refuse(rep, "the representation does not integrate to " + group.text());
    }
  }

  /** Every listed representation has to be that of some input or output. */
  static void checkUse(Certificate certificate) {
    Set<String> used = new LinkedHashSet<>();
    for (Certificate.Stage stage : certificate.stages()) {
      stage.map().output().ifPresent(rep -> used.add(rep.id()));
      List<Certificate.Input> inputs = stage.map().inputs();
      inputs.forEach(input -> input.rep().ifPresent(rep -> used.add(rep.id())));
    }
    for (Certificate.Rep rep : certificate.representations().values()) {
      if (!used.contains(rep.id())) {
        throw refuse(rep, "no map uses it");
      }
    }
  }

  private static Refusal refuse(Certificate.Rep rep, String what) {
    return new Refusal(
        "The representation "
            + Refusal.quote(rep.irreps().text())
            + " at "
            + rep.place()
            + ": "
            + what
            + ".");
  }
}
