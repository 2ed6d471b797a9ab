package io.intertwine.codegen.spec;

import io.intertwine.codegen.spec.KernelSpec.GroupKernel;
import io.intertwine.codegen.spec.KernelSpec.Linear;
import io.intertwine.codegen.spec.KernelSpec.SphericalHarmonics;
import io.intertwine.codegen.spec.KernelSpec.WignerRotation;
import io.intertwine.codegen.spec.YamlValue.Scalar;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Irreps.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Reads one entry of {@code kernels}: its kind, the kind's fields, the selection rules. */
final class KernelReader {
  private static final List<String> KINDS =
      List.of("spherical-harmonics", "tensor-product", "wigner-rotation", "linear", "group");

  /** The name of the representation on points. */
  private static final String CARTESIAN = "cartesian";

  private final Group group;
  private final String name;
  private final Fields fields;

  KernelReader(Group group, String name, Fields fields) {
    this.group = group;
    this.name = name;
    this.fields = fields;
  }

  static KernelSpec read(Group group, String name, Fields fields) {
    KernelReader reader = new KernelReader(group, name, fields);
    String kind = fields.choice("kind", SpecReader.names(KINDS, Function.identity()), null);
    return switch (kind) {
      case "spherical-harmonics" -> reader.harmonics();
      case "tensor-product" -> new ProductReader(reader).read();
      case "wigner-rotation" -> reader.rotation();
      case "linear" -> reader.linear();
      default -> reader.group();
    };
  }

  private KernelSpec harmonics() {
    allowOnly("spherical-harmonics", "bandLimit", "normalization", "domain");
    if (group.allowsHalfIntegerSpins()) {
      throw fields.at(
          "kind",
          "spherical harmonics are functions for SO(3) and O(3), not "
              + group
              + "; use group: SO(3)");
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

  private KernelSpec rotation() {
    allowOnly("wigner-rotation", "irreps");
    Irreps irreps = irreps("irreps");
    limitSpin("irreps", fields.line("irreps"), irreps);
    return new WignerRotation(name, fields.line(), irreps.name());
  }

  private KernelSpec linear() {
    allowOnly("linear", "from", "to");
    Irreps from = irreps("from");
    Irreps to = irreps("to");
    limitSpin("from", fields.line("from"), from);
    for (Block block : to.blocks()) {
      if (from.blocks().stream().noneMatch(b -> b.irrep().equals(block.irrep()))) {
        throw fields.at(
            "to",
            block.irrep()
                + " is not among the irreps of from, so by Schur's lemma every linear map into it is"
                + " zero; leave it out or add it to from");
      }
    }
    return new Linear(name, fields.line(), from.name(), to.name());
  }

  private KernelSpec group() {
    allowOnly("group", "representations");
    List<String> representations = new ArrayList<>();
    if (fields.has("representations")) {
      List<Scalar> items = fields.scalars("representations", "[" + example() + "]");
      for (int i = 0; i < items.size(); i++) {
        String field = "representations[" + i + "]";
        String representation = representation(field, items.get(i));
        if (representations.contains(representation)) {
          throw fields.at(
              field, items.get(i).line(), representation + " is listed twice; list it once");
        }
        representations.add(representation);
      }
    }
    return new GroupKernel(name, fields.line(), representations);
  }

  /** The canonical text of a sum of irreps, or {@code cartesian}, the points (x, y, z). */
  private String representation(String field, Scalar item) {
    if (item.text().strip().equals(CARTESIAN)) {
      if (group.isRealified()) {
        throw fields.at(
            field, item.line(), group + " has no points (x, y, z) to act on; write irreps");
      }
      return CARTESIAN;
    }
    Irreps irreps = irreps(field, item.line(), item.text());
    limitSpin(field, item.line(), irreps);
    return irreps.name();
  }

  /** The irreps of a required field. */
  Irreps irreps(String field) {
    String text = fields.text(field, example());
    return irreps(field, fields.line(field), text);
  }

  private Irreps irreps(String field, int line, String text) {
    Irreps irreps;
    try {
      irreps = Irreps.parse(group, text);
    } catch (IllegalArgumentException e) {
      throw fields.at(field, line, Shorten.sentence(String.valueOf(e.getMessage())));
    }
    if (irreps.blocks().size() > SpecLimits.BLOCKS) {
      throw fields.at(
          field,
          line,
          irreps.blocks().size() + " blocks are over the limit of " + SpecLimits.BLOCKS);
    }
    long length = 0;
    for (Block block : irreps.blocks()) {
      if (block.multiplicity() > SpecLimits.MULTIPLICITY) {
        throw fields.at(
            field,
            line,
            "the multiplicity in " + block + " is over the limit of " + SpecLimits.MULTIPLICITY);
      }
      length += (long) block.multiplicity() * block.irrep().dimension();
    }
    if (length > SpecLimits.ARRAY_LENGTH) {
      throw fields.at(
          field,
          line,
          length
              + " reals per sample are over the limit of "
              + SpecLimits.ARRAY_LENGTH
              + "; use smaller multiplicities");
    }
    return irreps;
  }

  private void limitSpin(String field, int line, Irreps irreps) {
    Irrep highest = highest(irreps);
    if (highest.twiceSpin() > 2 * SpecLimits.BAND_LIMIT) {
      throw fields.at(
          field, line, "the spin of " + highest + " is over the limit of " + SpecLimits.BAND_LIMIT);
    }
  }

  static Irrep highest(Irreps irreps) {
    return irreps.blocks().stream().map(Block::irrep).max(Comparator.naturalOrder()).orElseThrow();
  }

  private String example() {
    return group.equals(Groups.O3) ? "16x0e+8x1o" : "16x0+8x1";
  }

  void allowOnly(String kind, String... own) {
    List<String> allowed = new ArrayList<>(List.of("name", "kind"));
    allowed.addAll(List.of(own));
    fields.allowOnly("the kind " + kind, allowed);
  }

  Group structureGroup() {
    return group;
  }

  String name() {
    return name;
  }

  Fields fields() {
    return fields;
  }
}
