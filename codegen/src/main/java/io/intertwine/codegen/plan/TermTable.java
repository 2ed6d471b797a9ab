package io.intertwine.codegen.plan;

import io.intertwine.codegen.pass.CallAccuracy;
import io.intertwine.codegen.pass.RoundingCount;
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
 * @param hasOne whether slot {@value #ONE} is kept for 1
 * @param levels the segments and calls of each level, in order
 */
public record TermTable(Stage stage, int slots, boolean hasOne, List<List<Step>> levels) {

  /** The slot that holds 0. */
  public static final int ZERO = 0;

  /** The slot that holds 1. */
  public static final int ONE = 1;

  /** Copies the lists. */
  public TermTable {
    levels = levels.stream().map(List::copyOf).toList();
  }

  /**
   * The tables of the stages of a plan, which share one scratch array.
   *
   * @param stages the stages
   * @return one table per stage
   */
  public static List<TermTable> of(List<Stage> stages) {
    List<TermTableBuilder> builders = stages.stream().map(TermTableBuilder::of).toList();
    boolean hasOne = builders.stream().anyMatch(TermTableBuilder::usesOne);
    return builders.stream().map(builder -> builder.assign(hasOne)).toList();
  }

  /**
   * The longest chain of roundings in one iteration, counted as the vector code rounds: a product
   * of two slots once, and its multiple with the summand once, fused.
   *
   * @return the largest count of a slot that is written to an array
   */
  public int longestPath() {
    int[] counts = new int[slots];
    int longest = 0;
    for (List<Step> level : levels) {
      for (Step step : level) {
        if (step instanceof Call call) {
          counts[call.target()] = counts[call.source()] + CallAccuracy.of(call.function());
          continue;
        }
        Segment segment = (Segment) step;
        segment.loads().forEach(load -> counts[load.slot()] = 0);
        segment.terms().forEach(term -> counts[term.target()] = count(term, counts));
        for (Transfer store : segment.stores()) {
          longest = Math.max(longest, counts[store.slot()]);
        }
      }
    }
    return longest;
  }

  /** Whether a term has fewer than two factors beside the coefficient. */
  private boolean isSingle(Term term) {
    return hasOne && (term.first() == ONE || term.second() == ONE);
  }

  private int count(Term term, int[] counts) {
    int product = counts[term.first()] + counts[term.second()];
    boolean single = isSingle(term);
    int multiple = product + (single ? 0 : 1) + RoundingCount.ofConstant(term.coefficient());
    return Math.max(multiple, counts[term.addend()]) + 1;
  }

  /**
   * The operations of one iteration of each level, a multiplication by 1 or -1 and an addition of 0
   * not counted.
   *
   * @return one count per level
   */
  public long[] operations() {
    long[] operations = new long[levels.size()];
    for (int level = 0; level < operations.length; level++) {
      for (Step step : levels.get(level)) {
        if (step instanceof Segment segment) {
          for (Term term : segment.terms()) {
            boolean single = isSingle(term);
            ExactNumber coefficient = term.coefficient();
            boolean unit = coefficient.isOne() || coefficient.negate().isOne();
            operations[level] += (single ? 0 : 1) + (unit ? 0 : 1);
            operations[level] += term.addend() == ZERO ? 0 : 1;
          }
        } else {
          operations[level]++;
        }
      }
    }
    return operations;
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
   * @param absolute for reads: whether the absolute value is taken, as error bounds do
   */
  public record Transfer(int block, int component, int slot, boolean absolute) {}

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
