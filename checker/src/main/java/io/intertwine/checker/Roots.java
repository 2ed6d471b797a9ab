package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roots of invariant polynomials. For each argument u there is one variable s that stands for
 * {@code u^(-1/2) > 0}, with the relation {@code s^2 u = 1}; the square root of u is {@code s u},
 * its reciprocal {@code s^2}. The derivative of s is {@code -1/2 s^3 du}.
 */
final class Roots {
  /** The functions that this checker knows, by their names in certificates. */
  enum Function {
    SQRT,
    RECIPROCAL,
    RECIPROCAL_SQRT
  }

  private record Root(int variable, Polynomial argument, Monomial leading) {}

  private final Ideal ideal;
  private final List<Root> roots = new ArrayList<>();
  private int next;

  /** Roots whose variables begin at {@code first} and whose relations are added to the ideal. */
  Roots(Ideal ideal, int first) {
    this.ideal = ideal;
    this.next = first;
  }

  /** A function of a polynomial that need not be known yet. */
  Polynomial declare(Function function, Polynomial argument) {
    Polynomial u = ideal.normalForm(argument);
    if (u.constantValue() != null || find(u) != null) {
      Polynomial value = apply(function, u);
      if (value != null) {
        return value;
      }
    }
    Monomial leading = null;
    for (Monomial monomial : u.terms().keySet()) {
      leading = leading == null || monomial.compareTo(leading) > 0 ? monomial : leading;
    }
    if (leading == null) {
      throw new Refusal("A root of zero is taken.");
    }
    Root root = new Root(next++, u, leading);
    roots.add(root);
    addRelation(root, ideal);
    return value(function, root.variable, u);
  }

  /** Adds {@code s^2 u = 1}, solved for the product of s^2 and the leading monomial of u. */
  private static void addRelation(Root root, Ideal ideal) {
    Surd head = root.argument.coefficient(root.leading);
    Monomial square = Monomial.power(root.variable, 2);
    Polynomial rest = root.argument.minus(Polynomial.term(root.leading, head));
    ideal.add(
        root.variable,
        square.times(root.leading),
        Polynomial.ONE.minus(rest.times(Polynomial.term(square, Surd.ONE))).times(head.inverse()));
  }

  /** Adds the relations of all roots so far to another ideal. */
  void addRelations(Ideal other) {
    roots.forEach(root -> addRelation(root, other));
  }

  private static Polynomial value(Function function, int s, Polynomial u) {
    Polynomial root = Polynomial.variable(s);
    return switch (function) {
      case RECIPROCAL_SQRT -> root;
      case RECIPROCAL -> root.times(root);
      case SQRT -> root.times(u);
    };
  }

  /** A function of a polynomial in normal form, or null if it is none of a known argument. */
  @Nullable Polynomial apply(Function function, Polynomial argument) {
    return switch (function) {
      case SQRT -> squareRoot(argument);
      case RECIPROCAL -> reciprocal(argument);
      case RECIPROCAL_SQRT -> {
        Polynomial root = squareRoot(argument);
        yield root == null ? null : reciprocal(ideal.normalForm(root));
      }
    };
  }

  /** sqrt(c u) = sqrt(c) s u, sqrt(c s^2) = sqrt(c) s, for a positive rational c. */
  private @Nullable Polynomial squareRoot(Polynomial argument) {
    Surd constant = argument.constantValue();
    if (constant != null) {
      return rootOf(constant, Polynomial.ONE);
    }
    for (Root root : roots) {
      Polynomial s = Polynomial.variable(root.variable);
      Surd c = multiple(argument, root.argument);
      if (c != null) {
        return rootOf(c, s.times(root.argument));
      }
      c = multiple(argument, s.times(s));
      if (c != null) {
        return rootOf(c, s);
      }
    }
    return null;
  }

  private static @Nullable Polynomial rootOf(Surd factor, Polynomial root) {
    Ratio rational = factor.rational();
    return rational == null || rational.signum() <= 0 ? null : root.times(Surd.sqrt(rational));
  }

  /** 1/(c s^k u^m) = (1/c) s^(2m - k), where 1/s = s u. */
  private @Nullable Polynomial reciprocal(Polynomial argument) {
    Surd constant = argument.constantValue();
    if (constant != null) {
      return constant.terms() == 1 ? Polynomial.constant(constant.inverse()) : null;
    }
    for (Root root : roots) {
      Polynomial s = Polynomial.variable(root.variable);
      Polynomial u = root.argument;
      List<Polynomial> known = List.of(u, s.times(u), s, s.times(s));
      List<Polynomial> inverse = List.of(s.times(s), s, s.times(u), u);
      for (int i = 0; i < known.size(); i++) {
        Surd c = multiple(argument, known.get(i));
        if (c != null && c.terms() == 1) {
          return inverse.get(i).times(c.inverse());
        }
      }
    }
    return null;
  }

  /** The number c with {@code argument = c * base}, or null. */
  private @Nullable Surd multiple(Polynomial argument, Polynomial base) {
    Polynomial normal = ideal.normalForm(base);
    if (normal.size() != argument.size()) {
      return null;
    }
    Map.Entry<Monomial, Surd> first = normal.terms().entrySet().iterator().next();
    if (first.getValue().terms() != 1) {
      return null;
    }
    Surd factor = argument.coefficient(first.getKey()).times(first.getValue().inverse());
    return normal.times(factor).equals(argument) ? factor : null;
  }

  private @Nullable Root find(Polynomial argument) {
    for (Root root : roots) {
      if (multiple(argument, root.argument) != null) {
        return root;
      }
    }
    return null;
  }

  /** The derivative of a variable of this object, given those of the input variables; else null. */
  @Nullable Polynomial derivative(
      int variable, java.util.function.IntFunction<@Nullable Polynomial> image) {
    for (Root root : roots) {
      if (root.variable == variable) {
        Polynomial cube = Polynomial.term(Monomial.power(variable, 3), Surd.of(2).inverse());
        return cube.negate().times(root.argument.derive(image));
      }
    }
    return null;
  }

  /** The arguments u, whose invariance the roots inherit. */
  List<Polynomial> arguments() {
    return roots.stream().map(Root::argument).toList();
  }

  /** The argument of the root that a variable stands for, or null. */
  @Nullable Polynomial argument(int variable) {
    for (Root root : roots) {
      if (root.variable == variable) {
        return root.argument;
      }
    }
    return null;
  }
}
