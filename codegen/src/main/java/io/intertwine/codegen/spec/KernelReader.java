package io.intertwine.codegen.spec;

import io.intertwine.codegen.spec.IrrepsText.Block;
import io.intertwine.codegen.spec.IrrepsText.Label;
import io.intertwine.codegen.spec.KernelSpec.GroupKernel;
import io.intertwine.codegen.spec.KernelSpec.Linear;
import io.intertwine.codegen.spec.KernelSpec.SphericalHarmonics;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Mode;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Shape;
import io.intertwine.codegen.spec.KernelSpec.WignerRotation;
import io.intertwine.codegen.spec.YamlValue.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code kernels}: its kind, the kind's fields, the selection rules. */
final class KernelReader {
  private static final List<String> KINDS =
      List.of("spherical-harmonics", "tensor-product", "wigner-rotation", "linear", "group");

  private final String group;
  private final String name;
  private final Fields fields;

  private KernelReader(String group, String name, Fields fields) {
    this.group = group;
    this.name = name;
    this.fields = fields;
  }

  static KernelSpec read(String group, String name, Fields fields) {
    KernelReader reader = new KernelReader(group, name, fields);
    String kind =
        fields.choice(
            "kind", SpecReader.names(KINDS, java.util.function.Function.identity()), null);
    return switch (kind) {
      case "spherical-harmonics" -> reader.harmonics();
      case "tensor-product" -> reader.product();
      case "wigner-rotation" -> reader.rotation();
      case "linear" -> reader.linear();
      default -> reader.group();
    };
  }

  private KernelSpec harmonics() {
    allowOnly("spherical-harmonics", "bandLimit", "normalization", "domain");
    if (group.equals("SU(2)")) {
      throw fields.at(
          "kind",
          "spherical harmonics are functions for SO(3) and O(3), not SU(2); use group: SO(3)");
    }
    int bandLimit = fields.integer("bandLimit", 0, SpecLimits.BAND_LIMIT, "4");
    return new SphericalHarmonics(
        name,
        fields.line(),
        bandLimit,
        fields.choice(
            "normalization",
            SpecReader.lowerNames(SphericalHarmonics.HarmonicNormalization.values()),
            SphericalHarmonics.HarmonicNormalization.INTEGRAL),
        fields.choice(
            "domain",
            SpecReader.lowerNames(SphericalHarmonics.Domain.values()),
            SphericalHarmonics.Domain.SURFACE));
  }

  private KernelSpec product() {
    allowOnly(
        "tensor-product", "mode", "left", "right", "output", "normalization", "shape", "weights");
    Mode mode = fields.choice("mode", SpecReader.lowerNames(Mode.values()), null);
    IrrepsText left = irreps("left");
    IrrepsText right = irreps("right");
    Optional<IrrepsText> output =
        fields.has("output") || mode == Mode.UVW ? Optional.of(irreps("output")) : Optional.empty();
    output.ifPresent(irreps -> checkOutput(mode, left, right, irreps));
    if (mode == Mode.UUU) {
      checkEqualMultiplicities(left, right);
    }
    Shape shape = fields.choice("shape", SpecReader.lowerNames(Shape.values()), Shape.AUTO);
    checkProductSize(mode, shape, left, right, output);
    return new TensorProduct(
        name,
        fields.line(),
        mode,
        left.canonical(),
        right.canonical(),
        output.map(IrrepsText::canonical),
        fields.choice(
            "normalization",
            SpecReader.lowerNames(TensorProduct.PathNormalization.values()),
            TensorProduct.PathNormalization.ISOMETRY),
        shape,
        weights(mode));
  }

  private boolean weights(Mode mode) {
    boolean always = mode == Mode.UVU || mode == Mode.UVW;
    boolean weights = fields.flag("weights").orElse(always);
    if (always && !weights) {
      throw fields.at(
          "weights", "mode " + text(mode) + " always has weights; leave the field out or use full");
    }
    if (mode == Mode.FULL && weights) {
      throw fields.at(
          "weights", "mode full has no weights; leave the field out or use uuu, uvu or uvw");
    }
    return weights;
  }

  /** Each output irrep once, in some product; a filter carries no multiplicities. */
  private void checkOutput(Mode mode, IrrepsText left, IrrepsText right, IrrepsText output) {
    List<Label> seen = new ArrayList<>();
    for (Block block : output.blocks()) {
      Label label = block.label();
      if (seen.contains(label)) {
        throw fields.at("output", label.text() + " is listed twice; list each irrep once");
      }
      seen.add(label);
      if (mode != Mode.UVW && block.multiplicity() != 1) {
        throw fields.at(
            "output",
            "in mode "
                + text(mode)
                + " the output lists the irreps to keep, without multiplicities; write "
                + label.text());
      }
      if (left.blocks().stream()
          .noneMatch(
              l -> right.blocks().stream().anyMatch(r -> label.inProduct(l.label(), r.label())))) {
        throw fields.at(
            "output",
            label.text()
                + " is in no product of an irrep of left with one of right (selection rule: "
                + (group.equals("O(3)")
                    ? "|l1-l2| <= l3 <= l1+l2 and the parities multiply"
                    : "|j1-j2| <= j3 <= j1+j2 in steps of 1")
                + "); leave it out");
      }
    }
  }

