package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The work of one method: loops, and in each the operations that belong there (loop-invariant code
 * motion: each operation sits in the outermost loop where its operands are known).
 *
 * <p>The outermost {@code outerLoops} loops of the stage are outside the method, which gets their
 * indices as arguments; the others are inside. {@code levels.get(0)} is computed before the first
 * loop inside, {@code levels.get(k)} in the k-th. The stores are made at the innermost level, so
 * that an accumulated block receives one contribution per iteration.
 *
 * <p>Methods of one stage hand values to each other through numbered slots of a scratch array, one
 * set of slots per tile.
 *
 * @param stage the stage
 * @param outerLoops the number of loops outside
 * @param levels the nodes at each level, in order; constants are not among them
 * @param stores the results written, in order
 * @param reads the nodes that are read from scratch slots, and their slots
 * @param writes the nodes that are also written to scratch slots, and their slots
 */
public record LoopNest(
    Stage stage,
    int outerLoops,
    List<List<Integer>> levels,
    List<Store> stores,
    SortedMap<Integer, Integer> reads,
    SortedMap<Integer, Integer> writes) {

  /**
   * A component of an output block, to be written.
   *
   * @param block the output block of the program
   * @param component the component
   */
  public record Store(int block, int component) {}

  /** Copies the collections. */
  public LoopNest {
    levels = levels.stream().map(List::copyOf).toList();
    stores = List.copyOf(stores);
    reads = Collections.unmodifiableSortedMap(new TreeMap<>(reads));
    writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
  }

  /**
   * The loops inside the method, outermost first.
   *
   * @return the last loops of the stage
   */
  public List<Loop> innerLoops() {
    return stage.loops().subList(outerLoops, outerLoops + levels.size() - 1);
  }

  /**
   * Whether the method reads or writes the scratch array.
   *
   * @return true if it has reads or writes
   */
  public boolean usesScratch() {
    return !reads.isEmpty() || !writes.isEmpty();
  }

  /**
   * The input blocks that are read.
   *
   * @return for each input block of the program whether a level reads it
   */
  public boolean[] blocksRead() {
    boolean[] read = new boolean[stage.program().inputs().size()];
    for (List<Integer> level : levels) {
      for (int node : level) {
        if (stage.program().node(node) instanceof Node.Input input) {
          read[input.block()] = true;
        }
      }
    }
    return read;
  }

  /**
   * The output blocks that are written.
   *
   * @return for each output block of the program whether a store writes it
   */
  public boolean[] blocksWritten() {
    boolean[] written = new boolean[stage.outputs().size()];
    stores.forEach(store -> written[store.block()] = true);
    return written;
  }
}
