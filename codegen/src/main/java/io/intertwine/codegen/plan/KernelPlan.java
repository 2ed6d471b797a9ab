package io.intertwine.codegen.plan;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Order;
import io.intertwine.symbolic.group.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything about one kernel of one order of differentiation that its Java text depends on, apart
 * from precision and backend. The emitter and the certificate both read it.
 *
 * @param name the simple name of the kernel's facade class
 * @param kind the kind in the specification
 * @param group the symmetry group
 * @param order the order of differentiation of the stages' programs
 * @param inputs the input arrays
 * @param outputs the output arrays
 * @param stages the loop nests, in the order in which they run
 * @param shape the form of the code
 * @param formula what the forward kernel computes, in lines of text for its Javadoc
 */
public record KernelPlan(
    String name,
    String kind,
    Group group,
    Order order,
    List<ArrayShape> inputs,
    List<ArrayShape> outputs,
    List<Stage> stages,
    KernelShape shape,
    List<String> formula) {

  /** Copies the lists and checks that every binding lies inside its array. */
  public KernelPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(shape, "shape");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    stages = List.copyOf(stages);
    formula = List.copyOf(formula);
    for (Stage stage : stages) {
      for (int b = 0; b < stage.inputs().size(); b++) {
        requireInside(name, inputs, stage, stage.inputs().get(b), dimension(stage, b, true));
      }
      for (int b = 0; b < stage.outputs().size(); b++) {
        requireInside(name, outputs, stage, stage.outputs().get(b), dimension(stage, b, false));
      }
    }
  }

  /**
   * The components that are cleared before the stages run: those that are added to, or not written
   * at all.
   *
   * @return ranges, in order
   */
  public List<Range> cleared() {
    WriteCounts counts = WriteCounts.of(outputs, stages);
    List<Range> cleared = new ArrayList<>();
    for (int array = 0; array < outputs.size(); array++) {
      int from = 0;
      for (int component = 0; component <= outputs.get(array).length(); component++) {
        if (component == outputs.get(array).length() || counts.isStored(array, component)) {
          if (from < component) {
            cleared.add(new Range(array, from, component));
          }
          from = component + 1;
        }
      }
    }
    return List.copyOf(cleared);
  }

  /**
   * Consecutive components of an output array.
   *
   * @param array the index of the array
   * @param from the first component
   * @param to the one after the last
   */
  public record Range(int array, int from, int to) {}

  /**
   * Whether the blocks that go to a place of the outputs are added to it.
   *
   * @param place an output binding of a stage, whatever its own flag
   * @return true if a stage accumulates there
   */
  public boolean accumulates(Binding place) {
    return stages.stream()
        .flatMap(stage -> stage.outputs().stream())
        .anyMatch(output -> output.equals(place.accumulating(true)));
  }

  private static int dimension(Stage stage, int block, boolean input) {
    return input
        ? stage.program().inputs().get(block).dimension()
        : stage.program().outputs().get(block).dimension();
  }

  private static void requireInside(
      String name, List<ArrayShape> arrays, Stage stage, Binding binding, int dimension) {
    Objects.checkIndex(binding.array(), arrays.size());
    long last = (long) binding.base() + dimension;
    for (int k = 0; k < stage.loops().size(); k++) {
      last += (long) binding.strides().get(k) * (stage.loops().get(k).count() - 1);
    }
    ArrayShape array = arrays.get(binding.array());
    if (last > array.length()) {
      throw new IllegalArgumentException(
          "the plan of "
              + name
              + " reaches component "
              + (last - 1)
              + " of the array "
              + array.name()
              + " of length "
              + array.length());
    }
  }
}
