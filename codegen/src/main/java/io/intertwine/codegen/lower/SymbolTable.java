package io.intertwine.codegen.lower;

import io.intertwine.symbolic.map.InvariantSymbol;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The variables that stand for values of smooth functions, and the ideal of what is known about
 * them.
 *
 * <p>A function of one argument has one variable, wherever it occurs. Functions that determine each
 * other share it: with {@code w = 1/sqrt(u)} the square root is {@code u w} and, where {@code w}
 * occurs, the reciprocal {@code w^2}; the absolute value is {@code u sign(u)}. The relations {@code
 * u w^2 = 1}, {@code u r = 1}, {@code sign^2 = 1} and {@code sin^2 = 1 - cos^2} are rules of the
 * ideal, beside those of group elements, where they leave the normal form unique (two roots of sums
 * that share their last monomial do not).
 *
 * <p>The table grows while programs are expanded; it is not thread-safe.
 */
final class SymbolTable {
  private record Key(SmoothFunction function, Polynomial argument) {}

  private final Map<Key, Polynomial> values = new HashMap<>();
  private final List<InvariantSymbol> symbols = new ArrayList<>();
  private final List<Integer> variables = new ArrayList<>();
  private final List<Ideal.Rule> rules = new ArrayList<>();
  private Ideal ideal;
  private int nextVariable;

  /**
   * A table without symbols.
   *
   * @param ideal what is known about the variables already
   * @param nextVariable the first variable that is free
   */
  SymbolTable(Ideal ideal, int nextVariable) {
    rules.addAll(ideal.rules());
    this.ideal = ideal;
    this.nextVariable = nextVariable;
  }

  /** The symbols that have variables of their own, in the order of their first use. */
  List<InvariantSymbol> symbols() {
    return symbols;
  }

  /** The variable of a symbol. */
  int variable(int symbol) {
    return variables.get(symbol);
  }

  /** Reserves variables for other use, and returns the first of them. */
  int reserve(int count) {
    nextVariable += count;
    return nextVariable - count;
  }

  /** The normal form modulo all relations. */
  Polynomial reduce(Polynomial polynomial) {
    return ideal.rules().isEmpty() ? polynomial : ideal.normalForm(polynomial);
  }

  /** The value of {@code function(argument)}. */
  Polynomial value(SmoothFunction function, Polynomial argument) {
    Polynomial u = reduce(argument);
    Key key = new Key(function, u);
    Polynomial known = values.get(key);
    if (known != null) {
      return known;
    }
    Polynomial value =
        switch (function) {
          case SQRT -> reduce(u.times(value(SmoothFunction.RECIPROCAL_SQRT, u)));
          case ABSOLUTE -> reduce(u.times(value(SmoothFunction.SIGN, u)));
          case RECIPROCAL -> reciprocal(u);
          default -> fresh(function, u);
        };
    values.put(key, value);
    return value;
  }

  private Polynomial reciprocal(Polynomial u) {
    Polynomial root = values.get(new Key(SmoothFunction.RECIPROCAL_SQRT, u));
    return root == null ? fresh(SmoothFunction.RECIPROCAL, u) : reduce(root.power(2));
  }

  private Polynomial fresh(SmoothFunction function, Polynomial u) {
    int variable = reserve(1);
    InvariantSymbol symbol = new InvariantSymbol("f" + symbols.size(), function, u);
    symbols.add(symbol);
    variables.add(variable);
    symbol.rule(variable).ifPresent(this::include);
    if (function == SmoothFunction.SIGN) {
      include(new Ideal.Rule(Monomial.power(variable, 2), Polynomial.ONE));
    } else if (function == SmoothFunction.SIN) {
      Polynomial cosine = value(SmoothFunction.COS, u);
      Polynomial rest = Polynomial.ONE.minus(cosine.power(2));
      include(new Ideal.Rule(Monomial.power(variable, 2), rest));
    }
    return Polynomial.variable(variable);
  }

  /**
   * Adds a rule if the normal form stays unique. If not, the symbol is free of that relation: then
   * some true equalities are not seen, but no false one is.
   */
  private void include(Ideal.Rule rule) {
    List<Ideal.Rule> extended = new ArrayList<>(rules);
    extended.add(rule);
    try {
      ideal = Ideal.of(extended);
      rules.add(rule);
    } catch (IllegalArgumentException overlap) {
      ideal = Ideal.of(rules);
    }
  }

  /** The derivative of a symbol with respect to its argument. */
  Polynomial slope(int symbol) {
    InvariantSymbol s = Objects.requireNonNull(symbols.get(symbol));
    Map<Integer, Polynomial> values = new HashMap<>();
    values.put(SmoothFunction.ARGUMENT, s.argument());
    values.put(SmoothFunction.VALUE, Polynomial.variable(variable(symbol)));
    s.function()
        .companion()
        .ifPresent(g -> values.put(SmoothFunction.COMPANION, value(g, s.argument())));
    return reduce(s.function().derivative().substitute(values));
  }
}
