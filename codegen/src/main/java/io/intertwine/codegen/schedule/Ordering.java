package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * An order of operations that keeps few values alive.
 *
 * <p>Of the results that are partly computed, the one that needs the fewest further operations is
 * next (else the first one), its operands depth first, the one that needs more values held before
 * the other (Sethi, Ullman, J. ACM 17, 1970). An operation whose operands are known and that frees
 * at least as many values as it makes is done at once, which consumes shared values as they appear:
 * running sums of many results grow side by side. Inputs and constants count as free, they are read
 * where they are used.
 */
public final class Ordering {
  private final Program program;
  private final BitSet wanted;
  private final List<List<Integer>> users = new ArrayList<>();
  private final int[] remainingUses;
  private final int[] missing;
  private final boolean[] done;
  private final int[] need;
  private final List<Integer> order = new ArrayList<>();
  private final ArrayDeque<Integer> touched = new ArrayDeque<>();

  private Ordering(Program program, BitSet wanted) {
    this.program = program;
    this.wanted = wanted;
    int size = program.size();
    remainingUses = new int[size];
    missing = new int[size];
    done = new boolean[size];
    need = new int[size];
    for (int i = 0; i < size; i++) {
      users.add(new ArrayList<>(2));
    }
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      for (int operand : operands(i)) {
        users.get(operand).add(i);
        remainingUses[operand]++;
        missing[i] += wanted.get(operand) ? 1 : 0;
      }
      need[i] = need(i);
    }
  }

  /**
   * Orders operations.
   *
   * @param program the program
   * @param wanted the operations to order; what they use beside them is known. Inputs among them
   *     are not ordered, but one that is not read yet counts like an operation in the choice of
   *     results
   * @param results those of them that are asked for
   * @return all that the results need of {@code wanted}, operands first
   */
  public static List<Integer> of(Program program, BitSet wanted, Collection<Integer> results) {
    Ordering ordering = new Ordering(program, wanted);
    Demand demand = new Demand(program, wanted, results);
    int next = demand.next();
    while (next >= 0) {
      int from = ordering.order.size();
      ordering.compute(next);
      for (int node : ordering.order.subList(from, ordering.order.size())) {
        ordering.readInputs(node).forEach(demand::computed);
        demand.computed(node);
      }
      next = demand.next();
    }
    return ordering.order;
  }

  /** The distinct operands that are operations. */
  private List<Integer> operands(int index) {
    Node node = program.node(index);
    List<Integer> operands = new ArrayList<>(3);
    for (int k = 0; k < node.arity(); k++) {
      int operand = node.operand(k);
      if (program.node(operand).arity() > 0 && !operands.contains(operand)) {
        operands.add(operand);
      }
    }
    return operands;
  }

  /** The values held at once when the tree below is computed, as if nothing were shared. */
  private int need(int index) {
    int[] needs =
        operands(index).stream().filter(wanted::get).mapToInt(k -> need[k]).sorted().toArray();
    int most = 1;
    for (int k = 0; k < needs.length; k++) {
      most = Math.max(most, needs[k] + needs.length - 1 - k);
    }
    return most;
  }

  /** The wanted inputs that an operation is the first to use. */
  private List<Integer> readInputs(int index) {
    Node node = program.node(index);
    List<Integer> read = new ArrayList<>(2);
    for (int k = 0; k < node.arity(); k++) {
      int operand = node.operand(k);
      if (program.node(operand).arity() == 0 && wanted.get(operand) && !done[operand]) {
        done[operand] = true;
        read.add(operand);
      }
    }
    return read;
  }

  private void compute(int result) {
    ArrayDeque<Integer> stack = new ArrayDeque<>();
    stack.push(result);
    while (!stack.isEmpty()) {
      int node = stack.peek();
      if (done[node]) {
        stack.pop();
      } else if (missing[node] == 0) {
        stack.pop();
        execute(node);
      } else {
        int next = -1;
        for (int operand : operands(node)) {
          boolean open = wanted.get(operand) && !done[operand];
          next = open && (next < 0 || need[operand] > need[next]) ? operand : next;
        }
        stack.push(next);
      }
    }
  }

  private void execute(int node) {
    touched.add(node);
    perform(node);
    while (!touched.isEmpty()) {
      int value = touched.remove();
      for (int user : users.get(value)) {
        if (!done[user] && missing[user] == 0 && freesAsMuchAsItMakes(user)) {
          perform(user);
          touched.add(user);
        }
      }
    }
  }

  private void perform(int node) {
    done[node] = true;
    order.add(node);
    for (int user : users.get(node)) {
      missing[user]--;
    }
    for (int operand : operands(node)) {
      remainingUses[operand]--;
      if (remainingUses[operand] == 1) {
        touched.add(operand);
      }
    }
  }

  private boolean freesAsMuchAsItMakes(int node) {
    int freed = 0;
    for (int operand : operands(node)) {
      freed += remainingUses[operand] == 1 ? 1 : 0;
    }
    return freed >= (remainingUses[node] > 0 ? 1 : 0);
  }

  /**
   * How many operations each result still needs.
   *
   * <p>Results of which a part is computed come first, the one with the fewest missing operations
   * before the others; then the first result of which nothing is computed.
   */
  private static final class Demand {
    private record Entry(boolean isFresh, int open, int result) implements Comparable<Entry> {
      @Override
      public int compareTo(Entry o) {
        if (isFresh != o.isFresh) {
          return isFresh ? 1 : -1;
        }
        return isFresh || open == o.open
            ? Integer.compare(result, o.result)
            : Integer.compare(open, o.open);
      }
    }

    private final List<List<Integer>> resultsOf = new ArrayList<>();
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> queue = new TreeSet<>();

    Demand(Program program, BitSet wanted, Collection<Integer> results) {
      for (int i = 0; i < program.size(); i++) {
        resultsOf.add(new ArrayList<>(0));
      }
      Cones cones = new Cones(program);
      for (int result : new TreeSet<>(results)) {
        int[] cone = cones.of(result, wanted::get, node -> false);
        for (int node : cone) {
          resultsOf.get(node).add(result);
        }
        if (cone.length > 0) {
          put(new Entry(true, cone.length, result));
        }
      }
    }

    private void put(Entry entry) {
      entries.put(entry.result(), entry);
      queue.add(entry);
    }

    void computed(int node) {
      for (int result : resultsOf.get(node)) {
        Entry old = Objects.requireNonNull(entries.get(result));
        queue.remove(old);
        entries.put(result, new Entry(false, old.open() - 1, result));
        if (old.open() > 1) {
          queue.add(Objects.requireNonNull(entries.get(result)));
        }
      }
    }

    /** The result to compute next, -1 if none is left. */
    int next() {
      return queue.isEmpty() ? -1 : queue.first().result();
    }
  }
}
