package io.intertwine.checker;

import io.intertwine.checker.Irreps.Block;
import io.intertwine.checker.Irreps.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The Clebsch-Gordan product of two features. Paths are ordered by output irrep (spin, even before
 * odd), left block, right block; uvw by output block, left block, right block. Each path has its
 * output block (merged for uvw) and its segment {@code [u][v][w]} of the weights in this order.
 */
final class TensorProductKind extends KindCheck {
  private record Step(int left, int right, Label output, int block) {}

  private final String mode;
  private final boolean weighted;
  private final boolean component;
  private final Irreps left;
  private final Irreps right;
  private final Irreps out;
  private final Map<List<Integer>, List<Coupling.Entry>> tensors = new LinkedHashMap<>();

  TensorProductKind(Certificate certificate, List<ClaimCheck> claims, Composition composition) {
    super(certificate, claims, composition);
    Json parameters = parameters("mode", "normalization", "weights", "outputs");
    this.mode = parameters.get("mode").text();
    this.weighted = parameters.get("weights").bool();
    String normalization = parameters.get("normalization").text();
    this.component = normalization.equals("component");
    if (!List.of("full", "uuu", "uvu", "uvw").contains(mode)
        || !List.of("isometry", "component").contains(normalization)) {
      throw parameters.refuse("the mode or the normalization is not known.");
    }
    if (mode.equals("full") ? weighted : !mode.equals("uuu") && !weighted) {
      throw parameters.refuse("the mode " + mode + " and the weights do not fit.");
    }
    int arrays = weighted ? 3 : 2;
    this.left = irreps(input(0, arrays));
    this.right = irreps(input(1, arrays));
    this.out = irreps(output());
    List.of(left, right, out).forEach(KindCheck::requireIrreps);
    for (int s = 0; s < claims.size(); s++) {
      List<Certificate.Binding> bindings = certificate.stages().get(s).inputs();
      for (Coupling path : claims.get(s).paths()) {
        if (bindings.get(path.left()).array() != 0 || bindings.get(path.right()).array() != 1) {
          throw new Refusal(
              "A coupling at "
                  + claims.get(s).map().map().place()
                  + " does not take the left input first and the right input second.");
        }
        tensors.putIfAbsent(path.doubledSpins(), isometry(path));
      }
    }
  }

  /** The coupling scaled to norm 1; the norm is rational. */
  private List<Coupling.Entry> isometry(Coupling path) {
    Surd square = Surd.ZERO;
    for (Coupling.Entry entry : path.entries()) {
      if (entry.c() == path.entries().get(0).c()) {
        square = square.plus(entry.value().times(entry.value()));
      }
    }
    Ratio norm = square.rational();
    if (norm == null || norm.signum() <= 0) {
      throw new Refusal("The norm " + square + " of a coupling is not rational.");
    }
    Ratio one = Ratio.of(certificate.group() == StructureGroup.SU2 ? 2 : 1);
    Surd scale = Surd.sqrt(one.times(norm.inverse()));
    List<Coupling.Entry> scaled = new ArrayList<>();
    for (Coupling.Entry e : path.entries()) {
      scaled.add(new Coupling.Entry(e.a(), e.b(), e.c(), e.value().times(scale)));
    }
    return scaled;
  }

  @Override
  List<Polynomial> expected() {
    List<Step> steps = mode.equals("uvw") ? stepsIntoBlocks() : stepsByIrrep();
    Polynomial.Sum[] sums = new Polynomial.Sum[out.dimension()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Polynomial.Sum();
    }
    int weight = 0;
    int copy = 0;
    int[] offsets = copyOffsets();
    for (Step step : steps) {
      int first = mode.equals("uvw") ? out.blocks().get(step.block).offset() : offsets[copy];
      add(step, sums, first, weight, fanIn(step, steps));
      weight += weights(step);
      copy += mode.equals("uvw") ? 0 : multiplicity(step);
    }
    if (weighted) {
      requireLength(certificate.inputs().get(2), weight);
    }
    List<Polynomial> expected = new ArrayList<>();
    for (Polynomial.Sum sum : sums) {
      expected.add(sum.toPolynomial());
    }
    return expected;
  }

  private static boolean couples(Label a, Label b, Label c) {
    return c.doubledSpin() >= Math.abs(a.doubledSpin() - b.doubledSpin())
        && c.doubledSpin() <= a.doubledSpin() + b.doubledSpin()
        && (a.doubledSpin() + b.doubledSpin() + c.doubledSpin()) % 2 == 0
        && c.parity() == a.parity() * b.parity();
  }

