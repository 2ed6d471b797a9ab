package io.intertwine.property;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small valid specification that a list of numbers chooses: each decision takes the next number.
 * All zeros give the simplest one, so that jqwik shrinks towards it.
 */
final class RandomSpec {

  /** How many decisions a specification takes at most. */
  static final int CHOICES = 80;

  private static final int LARGEST_INDEX = 3;
  private static final int LARGEST_MULTIPLICITY = 3;

  private final List<Integer> choices;
  private final Group group;
  private final String text;
  private int next;

  RandomSpec(List<Integer> choices) {
    this.choices = List.copyOf(choices);
    this.group = Groups.named(Subject.GROUPS.get(choose(Subject.GROUPS.size())));
    StringBuilder lines = new StringBuilder();
    lines.append("intertwine: 1\npackage: test.random\ngroup: ").append(group.name()).append('\n');
    lines.append("precision: ").append(subset("double", "float")).append('\n');
    lines.append("backends: ").append(subset("plain", "vector")).append('\n');
    lines.append("orders: ").append(subset("forward", "vjp", "second")).append('\n');
    lines.append("kernels:\n");
    int kernels = 1 + choose(2);
    for (int k = 0; k < kernels; k++) {
      lines.append("  - {name: Random").append(k).append(", ").append(kernel()).append("}\n");
    }
    this.text = lines.toString();
  }

  String text() {
    return text;
  }

  String group() {
    return group.name();
  }

  private int choose(int count) {
    int choice = next < choices.size() ? choices.get(next) : 0;
    next++;
    return Math.floorMod(choice, count);
  }

  private String pick(String... options) {
    return options[choose(options.length)];
  }

  /** A nonempty part of some words. */
  private List<String> subset(String... words) {
    int mask = choose((1 << words.length) - 1) + 1;
    List<String> chosen = new ArrayList<>();
    for (int k = 0; k < words.length; k++) {
      if ((mask >> k & 1) == 1) {
        chosen.add(words[k]);
      }
    }
    return chosen;
  }

  private String kernel() {
    return switch (choose(group.allowsHalfIntegerSpins() ? 7 : 8)) {
      case 0 -> linear();
      case 1 -> "kind: wigner-rotation, irreps: " + irreps(1 + choose(3), 0);
      case 2 -> representations();
      case 3 -> paths("full");
      case 4 -> paths("uuu");
      case 5 -> paths("uvu");
      case 6 -> mixing();
      default ->
          "kind: spherical-harmonics, bandLimit: "
              + choose(5)
              + ", domain: "
              + pick("surface", "solid")
              + ", normalization: "
              + pick("integral", "component", "norm");
    };
  }

  private Irrep irrep() {
    int index = choose(LARGEST_INDEX + 1);
    int twiceSpin = group.allowsHalfIntegerSpins() ? index : 2 * index;
    int parity = group.discreteGenerators().isEmpty() || choose(2) == 0 ? 1 : -1;
    return new Irrep(group, twiceSpin, parity);
  }

  /** Blocks of random irreps; of equal multiplicity if one is given. */
  private Irreps irreps(int count, int multiplicity) {
    List<Irreps.Block> blocks = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int copies = multiplicity > 0 ? multiplicity : 1 + choose(LARGEST_MULTIPLICITY);
      blocks.add(new Irreps.Block(copies, irrep()));
    }
    return new Irreps(group, blocks);
  }

  private String linear() {
    Irreps from = irreps(1 + choose(3), 0);
    List<Irreps.Block> to = new ArrayList<>();
    int count = 1 + choose(2);
    for (int k = 0; k < count; k++) {
      Irrep irrep = from.blocks().get(choose(from.blocks().size())).irrep();
      to.add(new Irreps.Block(1 + choose(LARGEST_MULTIPLICITY), irrep));
    }
    return "kind: linear, from: " + from + ", to: " + new Irreps(group, to);
  }

  private String representations() {
    SortedSet<String> names = new TreeSet<>();
    if (!group.allowsHalfIntegerSpins() && choose(2) == 1) {
      names.add("cartesian");
    }
    int count = choose(3);
    for (int k = 0; k < count; k++) {
      names.add("\"" + irreps(1, 0) + "\"");
    }
    return "kind: group, representations: " + names;
  }

  private String paths(String mode) {
    int multiplicity = mode.equals("uuu") ? 1 + choose(LARGEST_MULTIPLICITY) : 0;
    Irreps left = irreps(1 + choose(2), multiplicity);
    Irreps right = irreps(1 + choose(2), multiplicity);
    List<Irrep> products = products(left, right);
    String output = "";
    if (choose(2) == 1) {
      int mask = choose((1 << Math.min(products.size(), 4)) - 1) + 1;
      output =
          Stream.iterate(0, k -> k < Math.min(products.size(), 4), k -> k + 1)
              .filter(k -> (mask >> k & 1) == 1)
              .map(k -> products.get(k).name())
              .collect(Collectors.joining("+", ", output: ", ""));
    }
    return product(mode, left, right)
        + output
        + (mode.equals("uuu") && choose(2) == 1 ? ", weights: true" : "");
  }

  private String mixing() {
    Irreps left = irreps(1 + choose(2), 0);
    Irreps right = irreps(1 + choose(2), 0);
    List<Irrep> products = products(left, right);
    int first = choose(products.size());
    int second = choose(products.size());
    String output = 1 + choose(LARGEST_MULTIPLICITY) + "x" + products.get(first);
    if (second != first) {
      output += "+" + (1 + choose(LARGEST_MULTIPLICITY)) + "x" + products.get(second);
    }
    return product("uvw", left, right) + ", output: " + output;
  }

  private String product(String mode, Irreps left, Irreps right) {
    return "kind: tensor-product, mode: "
        + mode
        + ", left: "
        + left
        + ", right: "
        + right
        + ", shape: "
        + pick("auto", "table", "unrolled")
        + ", normalization: "
        + pick("isometry", "component");
  }

  private static List<Irrep> products(Irreps left, Irreps right) {
    return left.blocks().stream()
        .flatMap(l -> right.blocks().stream().flatMap(r -> l.irrep().product(r.irrep()).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
