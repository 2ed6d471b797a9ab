package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The units modulo n, which are the automorphisms of Q(zeta_n). */
final class UnitGroup {
  private UnitGroup() {}

  /** All units from 1 to n - 1 (for n = 1: 1), increasing. */
  static int[] units(int n) {
    int[] found = new int[n];
    int size = 0;
    for (int k = 1; k <= Math.max(1, n - 1); k++) {
      if (FiniteGroup.gcd(k, n) == 1) {
        found[size++] = k;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Generators, the smallest units that are not in the group of those before. */
  static int[] generators(int n) {
    boolean[] reached = new boolean[Math.max(2, n)];
    reached[1] = true;
    List<Integer> members = new ArrayList<>(List.of(1));
    List<Integer> generators = new ArrayList<>();
    for (int k : units(n)) {
      if (reached[k]) {
        continue;
      }
      generators.add(k);
      for (int at = 0; at < members.size(); at++) {
        for (int g : generators) {
          int y = (int) ((long) members.get(at) * g % n);
          if (!reached[y]) {
            reached[y] = true;
            members.add(y);
          }
        }
      }
    }
    return generators.stream().mapToInt(k -> k).toArray();
  }
}
