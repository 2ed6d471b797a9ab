package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.map.MapInput.Action;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The map {@code F(g, v) = D(g) v} of a group element and a vector.
 *
 * <p>The group acts on g from the left and leaves v alone, so equivariance says {@code D(h g) =
 * D(h) D(g)}; with {@code D(1) = 1}, which is claimed and proved, it determines F. Inputs are
 * {@code g} and {@code v}, in this order.
 */
public final class RotationMap {
  private RotationMap() {}

  /**
   * The map on Euler angles, {@code D(g) = D(exp(alpha X_z)) D(exp(beta X_y)) D(exp(gamma X_z))},
   * in the coordinates of {@link GroupVariety#eulerZyz}.
   */
  public static EquivariantMap eulerZyz(Representation representation) {
    GroupVariety variety = GroupVariety.eulerZyz(representation.group());
    return map(variety, representation, r -> EulerRotation.matrix(r, variety));
  }

  /**
   * The map on unit quaternions, in the coordinates of {@link GroupVariety#unitQuaternion}; of
   * degree 2 j for spin j.
   */
  public static EquivariantMap unitQuaternion(Representation representation) {
    GroupVariety variety = GroupVariety.unitQuaternion(representation.group());
    return map(variety, representation, r -> QuaternionRotation.matrix(r, variety));
  }

  /** A square matrix of polynomials in the coordinates of the variety, row after row. */
  private interface Matrix {
    List<List<Polynomial>> of(Representation representation);
  }

  private static EquivariantMap map(
      GroupVariety variety, Representation representation, Matrix matrix) {
    Group group = representation.group();
    List<Polynomial> components = new ArrayList<>();
    int first = variety.dimension();
    if (representation instanceof Irreps sum) {
      Map<Irrep, List<List<Polynomial>>> known = new TreeMap<>();
      for (Irreps.Block block : sum.blocks()) {
        List<List<Polynomial>> rows = known.computeIfAbsent(block.irrep(), matrix::of);
        for (int copy = 0; copy < block.multiplicity(); copy++) {
          apply(components, rows, first + components.size());
        }
      }
    } else {
      apply(components, matrix.of(representation), first);
    }
    return new EquivariantMap(
        "rotation of " + representation.name(),
        group,
        List.of(
            new GroupInput("g", variety, Action.TWO_SIDED), new VectorInput("v", representation)),
        List.of(),
        representation,
        components,
        List.of(new Claim.Identity()));
  }

  /** Appends the components of the matrix times the vector of variables from an offset on. */
  private static void apply(List<Polynomial> components, List<List<Polynomial>> rows, int offset) {
    for (List<Polynomial> row : rows) {
      List<Polynomial> summands = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        summands.add(row.get(c).times(Polynomial.variable(offset + c)));
      }
      components.add(Polynomial.sum(summands));
    }
  }
}
