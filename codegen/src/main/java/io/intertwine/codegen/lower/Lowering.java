package io.intertwine.codegen.lower;

import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.MapInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns equivariant maps into programs.
 *
 * <p>The input blocks of a program are the inputs of the map, in order and by name. A rule for the
 * form of the map is tried before the general one: {@link HarmonicsLowering} and {@link
 * RotationLowering} use fewer operations and lose fewer digits than the expanded polynomials do. A
 * rule only guesses; {@link ProgramProof} proves its program equal to the map, and one that is not,
 * or that is longer, is not used.
 */
public final class Lowering {
  /** The name of the one output block of {@link #lower(EquivariantMap)}. */
  public static final String OUTPUT = "out";

  private static final List<LoweringRule> STRUCTURED =
      List.of(new HarmonicsLowering(), new RotationLowering());

  private Lowering() {}

  /** The program of a map with all components in one output block {@link #OUTPUT}. */
  public static Program lower(EquivariantMap map) {
    return lower(map, List.of(new Block(OUTPUT, map.components().size())));
  }

  /**
   * The program of a map with its components in the given output blocks, in order.
   *
   * @throws IllegalArgumentException if the dimensions of the blocks do not add up to that of the
   *     map
   */
  public static Program lower(EquivariantMap map, List<Block> outputs) {
    int sum = outputs.stream().mapToInt(Block::dimension).sum();
    if (sum != map.components().size()) {
      throw new IllegalArgumentException(
          "The output blocks of "
              + map.name()
              + " have "
              + sum
              + " components, and the map has "
              + map.components().size()
              + ".");
    }
    Program termwise = termwise(map, outputs);
    for (LoweringRule rule : STRUCTURED) {
      Optional<Program> program = rule.lower(map, outputs);
      if (program.isPresent()
          && ProgramProof.holds(map, program.get())
          && isShorter(program.get(), termwise)) {
        return program.get();
      }
    }
    return termwise;
  }

  /** Whether a program is shorter once optimised, which is clear if it is half as long before. */
  private static boolean isShorter(Program program, Program other) {
    return 2 * program.operations().total() < other.operations().total()
        || Passes.optimise(program).operations().total()
            <= Passes.optimise(other).operations().total();
  }

  /** The program by the general rule, whatever the form of the map. */
  static Program termwise(EquivariantMap map, List<Block> outputs) {
    return new TermwiseLowering().lower(map, outputs).orElseThrow();
  }

  /** The input blocks of the program of a map. */
  static List<Block> inputs(EquivariantMap map) {
    List<Block> blocks = new ArrayList<>();
    for (MapInput input : map.inputs()) {
      blocks.add(new Block(input.name(), input.dimension()));
    }
    return blocks;
  }

  /** Declares the components, in order, as the given output blocks. */
  static Program finish(ProgramBuilder builder, List<Block> outputs, List<Integer> components) {
    int from = 0;
    for (Block block : outputs) {
      builder.output(block.name(), components.subList(from, from + block.dimension()));
      from += block.dimension();
    }
    return builder.build();
  }
}
