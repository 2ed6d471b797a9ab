package io.intertwine.codegen.pass;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Shares the sums {@code p + r q} that occur, up to a factor, in several linear forms.
 *
 * <p>Greedy: the pair of atoms with one ratio of coefficients in the most forms becomes an atom of
 * its own, until no pair occurs twice. A pair in k forms saves k - 1 operations. Ties go to ratios
 * 1 and -1, which need no constant ({@code x_i y_j + x_j y_i} of coupling coefficients), then to
 * the pair found first; so the result does not depend on hashing.
 */
final class PairSharing {
  private record Key(int first, int second, ExactNumber ratio) {}

  private static final class Pair {
    private final Key key;
    private final int number;
    private final boolean unit;
    private final TreeSet<Integer> forms = new TreeSet<>();

    Pair(Key key, int number) {
      this.key = key;
      this.number = number;
      this.unit = key.ratio().isOne() || key.ratio().negate().isOne();
    }
  }

  /** A pair with the number of its forms at the time of queueing. */
  private record Entry(Pair pair, int count) {
    static final Comparator<Entry> BEST_FIRST =
        Comparator.comparingInt((Entry e) -> -e.count)
            .thenComparing(e -> e.pair.unit ? 0 : 1)
            .thenComparingInt(e -> e.pair.number);
  }

  private final Forms forms;
  private final List<LinearForm> all;
  private final Map<Integer, Integer> occurrences = new TreeMap<>();
  private final Map<Key, Pair> pairs = new HashMap<>();
  private final PriorityQueue<Entry> queue = new PriorityQueue<>(Entry.BEST_FIRST);

  private PairSharing(Forms forms) {
    this.forms = forms;
    this.all = new ArrayList<>(forms.all());
  }

  /** Rewrites the forms in place, with the shared pairs as new definitions. */
  static void apply(Forms forms) {
    new PairSharing(forms).run();
  }

  private void run() {
    for (LinearForm form : all) {
      form.terms().keySet().forEach(atom -> occurrences.merge(atom, 1, Integer::sum));
    }
    for (int f = 0; f < all.size(); f++) {
      List<Integer> atoms = sharedAtoms(all.get(f));
      for (int i = 0; i < atoms.size(); i++) {
        for (int j = i + 1; j < atoms.size(); j++) {
          include(f, atoms.get(i), atoms.get(j));
        }
      }
    }
    pairs.values().stream()
        .filter(pair -> pair.forms.size() > 1)
        .forEach(pair -> queue.add(new Entry(pair, pair.forms.size())));
    while (!queue.isEmpty()) {
      Entry best = queue.poll();
      int count = best.pair.forms.size();
      if (count == best.count && count > 1) {
        extract(best.pair);
      } else if (count > 1) {
        queue.add(new Entry(best.pair, count));
      }
    }
  }

  /** The atoms of a form that occur in other forms too; no other can be part of a shared pair. */
  private List<Integer> sharedAtoms(LinearForm form) {
    return form.terms().keySet().stream().filter(a -> occurrences.getOrDefault(a, 0) > 1).toList();
  }

  private Key key(LinearForm form, int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    ExactNumber ratio =
        Objects.requireNonNull(form.terms().get(second))
            .dividedBy(Objects.requireNonNull(form.terms().get(first)));
    return new Key(first, second, ratio);
  }

  private Pair include(int form, int a, int b) {
    Key key = key(all.get(form), a, b);
    Pair pair = pairs.computeIfAbsent(key, k -> new Pair(k, pairs.size()));
    pair.forms.add(form);
    return pair;
  }

  private void exclude(int form, int a, int b) {
    Key key = key(all.get(form), a, b);
    Pair pair = pairs.get(key);
    if (pair != null) {
      pair.forms.remove(form);
    }
  }

  private void extract(Pair pair) {
    int first = pair.key.first();
    int second = pair.key.second();
    LinearForm shared =
        LinearForm.of(first, SurdSum.ONE)
            .plus(pair.key.ratio(), LinearForm.of(second, SurdSum.ONE))
            .orElseThrow();
    int atom = forms.define(new Forms.Definition.Sum(shared));
    List<Integer> users = List.copyOf(pair.forms);
    occurrences.put(atom, users.size());
    Map<Integer, Pair> grown = new TreeMap<>();
    for (int form : users) {
      for (int other : sharedAtoms(all.get(form))) {
        if (other != first) {
          exclude(form, first, other);
        }
        if (other != second && other != first) {
          exclude(form, second, other);
        }
      }
      ExactNumber coefficient = all.get(form).terms().remove(first);
      all.get(form).terms().remove(second);
      List<Integer> others = sharedAtoms(all.get(form));
      all.get(form).terms().put(atom, coefficient);
      for (int other : others) {
        Pair next = include(form, atom, other);
        grown.put(next.number, next);
      }
    }
    // A form too, but its only pair was taken just now, so no pair of it is included.
    all.add(shared);
    grown.values().stream()
        .filter(next -> next.forms.size() > 1)
        .forEach(next -> queue.add(new Entry(next, next.forms.size())));
  }
}
