package io.intertwine.codegen.plan;

import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.symbolic.group.Group;
import java.util.List;

/** Plans the kernels of one kind. */
interface Planner {

  /** Whether a kernel of a specification is of this kind. */
  boolean applies(KernelSpec spec);

  /** The kernels that it asks for: one, except for the kind {@code group}. */
  List<PlanDraft> plan(Group group, KernelSpec spec);
}
