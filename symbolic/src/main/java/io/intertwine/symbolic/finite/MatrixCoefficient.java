package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.Arrays;

/**
 * The function f(g) = (1/|H|) sum over h in H of conj(lambda(h)) chi(h g), for lambda occurring
 * once in the irreducible character chi.
 *
 * <p>The element e = (1/|H|) sum of conj(lambda(h)) h acts in chi as the orthogonal projector to the
 * line of a unit vector v, so f(g) = chi(e g) is the matrix coefficient (v, g v). As f(h g h') =
 * lambda(h) f(g) lambda(h'), only one value per double coset H g H is computed.
 */
final class MatrixCoefficient {
  private final CharacterTable table;
  private final FiniteGroup group;
  private final InducingPair pair;
  private final MonomialOrbit orbit;

  /** For each coset r H, its double coset and the exponent t of f(r) = zeta^t f(d). */
  private final int[] doubleCoset;

  private final int[] shift;
  private final int[] doubleRepresentatives;

  MatrixCoefficient(CharacterTable table, InducingPair pair, MonomialOrbit orbit) {
    this.table = table;
    this.pair = pair;
    this.orbit = orbit;
    group = table.group();
    int e = group.exponent();
    doubleCoset = new int[orbit.size()];
    shift = new int[orbit.size()];
    Arrays.fill(doubleCoset, -1);
    int[] found = new int[orbit.size()];
    int[] queue = new int[orbit.size()];
    LinearCharacter lambda = orbit.lambda();
    int count = 0;
    for (int start = 0; start < orbit.size(); start++) {
      if (doubleCoset[start] >= 0) {
        continue;
      }
      int size = 1;
      queue[0] = start;
      doubleCoset[start] = count;
      found[count++] = orbit.representative(start);
      for (int k = 0; k < size; k++) {
        for (int h : lambda.subgroup().generators()) {
          int y = group.product(h, orbit.representative(queue[k]));
          int next = orbit.coset(y);
          if (doubleCoset[next] < 0) {
            doubleCoset[next] = doubleCoset[start];
            int raised = shift[queue[k]] + orbit.phase(h) - orbit.phase(y);
            shift[next] = Math.floorMod(raised, e);
            queue[size++] = next;
          }
        }
      }
    }
    doubleRepresentatives = Arrays.copyOf(found, count);
  }

  /** The number of double cosets. */
  int size() {
    return doubleRepresentatives.length;
  }

  /** The double coset of an element. */
  int index(int g) {
    return doubleCoset[orbit.coset(g)];
  }

  /** The exponent t of f(g) = zeta_e^t f(d), d the representative of the double coset. */
  int exponent(int g) {
    return (orbit.phase(g) + shift[orbit.coset(g)]) % group.exponent();
  }

  /**
   * The values at the representatives of the double cosets, modulo a prime and under the
   * automorphism that raises roots of unity to the power {@code unit}.
   */
  long[] values(PrimeField field, int unit) {
    long p = field.p;
    long[] character = table.modulo(table.galoisConjugate(pair.row(), unit), field);
    int[] elements = orbit.lambda().subgroup().elements();
    int[] exponents = orbit.lambda().exponents();
    long inverse = field.inverse(elements.length);
    long[] conjugate = new long[elements.length];
    for (int k = 0; k < elements.length; k++) {
      conjugate[k] = field.rootPower(-(long) exponents[k] * unit);
    }
    long[] values = new long[size()];
    for (int d = 0; d < values.length; d++) {
      long sum = 0;
      for (int k = 0; k < elements.length; k++) {
        int g = group.product(elements[k], doubleRepresentatives[d]);
        sum = (sum + conjugate[k] * character[group.classOf(g)]) % p;
      }
      values[d] = sum * inverse % p;
    }
    return values;
  }

  /** The exact values at the representatives of the double cosets. */
  Cyclotomic[] exactValues() {
    Cyclotomic[] values = new Cyclotomic[size()];
    int[] elements = orbit.lambda().subgroup().elements();
    int[] exponents = orbit.lambda().exponents();
    int order = orbit.lambda().order();
    int step = group.exponent() / order;
    for (int d = 0; d < values.length; d++) {
      int[][] counts = new int[table.size()][];
      for (int k = 0; k < elements.length; k++) {
        int c = group.classOf(group.product(elements[k], doubleRepresentatives[d]));
        counts[c] = counts[c] == null ? new int[order] : counts[c];
        counts[c][Math.floorMod(-exponents[k] / step, order)]++;
      }
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] != null && !table.value(pair.row(), c).isZero()) {
          Rational[] coefficients =
              Arrays.stream(counts[c]).mapToObj(Rational::of).toArray(Rational[]::new);
          sum =
              sum.plus(
                  Cyclotomic.ofCoefficients(coefficients).times(table.value(pair.row(), c)));
        }
      }
      values[d] = sum.times(Rational.of(1, elements.length));
    }
    return values;
  }

  /** The exact value at an element, from {@link #exactValues}. */
  Cyclotomic value(Cyclotomic[] exact, int g) {
    Cyclotomic value = exact[index(g)];
    int t = exponent(g);
    return t == 0 || value.isZero()
        ? value
        : value.times(Cyclotomic.rootOfUnity(group.exponent(), t));
  }
}
