package io.intertwine.codegen.plan;

import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.List;

/**
 * Loops and bindings over the copies of irreps, single copies left out.
 *
 * <p>A planner names the loops that it may need with their counts; those of count 1 disappear, and
 * the strides that belong to them too.
 */
final class Blocks {

  private final List<String> indices;
  private final List<Integer> counts;

  Blocks(List<String> indices, List<Integer> counts) {
    this.indices = List.copyOf(indices);
    this.counts = List.copyOf(counts);
  }

  /** The loops that run more than once. */
  List<Loop> loops() {
    List<Loop> loops = new ArrayList<>();
    for (int k = 0; k < counts.size(); k++) {
      if (counts.get(k) > 1) {
        loops.add(new Loop(indices.get(k), counts.get(k)));
      }
    }
    return loops;
  }

  /** A binding with one stride per named loop. */
  Binding bind(int array, int base, int... strides) {
    List<Integer> kept = new ArrayList<>();
    for (int k = 0; k < counts.size(); k++) {
      if (counts.get(k) > 1) {
        kept.add(strides[k]);
      }
    }
    return new Binding(array, base, kept, false);
  }

  /** The irreps of all blocks. */
  static List<Irrep> irreps(Irreps of) {
    return of.blocks().stream().map(Irreps.Block::irrep).toList();
  }

  /** The irreps of some blocks. */
  static List<Irrep> irreps(Irreps of, List<Integer> blocks) {
    return blocks.stream().map(b -> of.blocks().get(b).irrep()).toList();
  }
}
