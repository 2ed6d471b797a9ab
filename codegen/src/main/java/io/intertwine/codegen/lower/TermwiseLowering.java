package io.intertwine.codegen.lower;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.InvariantSymbol;
import io.intertwine.symbolic.map.MapInput;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The general rule: every term of every polynomial, each distinct product once.
 *
 * <p>A component is grouped as {@code sum_k o_k p_k} with distinct outer monomials {@code o_k} and
 * inner polynomials {@code p_k}. Outer variables are those that multiply many terms: scalars
 * (weights) and symbols; or, where there are group elements, everything but their coordinates, so
 * that the entries of {@code rho(g)} are computed once and then applied. The inner polynomials are
 * sums of terms; the passes shorten them.
 */
final class TermwiseLowering implements LoweringRule {
  @Override
  public Optional<Program> lower(EquivariantMap map, List<Block> outputs) {
    Writer writer = new Writer(map);
    List<Integer> components = map.components().stream().map(writer::component).toList();
    return Optional.of(Lowering.finish(writer.builder, outputs, components));
  }

  private static final class Writer {
    private final ProgramBuilder builder;
    private final Simplifier to;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Boolean> isOuter = new ArrayList<>();

    Writer(EquivariantMap map) {
      builder = new ProgramBuilder(Lowering.inputs(map));
      to = new Simplifier(builder);
      boolean hasElement = map.inputs().stream().anyMatch(MapInput.GroupInput.class::isInstance);
      for (int b = 0; b < map.inputs().size(); b++) {
        MapInput input = map.inputs().get(b);
        boolean outer =
            hasElement
                ? !(input instanceof MapInput.GroupInput)
                : input instanceof MapInput.ScalarInput;
        for (int c = 0; c < input.dimension(); c++) {
          nodes.add(builder.input(b, c));
          isOuter.add(outer);
        }
      }
      for (InvariantSymbol symbol : map.symbols()) {
        nodes.add(to.call(symbol.function(), sum(symbol.argument().terms())));
        isOuter.add(true);
      }
    }

    int component(Polynomial polynomial) {
      Map<Monomial, List<Polynomial.Term>> groups = new TreeMap<>();
      for (Polynomial.Term term : polynomial.terms()) {
        Monomial outer = part(term.monomial(), true);
        Polynomial.Term inner =
            new Polynomial.Term(term.coefficient(), part(term.monomial(), false));
        groups.computeIfAbsent(outer, m -> new ArrayList<>()).add(inner);
      }
      int sum = builder.constant(0);
      for (Map.Entry<Monomial, List<Polynomial.Term>> group : groups.entrySet()) {
        sum = to.plus(sum, to.times(product(group.getKey()), sum(group.getValue())));
      }
      return sum;
    }

    private Monomial part(Monomial monomial, boolean outer) {
      Monomial part = Monomial.ONE;
      for (int k = 0; k < monomial.size(); k++) {
        if (isOuter.get(monomial.variableAt(k)) == outer) {
          part = part.times(Monomial.power(monomial.variableAt(k), monomial.exponentAt(k)));
        }
      }
      return part;
    }

    private int sum(List<Polynomial.Term> terms) {
      int sum = builder.constant(0);
      for (Polynomial.Term term : terms) {
        sum = to.plus(sum, to.scale(term.coefficient(), product(term.monomial())));
      }
      return sum;
    }

    private int product(Monomial monomial) {
      int product = builder.constant(1);
      for (int k = 0; k < monomial.size(); k++) {
        for (int e = 0; e < monomial.exponentAt(k); e++) {
          product = to.times(product, nodes.get(monomial.variableAt(k)));
        }
      }
      return product;
    }
  }
}
