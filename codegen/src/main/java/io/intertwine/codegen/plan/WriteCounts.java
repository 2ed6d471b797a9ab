package io.intertwine.codegen.plan;

import io.intertwine.kernel.ArrayShape;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the stages of a plan write each component of each output array; whence it follows which
 * blocks must be accumulated.
 */
final class WriteCounts {

  private final List<int[]> counts = new ArrayList<>();
  private final List<boolean[]> stored = new ArrayList<>();

  private WriteCounts(List<ArrayShape> outputs) {
    for (ArrayShape array : outputs) {
      counts.add(new int[array.length()]);
      stored.add(new boolean[array.length()]);
    }
  }

  static WriteCounts of(List<ArrayShape> outputs, List<Stage> stages) {
    WriteCounts counts = new WriteCounts(outputs);
    for (Stage stage : stages) {
      for (int block = 0; block < stage.outputs().size(); block++) {
        counts.visit(stage, block);
      }
    }
    return counts;
  }

  /** The stages with each output block accumulated if any of its components is written twice. */
  static List<Stage> settle(List<ArrayShape> outputs, List<Stage> stages) {
    WriteCounts counts = of(outputs, stages);
    List<Stage> settled = new ArrayList<>();
    for (Stage stage : stages) {
      List<Binding> bindings = new ArrayList<>();
      for (int block = 0; block < stage.outputs().size(); block++) {
        bindings.add(stage.outputs().get(block).accumulating(counts.shared(stage, block)));
      }
      settled.add(new Stage(stage.map(), stage.program(), stage.loops(), stage.inputs(), bindings));
    }
    return settled;
  }

  /** The largest number of additions to a component: the first one adds to zero, exactly. */
  int additions() {
    int most = 0;
    for (int[] array : counts) {
      for (int count : array) {
        most = Math.max(most, count - 1);
      }
    }
    return most;
  }

  /** Whether a component is written, and not added to. */
  boolean isStored(int array, int component) {
    return stored.get(array)[component];
  }

  private boolean shared(Stage stage, int block) {
    int[] array = counts.get(stage.outputs().get(block).array());
    for (int place : places(stage, block)) {
      for (int c = 0; c < stage.program().outputs().get(block).dimension(); c++) {
        if (array[place + c] > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private void visit(Stage stage, int block) {
    Binding binding = stage.outputs().get(block);
    int[] array = counts.get(binding.array());
    for (int place : places(stage, block)) {
      for (int c = 0; c < stage.program().outputs().get(block).dimension(); c++) {
        array[place + c]++;
        stored.get(binding.array())[place + c] |= !binding.accumulate();
      }
    }
  }

  /** The first component of a block in every iteration of the loops. */
  private static int[] places(Stage stage, int block) {
    Binding binding = stage.outputs().get(block);
    int[] places = {binding.base()};
    for (int k = 0; k < stage.loops().size(); k++) {
      int count = stage.loops().get(k).count();
      int[] next = new int[places.length * count];
      for (int p = 0; p < places.length; p++) {
        for (int i = 0; i < count; i++) {
          next[p * count + i] = places[p] + i * binding.strides().get(k);
        }
      }
      places = next;
    }
    return places;
  }
}