  private void checkEqualMultiplicities(IrrepsText left, IrrepsText right) {
    int multiplicity = left.blocks().get(0).multiplicity();
    for (String side : List.of("left", "right")) {
      for (Block block : (side.equals("left") ? left : right).blocks()) {
        if (block.multiplicity() != multiplicity) {
          throw fields.at(
              side,
              "mode uuu pairs channel u with channel u, so every multiplicity must be the same, but "
                  + block.multiplicity()
                  + "x"
                  + block.label().text()
                  + " stands against "
                  + multiplicity
                  + "x"
                  + left.blocks().get(0).label().text());
        }
      }
    }
  }

  private void checkProductSize(
      Mode mode, Shape shape, IrrepsText left, IrrepsText right, Optional<IrrepsText> output) {
    boolean unrolled = shape == Shape.UNROLLED;
    int most =
        unrolled
            ? SpecLimits.UNROLLED_PRODUCT_SPIN
            : left.blocks().size() * right.blocks().size() > 32
                ? SpecLimits.TABLE_PRODUCT_SPIN
                : SpecLimits.BAND_LIMIT;
    for (String side : List.of("left", "right")) {
      int twice = (side.equals("left") ? left : right).highestTwice();
      if (twice > 2 * most) {
        throw fields.at(
            side,
            "spin "
                + new Label(twice, 0).text()
                + " is over the limit of "
                + most
                + (unrolled
                    ? " of the unrolled shape; use shape: table or auto"
                    : most == SpecLimits.BAND_LIMIT
                        ? " of products"
                        : " of products of more than 32 pairs of irreps; split the kernel"));
      }
    }
    long length = 0;
    for (Block l : left.blocks()) {
      for (Block r : right.blocks()) {
        int low = Math.abs(l.label().twice() - r.label().twice());
        for (int twice = low; twice <= l.label().twice() + r.label().twice(); twice += 2) {
          Label label = new Label(twice, l.label().parity() * r.label().parity());
          if (output.isEmpty()
              || output.get().blocks().stream().anyMatch(b -> b.label().equals(label))) {
            long copies =
                switch (mode) {
                  case FULL -> (long) l.multiplicity() * r.multiplicity();
                  case UUU, UVU -> l.multiplicity();
                  case UVW -> 0;
                };
            length += copies * label.dimension() * (group.equals("SU(2)") ? 2 : 1);
          }
        }
      }
    }
    if (length > SpecLimits.ARRAY_LENGTH) {
      throw fields.at(
          "output",
          "the output would have "
              + length
              + " reals per sample, over the limit of "
              + SpecLimits.ARRAY_LENGTH
              + "; name fewer output irreps or smaller multiplicities");
    }
  }

  private KernelSpec rotation() {
    allowOnly("wigner-rotation", "irreps");
    IrrepsText irreps = irreps("irreps");
    limitSpin("irreps", irreps);
    return new WignerRotation(name, fields.line(), irreps.canonical());
  }

  private KernelSpec linear() {
    allowOnly("linear", "from", "to");
    IrrepsText from = irreps("from");
    IrrepsText to = irreps("to");
    limitSpin("from", from);
    for (Block block : to.blocks()) {
      if (from.blocks().stream().noneMatch(b -> b.label().equals(block.label()))) {
        throw fields.at(
            "to",
            block.label().text()
                + " is not among the irreps of from, so by Schur's lemma every linear map into it is"
                + " zero; leave it out or add it to from");
      }
    }
    return new Linear(name, fields.line(), from.canonical(), to.canonical());
  }

  private KernelSpec group() {
    allowOnly("group", "representations");
    List<String> representations = new ArrayList<>();
    if (fields.has("representations")) {
      List<Scalar> items = fields.scalars("representations", "[" + IrrepsText.example(group) + "]");
      for (int i = 0; i < items.size(); i++) {
        String field = "representations[" + i + "]";
        IrrepsText irreps = irreps(field, items.get(i).line(), items.get(i).text());
        limitSpin(field, irreps);
        if (representations.contains(irreps.canonical())) {
          throw fields.at(
              field, items.get(i).line(), irreps.canonical() + " is listed twice; list it once");
        }
        representations.add(irreps.canonical());
      }
    }
    return new GroupKernel(name, fields.line(), representations);
  }

  private IrrepsText irreps(String field) {
    String text = fields.text(field, IrrepsText.example(group));
    return irreps(field, fields.required(field, "").line(), text);
  }

  private IrrepsText irreps(String field, int line, String text) {
    IrrepsText irreps;
    try {
      irreps = IrrepsText.parse(group, text);
    } catch (IllegalArgumentException e) {
      throw fields.at(field, line, String.valueOf(e.getMessage()));
    }
    if (irreps.length(group) > SpecLimits.ARRAY_LENGTH) {
      throw fields.at(
          field,
          line,
          irreps.length(group)
              + " reals per sample are over the limit of "
              + SpecLimits.ARRAY_LENGTH
              + "; use smaller multiplicities");
    }
    return irreps;
  }

  private void limitSpin(String field, IrrepsText irreps) {
    if (irreps.highestTwice() > 2 * SpecLimits.BAND_LIMIT) {
      throw fields.at(
          field,
          "spin "
              + new Label(irreps.highestTwice(), 0).text()
              + " is over the limit of "
              + SpecLimits.BAND_LIMIT);
    }
  }

  private void allowOnly(String kind, String... own) {
    List<String> allowed = new ArrayList<>(List.of("name", "kind"));
    allowed.addAll(List.of(own));
    fields.allowOnly("the kind " + kind, allowed);
  }

  private static String text(Mode mode) {
    return mode.name().toLowerCase(java.util.Locale.ROOT);
  }
}
