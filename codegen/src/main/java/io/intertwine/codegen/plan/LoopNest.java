package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of one method as a loop nest, each operation in the outermost loop where its operands
 * are known (loop-invariant code motion).
 *
 * <p>Level 0 is inside the tile loop only, level k inside the k outermost loops of the stage. An
 * input block belongs to the innermost loop that moves it, an operation to the innermost level of
 * its operands. Inputs are read just before their first use. Results are written at the innermost
 * level, so that an accumulated block receives one contribution per iteration.
 *
 * @param stage the stage
 * @param levels the nodes computed at each level, in order; constants are not among them
 * @param stores the results written, in order
 */
public record LoopNest(Stage stage, List<List<Integer>> levels, List<Store> stores) {

  /**
   * A component of an output block, to be written.
   *
   * @param block the output block of the program
   * @param component the component
   */
  public record Store(int block, int component) {}

  /** Copies the lists. */
  public LoopNest {
    levels = levels.stream().map(List::copyOf).toList();
    stores = List.copyOf(stores);
  }

  /**
   * Arranges some nodes of a stage's program.
   *
   * @param stage the stage
   * @param order the nodes to compute, operands first; inputs and constants may be left out
   * @param stores the results to write
   * @return the nest
   */
  public static LoopNest of(Stage stage, List<Integer> order, List<Store> stores) {
    return new Arrangement(stage).arrange(order, stores);
  }

  /**
   * The nest of a whole stage in program order.
   *
   * @param stage the stage
   * @return the nest
   */
  public static LoopNest of(Stage stage) {
    Program program = stage.program();
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < program.size(); node++) {
      order.add(node);
    }
    List<Store> stores = new ArrayList<>();
    for (int block = 0; block < program.outputs().size(); block++) {
      for (int c = 0; c < program.outputs().get(block).dimension(); c++) {
        stores.add(new Store(block, c));
      }
    }
    return of(stage, order, stores);
  }

  /**
   * The level of every node of a stage's program.
   *
   * @param stage the stage
   * @return for each node the number of loops that it is inside; 0 for constants
   */
  public static int[] depths(Stage stage) {
    Program program = stage.program();
    int[] depths = new int[program.size()];
    for (int i = 0; i < depths.length; i++) {
      Node node = program.node(i);
      if (node instanceof Node.Input input) {
        depths[i] = stage.inputs().get(input.block()).depth();
      }
      for (int k = 0; k < node.arity(); k++) {
        depths[i] = Math.max(depths[i], depths[node.operand(k)]);
      }
    }
    return depths;
  }

  private static final class Arrangement {
    private final Stage stage;
    private final Program program;
    private final int[] depths;
    private final boolean[] placed;
    private final List<List<Integer>> levels = new ArrayList<>();

    Arrangement(Stage stage) {
      this.stage = stage;
      this.program = stage.program();
      this.depths = depths(stage);
      this.placed = new boolean[program.size()];
      for (int k = 0; k <= stage.loops().size(); k++) {
        levels.add(new ArrayList<>());
      }
    }

    LoopNest arrange(List<Integer> order, List<Store> stores) {
      for (int node : order) {
        if (program.node(node).arity() > 0) {
          place(node);
        }
      }
      for (Store store : stores) {
        place(program.result(store.block(), store.component()));
      }
      return new LoopNest(stage, levels, stores);
    }

    private void place(int index) {
      Node node = program.node(index);
      if (placed[index] || node instanceof Node.Constant) {
        return;
      }
      placed[index] = true;
      for (int k = 0; k < node.arity(); k++) {
        place(node.operand(k));
      }
      levels.get(depths[index]).add(index);
    }
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
