package io.intertwine.symbolic.finite;

import java.util.Arrays;

/**
 * The orbit of a vector v with {@code h v = lambda(h) v} for h in H, up to factors lambda: one
 * vector r v per left coset r H.
 *
 * <p>Each element g = r h acts as {@code g v = lambda(h) (r v)}; {@link #coset} and {@link #phase}
 * give r's number and the exponent of lambda(h).
 */
final class MonomialOrbit {
  private final FiniteGroup group;
  private final LinearCharacter lambda;
  private final int[] coset;
  private final int[] phase;
  private final int[] representatives;

  MonomialOrbit(LinearCharacter lambda) {
    this.lambda = lambda;
    group = lambda.subgroup().group();
    int[] elements = lambda.subgroup().elements();
    coset = new int[group.order()];
    phase = new int[group.order()];
    representatives = new int[group.order() / elements.length];
    Arrays.fill(coset, -1);
    int count = 0;
    for (int r = 0; r < group.order(); r++) {
      if (coset[r] >= 0) {
        continue;
      }
      for (int k = 0; k < elements.length; k++) {
        int g = group.product(r, elements[k]);
        coset[g] = count;
        phase[g] = lambda.exponents()[k];
      }
      representatives[count++] = r;
    }
  }

  FiniteGroup group() {
    return group;
  }

  int size() {
    return representatives.length;
  }

  int representative(int k) {
    return representatives[k];
  }

  int coset(int g) {
    return coset[g];
  }

  int phase(int g) {
    return phase[g];
  }

  LinearCharacter lambda() {
    return lambda;
  }
}
