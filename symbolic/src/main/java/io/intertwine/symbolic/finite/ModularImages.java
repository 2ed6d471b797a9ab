package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The images of cyclotomic numbers modulo one prime under many embeddings; the coefficients are
 * reduced once.
 */
final class ModularImages {
  private final PrimeField field;
  private final Map<Cyclotomic, long[]> residues = new HashMap<>();
  private final Map<BigInteger, Long> inverses = new HashMap<>();

  ModularImages(PrimeField field) {
    this.field = field;
  }

  /** The image of {@code value.galois(unit)}, for a unit modulo the order of the field's root. */
  long image(Cyclotomic value, long unit) {
    if (value.isZero()) {
      return 0;
    }
    long[] reduced = residues.computeIfAbsent(value, this::reduce);
    long step = field.e / value.conductor() * Math.floorMod(unit, (long) field.e);
    long sum = 0;
    for (int k = 0; k < reduced.length; k += 2) {
      sum = (sum + reduced[k] * field.rootPower(reduced[k + 1] * step)) % field.p;
    }
    return sum;
  }

  /** Coefficients and exponents in turn. */
  private long[] reduce(Cyclotomic value) {
    List<Cyclotomic.Term> terms = value.terms();
    long[] reduced = new long[2 * terms.size()];
    for (int k = 0; k < terms.size(); k++) {
      Cyclotomic.Term term = terms.get(k);
      long c = field.reduce(term.coefficient().numerator());
      if (!term.coefficient().isInteger()) {
        BigInteger d = term.coefficient().denominator();
        c = c * inverses.computeIfAbsent(d, x -> field.inverse(field.reduce(x))) % field.p;
      }
      reduced[2 * k] = c;
      reduced[2 * k + 1] = term.exponent();
    }
    return reduced;
  }
}
