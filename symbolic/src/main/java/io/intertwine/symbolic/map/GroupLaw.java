package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.group.Quaternions;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.MapInput.Action;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.MatrixRepresentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Product and inverse of group elements as maps of unit quaternions, with parity for O(3).
 *
 * <p>They are maps of the {@linkplain Groups#cover cover} of the group, whose multiplication from
 * the left is linear in the coordinates and so a representation, the one in which the values lie.
 */
public final class GroupLaw {
  private GroupLaw() {}

  /** The product {@code F(g, h) = g h}, equivariant as {@code F(k g, h) = k F(g, h)}. */
  public static EquivariantMap product(Group group) {
    GroupVariety variety = GroupVariety.unitQuaternion(Groups.cover(group));
    int size = variety.dimension();
    List<Polynomial> components =
        new ArrayList<>(Quaternions.product(Quaternions.variable(0), Quaternions.variable(size)));
    if (size > 4) {
      components.add(Polynomial.variable(4).times(Polynomial.variable(size + 4)));
    }
    return new EquivariantMap(
        "product",
        variety.group(),
        List.of(
            new GroupInput("g", variety, Action.LEFT), new GroupInput("h", variety, Action.FIXED)),
        List.of(),
        translation(variety, true),
        components,
        List.of(new Claim.GroupLaw(Claim.Law.PRODUCT)));
  }

  /** The inverse {@code F(g) = g^-1}, equivariant as {@code F(k g) = F(g) k^-1}. */
  public static EquivariantMap inverse(Group group) {
    GroupVariety variety = GroupVariety.unitQuaternion(Groups.cover(group));
    List<Polynomial> components = new ArrayList<>(Quaternions.conjugate(Quaternions.variable(0)));
    if (variety.dimension() > 4) {
      components.add(Polynomial.variable(4));
    }
    return new EquivariantMap(
        "inverse",
        variety.group(),
        List.of(new GroupInput("g", variety, Action.LEFT)),
        List.of(),
        translation(variety, false),
        components,
        List.of(new Claim.GroupLaw(Claim.Law.INVERSE)));
  }

  /** The linear action {@code g -> k g}, or {@code g -> g k^-1}, on the coordinates. */
  private static MatrixRepresentation translation(GroupVariety variety, boolean left) {
    List<ExactMatrix> lie =
        left
            ? variety.left().stream().map(GroupLaw::matrix).toList()
            : variety.right().stream().map(GroupLaw::matrix).map(ExactMatrix::negate).toList();
    return new MatrixRepresentation(
        variety.group(),
        variety.name(),
        variety.dimension(),
        lie,
        variety.discrete().stream().map(GroupLaw::matrix).toList());
  }

  /** The matrix of linear forms. */
  private static ExactMatrix matrix(List<Polynomial> forms) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int r = 0; r < forms.size(); r++) {
      for (int c = 0; c < forms.size(); c++) {
        entries.add(new ExactMatrix.Entry(r, c, forms.get(r).coefficient(Monomial.variable(c))));
      }
    }
    return ExactMatrix.of(forms.size(), forms.size(), entries);
  }
}
