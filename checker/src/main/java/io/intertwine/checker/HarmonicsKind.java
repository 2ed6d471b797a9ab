package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;

/** The real spherical harmonics of the degrees 0 to the band limit at a point. */
final class HarmonicsKind extends KindCheck {
  private final int bandLimit;
  private final String normalization;
  private final String domain;

  HarmonicsKind(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    super(certificate, claims, composition);
    Json parameters = parameters("bandLimit", "normalization", "domain");
    this.bandLimit = parameters.get("bandLimit").integer(0, Limits.DOUBLED_SPIN / 2);
    this.normalization = parameters.get("normalization").text();
    this.domain = parameters.get("domain").text();
    if (!domain.equals("surface") && !domain.equals("solid")) {
      throw parameters.refuse("the domain " + Refusal.quote(domain) + " is not known.");
    }
    if (!irreps(input(0, 1)).text().equals(Irreps.CARTESIAN)) {
      throw new Refusal("The input of spherical harmonics has to be a cartesian point.");
    }
    List<Irreps.Label> labels = new ArrayList<>();
    for (int l = 0; l <= bandLimit; l++) {
      int parity = certificate.group() == StructureGroup.O3 && l % 2 == 1 ? -1 : 1;
      labels.add(new Irreps.Label(2 * l, parity));
    }
    if (!labels.equals(copies(irreps(output())))) {
      throw new Refusal("The output's irreps are not the degrees 0 to " + bandLimit + ".");
    }
    onlyStage();
    List<HarmonicClaim> harmonics = claims.get(0).harmonics();
    for (HarmonicClaim claim : harmonics) {
      claim.requireNormalization(normalization);
      if (bandLimit > 0 && claim.surface() != domain.equals("surface")) {
        throw new Refusal("The harmonics are not those of the domain " + domain + ".");
      }
    }
    if (harmonics.size() != bandLimit + 1) {
      throw new Refusal("There is not one harmonic claim for each degree to " + bandLimit + ".");
    }
  }

  /** The verified components themselves, whose order the claims fix. */
  @Override
  List<Polynomial> expected() {
    MapCheck check = claims.get(0).map();
    int root = check.map().inputLength() + check.map().symbols().size();
    List<Polynomial> expected = new ArrayList<>();
    for (Polynomial component : check.components()) {
      expected.add(component.substitute(v -> v < root ? null : root(check.roots().argument(v))));
    }
    return expected;
  }

  private Polynomial root(@org.jspecify.annotations.Nullable Polynomial argument) {
    Polynomial root =
        argument == null
            ? null
            : composition.roots().apply(Roots.Function.RECIPROCAL_SQRT, argument);
    if (root == null) {
      throw new Refusal("The stage does not have the reciprocal of r of its map.");
    }
    return root;
  }

  @Override
  String statement() {
    return "real "
        + domain
        + " harmonics of the degrees 0 to "
        + bandLimit
        + ", normalization "
        + normalization
        + ", order m = -l..l, positive at the pole";
  }
}
