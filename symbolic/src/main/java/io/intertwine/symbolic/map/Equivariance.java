package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.VarietyProof;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.map.MapInput.Action;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Derivation;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Membership;
import io.intertwine.symbolic.rep.MembershipFailure;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The complete proof that a map is equivariant.
 *
 * <p>For each Lie generator X, with the action {@code X.v} on the inputs, the identity {@code
 * DF(v)[X.v] = eta(X) F(v)} between polynomials, modulo the relations of group elements; it makes F
 * equivariant under the identity component, since both sides of {@code F(exp(tX) v) = exp(t eta(X))
 * F(v)} then solve one linear differential equation. For each discrete generator P, the identity
 * {@code F(P.v) = eta(P) F(v)}. Together the generators give the whole group. Where group elements
 * bring a multiplier ({@link GroupVariety}), the identity is proved times that, which is enough. A
 * map with an input that moves on two sides is proved for the group on each side.
 *
 * <p>The identities are between exact polynomials: nothing is sampled.
 */
public final class Equivariance {
  private final EquivariantMap map;
  private final Ideal ideal;
  private final List<String> steps = new ArrayList<>();
  private long identities;

  private Equivariance(EquivariantMap map) {
    this.map = map;
    this.ideal = map.ideal();
  }

  /**
   * Proves that the representations are ones of the named group, that the map is equivariant, and
   * its claims.
   *
   * @throws ProofFailure with one sentence that says which step fails for which generator and
   *     component
   */
  public static Proof prove(EquivariantMap map) {
    Equivariance proof = new Equivariance(map);
    proof.representations();
    for (Side side : proof.sides()) {
      for (int k = 0; k < map.group().lieGenerators().size(); k++) {
        proof.infinitesimal(side, k);
      }
      for (int k = 0; k < map.group().discreteGenerators().size(); k++) {
        proof.substitution(side, k);
      }
    }
    for (Claim claim : map.claims()) {
      proof.steps.add(ClaimProof.prove(map, proof.ideal, claim));
    }
    return new Proof(map.name(), proof.steps, proof.identities);
  }

  /** Which factor of the group times itself moves the inputs and the output. */
  private enum Side {
    /** The one group that moves everything. */
    ALL(""),
    /** The left factor, which moves group elements and the output. */
    LEFT(" from the left"),
    /** The right factor, which moves group elements and vectors. */
    RIGHT(" from the right");

    private final String text;

    Side(String text) {
      this.text = text;
    }
  }

