package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.LoopNest.Store;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An order of a stage's operations in which results that share operands stand together.
 *
 * <p>Results are taken one after the other, always the one of whose operations the largest part has
 * been computed in the neighbourhood already (the last {@value #WINDOW} operations); its missing
 * operations follow operands first. That keeps live ranges short, and when the order is cut into
 * methods few values cross a cut.
 */
final class StageOrder {

  private static final int WINDOW = 120;
  private static final int SCALE = 1000;

  private final Program program;
  private final int[] position;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();

  /** For each store, the number of nodes that stand before it. */
  private final List<Integer> storePositions = new ArrayList<>();

  private StageOrder(Program program) {
    this.program = program;
    this.position = new int[program.size()];
    Arrays.fill(position, -1);
  }

  static StageOrder of(Stage stage) {
    StageOrder order = new StageOrder(stage.program());
    order.arrange(candidates(stage));
    return order;
  }

  /** The operations and the inputs that they read, operands first; constants are left out. */
  List<Integer> nodes() {
    return nodes;
  }

  /** The results, in the order in which they are complete. */
  List<Store> stores() {
    return stores;
  }

  /** How many of the nodes stand before a store. */
  int position(int store) {
    return storePositions.get(store);
  }

  /** All results but exact zeros that would be added to something. */
  private static List<Store> candidates(Stage stage) {
    Program program = stage.program();
    List<Store> candidates = new ArrayList<>();
    for (int block = 0; block < program.outputs().size(); block++) {
      for (int c = 0; c < program.outputs().get(block).dimension(); c++) {
        boolean zero =
            program.node(program.result(block, c)) instanceof Node.Constant constant
                && constant.value().isZero();
        if (!zero || !stage.outputs().get(block).accumulate()) {
          candidates.add(new Store(block, c));
        }
      }
    }
    return candidates;
  }

  private void arrange(List<Store> candidates) {
    List<int[]> cones = new ArrayList<>();
    for (Store store : candidates) {
      cones.add(cone(program.result(store.block(), store.component())));
    }
    boolean[] done = new boolean[candidates.size()];
    for (int round = 0; round < done.length; round++) {
      int best = -1;
      int bestScore = Integer.MAX_VALUE;
      for (int i = 0; i < done.length; i++) {
        if (!done[i]) {
          int score = score(cones.get(i));
          if (score < bestScore) {
            bestScore = score;
            best = i;
          }
        }
      }
      done[best] = true;
      for (int node : cones.get(best)) {
        if (position[node] < 0) {
          position[node] = nodes.size();
          nodes.add(node);
        }
      }
      stores.add(candidates.get(best));
      storePositions.add(nodes.size());
    }
  }

  /** The part of a cone that is missing or far away, in thousandths. */
  private int score(int[] cone) {
    int far = 0;
    for (int node : cone) {
      if (position[node] < 0 || position[node] < nodes.size() - WINDOW) {
        far++;
      }
    }
    return cone.length == 0 ? 0 : (int) ((long) far * SCALE / cone.length);
  }

  /** The nodes that a node depends on and itself, operands first, constants left out. */
  private int[] cone(int root) {
    List<Integer> found = new ArrayList<>();
    collect(root, new boolean[program.size()], found);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void collect(int index, boolean[] seen, List<Integer> found) {
    Node node = program.node(index);
    if (seen[index] || node instanceof Node.Constant) {
      return;
    }
    seen[index] = true;
    for (int k = 0; k < node.arity(); k++) {
      collect(node.operand(k), seen, found);
    }
    found.add(index);
  }
}
