package io.intertwine.codegen.plan;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.List;

/**
 * A stage as data for a loop: the table shape of a kernel.
 *
 * <p>Values live in numbered slots of a scratch array, for all tiles of a chunk. Slot {@value
 * #ZERO} holds 0 and slot {@value #ONE} holds 1. A {@link Term} is
 *
 * <pre>  slot[target] = coefficient * (slot[first] * slot[second]) + slot[addend],</pre>
 *
 * which is every operation of a polynomial program. A {@link Segment} reads components of arrays
 * into slots, works through terms, and writes slots to arrays; so the slots in use at any time stay
 * in the first-level cache. Segments belong to levels: those of level k run inside the k outermost
 * loops of the stage.
 *
 * @param stage the stage
 * @param slots the number of slots
 * @param levels the segments and calls of each level, in order
 */
public record TermTable(Stage stage, int slots, List<List<Step>> levels) {

  /** The slot that holds 0. */
  public static final int ZERO = 0;

  /** The slot that holds 1. */
  public static final int ONE = 1;

  /** Copies the lists. */
  public TermTable {
    levels = levels.stream().map(List::copyOf).toList();
  }

  /** What a level does next. */
  public sealed interface Step {}

  /**
   * A smooth function of a slot.
   *
   * @param function the function
   * @param target the slot of the value
   * @param source the slot of the argument
   */
  public record Call(SmoothFunction function, int target, int source) implements Step {}

  /**
   * Reads, terms and writes.
   *
   * @param loads the components read
   * @param terms the operations
   * @param stores the components written
   */
  public record Segment(List<Transfer> loads, List<Term> terms, List<Transfer> stores)
      implements Step {

    /** Copies the lists. */
    public Segment {
      loads = List.copyOf(loads);
      terms = List.copyOf(terms);
      stores = List.copyOf(stores);
    }
  }

  /**
   * One component that moves between an array and a slot.
   *
   * @param block the input or output block of the program
   * @param component the component of the block
   * @param slot the slot
   */
  public record Transfer(int block, int component, int slot) {}

  /**
   * One operation.
   *
   * @param target the slot of the result
   * @param coefficient the exact coefficient
   * @param first the slot of the first factor
   * @param second the slot of the second factor
   * @param addend the slot of the summand
   */
  public record Term(int target, ExactNumber coefficient, int first, int second, int addend) {}
}
