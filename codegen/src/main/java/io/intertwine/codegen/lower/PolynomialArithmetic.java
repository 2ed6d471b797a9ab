package io.intertwine.codegen.lower;

import io.intertwine.codegen.interpret.Arithmetic;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;

/** Arithmetic on polynomials in normal form: each product is reduced at once. */
final class PolynomialArithmetic implements Arithmetic<Polynomial> {
  private final SymbolTable table;

  PolynomialArithmetic(SymbolTable table) {
    this.table = table;
  }

  @Override
  public Polynomial constant(ExactNumber value) {
    return Polynomial.constant(value);
  }

  @Override
  public Polynomial add(Polynomial left, Polynomial right) {
    return left.plus(right);
  }

  @Override
  public Polynomial subtract(Polynomial left, Polynomial right) {
    return left.minus(right);
  }

  @Override
  public Polynomial multiply(Polynomial left, Polynomial right) {
    if (left.isConstant()) {
      return right.scale(left.coefficient(Monomial.ONE));
    } else if (right.isConstant()) {
      return left.scale(right.coefficient(Monomial.ONE));
    }
    return table.reduce(left.times(right));
  }

  @Override
  public Polynomial negate(Polynomial operand) {
    return operand.negate();
  }

  @Override
  public Polynomial call(SmoothFunction function, Polynomial operand) {
    return table.value(function, operand);
  }
}
