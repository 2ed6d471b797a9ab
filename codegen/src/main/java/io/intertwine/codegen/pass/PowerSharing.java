package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Multiplies powers and products of several factors out along shared chains.
 *
 * <p>Every product of variables is read as a monomial of the values that are not such products.
 * Then the pair of factors in the most places (a square being a pair of equal ones) becomes a
 * factor of its own until none occurs twice: {@code x^2 y}, {@code x^3}, {@code x^4} become {@code
 * s = x * x}, {@code s * y}, {@code s * x}, {@code s * s}. If that does not need fewer operations,
 * the program is returned as it was.
 */
public final class PowerSharing implements Pass {
  /** The pass. */
  public PowerSharing() {}

  @Override
  public String name() {
    return "power sharing";
  }

  @Override
  public Program apply(Program program) {
    Program source = new DeadCode().apply(program);
    Program shared = new DeadCode().apply(new Rebuild(source).run());
    return shared.operations().total() < source.operations().total() ? shared : program;
  }

  /** Two factors, the first not after the second. */
  private record Pair(int first, int second) {}

  private static final class Rebuild {
    private final Program program;
    private final List<Optional<SortedMap<Integer, Integer>>> monomials = new ArrayList<>();
    private final List<Pair> shared = new ArrayList<>();
    private final Map<Integer, Integer> written = new HashMap<>();
    private final ProgramBuilder builder;

    Rebuild(Program program) {
      this.program = program;
      builder = new ProgramBuilder(program.inputs());
    }

    Program run() {
      boolean[] needed = new boolean[program.size()];
      program.results().forEach(block -> block.forEach(node -> needed[node] = true));
      for (int i = 0; i < program.size(); i++) {
        Node node = program.node(i);
        monomials.add(isProduct(node) ? Optional.of(monomial(node)) : Optional.empty());
        for (int k = 0; !isProduct(node) && k < node.arity(); k++) {
          needed[node.operand(k)] = true;
        }
      }
      List<SortedMap<Integer, Integer>> roots = new ArrayList<>();
      for (int i = 0; i < needed.length; i++) {
        if (needed[i] && monomials.get(i).isPresent()) {
          roots.add(monomials.get(i).get());
        }
      }
      Optional<Pair> best = mostFrequent(roots);
      while (best.isPresent()) {
        share(roots, best.get());
        best = mostFrequent(roots);
      }
      return write(needed);
    }

    private boolean isProduct(Node node) {
      return node instanceof Node.Multiply product
          && !(program.node(product.left()) instanceof Node.Constant)
          && !(program.node(product.right()) instanceof Node.Constant);
    }

    /** A fresh copy, so that rewriting one monomial leaves the others alone. */
    private SortedMap<Integer, Integer> monomial(Node product) {
      SortedMap<Integer, Integer> factors = new TreeMap<>();
      for (int k = 0; k < 2; k++) {
        int operand = product.operand(k);
        if (monomials.get(operand).isPresent()) {
          monomials.get(operand).get().forEach((f, e) -> factors.merge(f, e, Integer::sum));
        } else {
          factors.merge(operand, 1, Integer::sum);
        }
      }
      return factors;
    }

    /** The pair with the most places, of those with two or more; ties to the first factors. */
    private static Optional<Pair> mostFrequent(List<SortedMap<Integer, Integer>> roots) {
      Map<Pair, Integer> places = new HashMap<>();
      for (SortedMap<Integer, Integer> root : roots) {
        root.forEach(
            (first, exponent) -> {
              if (exponent > 1) {
                places.merge(new Pair(first, first), exponent / 2, Integer::sum);
              }
              root.tailMap(first + 1)
                  .forEach(
                      (second, other) ->
                          places.merge(
                              new Pair(first, second), Math.min(exponent, other), Integer::sum));
            });
      }
      Optional<Pair> best = Optional.empty();
      int most = 1;
      for (Map.Entry<Pair, Integer> entry : places.entrySet()) {
        boolean isBetter =
            entry.getValue() > most
                || (entry.getValue() == most
                    && best.isPresent()
                    && isBefore(entry.getKey(), best.get()));
        if (isBetter) {
          best = Optional.of(entry.getKey());
          most = entry.getValue();
        }
      }
      return best;
    }

    private static boolean isBefore(Pair a, Pair b) {
      return a.first() != b.first() ? a.first() < b.first() : a.second() < b.second();
    }

    private void share(List<SortedMap<Integer, Integer>> roots, Pair pair) {
      int factor = program.size() + shared.size();
      shared.add(pair);
      for (SortedMap<Integer, Integer> root : roots) {
        int first = root.getOrDefault(pair.first(), 0);
        int second = root.getOrDefault(pair.second(), 0);
        int times = pair.first() == pair.second() ? first / 2 : Math.min(first, second);
        if (times > 0) {
          reduce(root, pair.first(), times);
          reduce(root, pair.second(), times);
          root.put(factor, times);
        }
      }
    }

    private static void reduce(SortedMap<Integer, Integer> root, int factor, int times) {
      root.computeIfPresent(factor, (f, power) -> power == times ? null : power - times);
    }

    private Program write(boolean[] needed) {
      int[] renamed = new int[program.size()];
      for (int i = 0; i < program.size(); i++) {
        if (monomials.get(i).isEmpty()) {
          renamed[i] = builder.add(program.node(i).withOperands(k -> renamed[k]));
        } else if (needed[i]) {
          renamed[i] = product(monomials.get(i).get());
        }
        written.put(i, renamed[i]);
      }
      return Rewriter.finish(program, builder, renamed);
    }

    private int product(SortedMap<Integer, Integer> monomial) {
      int product = -1;
      for (Map.Entry<Integer, Integer> power : monomial.entrySet()) {
        int factor = factor(power.getKey());
        for (int k = 0; k < power.getValue(); k++) {
          product = product < 0 ? factor : builder.times(product, factor);
        }
      }
      return product;
    }

    private int factor(int factor) {
      Integer known = written.get(factor);
      if (known != null) {
        return known;
      }
      Pair pair = shared.get(factor - program.size());
      int product = builder.times(factor(pair.first()), factor(pair.second()));
      written.put(factor, product);
      return product;
    }
  }
}
