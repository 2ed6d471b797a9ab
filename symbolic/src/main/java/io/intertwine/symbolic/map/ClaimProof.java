package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.Quaternions;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Cartesian;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The proofs of the claims of a map whose equivariance is proved. */
final class ClaimProof {
  private final EquivariantMap map;
  private final Ideal ideal;

  private ClaimProof(EquivariantMap map, Ideal ideal) {
    this.map = map;
    this.ideal = ideal;
  }

  /**
   * Proves one claim and says it in a sentence.
   *
   * @throws ProofFailure with one sentence if it does not hold
   */
  static String prove(EquivariantMap map, Ideal ideal, Claim claim) {
    ClaimProof proof = new ClaimProof(map, ideal);
    if (claim instanceof Claim.Coupling coupling) {
      return CouplingClaim.prove(map, coupling);
    }
    if (claim instanceof Claim.Harmonic harmonic) {
      return proof.harmonic(harmonic);
    }
    if (claim instanceof Claim.Identity) {
      return proof.identity();
    }
    if (claim instanceof Claim.Basis basis) {
      return proof.basis(basis);
    }
    if (claim instanceof Claim.LieAction action) {
      return proof.lieAction(action);
    }
    return proof.groupLaw((Claim.GroupLaw) claim);
  }

  private ProofFailure failure(String text) {
    return new ProofFailure("The map " + map.name() + " " + text + ".");
  }

  private String lieAction(Claim.LieAction claim) {
    Representation representation = map.output();
    if (!(map.inputs().get(claim.vector()) instanceof VectorInput vector)
        || !vector.representation().equals(representation)) {
      throw failure("does not act on vectors of the representation of its values");
    }
    List<Polynomial> expected =
        LieAction.components(
            representation, map.offset(claim.algebra()), map.offset(claim.vector()));
    for (int c = 0; c < expected.size(); c++) {
      if (!map.components().get(c).equals(expected.get(c))) {
        throw failure("is not the action of the Lie algebra in output component " + c);
      }
    }
    return "The components are the action of the Lie algebra.";
  }

  private String harmonic(Claim.Harmonic claim) {
    int l = claim.spin();
    if (map.inputs().isEmpty()
        || !(map.inputs().get(0) instanceof VectorInput vector)
        || !(vector.representation() instanceof Cartesian)
        || claim.from() < 0
        || claim.to() > map.components().size()
        || claim.to() - claim.from() != 2 * l + 1
        || map.symbols().size() > 1) {
      throw failure("has no harmonics of a point in the components from " + claim.from());
    }
    Polynomial square =
        Polynomial.sum(
            List.of(
                Polynomial.variable(0).power(2),
                Polynomial.variable(1).power(2),
                Polynomial.variable(2).power(2)));
    boolean surface = !map.symbols().isEmpty();
    if (surface) {
      InvariantSymbol symbol = map.symbols().get(0);
      if (symbol.function() != SmoothFunction.RECIPROCAL_SQRT
          || !symbol.argument().equals(square)) {
        throw failure("has a symbol that is not the reciprocal of the length of the point");
      }
    }
    Monomial factor = surface ? Monomial.power(map.symbolVariable(0), l) : Monomial.ONE;
    Polynomial sum = Polynomial.ZERO;
    for (int c = claim.from(); c < claim.to(); c++) {
      Polynomial solid = solid(map.components().get(c), factor, l, c);
      Polynomial laplacian =
          Polynomial.sum(
              List.of(
                  solid.derivative(0).derivative(0),
                  solid.derivative(1).derivative(1),
                  solid.derivative(2).derivative(2)));
      if (!laplacian.isZero()) {
        throw failure("is not harmonic in output component " + c);
      }
      sum = sum.plus(solid.times(solid));
    }
    if (!sum.equals(square.power(l).scale(claim.sumOfSquares()))) {
      throw failure(
          "has harmonics of degree "
              + l
              + " whose squares do not add up to "
              + claim.sumOfSquares().toExactString());
    }
    Polynomial zonal = solid(map.components().get(claim.from() + l), factor, l, claim.from() + l);
    if (zonal.coefficient(Monomial.power(2, l)).signum() <= 0) {
      throw failure("has a harmonic of degree " + l + " that is not positive at the pole");
    }
    return "The harmonics of degree "
        + l
        + " have Laplacian 0, sum of squares "
        + claim.sumOfSquares().toExactString()
        + " and are positive at the pole.";
  }

  /** A component without the power of the symbol, homogeneous of degree l in the point. */
  private Polynomial solid(Polynomial component, Monomial factor, int l, int c) {
    List<Polynomial.Term> terms = new ArrayList<>();
    for (Polynomial.Term term : component.terms()) {
      Monomial m = term.monomial();
      if (!m.isDivisibleBy(factor) || m.dividedBy(factor).degree() != l) {
        throw failure("is not homogeneous of degree " + l + " in output component " + c);
      }
      Monomial rest = m.dividedBy(factor);
      if (rest.exponent(0) + rest.exponent(1) + rest.exponent(2) != l) {
        throw failure("depends on more than the point in output component " + c);
      }
      terms.add(new Polynomial.Term(term.coefficient(), rest));
    }
    return Polynomial.of(terms);
  }

  private String identity() {
    if (map.inputs().size() != 2
        || !(map.inputs().get(0) instanceof GroupInput element)
        || !(map.inputs().get(1) instanceof VectorInput)
        || map.output().dimension() != map.inputs().get(1).dimension()) {
      throw failure("does not take a group element and a vector to a vector");
    }
    Map<Integer, Polynomial> point = point(element.variety(), 0);
    for (int c = 0; c < map.components().size(); c++) {
      Polynomial vector = Polynomial.variable(map.offset(1) + c);
      if (!map.components().get(c).substitute(point).equals(vector)) {
        throw failure("is not the identity at the identity element in output component " + c);
      }
    }
    return "At the identity element the map is the identity.";
  }

