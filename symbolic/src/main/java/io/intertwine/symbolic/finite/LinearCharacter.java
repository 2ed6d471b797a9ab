package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A homomorphism of a subgroup to the roots of unity: {@code lambda(elements()[k]) =
 * zeta_e^exponents[k]}, e the exponent of the group.
 */
final class LinearCharacter {
  private final Subgroup subgroup;
  private final int[] exponents;
  private final int order;

  private LinearCharacter(Subgroup subgroup, int[] exponents, int order) {
    this.subgroup = subgroup;
    this.exponents = exponents;
    this.order = order;
  }

  Subgroup subgroup() {
    return subgroup;
  }

  /** The exponents of the values at the elements, in their order; not to be changed. */
  int[] exponents() {
    return exponents;
  }

  /** The order of the group of values. */
  int order() {
    return order;
  }

  /**
   * All linear characters, or none if the commutator factor group is larger than {@code most}.
   *
   * <p>They are extended generator by generator: with t the smallest power of s in the group B so
   * far, a character of B has t extensions, by the t-th roots of its value at s^t.
   */
  static List<LinearCharacter> all(Subgroup subgroup, int most) {
    FiniteGroup group = subgroup.group();
    Subgroup derived = subgroup.derived();
    int count = subgroup.order() / derived.order();
    if (count > most) {
      return List.of();
    }
    int e = group.exponent();
    Quotient quotient = Quotient.of(subgroup, derived);
    List<int[]> characters = new ArrayList<>(List.of(new int[count]));
    boolean[] known = new boolean[count];
    known[0] = true;
    List<Integer> base = new ArrayList<>(List.of(0));
    for (int s : subgroup.generators()) {
      int step = quotient.coset[s];
      if (known[step]) {
        continue;
      }
      int t = 1;
      int power = s;
      while (!known[quotient.coset[power]]) {
        power = group.product(power, s);
        t++;
      }
      int[][] cosets = new int[t][base.size()];
      int shift = 0;
      for (int j = 0; j < t; j++) {
        for (int b = 0; b < base.size(); b++) {
          cosets[j][b] = quotient.coset[group.product(shift, quotient.representative[base.get(b)])];
        }
        shift = group.product(shift, s);
      }
      List<int[]> extended = new ArrayList<>();
      for (int[] lambda : characters) {
        int target = lambda[quotient.coset[power]];
        for (int m = 0; m < t; m++) {
          int x = target / t + m * (e / t);
          int[] longer = lambda.clone();
          for (int j = 0; j < t; j++) {
            for (int b = 0; b < base.size(); b++) {
              longer[cosets[j][b]] = (int) (((long) j * x + lambda[base.get(b)]) % e);
            }
          }
          extended.add(longer);
        }
      }
      characters = extended;
      List<Integer> larger = new ArrayList<>();
      for (int[] row : cosets) {
        for (int c : row) {
          known[c] = true;
          larger.add(c);
        }
      }
      base = larger;
    }
    List<LinearCharacter> result = new ArrayList<>();
    for (int[] lambda : characters) {
      int[] onElements = new int[subgroup.order()];
      Arrays.setAll(onElements, k -> lambda[quotient.coset[subgroup.elements()[k]]]);
      int common = e;
      for (int x : lambda) {
        common = FiniteGroup.gcd(common, x);
      }
      result.add(new LinearCharacter(subgroup, onElements, e / common));
    }
    return result;
  }

  /** The cosets of a normal subgroup, numbered from 0. */
  private static final class Quotient {
    private final int[] coset;
    private final int[] representative;

    private Quotient(int[] coset, int[] representative) {
      this.coset = coset;
      this.representative = representative;
    }

    static Quotient of(Subgroup subgroup, Subgroup normal) {
      FiniteGroup group = subgroup.group();
      int[] coset = new int[group.order()];
      Arrays.fill(coset, -1);
      int[] representative = new int[subgroup.order() / normal.order()];
      int count = 0;
      for (int g : subgroup.elements()) {
        if (coset[g] < 0) {
          for (int h : normal.elements()) {
            coset[group.product(g, h)] = count;
          }
          representative[count++] = g;
        }
      }
      return new Quotient(coset, representative);
    }
  }

  /** The multiplicity in a character, given modulo a prime above the degree. */
  long multiplicity(long[] character, PrimeField field) {
    FiniteGroup group = subgroup.group();
    long sum = 0;
    int[] elements = subgroup.elements();
    for (int k = 0; k < elements.length; k++) {
      int conjugate = exponents[k] == 0 ? 0 : field.e - exponents[k];
      sum = (sum + character[group.classOf(elements[k])] * field.rootPower(conjugate)) % field.p;
    }
    return sum * field.inverse(elements.length) % field.p;
  }
}
