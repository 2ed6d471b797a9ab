package io.intertwine.codegen.plan;

import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.symbolic.group.Group;
import java.util.List;

/** All planners, one per kind. */
public final class Planners {

  private static final List<Planner> ALL =
      List.of(
          new HarmonicsPlanner(),
          new TensorProductPlanner(),
          new RotationPlanner(),
          new LinearPlanner(),
          new GroupPlanner());

  private Planners() {}

  /**
   * The drafts of the kernels that one entry of a specification asks for.
   *
   * @param group the group of the specification
   * @param spec the entry
   * @return one draft, or several for the kind {@code group}
   */
  public static List<PlanDraft> plan(Group group, KernelSpec spec) {
    for (Planner planner : ALL) {
      if (planner.applies(spec)) {
        return planner.plan(group, spec);
      }
    }
    throw new IllegalArgumentException("no planner knows the kind " + spec.kind());
  }
}
