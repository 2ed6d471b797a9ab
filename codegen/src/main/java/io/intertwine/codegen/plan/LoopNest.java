package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.schedule.Cell;
import io.intertwine.codegen.schedule.Step;
import java.util.List;

/**
 * The work of one method: loops, and in each the statements that belong there (loop-invariant code
 * motion: each operation sits in the outermost loop where its operands are known).
 *
 * <p>The outermost {@code outerLoops} loops of the stage are outside the method, which gets their
 * indices as arguments; the others are inside. {@code levels.get(0)} is done before the first loop
 * inside, {@code levels.get(k)} in the k-th. Results are stored at the innermost level, so that an
 * accumulated block receives one contribution per iteration.
 *
 * <p>Methods of one stage hand values to each other through numbered slots of a scratch array, one
 * set of slots per tile, or through results that are stored and not accumulated.
 *
 * @param stage the stage
 * @param outerLoops the number of loops outside
 * @param levels the statements at each level, in order
 */
public record LoopNest(Stage stage, int outerLoops, List<List<Step>> levels) {

  /** Copies the lists. */
  public LoopNest {
    levels = levels.stream().map(List::copyOf).toList();
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
   * @return true if a statement does
   */
  public boolean usesScratch() {
    return levels.stream()
        .flatMap(List::stream)
        .anyMatch(
            step ->
                (step instanceof Step.Load load && load.cell() instanceof Cell.ScratchCell)
                    || (step instanceof Step.Store store
                        && store.cell() instanceof Cell.ScratchCell));
  }

  /**
   * The input blocks that are read.
   *
   * @return for each input block of the program whether a statement reads it
   */
  public boolean[] blocksRead() {
    boolean[] read = new boolean[stage.program().inputs().size()];
    for (List<Step> level : levels) {
      for (Step step : level) {
        if (step instanceof Step.Compute
            && stage.program().node(step.node()) instanceof Node.Input input) {
          read[input.block()] = true;
        }
      }
    }
    return read;
  }

  /**
   * The output blocks that are written, or read again.
   *
   * @return for each output block of the program whether a statement uses it
   */
  public boolean[] blocksWritten() {
    boolean[] written = new boolean[stage.outputs().size()];
    for (List<Step> level : levels) {
      for (Step step : level) {
        if (step instanceof Step.Store store && store.cell() instanceof Cell.OutputCell cell) {
          written[cell.block()] = true;
        } else if (step instanceof Step.Load load && load.cell() instanceof Cell.OutputCell cell) {
          written[cell.block()] = true;
        }
      }
    }
    return written;
  }
}
