package io.intertwine.symbolic.group;

import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Derivation;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The exact proof that the fields of a variety are those of a left and a right action of the Lie
 * algebra on it, that they commute, and that the discrete generators are involutions that commute
 * with both.
 *
 * <p>With V = m L for the left fields L and the multiplier m: V is tangent to the variety, {@code
 * [L_i, L_j] = -L_[i, j]} since fields of the left action are right invariant, {@code [R_i, R_j] =
 * R_[i, j]}, and {@code [L_i, R_j] = 0}. Brackets are proved times m^3, by {@code m^3 [V/m, W/m] x
 * = m V(W x) - V(m) W x - m W(V x) + W(m) V x}.
 */
public final class VarietyProof {
  private final GroupVariety variety;
  private final Ideal ideal;
  private final Polynomial multiplier;

  private VarietyProof(GroupVariety variety) {
    this.variety = variety;
    this.ideal = variety.ideal();
    this.multiplier = variety.multiplier();
  }

  /**
   * Proves a variety.
   *
   * @throws IllegalStateException with one sentence that names the property which fails
   */
  public static void prove(GroupVariety variety) {
    VarietyProof proof = new VarietyProof(variety);
    proof.identity();
    List<Derivation> left = variety.left().stream().map(Derivation::new).toList();
    List<Derivation> right = variety.right().stream().map(Derivation::new).toList();
    left.forEach(proof::tangent);
    right.forEach(proof::tangent);
    proof.brackets(left, -1, "left");
    proof.brackets(right, 1, "right");
    for (Derivation l : left) {
      for (Derivation r : right) {
        proof.requireZero(proof.commutators(l, r), "a left field and a right field do not commute");
      }
    }
    for (List<Polynomial> images : variety.discrete()) {
      proof.involution(images, left);
      proof.involution(images, right);
    }
  }

  private void requireZero(List<Polynomial> polynomials, String failure) {
    if (!polynomials.stream().allMatch(ideal::contains)) {
      throw new IllegalStateException(
          "The variety " + variety.name() + " is not one of its group: " + failure + ".");
    }
  }

  private List<Polynomial> coordinates() {
    return IntStream.range(0, variety.dimension()).mapToObj(Polynomial::variable).toList();
  }

  private List<Polynomial> generators() {
    return ideal.rules().stream().map(Ideal.Rule::generator).toList();
  }

  private void identity() {
    for (Polynomial generator : generators()) {
      if (!variety.atIdentity(generator).isZero()) {
        throw new IllegalStateException(
            "The identity element does not lie on the variety " + variety.name() + ".");
      }
    }
  }

  private void tangent(Derivation field) {
    requireZero(generators().stream().map(field::apply).toList(), "a field is not tangent to it");
  }

  private void brackets(List<Derivation> fields, int sign, String side) {
    Polynomial square = multiplier.times(multiplier);
    for (int i = 0; i < fields.size(); i++) {
      for (int j = i + 1; j < fields.size(); j++) {
        List<Group.BracketTerm> bracket = variety.group().bracket(i, j);
        List<Polynomial> commutators = commutators(fields.get(i), fields.get(j));
        requireZero(
            IntStream.range(0, commutators.size())
                .mapToObj(
                    v -> {
                      Polynomial defect = commutators.get(v);
                      for (Group.BracketTerm term : bracket) {
                        SurdSum factor = SurdSum.of(term.coefficient()).times(SurdSum.of(sign));
                        Polynomial image =
                            fields.get(term.generator()).apply(Polynomial.variable(v));
                        defect = defect.minus(image.times(square).scale(factor));
                      }
                      return defect;
                    })
                .toList(),
            "two " + side + " fields do not have the bracket of the group");
      }
    }
  }

  /** Per coordinate, m^3 times the commutator of the fields divided by the multiplier. */
  private List<Polynomial> commutators(Derivation v, Derivation w) {
    Polynomial vm = v.apply(multiplier);
    Polynomial wm = w.apply(multiplier);
    return coordinates().stream()
        .map(
            x -> {
              Polynomial vx = v.apply(x);
              Polynomial wx = w.apply(x);
              return multiplier
                  .times(v.apply(wx).minus(w.apply(vx)))
                  .minus(vm.times(wx))
                  .plus(wm.times(vx));
            })
        .toList();
  }

  private void involution(List<Polynomial> images, List<Derivation> fields) {
    Map<Integer, Polynomial> substitution = new TreeMap<>();
    for (int v = 0; v < images.size(); v++) {
      substitution.put(v, images.get(v));
    }
    requireZero(
        generators().stream().map(g -> g.substitute(substitution)).toList(),
        "a discrete generator does not keep its equations");
    requireZero(
        coordinates().stream()
            .map(x -> x.substitute(substitution).substitute(substitution).minus(x))
            .toList(),
        "a discrete generator is no involution");
    Polynomial moved = multiplier.substitute(substitution);
    for (Derivation field : fields) {
      requireZero(
          coordinates().stream()
              .map(
                  x ->
                      field
                          .apply(x.substitute(substitution))
                          .times(moved)
                          .minus(field.apply(x).substitute(substitution).times(multiplier)))
              .toList(),
          "a discrete generator does not commute with a field");
    }
  }
}
