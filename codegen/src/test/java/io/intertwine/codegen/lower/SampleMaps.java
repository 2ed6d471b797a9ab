package io.intertwine.codegen.lower;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.GroupLaw;
import io.intertwine.symbolic.map.HarmonicsMap;
import io.intertwine.symbolic.map.LinearMap;
import io.intertwine.symbolic.map.RotationMap;
import io.intertwine.symbolic.map.TensorProductMap;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.List;
import java.util.stream.IntStream;

/** Maps of every kind, as the tests of programs need them. */
public final class SampleMaps {
  private static final Group SO3 = Groups.named("SO(3)");

  private SampleMaps() {}

  /** One map of each kind and of each input type, all small. */
  public static List<EquivariantMap> all() {
    return List.of(
        fullProduct(2),
        weightedProduct(2),
        TensorProductMap.path(Irrep.of(SO3, 2), Irrep.of(SO3, 3), Irrep.of(SO3, 4)),
        TensorProductMap.full(
            List.of(Irrep.parse(Groups.named("SU(2)"), "1/2")),
            List.of(Irrep.parse(Groups.named("SU(2)"), "1")),
            output -> true),
        LinearMap.of(Irreps.parse(SO3, "2x0+1"), Irreps.parse(SO3, "0+2x1")),
        harmonics(4, true, Normalization.INTEGRAL),
        harmonics(5, false, Normalization.COMPONENT),
        rotation("SO(3)", "0+1+2"),
        rotation("O(3)", "1o+2e"),
        rotation("SU(2)", "1/2+1"),
        RotationMap.unitQuaternion(Irreps.parse(SO3, "1+2")),
        GroupLaw.product(Groups.named("O(3)")),
        GroupLaw.inverse(SO3));
  }

  /** All couplings of the irreps 0 to L with themselves, to outputs of at most L. */
  public static EquivariantMap fullProduct(int bandLimit) {
    List<Irrep> irreps = IntStream.rangeClosed(0, bandLimit).mapToObj(SampleMaps::irrep).toList();
    return TensorProductMap.full(irreps, irreps, output -> output.spin() <= bandLimit);
  }

  /** The same with a weight per path. */
  static EquivariantMap weightedProduct(int bandLimit) {
    List<Irrep> irreps = IntStream.rangeClosed(1, bandLimit).mapToObj(SampleMaps::irrep).toList();
    return TensorProductMap.of(
        irreps,
        irreps,
        TensorProductMap.paths(irreps, irreps, output -> output.spin() <= bandLimit),
        true);
  }

  /** The spherical harmonics to a band limit. */
  public static EquivariantMap harmonics(
      int bandLimit, boolean surface, Normalization normalization) {
    HarmonicsMap.Domain domain = surface ? HarmonicsMap.Domain.SURFACE : HarmonicsMap.Domain.SOLID;
    return HarmonicsMap.of(SO3, bandLimit, normalization, domain);
  }

  /** D(g) v on Euler angles. */
  public static EquivariantMap rotation(String group, String irreps) {
    return RotationMap.eulerZyz(Irreps.parse(Groups.named(group), irreps));
  }

  private static Irrep irrep(int l) {
    return Irrep.of(SO3, l);
  }
}
