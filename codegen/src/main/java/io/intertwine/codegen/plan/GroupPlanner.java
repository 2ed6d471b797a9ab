package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.KernelSpec.GroupKernel;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.GroupLaw;
import io.intertwine.symbolic.map.LieAction;
import io.intertwine.symbolic.rep.Cartesian;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans the run-time form of a group: a kernel for the product, one for the inverse, and for each
 * representation one that applies D(g) and one that applies the Lie algebra.
 */
public final class GroupPlanner implements Planner {

  private static final String KIND = "group";

  @Override
  public boolean applies(KernelSpec spec) {
    return spec instanceof GroupKernel;
  }

  @Override
  public List<PlanDraft> plan(Group group, KernelSpec spec) {
    GroupKernel kernel = (GroupKernel) spec;
    Map<String, Object> parameters = Map.of("representations", kernel.representations());
    GroupVariety elements = GroupVariety.unitQuaternion(Groups.cover(group));
    List<PlanDraft> drafts = new ArrayList<>();
    drafts.add(
        law(
            kernel.name() + "Product",
            group,
            elements,
            GroupLaw.product(group),
            "out = g h, quaternions (w, x, y, z)" + (hasParity(group) ? " and parity" : ""),
            parameters));
    drafts.add(
        law(
            kernel.name() + "Inverse",
            group,
            elements,
            GroupLaw.inverse(group),
            "out = g^-1, quaternions (w, x, y, z)" + (hasParity(group) ? " and parity" : ""),
            parameters));
    for (int k = 0; k < kernel.representations().size(); k++) {
      Representation of = representation(group, kernel.representations().get(k));
      drafts.add(RotationPlanner.draft(actName(kernel, k), group, of));
      drafts.add(lie(lieName(kernel, k), group, of, parameters));
    }
    return drafts;
  }

  /**
   * The name of the kernel that applies D(g) in a representation.
   *
   * @param kernel the kernel of kind {@code group}
   * @param representation the index of the representation
   * @return its facade's simple name
   */
  public static String actName(GroupKernel kernel, int representation) {
    return kernel.name() + "Act" + representation;
  }

  /**
   * The name of the kernel that applies the Lie algebra in a representation.
   *
   * @param kernel the kernel of kind {@code group}
   * @param representation the index of the representation
   * @return its facade's simple name
   */
  public static String lieName(GroupKernel kernel, int representation) {
    return kernel.name() + "Lie" + representation;
  }

  /**
   * A representation by its text: the points {@code cartesian}, or irreps.
   *
   * @param group the group
   * @param text the text of the specification
   * @return the representation
   */
  public static Representation representation(Group group, String text) {
    return text.equals("cartesian") ? new Cartesian(group) : Irreps.parse(group, text);
  }

  private static boolean hasParity(Group group) {
    return !group.discreteGenerators().isEmpty();
  }

  private static PlanDraft law(
      String name,
      Group group,
      GroupVariety elements,
      EquivariantMap map,
      String formula,
      Map<String, Object> parameters) {
    List<ArrayShape> inputs = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    for (int k = 0; k < map.inputs().size(); k++) {
      inputs.add(new ArrayShape(map.inputs().get(k).name(), "", elements.dimension()));
      bindings.add(new Binding(k, 0, List.of(), false));
    }
    int length = elements.dimension();
    return new PlanDraft(
        name,
        KIND,
        group,
        inputs,
        List.of(new ArrayShape("out", "", length)),
        List.of(
            new StageDraft(
                map,
                List.of(),
                bindings,
                List.of(new OutputRange(length, new Binding(0, 0, List.of(), false))))),
        KernelShape.UNROLLED,
        List.of(formula),
        parameters);
  }

  private static PlanDraft lie(
      String name, Group group, Representation of, Map<String, Object> parameters) {
    List<StageDraft> stages = new ArrayList<>();
    if (of instanceof Irreps irreps) {
      for (int b = 0; b < irreps.blocks().size(); b++) {
        Irreps.Block block = irreps.blocks().get(b);
        stages.add(lieStage(block.irrep(), block.multiplicity(), irreps.offset(b)));
      }
    } else {
      stages.add(lieStage(of, 1, 0));
    }
    return new PlanDraft(
        name,
        KIND,
        group,
        List.of(
            new ArrayShape("a", "adjoint", group.lieGenerators().size()),
            new ArrayShape("x", of.name(), of.dimension())),
        List.of(new ArrayShape("out", of.name(), of.dimension())),
        stages,
        KernelShape.UNROLLED,
        List.of("out = sum_k a_k X_k x, the derivative of D(exp(t sum_k a_k X_k)) x at t = 0"),
        parameters);
  }

  private static StageDraft lieStage(Representation irrep, int copies, int offset) {
    Blocks blocks = new Blocks(List.of("u"), List.of(copies));
    int d = irrep.dimension();
    return new StageDraft(
        LieAction.of(irrep),
        blocks.loops(),
        List.of(blocks.bind(0, 0, 0), blocks.bind(1, offset, d)),
        List.of(new OutputRange(d, blocks.bind(0, offset, d))));
  }
}
