package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Adjoint;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;

/**
 * The action of the Lie algebra on a representation, {@code F(a, v) = sum_k a_k X_k v}.
 *
 * <p>It is the derivative of {@code D(exp(t a)) v} at t = 0, bilinear, and equivariant if a is a
 * vector of the adjoint representation: {@code D(g) (a v) = (Ad(g) a) D(g) v}. Inputs are {@code a}
 * and {@code v}, in this order.
 */
public final class LieAction {
  private LieAction() {}

  /** The map of a representation. */
  public static EquivariantMap of(Representation representation) {
    Group group = representation.group();
    Adjoint adjoint = new Adjoint(group);
    return new EquivariantMap(
        "action of the Lie algebra on " + representation.name(),
        group,
        List.of(new VectorInput("a", adjoint), new VectorInput("v", representation)),
        List.of(),
        representation,
        components(representation, 0, adjoint.dimension()),
        List.of(new Claim.LieAction(0, 1)));
  }

  /** The components, with the variables of a and of v from two offsets on. */
  static List<Polynomial> components(Representation representation, int algebra, int vector) {
    List<List<Polynomial.Term>> terms = new ArrayList<>();
    for (int c = 0; c < representation.dimension(); c++) {
      terms.add(new ArrayList<>());
    }
    for (int k = 0; k < representation.group().lieGenerators().size(); k++) {
      for (ExactMatrix.Entry entry : representation.lie(k).entries()) {
        Monomial product =
            Monomial.variable(algebra + k).times(Monomial.variable(vector + entry.column()));
        terms.get(entry.row()).add(new Polynomial.Term(entry.value(), product));
      }
    }
    return terms.stream().map(Polynomial::of).toList();
  }
}
