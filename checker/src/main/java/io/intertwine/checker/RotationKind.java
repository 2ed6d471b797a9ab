package io.intertwine.checker;

import io.intertwine.checker.Certificate.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The application of D(g) to a feature. The maps are verified to be actions with the identity
 * element in its place, so each block of a map is the D of its irrep; here each copy in the arrays
 * has to get the D of its own.
 */
final class RotationKind extends KindCheck {
  private final Irreps irreps;
  private final Map<Irreps.Label, List<Polynomial>> images = new LinkedHashMap<>();

  RotationKind(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    super(certificate, claims, composition);
    parameters();
    Certificate.Array element = input(0, 2);
    this.irreps = irreps(input(1, 2));
    if (!copies(irreps).equals(copies(irreps(output())))) {
      throw new Refusal("The output's irreps are not those of the input.");
    }
    if (!composition.isElement(0)) {
      throw new Refusal(
          "The array " + Refusal.quote(element.name()) + " does not hold group elements.");
    }
    for (ClaimCheck claim : claims) {
      collect(claim.map());
    }
  }

  /** D of each irrep of a map, applied to the variables from 0 on behind those of the element. */
  private void collect(MapCheck check) {
    Input element =
        check.map().inputs().stream()
            .filter(input -> input.variety().isPresent())
            .findFirst()
            .orElseThrow();
    if (element.variety().orElseThrow().isQuaternion()) {
      throw new Refusal("The map at " + check.map().place() + " does not take Euler angles.");
    }
    Input vector =
        check.map().inputs().stream()
            .filter(input -> input.rep().isPresent())
            .findFirst()
            .orElseThrow();
    int length = element.length();
    for (Irreps.Block block : check.map().output().orElseThrow().irreps().blocks()) {
      int first = vector.offset() + block.offset();
      List<Polynomial> image = new ArrayList<>();
      for (int c = 0; c < block.dimension(); c++) {
        Polynomial f = check.components().get(block.offset() + c);
        image.add(
            f.substitute(
                v -> {
                  int k = v - element.offset();
                  int i = v - first;
                  if (k >= 0 && k < length) {
                    return Polynomial.variable(k);
                  }
                  boolean inside = i >= 0 && i < block.dimension();
                  return inside ? Polynomial.variable(length + i) : Polynomial.ZERO;
                }));
      }
      images.putIfAbsent(block.label(), image);
    }
  }

  @Override
  List<Polynomial> expected() {
    int length = certificate.inputs().get(0).length();
    List<Polynomial> expected = new ArrayList<>();
    for (Irreps.Block block : irreps.blocks()) {
      List<Polynomial> image = images.get(block.label());
      if (image == null) {
        throw new Refusal(
            "No stage rotates the irrep " + Irreps.text(certificate.group(), block.label()) + ".");
      }
      for (int u = 0; u < block.multiplicity(); u++) {
        int first = composition.offset(1) + block.offset() + u * block.dimension();
        for (Polynomial f : image) {
          expected.add(
              f.substitute(
                  v ->
                      Polynomial.variable(
                          v < length ? composition.offset(0) + v : first + v - length)));
        }
      }
    }
    return expected;
  }

  @Override
  String statement() {
    return "D(g) applied to " + irreps.text() + ", g = Rz(alpha) Ry(beta) Rz(gamma)";
  }
}
