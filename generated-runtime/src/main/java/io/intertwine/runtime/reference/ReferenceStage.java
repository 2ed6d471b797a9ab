package io.intertwine.runtime.reference;

import io.intertwine.kernel.KernelTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One loop nest of a kernel: in each iteration the map runs on the blocks that its bindings find in
 * the arrays.
 *
 * @param map the map
 * @param counts the loops' counts, outermost first
 * @param inputs the places of the map's input blocks
 * @param outputs the places of the map's output blocks
 */
record ReferenceStage(
    ReferenceMap map, List<Integer> counts, List<Place> inputs, List<Place> outputs) {

  /**
   * Where a block lies: component c, in the iteration i, is component {@code base + sum_k strides_k
   * i_k + c} of the array.
   */
  record Place(int array, int base, int length, List<Integer> strides) {

    int offset(int[] iteration) {
      int offset = base;
      for (int k = 0; k < iteration.length; k++) {
        offset += strides.get(k) * iteration[k];
      }
      return offset;
    }
  }

  static ReferenceStage read(KernelTable table, int number) {
    String prefix = "stage" + number;
    int[] shape = table.ints(prefix + ".shape");
    List<ReferenceFunction> functions = new ArrayList<>();
    int[] names = table.ints(prefix + ".functions");
    if (names.length > 0) {
      for (String name : new String(names, 0, names.length).split(",", -1)) {
        functions.add(ReferenceFunction.valueOf(name));
      }
    }
    int[] loops = table.ints(prefix + ".loops");
    List<Integer> counts = new ArrayList<>();
    for (int count : loops) {
      counts.add(count);
    }
    return new ReferenceStage(
        new ReferenceMap(
            shape[0],
            shape[1],
            TermList.read(table, prefix),
            List.copyOf(functions),
            TermList.read(table, prefix + ".arguments"),
            /* isMajorant= */ false),
        List.copyOf(counts),
        places(table.ints(prefix + ".inputs"), loops.length),
        places(table.ints(prefix + ".outputs"), loops.length));
  }

  private static List<Place> places(int[] numbers, int loops) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += 3 + loops) {
      List<Integer> strides = new ArrayList<>();
      for (int k = 0; k < loops; k++) {
        strides.add(numbers[at + 3 + k]);
      }
      places.add(new Place(numbers[at], numbers[at + 1], numbers[at + 2], List.copyOf(strides)));
    }
    return List.copyOf(places);
  }

  /** The stage with the majorant of its map. */
  ReferenceStage majorant() {
    return new ReferenceStage(map.majorant(), counts, inputs, outputs);
  }

  /** The number of iterations. */
  long iterations() {
    long product = 1;
    for (int count : counts) {
      product *= count;
    }
    return product;
  }

  /** Calls the action with each iteration of the loops, the last loop fastest. */
  void forEachIteration(Consumer<int[]> action) {
    int[] iteration = new int[counts.size()];
    while (true) {
      action.accept(iteration);
      int k = counts.size() - 1;
      while (k >= 0 && ++iteration[k] == counts.get(k)) {
        iteration[k--] = 0;
      }
      if (k < 0) {
        return;
      }
    }
  }
}
