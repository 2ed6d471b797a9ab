package io.intertwine.checker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The execution of an emitted class on symbols, for more tiles than it works on at a time, from a
 * tile that is not the first: each tile has to read and write its own elements only, to write all
 * outputs, and to compute the same as each other tile.
 */
final class KernelRun {
  /**
   * LANES in the execution of vector kernels; any number will do. A prime shows wrong strides, and
   * one below the number of tiles, but not that of a chunk, shows where it stands for those.
   */
  private static final int LANES = 7;

  private static final int FIRST_TILE = 2;
  private static final int MORE_TILES = 3;

  private final ClassModel model;
  private final List<Integer> outputs = new ArrayList<>();

  /**
   * Executes {@code run}.
   *
   * @param inputLengths the lengths of the input arrays, whose variables are numbered in order
   * @param outputLengths the lengths of the output arrays
   * @param description what {@code description()} has to return
   */
  KernelRun(
      SourceFile file,
      ClassTree tree,
      ClassModel.Target target,
      Graph graph,
      ClassModel.TableFinder tables,
      List<Integer> inputLengths,
      List<Integer> outputLengths,
      String description) {
    int lastTile = FIRST_TILE + ClassModel.tiles(target) + MORE_TILES;
    Machine machine = new Machine(graph, target.isVector() ? LANES : 1, lastTile);
    this.model = new ClassModel(file, tree, target, machine, tables);
    Cells[] in = new Cells[inputLengths.size()];
    int variable = 0;
    for (int i = 0; i < in.length; i++) {
      in[i] = new Cells.Input(machine, variable, inputLengths.get(i), FIRST_TILE, lastTile);
      variable += inputLengths.get(i);
    }
    Cells[] out = new Cells[outputLengths.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Cells.Memory.output(machine, outputLengths.get(i), FIRST_TILE, lastTile);
    }
    MethodCompiler compiler = new MethodCompiler(model);
    compiler.run(in, out, FIRST_TILE, lastTile);
    try {
      machine.end();
    } catch (Refusal problem) {
      boolean placed = problem.sentence().endsWith(".");
      throw placed ? problem : new Refusal(file.name() + ": " + problem.sentence() + ".");
    }
    checkConstants(description);
    for (int i = 0; i < out.length; i++) {
      collect((Cells.Memory) out[i], outputLengths.get(i), i, lastTile);
    }
    model.requireAllUsed(compiler.called());
  }

  ClassModel model() {
    return model;
  }

  /** The nodes of the outputs of one tile, array after array. */
  List<Integer> outputs() {
    return outputs;
  }

  private void collect(Cells.Memory memory, int length, int array, int lastTile) {
    for (int component = 0; component < length; component++) {
      int node = -1;
      for (int tile = FIRST_TILE; tile < lastTile; tile++) {
        String where = ", element " + component + " of output " + array + ".";
        long value;
        try {
          value = memory.finalValue(tile * length + component);
        } catch (Refusal problem) {
          throw new Refusal(model.file().name() + ": " + problem.sentence() + where);
        }
        boolean own = Machine.tile(value) < 0 || Machine.tile(value) == tile;
        if (!own || (node >= 0 && node != Machine.node(value))) {
          throw new Refusal(model.file().name() + ": two tiles compute different things" + where);
        }
        node = Machine.node(value);
      }
      outputs.add(node);
    }
  }

  /** {@code lanes()} returns 1, or LANES for vector kernels; the metadata is the facade's. */
  private void checkConstants(String description) {
    requireReturn("lanes", model.target().isVector() ? "LANES" : "1");
    requireReturn("description", description);
  }

  private void requireReturn(String method, String expression) {
    MethodTree tree = model.method(method);
    List<? extends StatementTree> body =
        tree == null || tree.getBody() == null ? List.of() : tree.getBody().getStatements();
    boolean fits =
        body.size() == 1
            && body.get(0) instanceof ReturnTree returned
            && expression.equals(String.valueOf(returned.getExpression()));
    if (tree == null || !fits) {
      throw new Refusal(
          model.file().name()
              + ": the method "
              + method
              + " does not just return "
              + expression
              + ".");
    }
  }
}
