package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.KernelSpec.Linear;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.LinearMap;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans equivariant linear maps: by Schur's lemma copies of an irrep are mixed by weights, so each
 * pair of blocks of the same irrep is one stage with the map of a single pair of copies.
 */
final class LinearPlanner implements Planner {

  @Override
  public boolean applies(KernelSpec spec) {
    return spec instanceof Linear;
  }

  @Override
  public List<PlanDraft> plan(Group group, KernelSpec spec) {
    Linear linear = (Linear) spec;
    Irreps from = Irreps.parse(group, linear.from());
    Irreps to = Irreps.parse(group, linear.to());
    List<StageDraft> stages = new ArrayList<>();
    int weights = 0;
    for (int b = 0; b < to.blocks().size(); b++) {
      for (int a = 0; a < from.blocks().size(); a++) {
        Irrep irrep = from.blocks().get(a).irrep();
        if (to.blocks().get(b).irrep().equals(irrep)) {
          int u = from.blocks().get(a).multiplicity();
          int v = to.blocks().get(b).multiplicity();
          int perPair = group.isRealified() ? 2 : 1;
          Blocks blocks = new Blocks(List.of("u", "v"), List.of(u, v));
          int d = irrep.dimension();
          stages.add(
              new StageDraft(
                  LinearMap.of(irrep),
                  blocks.loops(),
                  List.of(
                      blocks.bind(0, from.offset(a), d, 0),
                      blocks.bind(1, weights, v * perPair, perPair)),
                  List.of(new OutputRange(d, blocks.bind(0, to.offset(b), 0, d)))));
          weights += u * v * perPair;
        }
      }
    }
    return List.of(
        new PlanDraft(
            linear.name(),
            linear.kind(),
            group,
            List.of(
                new ArrayShape("x", from.name(), from.dimension()),
                new ArrayShape("weight", "", weights)),
            List.of(new ArrayShape("out", to.name(), to.dimension())),
            stages,
            KernelShape.UNROLLED,
            List.of(
                "out[b,v,m] = sum_a sum_u weight[b,a,u,v] x[a,u,m]",
                "over the blocks a of the input with the irrep of the output block b."),
            Map.of()));
  }
}
