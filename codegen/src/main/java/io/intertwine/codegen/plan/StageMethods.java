package io.intertwine.codegen.plan;

import java.util.List;
import java.util.Objects;

/**
 * The methods of one stage.
 *
 * <p>Either each method holds all loops of the stage, and the methods run one after the other; or
 * the loops are outside, in the driver, and each method works on one iteration of them.
 *
 * @param stage the stage
 * @param driven whether the loops are outside
 * @param methods the methods in running order; of a driven stage those of the outer levels first
 * @param slots the number of scratch slots that they need per tile
 */
public record StageMethods(Stage stage, boolean driven, List<LoopNest> methods, int slots) {

  /** Copies the list. */
  public StageMethods {
    Objects.requireNonNull(stage, "stage");
    methods = List.copyOf(methods);
  }
}
