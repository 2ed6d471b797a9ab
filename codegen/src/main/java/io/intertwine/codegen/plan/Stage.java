package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import java.util.List;
import java.util.Objects;

/**
 * One loop nest of a kernel: in each iteration the program runs on the blocks that its bindings
 * find in the arrays.
 *
 * @param map the map that the forward program computes
 * @param program the program of the plan's order: the map's, or a derivative of it
 * @param loops the loops, outermost first
 * @param inputs one binding per input block of the program
 * @param outputs one binding per output block of the program
 */
public record Stage(
    EquivariantMap map,
    Program program,
    List<Loop> loops,
    List<Binding> inputs,
    List<Binding> outputs) {

  /** Copies the lists and checks that bindings, blocks and loops fit. */
  public Stage {
    Objects.requireNonNull(map, "map");
    Objects.requireNonNull(program, "program");
    loops = List.copyOf(loops);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    requireBindings(map.name(), "input", program.inputs(), inputs, loops.size());
    requireBindings(map.name(), "output", program.outputs(), outputs, loops.size());
  }

  /**
   * The number of times that the innermost body runs per sample.
   *
   * @return the product of the loops' counts
   */
  public long iterations() {
    long product = 1;
    for (Loop loop : loops) {
      product = Math.multiplyExact(product, (long) loop.count());
    }
    return product;
  }

  private static void requireBindings(
      String map, String side, List<Block> blocks, List<Binding> bindings, int loops) {
    if (blocks.size() != bindings.size()) {
      throw new IllegalArgumentException(
          "a stage of "
              + map
              + " has "
              + blocks.size()
              + " "
              + side
              + " blocks but "
              + bindings.size()
              + " bindings");
    }
    for (Binding binding : bindings) {
      if (binding.strides().size() != loops) {
        throw new IllegalArgumentException(
            "a stage of " + map + " has " + loops + " loops but the strides " + binding.strides());
      }
    }
  }
}
