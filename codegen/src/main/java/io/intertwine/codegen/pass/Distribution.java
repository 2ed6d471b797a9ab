package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes common factors out of sums: {@code c p x + d p y} becomes {@code p (c x + d y)} where the
 * products are used nowhere else.
 *
 * <p>In each form the factor with the most products is taken first (ties to the factor that comes
 * first), and the inner sums are treated in the same way.
 */
final class Distribution {
  private final Forms forms;
  private final ArrayDeque<LinearForm> pending = new ArrayDeque<>();

  private Distribution(Forms forms) {
    this.forms = forms;
    pending.addAll(forms.all());
  }

  /** Rewrites the forms in place, with the inner sums and their products as new definitions. */
  static void apply(Forms forms) {
    Distribution distribution = new Distribution(forms);
    while (!distribution.pending.isEmpty()) {
      LinearForm form = distribution.pending.remove();
      Optional<List<Integer>> group = distribution.largestGroup(form);
      while (group.isPresent()) {
        distribution.takeOut(form, group.get());
        group = distribution.largestGroup(form);
      }
    }
  }

  /**
   * A factor, and after it the products with that factor; the largest such group of two or more.
   */
  private Optional<List<Integer>> largestGroup(LinearForm form) {
    Map<Integer, List<Integer>> byFactor = new TreeMap<>();
    for (int atom : form.terms().keySet()) {
      if (product(atom).isPresent()) {
        Node.Multiply product = product(atom).get();
        byFactor.computeIfAbsent(product.left(), Distribution::group).add(atom);
        if (product.left() != product.right()) {
          byFactor.computeIfAbsent(product.right(), Distribution::group).add(atom);
        }
      }
    }
    List<Integer> best = List.of();
    for (List<Integer> group : byFactor.values()) {
      best = group.size() > Math.max(2, best.size()) ? group : best;
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static List<Integer> group(int factor) {
    List<Integer> group = new ArrayList<>();
    group.add(factor);
    return group;
  }

  private Optional<Node.Multiply> product(int atom) {
    boolean isNode = atom != LinearForm.ONE && !forms.isDefined(atom);
    return isNode
            && forms.isUsedOnce(atom)
            && forms.program().node(atom) instanceof Node.Multiply product
        ? Optional.of(product)
        : Optional.empty();
  }

  private void takeOut(LinearForm form, List<Integer> group) {
    int factor = group.get(0);
    LinearForm inner = LinearForm.zero();
    for (int atom : group.subList(1, group.size())) {
      Node.Multiply product = product(atom).orElseThrow();
      int other = product.left() == factor ? product.right() : product.left();
      ExactNumber coefficient = Objects.requireNonNull(form.terms().remove(atom));
      // Another coefficient of the same atom cannot be there: products are distinct nodes.
      inner = inner.plus(coefficient, LinearForm.of(other, SurdSum.ONE)).orElseThrow();
    }
    int sum = forms.define(new Forms.Definition.Sum(inner));
    int whole = forms.define(new Forms.Definition.Product(factor, sum));
    form.terms().put(whole, SurdSum.ONE);
    pending.add(inner);
  }
}
