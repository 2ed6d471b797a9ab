package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The general equivariant linear map {@code F(x, w) = sum_k w_k B_k x} between sums of irreps.
 *
 * <p>By Schur's lemma the B_k connect a copy of an irrep with a copy of the same irrep. Over SO(3)
 * and O(3), whose irreps are real, one real weight belongs to each pair of copies. For SU(2) the
 * maps are those that are linear over the complex numbers: a complex weight per pair, stored as
 * (real part, imaginary part). Inputs are {@code x} and {@code w}, in this order; weights are in
 * the order of the pairs of blocks (output block, input block), and inside one in row-major order
 * [input copy][output copy].
 */
public final class LinearMap {
  private LinearMap() {}

  /** The map of one copy of an irrep to one copy: a multiple of the identity. */
  public static EquivariantMap of(Irrep irrep) {
    Irreps one = Irreps.of(irrep.group(), List.of(irrep));
    return of(one, one);
  }

  /**
   * The map between sums of irreps.
   *
   * @throws IllegalArgumentException if no irrep is in both, so that only the zero map is
   *     equivariant
   */
  public static EquivariantMap of(Irreps from, Irreps to) {
    Group group = from.group();
    List<Polynomial> components =
        new ArrayList<>(Collections.nCopies(to.dimension(), Polynomial.ZERO));
    int weight = from.dimension();
    for (int b = 0; b < to.blocks().size(); b++) {
      for (int a = 0; a < from.blocks().size(); a++) {
        Irreps.Block source = from.blocks().get(a);
        Irreps.Block target = to.blocks().get(b);
        if (source.irrep().equals(target.irrep())) {
          int size = source.irrep().dimension();
          for (int u = 0; u < source.multiplicity(); u++) {
            for (int v = 0; v < target.multiplicity(); v++) {
              connect(
                  components,
                  group.isRealified(),
                  size,
                  from.offset(a) + u * size,
                  to.offset(b) + v * size,
                  weight);
              weight += group.isRealified() ? 2 : 1;
            }
          }
        }
      }
    }
    int count = weight - from.dimension();
    if (count == 0) {
      throw new IllegalArgumentException(
          "Between "
              + from
              + " and "
              + to
              + " only the zero map is equivariant under "
              + group
              + ".");
    }
    return new EquivariantMap(
        "linear map from " + from + " to " + to,
        group,
        List.of(new VectorInput("x", from), new ScalarInput("w", count)),
        List.of(),
        to,
        components,
        List.of(new Claim.Basis(count)));
  }

  private static void connect(
      List<Polynomial> components, boolean complex, int size, int from, int to, int weight) {
    Polynomial w = Polynomial.variable(weight);
    for (int k = 0; k < size; k++) {
      Polynomial added = w.times(Polynomial.variable(from + k));
      if (complex) {
        // (a + b i)(x + y i): real parts at even places
        Polynomial imaginary = Polynomial.variable(weight + 1);
        boolean real = k % 2 == 0;
        Polynomial partner = imaginary.times(Polynomial.variable(from + k + (real ? 1 : -1)));
        added = real ? added.minus(partner) : added.plus(partner);
      }
      components.set(to + k, components.get(to + k).plus(added));
    }
  }
}
