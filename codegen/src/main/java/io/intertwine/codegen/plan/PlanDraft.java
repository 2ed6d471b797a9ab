package io.intertwine.codegen.plan;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A kernel before it has programs: what a planner makes of a specification.
 *
 * @param name the simple name of the kernel's facade class
 * @param kind the kind in the certificate
 * @param group the symmetry group
 * @param inputs the input arrays
 * @param outputs the output arrays
 * @param stages the stages, in the order in which they run
 * @param shape the form of the code
 * @param formula what the kernel computes, in lines of text
 * @param parameters the kind's parameters for the certificate: texts, integers, booleans, lists of
 *     texts
 */
public record PlanDraft(
    String name,
    String kind,
    Group group,
    List<ArrayShape> inputs,
    List<ArrayShape> outputs,
    List<StageDraft> stages,
    KernelShape shape,
    List<String> formula,
    Map<String, Object> parameters) {

  /** Checks that all is there; lists are copied. */
  public PlanDraft {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(parameters, "parameters");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    stages = List.copyOf(stages);
    formula = List.copyOf(formula);
  }
}
