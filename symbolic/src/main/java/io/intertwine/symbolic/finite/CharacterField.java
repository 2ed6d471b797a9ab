package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;

/**
 * A subfield of a cyclotomic field, by the automorphisms that fix it.
 *
 * @param conductor the smallest c such that the field lies in Q(zeta_c)
 * @param degree its degree over Q
 * @param isReal whether it is real
 * @param embeddings for each unit modulo c, in the order of {@link UnitGroup#units}, a unit modulo
 *     a multiple n of c that induces the same embedding of the field; equal embeddings have equal
 *     entries
 */
record CharacterField(int conductor, int degree, boolean isReal, List<Integer> embeddings) {

  /** The field Q(chi, zeta_n) for a row chi of a table. */
  static CharacterField of(CharacterTable table, int row, int rootOrder) {
    int e = table.group().exponent();
    int own = table.conductor(row);
    int l = own / FiniteGroup.gcd(own, rootOrder) * rootOrder;
    boolean[] fixes = new boolean[Math.max(2, l)];
    for (int u : UnitGroup.units(l)) {
      fixes[u] = u % rootOrder == 1 % rootOrder && table.galoisConjugate(row, lift(u, l, e)) == row;
    }
    return of(l, fixes, e);
  }

  /** The field that numbers generate; embeddings are given by units modulo n. */
  static CharacterField of(List<Cyclotomic> numbers, int n) {
    int l = 1;
    for (Cyclotomic number : numbers) {
      l = l / FiniteGroup.gcd(l, number.conductor()) * number.conductor();
    }
    boolean[] fixes = new boolean[Math.max(2, l)];
    for (int u : UnitGroup.units(l)) {
      boolean fixed = true;
      for (Cyclotomic number : numbers) {
        fixed = fixed && number.equals(number.galois(u));
      }
      fixes[u] = fixed;
    }
    return of(l, fixes, n);
  }

  private static CharacterField of(int l, boolean[] fixes, int n) {
    int[] units = UnitGroup.units(l);
    int fixing = 0;
    for (int u : units) {
      fixing += fixes[u] ? 1 : 0;
    }
    int conductor = l;
    for (int c = l; c >= 1; c--) {
      if (l % c == 0 && containsKernel(units, c, fixes)) {
        conductor = c;
      }
    }
    int[] first = new int[Math.max(2, l)];
    List<Integer> embeddings = new ArrayList<>();
    for (int t : UnitGroup.units(conductor)) {
      int unit = lift(t, conductor, l);
      if (first[unit] == 0) {
        for (int u : units) {
          if (fixes[u]) {
            first[l == 1 ? 1 : (int) ((long) unit * u % l)] = unit;
          }
        }
      }
      embeddings.add(lift(first[unit], l, n));
    }
    boolean real = l <= 2 || fixes[l - 1];
    return new CharacterField(conductor, units.length / fixing, real, List.copyOf(embeddings));
  }

  private static boolean containsKernel(int[] units, int c, boolean[] fixes) {
    for (int u : units) {
      if (u % c == 1 % c && !fixes[u]) {
        return false;
      }
    }
    return true;
  }

  /** A unit modulo n that is u modulo its divisor m. */
  private static int lift(int u, int m, int n) {
    int k = u;
    while (FiniteGroup.gcd(k, n) != 1) {
      k += m;
    }
    return k;
  }
}
