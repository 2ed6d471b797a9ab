package io.intertwine.checker;

import io.intertwine.checker.Irreps.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The general equivariant linear map: for each pair of equal irreps, ordered by output block and
 * input block, the weights {@code [u][v]} from channel u to channel v; for SU(2) complex ones,
 * pairs (re, im).
 */
final class LinearKind extends KindCheck {
  private final Irreps from;
  private final Irreps to;

  LinearKind(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    super(certificate, claims, composition);
    parameters();
    this.from = irreps(input(0, 2));
    this.to = irreps(output());
    requireIrreps(from);
    requireIrreps(to);
  }

  @Override
  List<Polynomial> expected() {
    Polynomial.Sum[] sums = new Polynomial.Sum[to.dimension()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Polynomial.Sum();
    }
    boolean complex = certificate.group() == StructureGroup.SU2;
    int weight = 0;
    for (Block b : to.blocks()) {
      for (Block a : from.blocks()) {
        if (!a.label().equals(b.label())) {
          continue;
        }
        for (int u = 0; u < a.multiplicity(); u++) {
          for (int v = 0; v < b.multiplicity(); v++) {
            int x = composition.offset(0) + a.offset() + u * a.dimension();
            int y = b.offset() + v * b.dimension();
            int w = composition.offset(1) + weight;
            if (complex) {
              addComplex(sums, w, x, y, a.dimension());
            } else {
              addReal(sums, w, x, y, a.dimension());
            }
            weight += complex ? 2 : 1;
          }
        }
      }
    }
    requireLength(certificate.inputs().get(1), weight);
    List<Polynomial> expected = new ArrayList<>();
    for (Polynomial.Sum sum : sums) {
      expected.add(sum.toPolynomial());
    }
    return expected;
  }

  private static void addReal(Polynomial.Sum[] sums, int w, int x, int y, int size) {
    for (int c = 0; c < size; c++) {
      sums[y + c].add(Monomial.of(w).times(Monomial.of(x + c)), Surd.ONE);
    }
  }

  /** (w + i w') (x + i x') = (w x - w' x') + i (w x' + w' x). */
  private static void addComplex(Polynomial.Sum[] sums, int w, int x, int y, int size) {
    for (int c = 0; c < size; c += 2) {
      Monomial re = Monomial.of(x + c);
      Monomial im = Monomial.of(x + c + 1);
      sums[y + c].add(Monomial.of(w).times(re), Surd.ONE);
      sums[y + c].add(Monomial.of(w + 1).times(im), Surd.of(-1));
      sums[y + c + 1].add(Monomial.of(w).times(im), Surd.ONE);
      sums[y + c + 1].add(Monomial.of(w + 1).times(re), Surd.ONE);
    }
  }

  @Override
  String statement() {
    return "linear map from "
        + from.text()
        + " to "
        + to.text()
        + ": every pair of equal irreps, its weights and its place";
  }
}
