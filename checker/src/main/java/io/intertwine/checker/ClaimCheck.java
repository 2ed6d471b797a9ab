package io.intertwine.checker;

import io.intertwine.checker.Certificate.Input;
import io.intertwine.checker.Certificate.InputType;
import io.intertwine.checker.Certificate.Kind;
import io.intertwine.checker.Certificate.MapData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies the claims of a map, and that it has all those that its kind must have: without its norm
 * and its phase a coupling could be scaled by -2 and stay equivariant.
 */
final class ClaimCheck {
  /** Which operation of the group a map without a representation is. */
  enum Law {
    PRODUCT,
    INVERSE
  }

  private final MapCheck check;
  private final MapData map;
  private final List<Coupling> paths = new ArrayList<>();
  private final List<HarmonicClaim> harmonics = new ArrayList<>();
  private boolean identity;
  private boolean basis;
  private boolean groupLaw;
  private boolean lie;

  ClaimCheck(MapCheck check) {
    this.check = check;
    this.map = check.map();
    for (Json claim : map.claims()) {
      String kind = claim.get("claim").text();
      switch (kind) {
        case "coupling" -> paths.add(CouplingClaim.check(claim, check));
        case "harmonic" -> harmonics.add(HarmonicClaim.check(claim, check));
        case "identity" -> identity = once(claim, identity) && checkIdentity(claim);
        case "basis" -> basis = once(claim, basis) && checkBasis(claim);
        case "groupLaw" -> groupLaw = once(claim, groupLaw) && checkGroupLaw(claim);
        case "lie" -> lie = once(claim, lie) && checkLie(claim);
        default -> throw claim.refuse("the claim " + Refusal.quote(kind) + " is not known.");
      }
    }
  }

  private static boolean once(Json claim, boolean before) {
    if (before) {
      throw claim.refuse("the claim is made twice.");
    }
    return true;
  }

  MapCheck map() {
    return check;
  }

  List<Coupling> paths() {
    return paths;
  }

  List<HarmonicClaim> harmonics() {
    return harmonics;
  }

  /** Refuses a map that lacks a claim of its kind, or has a term that no claim speaks of. */
  void require(Kind kind) {
    switch (kind) {
      case TENSOR_PRODUCT -> requireAllPaths();
      case SPHERICAL_HARMONICS -> requireAllHarmonics();
      case WIGNER_ROTATION -> require(identity, "identity");
      case LINEAR -> require(basis, "basis");
      case GROUP -> require(map.output().isEmpty() ? groupLaw : lie, "groupLaw or lie");
    }
  }

  private void require(boolean found, String claim) {
    if (!found) {
      throw new Refusal("The map at " + map.place() + " lacks the claim " + claim + ".");
    }
  }

  private void requireAllPaths() {
    long claimed = paths.stream().mapToLong(path -> path.entries().size()).sum();
    long terms = check.components().stream().mapToLong(Polynomial::size).sum();
    if (claimed != terms) {
      throw new Refusal(
          "The map at "
              + map.place()
              + " has "
              + terms
              + " terms, but its coupling claims speak of "
              + claimed
              + ".");
    }
  }

  private void requireAllHarmonics() {
    int next = 0;
    for (int l = 0; l < harmonics.size(); l++) {
      HarmonicClaim claim = harmonics.get(l);
      if (claim.spin() != l || claim.from() != next) {
        throw new Refusal(
            "The map at "
                + map.place()
                + " has no harmonic claim for degree "
                + l
                + " in its place.");
      }
      next = claim.to();
    }
    if (next != map.components().size()) {
      throw new Refusal("The map at " + map.place() + " has components without a harmonic claim.");
    }
  }

