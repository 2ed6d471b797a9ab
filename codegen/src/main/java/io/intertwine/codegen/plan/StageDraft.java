package io.intertwine.codegen.plan;

import io.intertwine.symbolic.map.EquivariantMap;
import java.util.List;
import java.util.Objects;

/**
 * A stage before it has a program: what a planner says, and what the certificate states.
 *
 * @param map the map of one iteration
 * @param loops the loops, outermost first
 * @param inputs one binding per input of the map
 * @param outputs consecutive ranges of the map's components and where they go
 */
public record StageDraft(
    EquivariantMap map, List<Loop> loops, List<Binding> inputs, List<OutputRange> outputs) {

  /**
   * A range of components of the map, bound as one block.
   *
   * @param length the number of components
   * @param binding where they go
   */
  public record OutputRange(int length, Binding binding) {

    /** Checks that the binding is there. */
    public OutputRange {
      Objects.requireNonNull(binding, "binding");
    }
  }

  /** Copies the lists. */
  public StageDraft {
    Objects.requireNonNull(map, "map");
    loops = List.copyOf(loops);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Whether several ranges of the map's components go to one place, where they are added up.
   *
   * @param binding the place
   * @return true if two ranges are bound to it
   */
  public boolean isShared(Binding binding) {
    return outputs.stream().filter(range -> range.binding().equals(binding)).count() > 1;
  }
}
