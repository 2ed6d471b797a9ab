package io.intertwine.checker;

import io.intertwine.checker.Certificate.Array;
import io.intertwine.checker.Certificate.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Verifies that the whole kernel is what its kind and parameters name: this class lays out the
 * outputs by itself, from the arrays' irreps and the verified building blocks, and compares them
 * with the composition of the stages, element by element. So every loop, base, stride, weight and
 * factor has to be right, and every path that the kind asks for has to be there.
 */
abstract class KindCheck {
  final Certificate certificate;
  final List<ClaimCheck> claims;
  final Composition composition;

  KindCheck(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    this.certificate = certificate;
    this.claims = List.copyOf(claims);
    this.composition = composition;
  }

  static KindCheck of(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    return switch (certificate.kind()) {
      case TENSOR_PRODUCT -> new TensorProductKind(certificate, claims, composition);
      case LINEAR -> new LinearKind(certificate, claims, composition);
      case SPHERICAL_HARMONICS -> new HarmonicsKind(certificate, claims, composition);
      case WIGNER_ROTATION -> new RotationKind(certificate, claims, composition);
      case GROUP -> new GroupKind(certificate, claims, composition);
    };
  }

  /** The outputs as the kind has them, array after array. */
  abstract List<Polynomial> expected();

  /** What has been verified, as one phrase. */
  abstract String statement();

  final void check(List<Polynomial> outputs) {
    List<Polynomial> expected = expected();
    if (expected.size() != outputs.size()) {
      throw new Refusal(
          "The output has "
              + outputs.size()
              + " elements, but by its kind it has "
              + expected.size()
              + ".");
    }
    for (int i = 0; i < outputs.size(); i++) {
      Polynomial difference = composition.ideal().normalForm(outputs.get(i).minus(expected.get(i)));
      if (!difference.isZero()) {
        throw new Refusal(
            "Output element "
                + i
                + " of the stages is not what the kind "
                + certificate.kind().text()
                + " computes there; they differ by "
                + difference
                + ".");
      }
    }
  }

  final Array input(int index, int count) {
    if (certificate.inputs().size() != count) {
      throw new Refusal(
          "The kind "
              + certificate.kind().text()
              + " has "
              + count
              + " input arrays here, not "
              + certificate.inputs().size()
              + ".");
    }
    return certificate.inputs().get(index);
  }

  final Array output() {
    if (certificate.outputs().size() != 1) {
      throw new Refusal("The kind " + certificate.kind().text() + " has one output array.");
    }
    return certificate.outputs().get(0);
  }

  final Irreps irreps(Array array) {
    return array
        .irreps()
        .orElseThrow(
            () -> new Refusal("The array " + Refusal.quote(array.name()) + " needs irreps."));
  }

  final void requireLength(Array scalars, int length) {
    if (scalars.irreps().isPresent() || scalars.length() != length) {
      throw new Refusal(
          "The array "
              + Refusal.quote(scalars.name())
              + " has to hold "
              + length
              + " numbers without irreps.");
    }
  }

  final Json parameters(String... keys) {
    Json parameters = certificate.parameters().keys(Set.of(keys));
    return parameters;
  }

  final Stage onlyStage() {
    if (certificate.stages().size() != 1) {
      throw new Refusal("The kind " + certificate.kind().text() + " has one stage here.");
    }
    return certificate.stages().get(0);
  }

  /** The labels of a representation's copies, in order. */
  static List<Irreps.Label> copies(Irreps irreps) {
    List<Irreps.Label> copies = new ArrayList<>();
    for (Irreps.Block block : irreps.blocks()) {
      for (int u = 0; u < block.multiplicity(); u++) {
        copies.add(block.label());
      }
    }
    return copies;
  }

  /** Refuses points and Lie algebra elements where irreps should be. */
  static void requireIrreps(Irreps irreps) {
    for (Irreps.Block block : irreps.blocks()) {
      if (block.label().isNamed()) {
        throw new Refusal("The array with " + irreps.text() + " has to hold irreps.");
      }
    }
  }
}
