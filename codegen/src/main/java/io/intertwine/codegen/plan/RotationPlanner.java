package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.KernelSpec.WignerRotation;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.map.RotationMap;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans the application of D(g) to features.
 *
 * <p>Consecutive single copies are one stage with one map, so that the cosines and sines of the
 * multiples of the angles are computed once for all of them. Copies of a block run in a loop, with
 * all that depends on g alone outside of it.
 */
final class RotationPlanner implements Planner {

  /** Above this spin (doubled) the table shape. */
  private static final int LARGEST_UNROLLED = 2 * 8;

  private static final List<String> FORMULA =
      List.of(
          "out[u] = D(g) x[u],   D(g) = D(Rz(alpha)) D(Ry(beta)) D(Rz(gamma))",
          "g holds cos and sin of alpha, beta and gamma (of half of them for SU(2))",
          "and, for O(3), the parity.");

  @Override
  public boolean applies(KernelSpec spec) {
    return spec instanceof WignerRotation;
  }

  @Override
  public List<PlanDraft> plan(Group group, KernelSpec spec) {
    WignerRotation rotation = (WignerRotation) spec;
    return List.of(draft(rotation.name(), group, Irreps.parse(group, rotation.irreps())));
  }

  /** The kernel that rotates vectors of a representation: irreps, or points. */
  static PlanDraft draft(String name, Group group, Representation of) {
    boolean small = true;
    List<StageDraft> stages = new ArrayList<>();
    if (of instanceof Irreps irreps) {
      small = TensorProductPlanner.largestSpin(irreps) <= LARGEST_UNROLLED;
      stages.addAll(stages(irreps));
    } else {
      stages.add(stage(of, 1, 0));
    }
    return new PlanDraft(
        name,
        "wigner-rotation",
        group,
        List.of(
            new ArrayShape("g", "", GroupVariety.eulerZyz(group).dimension()),
            new ArrayShape("x", of.name(), of.dimension())),
        List.of(new ArrayShape("out", of.name(), of.dimension())),
        stages,
        small ? KernelShape.UNROLLED : KernelShape.TABLE,
        FORMULA,
        Map.of());
  }

  private static List<StageDraft> stages(Irreps irreps) {
    List<StageDraft> stages = new ArrayList<>();
    List<Irreps.Block> singles = new ArrayList<>();
    for (int b = 0; b < irreps.blocks().size(); b++) {
      Irreps.Block block = irreps.blocks().get(b);
      if (block.multiplicity() > 1) {
        stages.add(stage(block.irrep(), block.multiplicity(), irreps.offset(b)));
        continue;
      }
      singles.add(block);
      boolean last =
          b + 1 == irreps.blocks().size() || irreps.blocks().get(b + 1).multiplicity() > 1;
      if (last) {
        int first = irreps.offset(b - singles.size() + 1);
        stages.add(stage(new Irreps(irreps.group(), singles), 1, first));
        singles.clear();
      }
    }
    return stages;
  }

  /** A stage that rotates copies of a representation from an offset on. */
  private static StageDraft stage(Representation representation, int copies, int offset) {
    Blocks blocks = new Blocks(List.of("u"), List.of(copies));
    int d = representation.dimension();
    return new StageDraft(
        RotationMap.eulerZyz(representation),
        blocks.loops(),
        List.of(blocks.bind(0, 0, 0), blocks.bind(1, offset, d)),
        List.of(new OutputRange(d, blocks.bind(0, offset, d))));
  }
}