  private List<Side> sides() {
    boolean twoSided =
        map.inputs().stream()
            .anyMatch(i -> i instanceof GroupInput g && g.action() == Action.TWO_SIDED);
    return twoSided ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.ALL);
  }

  private void representations() {
    List<Representation> all = new ArrayList<>();
    all.add(map.output());
    try {
      for (MapInput input : map.inputs()) {
        if (input instanceof VectorInput vector) {
          all.add(vector.representation());
        } else if (input instanceof GroupInput element) {
          VarietyProof.prove(element.variety());
        }
      }
      all.forEach(Membership::prove);
    } catch (MembershipFailure | IllegalStateException failure) {
      throw new ProofFailure("In the map " + map.name() + ": " + failure.getMessage());
    }
    steps.add("Each representation and each group element is one of " + map.group() + ".");
  }

  private void infinitesimal(Side side, int generator) {
    String name = map.group().lieGenerators().get(generator) + side.text;
    Polynomial multiplier = multiplier();
    Derivation action = new Derivation(field(side, generator));
    for (InvariantSymbol symbol : map.symbols()) {
      identities++;
      if (!ideal.contains(action.apply(symbol.argument()))) {
        throw notInvariant(symbol, name);
      }
    }
    ExactMatrix eta = map.output().lie(generator);
    for (int c = 0; c < map.components().size(); c++) {
      Polynomial.Sum residue = new Polynomial.Sum();
      action.addTo(residue, map.components().get(c));
      if (side != Side.RIGHT) {
        subtract(residue, eta, c, multiplier);
      }
      requireZero(residue, name, c);
    }
    steps.add("Equivariant under " + name + ": DF(v)[X.v] = eta(X) F(v).");
  }

  private void substitution(Side side, int generator) {
    String name = map.group().discreteGenerators().get(generator) + side.text;
    Map<Integer, Polynomial> images = new TreeMap<>();
    for (int i = 0; i < map.inputs().size(); i++) {
      int offset = map.offset(i);
      List<Polynomial> image = discreteAction(map.inputs().get(i), side, generator, offset);
      for (int k = 0; k < image.size(); k++) {
        images.put(offset + k, image.get(k));
      }
    }
    for (InvariantSymbol symbol : map.symbols()) {
      identities++;
      if (!ideal.areEqual(symbol.argument().substitute(images), symbol.argument())) {
        throw notInvariant(symbol, name);
      }
    }
    ExactMatrix eta =
        side == Side.RIGHT
            ? ExactMatrix.identity(map.output().dimension())
            : map.output().discrete(generator);
    for (int c = 0; c < map.components().size(); c++) {
      Polynomial.Sum residue = new Polynomial.Sum();
      residue.add(map.components().get(c).substitute(images));
      subtract(residue, eta, c, Polynomial.ONE);
      requireZero(residue, name, c);
    }
    steps.add("Equivariant under " + name + ": F(P.v) = eta(P) F(v).");
  }

  /** Subtracts {@code multiplier * (eta F)_c}. */
  private void subtract(Polynomial.Sum residue, ExactMatrix eta, int c, Polynomial multiplier) {
    for (ExactMatrix.Entry entry : eta.row(c)) {
      Polynomial component = map.components().get(entry.column());
      for (Polynomial.Term factor : multiplier.terms()) {
        residue.add(
            entry.value().times(factor.coefficient()).negate(), factor.monomial(), component);
      }
    }
  }

  private void requireZero(Polynomial.Sum residue, String generator, int component) {
    identities++;
    if (!ideal.contains(residue)) {
      throw new ProofFailure(
          "The map "
              + map.name()
              + " is not equivariant under "
              + generator
              + " in output component "
              + component
              + ".");
    }
  }

  private ProofFailure notInvariant(InvariantSymbol symbol, String generator) {
    return new ProofFailure(
        "The argument of the symbol "
            + symbol.name()
            + " of the map "
            + map.name()
            + " is not invariant under "
            + generator
            + ".");
  }

  /** The product of the multipliers of all group elements that the group moves. */
  private Polynomial multiplier() {
    Polynomial product = Polynomial.ONE;
    for (int i = 0; i < map.inputs().size(); i++) {
      product = product.times(multiplier(i));
    }
    return product;
  }

  private Polynomial multiplier(int input) {
    return map.inputs().get(input) instanceof GroupInput element && element.action() != Action.FIXED
        ? element.variety().multiplier().shift(map.offset(input))
        : Polynomial.ONE;
  }

  /** The action of a Lie generator on the variables, times {@link #multiplier()}. */
  private List<Polynomial> field(Side side, int generator) {
    List<Polynomial> field = new ArrayList<>();
    for (int i = 0; i < map.inputs().size(); i++) {
      Polynomial others = Polynomial.ONE;
      for (int j = 0; j < map.inputs().size(); j++) {
        others = j == i ? others : others.times(multiplier(j));
      }
      for (Polynomial rate : lieAction(map.inputs().get(i), side, generator, map.offset(i))) {
        field.add(rate.times(others));
      }
    }
    return field;
  }

  private static List<Polynomial> lieAction(MapInput input, Side side, int generator, int offset) {
    if (input instanceof VectorInput vector && side != Side.LEFT) {
      return linear(vector.representation().lie(generator), offset);
    }
    if (input instanceof GroupInput element && isMoved(element)) {
      GroupVariety variety = element.variety();
      // From the right: g exp(-t X).
      return side == Side.RIGHT
          ? variety.right().get(generator).stream().map(p -> p.shift(offset).negate()).toList()
          : variety.left().get(generator).stream().map(p -> p.shift(offset)).toList();
    }
    return Collections.nCopies(input.dimension(), Polynomial.ZERO);
  }

  private static boolean isMoved(GroupInput element) {
    return element.action() != Action.FIXED;
  }

  private static List<Polynomial> discreteAction(
      MapInput input, Side side, int generator, int offset) {
    if (input instanceof VectorInput vector && side != Side.LEFT) {
      return linear(vector.representation().discrete(generator), offset);
    }
    if (input instanceof GroupInput element && isMoved(element)) {
      // An involution that commutes with all elements acts alike from the left and the right.
      return element.variety().discrete().get(generator).stream()
          .map(p -> p.shift(offset))
          .toList();
    }
    List<Polynomial> same = new ArrayList<>();
    for (int k = 0; k < input.dimension(); k++) {
      same.add(Polynomial.variable(offset + k));
    }
    return same;
  }

  /** The components of {@code matrix v} for the variables v that start at an offset. */
  private static List<Polynomial> linear(ExactMatrix matrix, int offset) {
    List<Polynomial> rows = new ArrayList<>();
    for (int r = 0; r < matrix.rows(); r++) {
      List<Polynomial.Term> terms = new ArrayList<>();
      for (ExactMatrix.Entry entry : matrix.row(r)) {
        terms.add(new Polynomial.Term(entry.value(), Monomial.variable(offset + entry.column())));
      }
      rows.add(Polynomial.of(terms));
    }
    return rows;
  }
}
