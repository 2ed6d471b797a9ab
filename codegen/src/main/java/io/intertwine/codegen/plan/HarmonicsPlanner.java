package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.KernelSpec.SphericalHarmonics;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.HarmonicsMap;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans spherical harmonics: one stage with all degrees, which share their recurrences. */
final class HarmonicsPlanner implements Planner {

  /** Above this band limit the table shape. */
  private static final int LARGEST_UNROLLED = 12;

  @Override
  public boolean applies(KernelSpec spec) {
    return spec instanceof SphericalHarmonics;
  }

  @Override
  public List<PlanDraft> plan(Group group, KernelSpec spec) {
    SphericalHarmonics harmonics = (SphericalHarmonics) spec;
    boolean surface = harmonics.domain() == SphericalHarmonics.Domain.SURFACE;
    Normalization normalization =
        switch (harmonics.normalization()) {
          case INTEGRAL -> Normalization.INTEGRAL;
          case COMPONENT -> Normalization.COMPONENT;
          case NORM -> Normalization.NORM;
        };
    EquivariantMap map =
        HarmonicsMap.of(
            group,
            harmonics.bandLimit(),
            normalization,
            surface ? HarmonicsMap.Domain.SURFACE : HarmonicsMap.Domain.SOLID);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("bandLimit", harmonics.bandLimit());
    parameters.put("normalization", normalization.label());
    parameters.put("domain", surface ? "surface" : "solid");
    Binding whole = new Binding(0, 0, List.of(), false);
    int length = map.output().dimension();
    return List.of(
        new PlanDraft(
            harmonics.name(),
            harmonics.kind(),
            group,
            List.of(new ArrayShape("v", "cartesian", 3)),
            List.of(new ArrayShape("out", map.output().name(), length)),
            List.of(
                new StageDraft(
                    map, List.of(), List.of(whole), List.of(new OutputRange(length, whole)))),
            harmonics.bandLimit() <= LARGEST_UNROLLED ? KernelShape.UNROLLED : KernelShape.TABLE,
            formula(harmonics, normalization, surface),
            parameters));
  }

  private static List<String> formula(
      SphericalHarmonics harmonics, Normalization normalization, boolean surface) {
    return List.of(
        "out[l*l + l + m] = Y_lm("
            + (surface ? "v/|v|" : "v")
            + "), l = 0.."
            + harmonics.bandLimit()
            + ", m = -l..l",
        "real "
            + (surface ? "surface" : "solid")
            + " harmonics of the point v = (x, y, z), polar"
            + " axis z,",
        switch (normalization) {
          case INTEGRAL -> "orthonormal on the unit sphere.";
          case COMPONENT -> "with sum_m Y_lm^2 = 2l+1 on the unit sphere.";
          case NORM -> "with sum_m Y_lm^2 = 1 on the unit sphere.";
        });
  }
}