  /** At the identity element the map gives the vectors, one after the other. */
  private boolean checkIdentity(Json claim) {
    claim.keys(Set.of("claim"));
    List<Input> elements =
        map.inputs().stream().filter(input -> input.type() == InputType.GROUP).toList();
    if (elements.size() != 1 || map.output().isEmpty()) {
      throw claim.refuse("the map is no action of one group element.");
    }
    Input element = elements.get(0);
    List<Surd> point = element.variety().orElseThrow().identity();
    int c = 0;
    for (Input input : map.inputs()) {
      if (input.type() == InputType.SCALAR) {
        throw claim.refuse("the map has scalars.");
      }
      for (int i = 0; input.type() == InputType.VECTOR && i < input.length(); i++, c++) {
        Polynomial value =
            c < map.components().size() ? check.components().get(c) : Polynomial.ZERO;
        Polynomial there =
            value.substitute(
                v -> {
                  int k = v - element.offset();
                  return k >= 0 && k < point.size() ? Polynomial.constant(point.get(k)) : null;
                });
        if (!there.equals(Polynomial.variable(input.offset() + i))) {
          throw claim.refuse("at the identity element component " + c + " is not the vector's.");
        }
      }
    }
    if (c != map.components().size()) {
      throw claim.refuse("the map has more components than its vectors.");
    }
    return true;
  }

  /**
   * The map is linear in its scalars and in its vectors, the coefficient maps of the scalars are
   * independent, and they are as many as Hom has dimensions: for each pair of equal irreps 1, for
   * SU(2) 2 (re, im).
   */
  private boolean checkBasis(Json claim) {
    claim.keys(Set.of("claim", "dimension"));
    int dimension = claim.get("dimension").integer(1, Limits.LENGTH);
    Elimination elimination = new Elimination();
    int scalars = 0;
    int hom = 0;
    Irreps output =
        map.output().orElseThrow(() -> claim.refuse("the map's value is no vector.")).irreps();
    Polynomial.Sum covered = new Polynomial.Sum();
    List<Polynomial> found = check.components();
    for (Input input : map.inputs()) {
      if (input.type() == InputType.GROUP) {
        throw claim.refuse("the map has a group element.");
      }
      if (input.rep().isPresent()) {
        hom += homomorphisms(input.rep().get().irreps(), output);
        continue;
      }
      for (int i = 0; i < input.length(); i++) {
        scalars++;
        int weight = input.offset() + i;
        List<Polynomial> coefficients = new ArrayList<>();
        for (Polynomial component : found) {
          Polynomial coefficient = component.derivative(weight);
          coefficients.add(coefficient);
          covered.addProduct(coefficient, Polynomial.variable(weight));
        }
        if (!elimination.add(coefficients, this::isVectorComponent)) {
          throw claim.refuse("the coefficient maps are not independent linear maps.");
        }
      }
    }
    for (Polynomial component : found) {
      covered.add(component.negate());
    }
    if (!covered.toPolynomial().isZero()) {
      throw claim.refuse("the map is not linear in its scalars.");
    }
    if (scalars != dimension || hom != dimension) {
      throw claim.refuse(
          "there are "
              + scalars
              + " scalars, and Hom has dimension "
              + hom
              + ", not "
              + dimension
              + ".");
    }
    return true;
  }

  private boolean isVectorComponent(int variable) {
    for (Input input : map.inputs()) {
      if (variable >= input.offset() && variable < input.offset() + input.length()) {
        return input.type() == InputType.VECTOR;
      }
    }
    return false;
  }

  private static int homomorphisms(Irreps from, Irreps to) {
    int each = from.group() == StructureGroup.SU2 ? 2 : 1;
    int sum = 0;
    for (Irreps.Block a : from.blocks()) {
      for (Irreps.Block b : to.blocks()) {
        if (a.label().equals(b.label())) {
          sum += each * a.multiplicity() * b.multiplicity();
        }
      }
    }
    return sum;
  }

