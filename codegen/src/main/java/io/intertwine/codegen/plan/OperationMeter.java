package io.intertwine.codegen.plan;

import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.codegen.pass.RoundingCount;
import io.intertwine.codegen.program.Node;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.symbolic.map.MapInput;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts the floating-point operations of a plan at three stations of its making, and the longest
 * chain of roundings.
 *
 * <p>Sparse: each term of each expanded polynomial costs its multiplications, the coefficient's
 * included unless it is 1 or -1, and an addition. Dense: the same with all coefficients nonzero,
 * that is, with every monomial in the components of vectors and scalars that has the degrees in
 * which a term occurs in its block; coordinates of group elements and smooth functions count as
 * they occur. Optimised: the operations of the programs, a multiply-add counted as two. Changes of
 * sign count nowhere.
 */
final class OperationMeter {

  private OperationMeter() {}

  /**
   * Counts the operations per sample.
   *
   * @param plan the plan
   * @param polynomials per stage, the expanded polynomials of its program
   * @return dense, sparse and optimised
   */
  static OperationCounts count(KernelPlan plan, List<PolynomialMap> polynomials) {
    long dense = 0;
    long sparse = 0;
    long optimised = 0;
    for (int s = 0; s < plan.stages().size(); s++) {
      Stage stage = plan.stages().get(s);
      Expanded expanded = new Expanded(stage, polynomials.get(s));
      for (List<Polynomial> block : polynomials.get(s).components()) {
        for (Polynomial component : block) {
          sparse += expanded.sparse(component) * stage.iterations();
          dense += expanded.dense(block, component) * stage.iterations();
        }
      }
      optimised += optimised(stage, plan.shape());
      long additions = additions(stage);
      dense += additions;
      sparse += additions;
      optimised += additions;
    }
    return new OperationCounts(dense, sparse, optimised);
  }

  /**
   * The longest chain of roundings from an input to an output, additions over loops included.
   *
   * @param plan the plan
   * @return n of gamma_n
   */
  static int longestPath(KernelPlan plan) {
    int longest = 0;
    for (Stage stage : plan.stages()) {
      longest =
          Math.max(
              longest,
              plan.shape() == KernelShape.TABLE
                  ? TermTable.of(List.of(stage)).get(0).longestPath()
                  : RoundingCount.of(stage.program()));
    }
    return longest + WriteCounts.of(plan.outputs(), plan.stages()).additions();
  }

  private static long optimised(Stage stage, KernelShape shape) {
    long[] perLevel =
        shape == KernelShape.TABLE
            ? TermTable.of(List.of(stage)).get(0).operations()
            : operations(stage);
    long iterations = 1;
    long sum = perLevel[0];
    for (int level = 1; level < perLevel.length; level++) {
      iterations *= stage.loops().get(level - 1).count();
      sum += perLevel[level] * iterations;
    }
    return sum;
  }

  /** The operations of one iteration of each level. */
  private static long[] operations(Stage stage) {
    long[] operations = new long[stage.loops().size() + 1];
    int[] depths = MethodSlicing.depths(stage);
    for (int i = 0; i < depths.length; i++) {
      Node node = stage.program().node(i);
      boolean free = node.arity() == 0 || node instanceof Node.Negate;
      operations[depths[i]] += free ? 0 : node instanceof Node.MultiplyAdd ? 2 : 1;
    }
    return operations;
  }

  /** The additions of accumulated blocks to what is there. */
  private static long additions(Stage stage) {
    long sum = 0;
    for (int block = 0; block < stage.outputs().size(); block++) {
      if (stage.outputs().get(block).accumulate()) {
        sum += stage.program().outputs().get(block).dimension() * stage.iterations();
      }
    }
    return sum;
  }

  /** The inputs of a stage's expanded polynomials. */
  private static final class Expanded {

    /** The block of each variable that is a component of a vector or of scalars. */
    private final Map<Integer, Integer> blockOf = new HashMap<>();

    private final List<Integer> dimensions = new ArrayList<>();

    Expanded(Stage stage, PolynomialMap polynomials) {
      List<MapInput> inputs = stage.map().inputs();
      for (int b = 0; b < polynomials.inputs().size(); b++) {
        int dimension = polynomials.inputs().get(b).dimension();
        dimensions.add(dimension);
        boolean isElement = b < inputs.size() && inputs.get(b) instanceof MapInput.GroupInput;
        for (int c = 0; c < dimension && !isElement; c++) {
          blockOf.put(polynomials.variable(b, c), b);
        }
      }
    }

    long sparse(Polynomial polynomial) {
      long sum = 0;
      for (Polynomial.Term term : polynomial.terms()) {
        boolean unit =
            term.coefficient().isOne() || term.coefficient().equals(SurdSum.ONE.negate());
        sum += Math.max(term.monomial().degree() - (unit ? 1 : 0), 0) + 1;
      }
      return Math.max(sum - 1, 0);
    }

    /** The sparse cost, and that of the monomials that do not occur but have such degrees. */
    long dense(List<Polynomial> block, Polynomial polynomial) {
      Map<List<Integer>, Set<Monomial>> present = new HashMap<>();
      for (Polynomial component : block) {
        for (Polynomial.Term term : component.terms()) {
          present.computeIfAbsent(degrees(term.monomial()), d -> new HashSet<>());
        }
      }
      for (Polynomial.Term term : polynomial.terms()) {
        Objects.requireNonNull(present.get(degrees(term.monomial())))
            .add(freePart(term.monomial()));
      }
      long sum = sparse(polynomial);
      for (Map.Entry<List<Integer>, Set<Monomial>> entry : present.entrySet()) {
        long monomials = 1;
        long degree = 0;
        for (int b = 0; b < dimensions.size(); b++) {
          monomials *= monomials(dimensions.get(b), entry.getKey().get(b));
          degree += entry.getKey().get(b);
        }
        sum += (monomials - entry.getValue().size()) * (degree + 1);
      }
      return sum;
    }

    private List<Integer> degrees(Monomial monomial) {
      Integer[] degrees = new Integer[dimensions.size()];
      Arrays.fill(degrees, 0);
      for (int k = 0; k < monomial.size(); k++) {
        Integer block = blockOf.get(monomial.variableAt(k));
        if (block != null) {
          degrees[block] += monomial.exponentAt(k);
        }
      }
      return List.of(degrees);
    }

    private Monomial freePart(Monomial monomial) {
      Monomial part = Monomial.ONE;
      for (int k = 0; k < monomial.size(); k++) {
        if (blockOf.containsKey(monomial.variableAt(k))) {
          part = part.times(Monomial.power(monomial.variableAt(k), monomial.exponentAt(k)));
        }
      }
      return part;
    }

    /** The number of monomials of a degree in some variables. */
    private static long monomials(int variables, int degree) {
      long count = 1;
      for (int k = 1; k <= degree; k++) {
        count = count * (variables + degree - k) / k;
      }
      return count;
    }
  }
}
