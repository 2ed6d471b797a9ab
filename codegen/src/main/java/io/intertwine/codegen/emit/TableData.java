package io.intertwine.codegen.emit;

import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.TermTable;
import io.intertwine.codegen.plan.TermTable.Segment;
import io.intertwine.codegen.plan.TermTable.Step;
import io.intertwine.codegen.plan.TermTable.Term;
import io.intertwine.codegen.plan.TermTable.Transfer;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The term tables of all stages of a plan as arrays, segment after segment.
 *
 * <p>Consecutive segments of a level are a {@link Run}, one loop of the emitted code. Segment s of
 * all has the terms {@code terms[s]} up to {@code terms[s + 1]}. Where a run reads from a {@link
 * Port}, a list of ends of its own says which reads belong to each of its segments; the same for
 * writes.
 */
final class TableData {

  private final List<TermTable> tables;
  private final List<Term> terms = new ArrayList<>();
  private final List<Integer> termEnds = new ArrayList<>(List.of(0));
  private final Transfers loads = new Transfers("load");
  private final Transfers stores = new Transfers("store");
  private int count;

  /**
   * An array and how the loops of a stage move in it.
   *
   * @param array the index among the plan's inputs or outputs
   * @param strides one stride per loop
   * @param access how the elements are read or written
   */
  record Port(int array, List<Integer> strides, Access access) {
    static Port of(Binding binding, boolean load, boolean absolute) {
      Access access =
          load
              ? absolute ? Access.LOAD_ABSOLUTE : Access.LOAD
              : binding.accumulate() ? Access.ADD : Access.STORE;
      return new Port(binding.array(), binding.strides(), access);
    }
  }

  /** A way to read or write elements; each has a method of its own in the emitted class. */
  enum Access {
    LOAD("load"),
    LOAD_ABSOLUTE("loadAbsolute"),
    STORE("store"),
    ADD("add");

    private final String method;

    Access(String method) {
      this.method = method;
    }

    String method() {
      return method;
    }

    boolean isLoad() {
      return this == LOAD || this == LOAD_ABSOLUTE;
    }
  }

  /**
   * Transfers of a run through one port.
   *
   * @param port the port
   * @param ends the name of the array of ends
   */
  record Channel(Port port, String ends) {}

  /**
   * Consecutive segments.
   *
   * @param first the number of the first one among those with terms
   * @param count how many
   * @param hasTerms whether one of them has terms
   * @param loads where they read
   * @param stores where they write
   */
  record Run(int first, int count, boolean hasTerms, List<Channel> loads, List<Channel> stores) {}

  /** All transfers of one direction, in the order of the arrays that hold them. */
  private static final class Transfers {
    private final String name;
    private final List<Transfer> all = new ArrayList<>();
    private final Map<String, int[]> ends = new LinkedHashMap<>();

    Transfers(String name) {
      this.name = name;
    }

    List<Channel> add(
        List<Segment> run,
        Function<Segment, List<Transfer>> side,
        Function<Transfer, Binding> binding) {
      Map<Port, List<List<Transfer>>> ports = new LinkedHashMap<>();
      for (int s = 0; s < run.size(); s++) {
        for (Transfer transfer : side.apply(run.get(s))) {
          Binding at = binding.apply(transfer);
          List<List<Transfer>> bySegment =
              ports.computeIfAbsent(
                  Port.of(at, name.equals("load"), transfer.absolute()), p -> empty(run.size()));
          int row = at.base() + transfer.component();
          bySegment.get(s).add(new Transfer(transfer.block(), row, transfer.slot(), false));
        }
      }
      List<Channel> channels = new ArrayList<>();
      ports.forEach((port, bySegment) -> channels.add(channel(port, bySegment)));
      return channels;
    }

    private static List<List<Transfer>> empty(int size) {
      List<List<Transfer>> lists = new ArrayList<>();
      for (int k = 0; k < size; k++) {
        lists.add(new ArrayList<>());
      }
      return lists;
    }

    private Channel channel(Port port, List<List<Transfer>> bySegment) {
      int[] of = new int[bySegment.size() + 1];
      of[0] = all.size();
      for (int s = 0; s < bySegment.size(); s++) {
        all.addAll(bySegment.get(s));
        of[s + 1] = all.size();
      }
      String array = name + "s" + ends.size();
      ends.put(array, of);
      return new Channel(port, array);
    }

    void put(Map<String, int[]> ints) {
      ints.putAll(ends);
      ints.put(name + "Slot", all.stream().mapToInt(Transfer::slot).toArray());
      ints.put(name + "Row", all.stream().mapToInt(Transfer::component).toArray());
    }
  }

  /**
   * Prepares the table of a plan. Its runs have to be taken with {@link #run} in the order of the
   * code before the arrays are complete.
   *
   * @param plan a plan of table shape
   */
  TableData(KernelPlan plan) {
    this.tables = TermTable.of(plan.stages());
  }

  List<TermTable> tables() {
    return tables;
  }

  int slots() {
    return tables.stream().mapToInt(TermTable::slots).max().orElse(0);
  }

  /** Takes up the next segments of a stage. */
  Run run(Stage stage, List<Step> steps) {
    List<Segment> run = steps.stream().map(Segment.class::cast).toList();
    int first = count;
    boolean hasTerms = run.stream().anyMatch(segment -> !segment.terms().isEmpty());
    if (hasTerms) {
      for (Segment segment : run) {
        terms.addAll(segment.terms());
        termEnds.add(terms.size());
        count++;
      }
    }
    return new Run(
        first,
        run.size(),
        hasTerms,
        loads.add(run, Segment::loads, t -> stage.inputs().get(t.block())),
        stores.add(run, Segment::stores, t -> stage.outputs().get(t.block())));
  }

  /** Whether a slot is kept for 1. */
  boolean hasOne() {
    return tables.stream().anyMatch(TermTable::hasOne);
  }

  /** The exact coefficients of all terms, which the certificate lists. */
  List<ExactNumber> coefficients() {
    return terms.stream().map(Term::coefficient).toList();
  }

  /** The arrays of indices, by name, in the order of the resource. */
  Map<String, int[]> ints() {
    Map<String, int[]> ints = new LinkedHashMap<>();
    ints.put("terms", termEnds.stream().mapToInt(Integer::intValue).toArray());
    ints.put("target", terms.stream().mapToInt(Term::target).toArray());
    ints.put("first", terms.stream().mapToInt(Term::first).toArray());
    ints.put("second", terms.stream().mapToInt(Term::second).toArray());
    ints.put("addend", terms.stream().mapToInt(Term::addend).toArray());
    loads.put(ints);
    stores.put(ints);
    return ints;
  }

  /** The arrays of {@link #ints()} that hold ends of segments. */
  SortedMap<String, List<Integer>> segments() {
    SortedMap<String, List<Integer>> segments = new TreeMap<>();
    segments.put("terms", List.copyOf(termEnds));
    for (Transfers transfers : List.of(loads, stores)) {
      transfers.ends.forEach(
          (name, ends) -> segments.put(name, Arrays.stream(ends).boxed().toList()));
    }
    return segments;
  }

  /** The binary resource: the indices and the coefficients, each correctly rounded. */
  byte[] encode(Precision precision) {
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
