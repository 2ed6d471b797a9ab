package io.intertwine.codegen.emit;

import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.TermTable;
import io.intertwine.codegen.plan.TermTable.Segment;
import io.intertwine.codegen.plan.TermTable.Step;
import io.intertwine.codegen.plan.TermTable.Term;
import io.intertwine.codegen.plan.TermTable.Transfer;
import io.intertwine.codegen.plan.TermTableBuilder;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The term tables of all stages of a plan as arrays, segment after segment.
 *
 * <p>The transfers between slots and arrays are grouped by port: an array together with the strides
 * at which the loops move in it. For port k, {@code loads<k>[s]} up to {@code loads<k>[s + 1]} are
 * the reads of segment s; the same for {@code stores<k>}.
 */
public final class TableData {

  private final List<TermTable> tables = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Integer> termEnds = new ArrayList<>();
  private final Map<Port, List<List<Transfer>>> loads = new LinkedHashMap<>();
  private final Map<Port, List<List<Transfer>>> stores = new LinkedHashMap<>();
  private int segments;
  private int slots;

  /**
   * An array and how the loops of a stage move in it.
   *
   * @param array the index among the plan's inputs or outputs
   * @param strides one stride per loop
   * @param accumulate whether writes are added
   */
  record Port(int array, List<Integer> strides, boolean accumulate) {
    static Port of(Binding binding) {
      return new Port(binding.array(), binding.strides(), binding.accumulate());
    }
  }

  private TableData() {}

  /**
   * The table of a plan.
   *
   * @param plan a plan of table shape
   * @return its arrays
   */
  public static TableData of(KernelPlan plan) {
    TableData data = new TableData();
    data.termEnds.add(0);
    for (Stage stage : plan.stages()) {
      TermTable table = TermTableBuilder.build(stage);
      data.tables.add(table);
      data.slots = Math.max(data.slots, table.slots());
      for (List<Step> level : table.levels()) {
        level.forEach(step -> data.add(stage, step));
      }
    }
    return data;
  }

  private void add(Stage stage, Step step) {
    if (step instanceof Segment segment) {
      terms.addAll(segment.terms());
      termEnds.add(terms.size());
      for (Transfer load : segment.loads()) {
        put(loads, stage.inputs().get(load.block()), load);
      }
      for (Transfer store : segment.stores()) {
        put(stores, stage.outputs().get(store.block()), store);
      }
      segments++;
    }
  }

  /** A transfer of the current segment, its component counted from the array's beginning. */
  private void put(Map<Port, List<List<Transfer>>> ports, Binding binding, Transfer transfer) {
    List<List<Transfer>> bySegment =
        ports.computeIfAbsent(Port.of(binding), port -> new ArrayList<>());
    while (bySegment.size() <= segments) {
      bySegment.add(new ArrayList<>());
    }
    bySegment
        .get(segments)
        .add(
            new Transfer(transfer.block(), binding.base() + transfer.component(), transfer.slot()));
  }

  List<TermTable> tables() {
    return tables;
  }

  int slots() {
    return slots;
  }

  List<Port> loadPorts() {
    return List.copyOf(loads.keySet());
  }

  List<Port> storePorts() {
    return List.copyOf(stores.keySet());
  }

  /** Whether a port has a read in one of the segments {@code from <= s < to}. */
  boolean reads(Port port, int from, int to) {
    return touches(loads, port, from, to);
  }

  /** Whether a port has a write in one of the segments {@code from <= s < to}. */
  boolean writes(Port port, int from, int to) {
    return touches(stores, port, from, to);
  }

  private static boolean touches(
      Map<Port, List<List<Transfer>>> ports, Port port, int from, int to) {
    List<List<Transfer>> bySegment = ports.getOrDefault(port, List.of());
    for (int s = from; s < Math.min(to, bySegment.size()); s++) {
      if (!bySegment.get(s).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The exact coefficients of all terms, which the certificate lists.
   *
   * @return one per term
   */
  public List<ExactNumber> coefficients() {
    return terms.stream().map(Term::coefficient).toList();
  }

  /**
   * The arrays of indices, by name, in the order of the resource.
   *
   * @return the arrays
   */
  public Map<String, int[]> ints() {
    Map<String, int[]> ints = new LinkedHashMap<>();
    ints.put("terms", array(termEnds));
    ints.put("target", terms.stream().mapToInt(Term::target).toArray());
    ints.put("first", terms.stream().mapToInt(Term::first).toArray());
    ints.put("second", terms.stream().mapToInt(Term::second).toArray());
    ints.put("addend", terms.stream().mapToInt(Term::addend).toArray());
    transfers(ints, "load", "loads", loads);
    transfers(ints, "store", "stores", stores);
    return ints;
  }

  private void transfers(
      Map<String, int[]> ints,
      String prefix,
      String plural,
      Map<Port, List<List<Transfer>>> ports) {
    List<Transfer> all = new ArrayList<>();
    int index = 0;
    for (List<List<Transfer>> bySegment : ports.values()) {
      List<Integer> ends = new ArrayList<>();
      ends.add(all.size());
      for (int s = 0; s < segments; s++) {
        if (s < bySegment.size()) {
          all.addAll(bySegment.get(s));
        }
        ends.add(all.size());
      }
      ints.put(plural + index++, array(ends));
    }
    ints.put(prefix + "Slot", all.stream().mapToInt(Transfer::slot).toArray());
    ints.put(prefix + "Row", all.stream().mapToInt(Transfer::component).toArray());
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The binary resource: the indices and the coefficients, each correctly rounded.
   *
   * @param precision the format of the coefficients
   * @return the encoded table
   */
  public byte[] encode(Precision precision) {
    KernelTable.Builder builder = new KernelTable.Builder();
    ints().forEach(builder::put);
    List<ExactNumber> exact = coefficients();
    if (precision == Precision.DOUBLE) {
      builder.put("coefficient", exact.stream().mapToDouble(ExactNumber::toDouble).toArray());
    } else {
      float[] floats = new float[exact.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = exact.get(i).toFloat();
      }
      builder.put("coefficient", floats);
    }
    return builder.encode();
  }
}
