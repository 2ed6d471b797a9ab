package io.intertwine.checker;

import io.intertwine.checker.Certificate.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parts of a group at run time: the product and the inverse of unit quaternions, and the action
 * {@code sum_k a_k X_k x} of the Lie algebra on each copy of a representation.
 */
final class GroupKind extends KindCheck {
  private final List<String> representations = new ArrayList<>();

  GroupKind(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    super(certificate, claims, composition);
    for (Json text : parameters("representations").get("representations").list()) {
      representations.add(Irreps.parse(certificate.group(), text.text()).text());
    }
  }

  private boolean isLaw() {
    return certificate.stages().stream().anyMatch(stage -> stage.map().output().isEmpty());
  }

  @Override
  List<Polynomial> expected() {
    return isLaw() ? law() : lieAction();
  }

  private List<Polynomial> law() {
    onlyStage();
    boolean product = claims.get(0).law() == ClaimCheck.Law.PRODUCT;
    Variety variety = claims.get(0).map().map().value().orElseThrow();
    for (int i = 0; i < (product ? 2 : 1); i++) {
      requireLength(input(i, product ? 2 : 1), variety.dimension());
    }
    requireLength(output(), variety.dimension());
    int second = product ? composition.offset(1) : 0;
    return product
        ? ClaimCheck.product(variety, composition.offset(0), second)
        : ClaimCheck.inverse(variety, composition.offset(0));
  }

  private List<Polynomial> lieAction() {
    Array algebra = input(0, 2);
    Irreps irreps = irreps(input(1, 2));
    if (!irreps(algebra).text().equals(Irreps.ADJOINT)
        || !copies(irreps).equals(copies(irreps(output())))
        || !representations.contains(irreps.text())) {
      throw new Refusal(
          "The arrays are not a Lie algebra element and a vector of a listed representation.");
    }
    Matrix[] generators = Spin.generators(irreps);
    List<Polynomial> expected = new ArrayList<>();
    for (int c = 0; c < irreps.dimension(); c++) {
      Polynomial.Sum sum = new Polynomial.Sum();
      for (int k = 0; k < 3; k++) {
        Monomial coefficient = Monomial.of(composition.offset(0) + k);
        for (Map.Entry<Integer, Surd> entry : generators[k].row(c).entrySet()) {
          Monomial component = Monomial.of(composition.offset(1) + entry.getKey());
          sum.add(coefficient.times(component), entry.getValue());
        }
      }
      expected.add(sum.toPolynomial());
    }
    return expected;
  }

  @Override
  String statement() {
    if (!isLaw()) {
      return "action of the Lie algebra on " + irreps(output()).text();
    }
    return (claims.get(0).law() == ClaimCheck.Law.PRODUCT ? "product" : "inverse")
        + " of unit quaternions";
  }
}