  /** {@code F(a, v) = sum_k a_k X_k v}, the inputs a and v in the order of the claim. */
  private boolean checkLie(Json claim) {
    claim.keys(Set.of("claim", "inputs"));
    List<Json> inputs = claim.get("inputs").list(2);
    Input algebra = map.inputs().get(inputs.get(0).integer(0, map.inputs().size() - 1L));
    Input vector = map.inputs().get(inputs.get(1).integer(0, map.inputs().size() - 1L));
    Certificate.Rep rep = vector.rep().orElseThrow(() -> claim.refuse("v is no vector."));
    boolean fits =
        map.inputs().size() == 2
            && algebra.rep().filter(r -> r.irreps().text().equals(Irreps.ADJOINT)).isPresent()
            && !algebra.equals(vector)
            && rep.equals(map.output().orElse(null));
    if (!fits) {
      throw claim.refuse("the map does not take a Lie algebra element and a vector to a vector.");
    }
    for (int c = 0; c < check.components().size(); c++) {
      Polynomial.Sum right = new Polynomial.Sum();
      for (int k = 0; k < 3; k++) {
        Monomial coefficient = Monomial.of(algebra.offset() + k);
        for (Map.Entry<Integer, Surd> entry : rep.lie().get(k).row(c).entrySet()) {
          Monomial component = Monomial.of(vector.offset() + entry.getKey());
          right.add(coefficient.times(component), entry.getValue());
        }
      }
      if (!check.components().get(c).equals(right.toPolynomial())) {
        throw claim.refuse("component " + c + " is not that of the Lie algebra's action.");
      }
    }
    return true;
  }

  /** The product is that of quaternions, the inverse the conjugate; signs of O(3) multiply. */
  private boolean checkGroupLaw(Json claim) {
    claim.keys(Set.of("claim"));
    Law law = law();
    Variety variety = map.value().orElseThrow(() -> claim.refuse("the map's value is a vector."));
    requireSame(
        claim, law == Law.PRODUCT ? product(variety, 0, variety.dimension()) : inverse(variety, 0));
    return true;
  }

  /** Whether a map without a representation is a product or an inverse, by its inputs. */
  Law law() {
    Variety variety = map.value().orElse(null);
    boolean fits =
        variety != null
            && variety.isQuaternion()
            && map.symbols().isEmpty()
            && !map.inputs().isEmpty()
            && map.inputs().size() <= 2
            && map.inputs().stream().allMatch(input -> input.variety().orElse(null) == variety);
    if (!fits) {
      throw new Refusal(
          "The map at " + map.place() + " is no product or inverse of unit quaternions.");
    }
    return map.inputs().size() == 2 ? Law.PRODUCT : Law.INVERSE;
  }

  private static List<Polynomial> coordinates(int from, int count) {
    List<Polynomial> coordinates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      coordinates.add(Polynomial.variable(from + i));
    }
    return coordinates;
  }

  /** Hamilton's product, which is the one that the fields of {@link Variety} are made from. */
  static List<Polynomial> product(Variety variety, int left, int right) {
    List<Polynomial> product =
        new ArrayList<>(Variety.product(coordinates(left, 4), coordinates(right, 4)));
    if (variety.hasParity()) {
      product.add(Polynomial.variable(left + 4).times(Polynomial.variable(right + 4)));
    }
    return product;
  }

  /** The conjugate quaternion, with the same parity. */
  static List<Polynomial> inverse(Variety variety, int element) {
    List<Polynomial> inverse = new ArrayList<>();
    for (int i = 0; i < variety.dimension(); i++) {
      Polynomial coordinate = Polynomial.variable(element + i);
      inverse.add(i >= 1 && i < 4 ? coordinate.negate() : coordinate);
    }
    return inverse;
  }

  private void requireSame(Json claim, List<Polynomial> right) {
    for (int c = 0; c < right.size(); c++) {
      Polynomial difference = check.components().get(c).minus(right.get(c));
      if (!check.ideal().normalForm(difference).isZero()) {
        throw claim.refuse("component " + c + " is not that of the group law.");
      }
    }
  }
}
