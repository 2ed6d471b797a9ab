package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of exact multiples of atoms; atom {@link #ONE} stands for the number 1.
 *
 * <p>Atoms are the indices of nodes that are not linear themselves, and of definitions that {@link
 * Forms} adds.
 */
final class LinearForm {
  /** The atom of the constant term. */
  static final int ONE = -1;

  private final TreeMap<Integer, ExactNumber> terms;

  private LinearForm(TreeMap<Integer, ExactNumber> terms) {
    this.terms = terms;
  }

  /** The sum of no terms, 0. */
  static LinearForm zero() {
    return new LinearForm(new TreeMap<>());
  }

  /** One multiple of one atom. */
  static LinearForm of(int atom, ExactNumber coefficient) {
    LinearForm form = zero();
    if (!coefficient.isZero()) {
      form.terms.put(atom, coefficient);
    }
    return form;
  }

  /** The nonzero coefficients by atom, ascending; a live view. */
  SortedMap<Integer, ExactNumber> terms() {
    return terms;
  }

  /** The number of terms. */
  int size() {
    return terms.size();
  }

  /** {@code this + factor * o}, unless two powers of pi would meet in one coefficient. */
  Optional<LinearForm> plus(ExactNumber factor, LinearForm o) {
    TreeMap<Integer, ExactNumber> sum = new TreeMap<>(terms);
    for (var term : o.terms.entrySet()) {
      ExactNumber added = factor.times(term.getValue());
      ExactNumber old = sum.get(term.getKey());
      if (old != null && !Simplifier.haveCommonForm(old, added)) {
        return Optional.empty();
      }
      ExactNumber value = old == null ? added : old.plus(added);
      if (value.isZero()) {
        sum.remove(term.getKey());
      } else {
        sum.put(term.getKey(), value);
      }
    }
    return Optional.of(new LinearForm(sum));
  }

  /** {@code factor * this}. */
  LinearForm times(ExactNumber factor) {
    return zero().plus(factor, this).orElseThrow();
  }
}