  /** The paths of full, uuu and uvu, whose output blocks they then have to be. */
  private List<Step> stepsByIrrep() {
    TreeSet<Label> labels = new TreeSet<>();
    for (Block x : left.blocks()) {
      for (Block y : right.blocks()) {
        int most = x.label().doubledSpin() + y.label().doubledSpin();
        int least = Math.abs(x.label().doubledSpin() - y.label().doubledSpin());
        for (int spin = least; spin <= most; spin += 2) {
          labels.add(new Label(spin, x.label().parity() * y.label().parity()));
        }
      }
    }
    TreeSet<Label> kept = new TreeSet<>();
    Label before = null;
    for (Json text : certificate.parameters().get("outputs").list()) {
      Label label = Irreps.parse(certificate.group(), text.text()).blocks().get(0).label();
      boolean single = Irreps.text(certificate.group(), label).equals(text.text());
      if (!single || !labels.contains(label) || (before != null && before.compareTo(label) >= 0)) {
        throw text.refuse("here should be each irrep that is kept, once and in order.");
      }
      kept.add(label);
      before = label;
    }
    List<Step> steps = new ArrayList<>();
    List<Label> copies = new ArrayList<>();
    for (Label label : kept) {
      for (int i = 0; i < left.blocks().size(); i++) {
        for (int j = 0; j < right.blocks().size(); j++) {
          if (couples(left.blocks().get(i).label(), right.blocks().get(j).label(), label)) {
            Step step = new Step(i, j, label, -1);
            steps.add(step);
            for (int u = 0; u < multiplicity(step); u++) {
              copies.add(label);
            }
          }
        }
      }
    }
    if (!copies.equals(copies(out))) {
      throw new Refusal("The output's irreps are not those of the allowed paths in their order.");
    }
    return steps;
  }

  private List<Step> stepsIntoBlocks() {
    if (certificate.parameters().has("outputs")) {
      throw certificate.parameters().refuse("the mode uvw has no list of outputs.");
    }
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < out.blocks().size(); k++) {
      Label label = out.blocks().get(k).label();
      for (int i = 0; i < left.blocks().size(); i++) {
        for (int j = 0; j < right.blocks().size(); j++) {
          if (couples(left.blocks().get(i).label(), right.blocks().get(j).label(), label)) {
            steps.add(new Step(i, j, label, k));
          }
        }
      }
    }
    return steps;
  }

  private int left(Step step) {
    return left.blocks().get(step.left).multiplicity();
  }

  private int right(Step step) {
    return right.blocks().get(step.right).multiplicity();
  }

  /** The copies of the output that a path has for itself. */
  private int multiplicity(Step step) {
    return switch (mode) {
      case "full" -> left(step) * right(step);
      case "uuu" -> {
        if (left(step) != right(step)) {
          throw new Refusal("The mode uuu couples blocks of different multiplicities.");
        }
        yield left(step);
      }
      case "uvu" -> left(step);
      default -> out.blocks().get(step.block).multiplicity();
    };
  }

  private int weights(Step step) {
    if (!weighted) {
      return 0;
    }
    return switch (mode) {
      case "uuu" -> left(step);
      case "uvu" -> left(step) * right(step);
      default -> left(step) * right(step) * multiplicity(step);
    };
  }

  private long fanIn(Step step, List<Step> steps) {
    if (!component) {
      return 1;
    }
    if (mode.equals("uvu")) {
      return right(step);
    }
    long sum = 0;
    for (Step other : steps) {
      sum +=
          mode.equals("uvw") && other.block == step.block ? (long) left(other) * right(other) : 0;
    }
    return mode.equals("uvw") ? sum : 1;
  }

  /** Where each copy of the output begins. */
  private int[] copyOffsets() {
    List<Integer> offsets = new ArrayList<>();
    for (Block block : out.blocks()) {
      for (int u = 0; u < block.multiplicity(); u++) {
        offsets.add(block.offset() + u * block.dimension());
      }
    }
    offsets.add(out.dimension());
    return offsets.stream().mapToInt(Integer::intValue).toArray();
  }

  private void add(Step step, Polynomial.Sum[] sums, int first, int weight, long fanIn) {
    Block x = left.blocks().get(step.left);
    Block y = right.blocks().get(step.right);
    List<Integer> spins =
        List.of(x.label().doubledSpin(), y.label().doubledSpin(), step.output.doubledSpin());
    List<Coupling.Entry> tensor =
        Optional.ofNullable(tensors.get(spins))
            .orElseThrow(
                () ->
                    new Refusal(
                        "No stage has the allowed path of the doubled spins " + spins + "."));
    Surd scale = Surd.sqrt(Ratio.of(fanIn).inverse());
    int size = (certificate.group() == StructureGroup.SU2 ? 2 : 1) * (spins.get(2) + 1);
    int mu = x.multiplicity();
    int mv = y.multiplicity();
    int mw = mode.equals("uvw") ? multiplicity(step) : 1;
    for (int u = 0; u < mu; u++) {
      for (int v = 0; v < mv; v++) {
        for (int w = 0; w < mw; w++) {
          if (mode.equals("uuu") && u != v) {
            continue;
          }
          int copy =
              switch (mode) {
                case "full" -> u * mv + v;
                case "uuu", "uvu" -> u;
                default -> w;
              };
          int number = mode.equals("uuu") ? u : (u * mv + v) * mw + w;
          Monomial factor =
              weighted ? Monomial.of(composition.offset(2) + weight + number) : Monomial.ONE;
          for (Coupling.Entry entry : tensor) {
            Monomial monomial =
                Monomial.of(composition.offset(0) + x.offset() + u * x.dimension() + entry.a())
                    .times(
                        Monomial.of(
                            composition.offset(1) + y.offset() + v * y.dimension() + entry.b()))
                    .times(factor);
            sums[first + copy * size + entry.c()].add(monomial, entry.value().times(scale));
          }
        }
      }
    }
  }

  @Override
  String statement() {
    return "tensor product "
        + mode
        + " of "
        + left.text()
        + " and "
        + right.text()
        + " to "
        + out.text()
        + ": every allowed path, its norm, its phase, its place and its weights";
  }
}
