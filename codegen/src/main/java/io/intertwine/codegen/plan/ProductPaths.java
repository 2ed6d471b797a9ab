package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Mode;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.PathNormalization;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.TensorProductMap;
import io.intertwine.symbolic.map.TensorProductMap.Path;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The paths of a tensor product of blocks, and where each one's output and weights lie.
 *
 * <p>Paths are in the order of {@link Path#ORDER} on blocks; for {@code uvw} by output block, left
 * block, right block. Output blocks and segments of the weights follow that order.
 */
final class ProductPaths {

  private final Mode mode;
  private final boolean weighted;
  private final boolean component;
  private final Irreps left;
  private final Irreps right;
  private final Irreps output;
  private final List<Entry> entries = new ArrayList<>();
  private int weights;

  /**
   * A path between blocks.
   *
   * @param path the coupling; its indices are those of blocks
   * @param outputBlock the block of the output
   * @param weightBase the first of its weights
   */
  private record Entry(Path path, int outputBlock, int weightBase) {}

  private ProductPaths(TensorProduct product, Irreps left, Irreps right, Irreps output) {
    this.mode = product.mode();
    this.weighted = product.weights();
    this.component = product.normalization() == PathNormalization.COMPONENT;
    this.left = left;
    this.right = right;
    this.output = output;
  }

  static ProductPaths of(Group group, TensorProduct product) {
    Irreps left = Irreps.parse(group, product.left());
    Irreps right = Irreps.parse(group, product.right());
    Optional<Irreps> wanted = product.output().map(text -> Irreps.parse(group, text));
    List<Path> paths =
        TensorProductMap.paths(
            Blocks.irreps(left),
            Blocks.irreps(right),
            irrep -> wanted.map(w -> block(w, irrep) >= 0).orElse(true));
    ProductPaths result;
    if (product.mode() == Mode.UVW) {
      Irreps output = wanted.orElseThrow();
      List<Path> byBlock = new ArrayList<>(paths);
      byBlock.sort(
          Comparator.comparingInt((Path p) -> block(output, p.output()))
              .thenComparingInt(Path::left)
              .thenComparingInt(Path::right));
      result = new ProductPaths(product, left, right, output);
      byBlock.forEach(path -> result.add(path, block(output, path.output())));
    } else {
      result = new ProductPaths(product, left, right, outputBlocks(product, left, right, paths));
      for (int p = 0; p < paths.size(); p++) {
        result.add(paths.get(p), p);
      }
    }
    return result;
  }

  private static Irreps outputBlocks(
      TensorProduct product, Irreps left, Irreps right, List<Path> paths) {
    List<Irreps.Block> blocks = new ArrayList<>();
    for (Path path : paths) {
      int u = left.blocks().get(path.left()).multiplicity();
      int v = right.blocks().get(path.right()).multiplicity();
      blocks.add(new Irreps.Block(product.mode() == Mode.FULL ? u * v : u, path.output()));
    }
    return new Irreps(left.group(), blocks);
  }

  /** The first block of an irrep, -1 if there is none. */
  private static int block(Irreps irreps, Irrep irrep) {
    for (int b = 0; b < irreps.blocks().size(); b++) {
      if (irreps.blocks().get(b).irrep().equals(irrep)) {
        return b;
      }
    }
    return -1;
  }

  private void add(Path path, int outputBlock) {
    entries.add(new Entry(path, outputBlock, weights));
    if (weighted) {
      weights +=
          switch (mode) {
            case FULL -> 0;
            case UUU -> u(path);
            case UVU -> u(path) * v(path);
            case UVW -> u(path) * v(path) * w(outputBlock);
          };
    }
  }

  private int u(Path path) {
    return left.blocks().get(path.left()).multiplicity();
  }

  private int v(Path path) {
    return right.blocks().get(path.right()).multiplicity();
  }

  private int w(int outputBlock) {
    return output.blocks().get(outputBlock).multiplicity();
  }

  Irreps left() {
    return left;
  }

  Irreps right() {
    return right;
  }

  /** The output irreps, each once, in canonical order. */
  List<String> outputIrreps() {
    TreeSet<Irrep> irreps = new TreeSet<>();
    entries.forEach(entry -> irreps.add(entry.path().output()));
    return irreps.stream().map(Irrep::name).toList();
  }

  List<ArrayShape> inputArrays() {
    List<ArrayShape> arrays = new ArrayList<>();
    arrays.add(new ArrayShape("left", left.name(), left.dimension()));
    arrays.add(new ArrayShape("right", right.name(), right.dimension()));
    if (weighted) {
      arrays.add(new ArrayShape("weight", "", weights));
    }
    return arrays;
  }

  List<ArrayShape> outputArrays() {
    return List.of(new ArrayShape("out", output.name(), output.dimension()));
  }

  /** One stage per combination of loop counts, in the order of their first paths. */
  List<StageDraft> stages() {
    Map<List<Integer>, List<Entry>> groups = new TreeMap<>(ProductPaths::compare);
    for (Entry entry : entries) {
      groups.computeIfAbsent(counts(entry), c -> new ArrayList<>()).add(entry);
    }
    List<StageDraft> stages = new ArrayList<>();
    groups.forEach((counts, group) -> stages.add(stage(counts, group)));
    return stages;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int k = 0; k < a.size(); k++) {
      if (!a.get(k).equals(b.get(k))) {
        return Integer.compare(a.get(k), b.get(k));
      }
    }
    return 0;
  }

  private List<Integer> counts(Entry entry) {
    int u = u(entry.path());
    return switch (mode) {
      case UUU -> List.of(u);
      case FULL, UVU -> List.of(u, v(entry.path()));
      case UVW -> List.of(u, v(entry.path()), w(entry.outputBlock()));
    };
  }

  private StageDraft stage(List<Integer> counts, List<Entry> group) {
    Blocks blocks = new Blocks(List.of("u", "v", "w").subList(0, counts.size()), counts);
    List<Integer> lefts = group.stream().map(e -> e.path().left()).distinct().sorted().toList();
    List<Integer> rights = group.stream().map(e -> e.path().right()).distinct().sorted().toList();
    List<Path> paths = new ArrayList<>();
    for (Entry entry : group) {
      Path path = entry.path();
      paths.add(
          new Path(
              lefts.indexOf(path.left()),
              rights.indexOf(path.right()),
              path.output(),
              Rational.of(1, fanIn(entry))));
    }
    EquivariantMap map =
        TensorProductMap.of(
            Blocks.irreps(left, lefts), Blocks.irreps(right, rights), paths, weighted);
    List<Binding> inputs = new ArrayList<>();
    for (int block : lefts) {
      int d = left.blocks().get(block).irrep().dimension();
      inputs.add(blocks.bind(0, left.offset(block), d, 0, 0));
    }
    for (int block : rights) {
      int d = right.blocks().get(block).irrep().dimension();
      boolean channelwise = mode == Mode.UUU;
      inputs.add(blocks.bind(1, right.offset(block), channelwise ? d : 0, channelwise ? 0 : d, 0));
    }
    List<OutputRange> outputs = new ArrayList<>();
    for (Entry entry : group) {
      if (weighted) {
        inputs.add(weight(blocks, counts, entry));
      }
      outputs.add(range(blocks, counts, entry));
    }
    return new StageDraft(map, blocks.loops(), inputs, outputs);
  }

  private Binding weight(Blocks blocks, List<Integer> counts, Entry entry) {
    return switch (mode) {
      case FULL, UUU -> blocks.bind(2, entry.weightBase(), 1, 0, 0);
      case UVU -> blocks.bind(2, entry.weightBase(), counts.get(1), 1, 0);
      case UVW ->
          blocks.bind(2, entry.weightBase(), counts.get(1) * counts.get(2), counts.get(2), 1);
    };
  }

  private OutputRange range(Blocks blocks, List<Integer> counts, Entry entry) {
    int d = entry.path().output().dimension();
    int base = output.offset(entry.outputBlock());
    Binding binding =
        switch (mode) {
          case FULL -> blocks.bind(0, base, counts.get(1) * d, d, 0);
          case UUU, UVU -> blocks.bind(0, base, d, 0, 0);
          case UVW -> blocks.bind(0, base, 0, 0, d);
        };
    return new OutputRange(d, binding);
  }

  private long fanIn(Entry entry) {
    if (!component) {
      return 1;
    }
    return switch (mode) {
      case FULL, UUU -> 1;
      case UVU -> v(entry.path());
      case UVW -> {
        long sum = 0;
        for (Entry other : entries) {
          if (other.outputBlock() == entry.outputBlock()) {
            sum += (long) u(other.path()) * v(other.path());
          }
        }
        yield sum;
      }
    };
  }
}
