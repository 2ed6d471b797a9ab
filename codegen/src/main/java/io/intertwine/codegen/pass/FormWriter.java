package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes {@link Forms} as a program again.
 *
 * <p>The terms of a form with one magnitude of coefficient are summed first, {@code c * (p - q)},
 * the sign of the first one taken out, so that equal sums of different forms are one node. The sum
 * of the groups starts at the constant term or at the atoms with coefficient 1 or -1, which need no
 * multiplication.
 */
final class FormWriter {
  /** An atom with a sign. */
  private record Signed(int node, boolean negative) {}

  /** A multiple of a node, or of 1 for {@link #NONE}. */
  private record Term(int node, ExactNumber coefficient) {}

  private static final int NONE = LinearForm.ONE;

  private final Forms forms;
  private final Simplifier to;
  private final Map<Integer, Integer> written = new HashMap<>();

  private FormWriter(Forms forms) {
    this.forms = forms;
    this.to = new Simplifier(new ProgramBuilder(forms.program().inputs()));
  }

  /** The program of the forms. */
  static Program write(Forms forms) {
    FormWriter writer = new FormWriter(forms);
    Program program = forms.program();
    int[] renamed = new int[program.size()];
    for (int i = 0; i < program.size(); i++) {
      LinearForm root = forms.roots().get(i);
      boolean linear = root == null && forms.isLinear(i);
      if (!linear) {
        renamed[i] =
            root == null
                ? writer.to.add(program.node(i).withOperands(k -> renamed[k]))
                : writer.form(root);
        writer.written.put(i, renamed[i]);
      }
    }
    return Rewriter.finish(program, writer.to.builder(), renamed);
  }

  private int atom(int atom) {
    Integer known = written.get(atom);
    if (known != null) {
      return known;
    }
    int node =
        forms.definition(atom) instanceof Forms.Definition.Product product
            ? to.times(atom(product.left()), atom(product.right()))
            : form(((Forms.Definition.Sum) forms.definition(atom)).form());
    written.put(atom, node);
    return node;
  }

  private int form(LinearForm form) {
    int sum = NONE;
    Map<ExactNumber, List<Signed>> groups = new LinkedHashMap<>();
    for (Term term : terms(form)) {
      if (term.node() == NONE) {
        sum = to.constant(term.coefficient());
        continue;
      }
      boolean negative = term.coefficient().signum() < 0;
      groups
          .computeIfAbsent(magnitude(term.coefficient()), m -> new ArrayList<>())
          .add(new Signed(term.node(), negative));
    }
    List<Signed> units = new ArrayList<>();
    List<Map.Entry<ExactNumber, List<Signed>>> others = new ArrayList<>();
    for (var group : groups.entrySet()) {
      if (group.getKey().isOne()) {
        units.addAll(group.getValue());
      } else {
        others.add(group);
      }
    }
    boolean unitsFirst = sum != NONE || units.stream().anyMatch(s -> !s.negative());
    if (unitsFirst) {
      sum = plusAll(sum, units);
    }
    for (var group : others) {
      sum = plusGroup(sum, group.getKey(), group.getValue());
    }
    if (!unitsFirst) {
      sum = plusAll(sum, units);
    }
    return sum == NONE ? to.builder().constant(0) : sum;
  }

  /** The terms by ascending node, the constant first; atoms that became one node are merged. */
  private List<Term> terms(LinearForm form) {
    Map<Integer, LinearForm> byNode = new TreeMap<>();
    List<Term> unmerged = new ArrayList<>();
    for (var term : form.terms().entrySet()) {
      int node = term.getKey() == LinearForm.ONE ? NONE : atom(term.getKey());
      LinearForm single = LinearForm.of(node, term.getValue());
      LinearForm before = byNode.getOrDefault(node, LinearForm.zero());
      Optional<LinearForm> merged = before.plus(SurdSum.ONE, single);
      if (merged.isPresent()) {
        byNode.put(node, merged.get());
      } else {
        // Two powers of pi stay two terms.
        unmerged.add(new Term(node, term.getValue()));
      }
    }
    List<Term> terms = new ArrayList<>();
    byNode.forEach((node, value) -> value.terms().forEach((n, c) -> terms.add(new Term(n, c))));
    terms.addAll(unmerged);
    return terms;
  }

  private static ExactNumber magnitude(ExactNumber value) {
    return value.signum() < 0 ? value.negate() : value;
  }

  private int plusGroup(int sum, ExactNumber magnitude, List<Signed> group) {
    boolean negative = group.get(0).negative();
    List<Signed> relative =
        group.stream().map(s -> new Signed(s.node(), s.negative() != negative)).toList();
    int inner = plusAll(NONE, relative);
    if (sum == NONE) {
      return to.scale(negative ? magnitude.negate() : magnitude, inner);
    }
    int scaled = to.scale(magnitude, inner);
    return negative ? to.minus(sum, scaled) : to.plus(sum, scaled);
  }

  /** The sum with all summands, a positive one first where there is no sum yet. */
  private int plusAll(int sum, List<Signed> summands) {
    int total = sum;
    List<Signed> rest = new ArrayList<>(summands);
    for (int k = 0; total == NONE && k < rest.size(); k++) {
      if (!rest.get(k).negative()) {
        total = rest.remove(k).node();
      }
    }
    for (Signed s : rest) {
      total =
          total == NONE
              ? to.negate(s.node())
              : s.negative() ? to.minus(total, s.node()) : to.plus(total, s.node());
    }
    return total;
  }
}