  private static Map<Integer, Polynomial> point(GroupVariety variety, int offset) {
    Map<Integer, Polynomial> point = new TreeMap<>();
    for (int k = 0; k < variety.dimension(); k++) {
      point.put(offset + k, Polynomial.constant(variety.identity().get(k)));
    }
    return point;
  }

  private String basis(Claim.Basis claim) {
    if (map.inputs().size() != 2
        || !(map.inputs().get(0) instanceof VectorInput vector)
        || !(vector.representation() instanceof Irreps from)
        || !(map.inputs().get(1) instanceof ScalarInput weights)
        || !(map.output() instanceof Irreps to)) {
      throw failure("is no linear map of a sum of irreps with weights");
    }
    List<Copy> sources = copies(from);
    List<Copy> targets = copies(to);
    long expected = 0;
    for (Copy source : sources) {
      expected += targets.stream().filter(t -> t.irrep().equals(source.irrep())).count();
    }
    boolean complex = map.group().isRealified();
    expected *= complex ? 2 : 1;
    if (claim.dimension() != weights.count() || claim.dimension() != expected) {
      throw failure(
          "has "
              + weights.count()
              + " weights, but the space of equivariant linear maps has dimension "
              + expected);
    }
    Set<String> seen = new TreeSet<>();
    for (int k = 0; k < weights.count(); k++) {
      boolean imaginary = complex && k % 2 == 1;
      String place = place(k, imaginary, map.offset(1) + k, sources, targets);
      if (!seen.add(place + (imaginary ? " i" : ""))) {
        throw failure("has two weights for one pair of copies, the second of them weight " + k);
      }
    }
    return "The " + weights.count() + " weights are coordinates of all equivariant linear maps.";
  }

  /** One copy of an irrep in a sum. */
  private record Copy(Irrep irrep, int offset) {}

  private static List<Copy> copies(Irreps sum) {
    List<Copy> copies = new ArrayList<>();
    for (int b = 0; b < sum.blocks().size(); b++) {
      Irreps.Block block = sum.blocks().get(b);
      for (int u = 0; u < block.multiplicity(); u++) {
        copies.add(new Copy(block.irrep(), sum.offset(b) + u * block.irrep().dimension()));
      }
    }
    return copies;
  }

  /** The pair of copies that the map of one weight connects by the identity, or by i. */
  private String place(
      int k, boolean imaginary, int variable, List<Copy> sources, List<Copy> targets) {
    Map<Integer, Polynomial> found = new TreeMap<>();
    for (int c = 0; c < map.components().size(); c++) {
      List<Polynomial.Term> terms = new ArrayList<>();
      for (Polynomial.Term term : map.components().get(c).terms()) {
        Monomial m = term.monomial();
        if (m.degree() != 2) {
          throw failure("is not linear in weights and vector in output component " + c);
        }
        if (m.exponent(variable) == 1) {
          terms.add(
              new Polynomial.Term(term.coefficient(), m.dividedBy(Monomial.variable(variable))));
        }
      }
      if (!terms.isEmpty()) {
        found.put(c, Polynomial.of(terms));
      }
    }
    for (Copy target : targets) {
      for (Copy source : sources) {
        if (target.irrep().equals(source.irrep())
            && found.equals(connection(source, target, imaginary))) {
          return source.offset() + " -> " + target.offset();
        }
      }
    }
    throw failure("has a weight " + k + " whose map is not that of a pair of copies of one irrep");
  }

  private static Map<Integer, Polynomial> connection(Copy source, Copy target, boolean imaginary) {
    Map<Integer, Polynomial> connection = new TreeMap<>();
    for (int c = 0; c < source.irrep().dimension(); c++) {
      int partner = imaginary ? c ^ 1 : c;
      Polynomial value = Polynomial.variable(source.offset() + partner);
      connection.put(target.offset() + c, imaginary && c % 2 == 0 ? value.negate() : value);
    }
    return connection;
  }

  private String groupLaw(Claim.GroupLaw claim) {
    List<GroupInput> elements = new ArrayList<>();
    for (MapInput input : map.inputs()) {
      if (input instanceof GroupInput element
          && element.variety().name().startsWith("unitQuaternion")) {
        elements.add(element);
      }
    }
    boolean product = claim.law() == Claim.Law.PRODUCT;
    if (elements.size() != map.inputs().size()
        || elements.size() != (product ? 2 : 1)
        || map.components().size() != elements.get(0).dimension()) {
      throw failure("does not take unit quaternions to a unit quaternion");
    }
    // The product is F(g, h) = g h; the inverse is the F with F(g) g = 1.
    int size = elements.get(0).dimension();
    List<Polynomial> left = product ? Quaternions.variable(0) : map.components().subList(0, 4);
    List<Polynomial> law =
        new ArrayList<>(Quaternions.product(left, Quaternions.variable(product ? size : 0)));
    if (size > 4) {
      Polynomial first = product ? Polynomial.variable(4) : map.components().get(4);
      law.add(first.times(Polynomial.variable(product ? size + 4 : 4)));
    }
    for (int c = 0; c < size; c++) {
      Polynomial expected =
          product
              ? map.components().get(c)
              : Polynomial.constant(elements.get(0).variety().identity().get(c));
      if (!ideal.areEqual(law.get(c), expected)) {
        throw failure(
            "is not the " + (product ? "product" : "inverse") + " in output component " + c);
      }
    }
    return "The map is the " + (product ? "product" : "inverse") + " of the group.";
  }
}
