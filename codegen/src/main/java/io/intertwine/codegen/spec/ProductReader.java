package io.intertwine.codegen.spec;

import io.intertwine.codegen.spec.KernelSpec.TensorProduct;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Mode;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Shape;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Irreps.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a kernel of kind {@code tensor-product}: fields, selection rule, size. */
final class ProductReader {
  /** More pairs of irreps than this are a band with a band, whose table grows fast. */
  private static final int FEW_PAIRS = 32;

  private final KernelReader kernel;
  private final Fields fields;

  ProductReader(KernelReader kernel) {
    this.kernel = kernel;
    this.fields = kernel.fields();
  }

  TensorProduct read() {
    kernel.allowOnly(
        "tensor-product", "mode", "left", "right", "output", "normalization", "shape", "weights");
    Mode mode = fields.choice("mode", SpecReader.lowerNames(Mode.values()), null);
    Irreps left = kernel.irreps("left");
    Irreps right = kernel.irreps("right");
    Optional<Irreps> output =
        fields.has("output") || mode == Mode.UVW
            ? Optional.of(kernel.irreps("output"))
            : Optional.empty();
    output.ifPresent(irreps -> checkOutput(mode, left, right, irreps));
    if (mode == Mode.UUU) {
      checkEqualMultiplicities(left, right);
    }
    Shape shape = fields.choice("shape", SpecReader.lowerNames(Shape.values()), Shape.AUTO);
    checkSpins(shape, left, right);
    checkLength(mode, left, right, output);
    return new TensorProduct(
        kernel.name(),
        fields.line(),
        mode,
        left.name(),
        right.name(),
        output.map(Irreps::name),
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
  private void checkOutput(Mode mode, Irreps left, Irreps right, Irreps output) {
    List<Irrep> seen = new ArrayList<>();
    for (Block block : output.blocks()) {
      Irrep irrep = block.irrep();
      if (seen.contains(irrep)) {
        throw fields.at("output", irrep + " is listed twice; list each irrep once");
      }
      seen.add(irrep);
      if (mode != Mode.UVW && block.multiplicity() != 1) {
        throw fields.at(
            "output",
            "in mode "
                + text(mode)
                + " the output lists the irreps to keep, without multiplicities; write "
                + irrep);
      }
      if (!occurs(irrep, left, right)) {
        throw fields.at(
            "output",
            irrep
                + " is in no product of an irrep of left with one of right (selection rule: "
                + (kernel.structureGroup().equals(Groups.O3)
                    ? "|l1-l2| <= l3 <= l1+l2 and the parities multiply"
                    : "|j1-j2| <= j3 <= j1+j2 in steps of 1")
                + "); leave it out");
      }
    }
  }

  private static boolean occurs(Irrep irrep, Irreps left, Irreps right) {
    return left.blocks().stream()
        .anyMatch(
            l ->
                right.blocks().stream()
                    .anyMatch(r -> l.irrep().product(r.irrep()).contains(irrep)));
  }

  private void checkEqualMultiplicities(Irreps left, Irreps right) {
    Block first = left.blocks().get(0);
    for (String side : List.of("left", "right")) {
      for (Block block : (side.equals("left") ? left : right).blocks()) {
        if (block.multiplicity() != first.multiplicity()) {
          throw fields.at(
              side,
              "mode uuu pairs channel u with channel u, so every multiplicity must be the same,"
                  + " but "
                  + block
                  + " stands against "
                  + first);
        }
      }
    }
  }

  private void checkSpins(Shape shape, Irreps left, Irreps right) {
    boolean few = left.blocks().size() * right.blocks().size() <= FEW_PAIRS;
    int most;
    String advice;
    if (shape == Shape.UNROLLED) {
      most = SpecLimits.UNROLLED_PRODUCT_SPIN;
      advice = " of the unrolled shape; use shape: table or auto";
    } else if (few) {
      most = SpecLimits.BAND_LIMIT;
      advice = " of products";
    } else {
      most = SpecLimits.TABLE_PRODUCT_SPIN;
      advice = " of products of more than " + FEW_PAIRS + " pairs of irreps; split the kernel";
    }
    for (String side : List.of("left", "right")) {
      Irrep highest = KernelReader.highest(side.equals("left") ? left : right);
      if (highest.twiceSpin() > 2 * most) {
        throw fields.at(side, "the spin of " + highest + " is over the limit of " + most + advice);
      }
    }
  }

  private void checkLength(Mode mode, Irreps left, Irreps right, Optional<Irreps> output) {
    if (mode == Mode.UVW) {
      return; // the output is written out, and checked as irreps
    }
    long length = 0;
    for (Block l : left.blocks()) {
      for (Block r : right.blocks()) {
        long copies = (long) l.multiplicity() * (mode == Mode.FULL ? r.multiplicity() : 1);
        length +=
            l.irrep().product(r.irrep()).stream()
                .filter(irrep -> output.map(o -> contains(o, irrep)).orElse(true))
                .mapToLong(irrep -> copies * irrep.dimension())
                .sum();
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

  private static boolean contains(Irreps irreps, Irrep irrep) {
    return irreps.blocks().stream().anyMatch(block -> block.irrep().equals(irrep));
  }

  private static String text(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
