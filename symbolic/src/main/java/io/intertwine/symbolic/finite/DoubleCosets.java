package io.intertwine.symbolic.finite;

import java.util.Arrays;

/**
 * The double cosets H g H, and for a function with f(h g h') = lambda(h)^s f(g) lambda(h'), s = 1
 * or -1, the exponent t of f(g) = zeta_e^t f(d), d the representative of the double coset of g.
 */
final class DoubleCosets {
  private final MonomialOrbit orbit;
  private final int[] doubleCoset;
  private final int[] shift;
  private final int[] representatives;

  DoubleCosets(MonomialOrbit orbit, int leftSign) {
    this.orbit = orbit;
    FiniteGroup group = orbit.group();
    doubleCoset = new int[orbit.size()];
    shift = new int[orbit.size()];
    Arrays.fill(doubleCoset, -1);
    int[] found = new int[orbit.size()];
    int[] queue = new int[orbit.size()];
    int[] generators = orbit.lambda().subgroup().generators();
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
        for (int h : generators) {
          int y = group.product(h, orbit.representative(queue[k]));
          int next = orbit.coset(y);
          if (doubleCoset[next] < 0) {
            doubleCoset[next] = doubleCoset[start];
            // lambda(h)^s f(r) = f(h r) = f(r') lambda(h') with h r = r' h'
            int raised = shift[queue[k]] + leftSign * orbit.phase(h) - orbit.phase(y);
            shift[next] = Math.floorMod(raised, group.exponent());
            queue[size++] = next;
          }
        }
      }
    }
    representatives = Arrays.copyOf(found, count);
  }

  int size() {
    return representatives.length;
  }

  int representative(int k) {
    return representatives[k];
  }

  int index(int g) {
    return doubleCoset[orbit.coset(g)];
  }

  int exponent(int g) {
    return (orbit.phase(g) + shift[orbit.coset(g)]) % orbit.group().exponent();
  }
}
