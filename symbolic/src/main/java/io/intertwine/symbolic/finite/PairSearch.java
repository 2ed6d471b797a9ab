package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Searches, for irreducible characters chi, a linear character of a subgroup that occurs in chi
 * exactly once, over a field as small as possible (J. D. Dixon, Constructing representations of
 * finite groups, DIMACS Ser. 11 (1993) 105-112).
 *
 * <p>First come the cyclic subgroups, then chains of subgroups that grow by random elements, half
 * of them from the normaliser, then, for what is left, chains that are led by the multiplicity in
 * that character. For real type lambda must be real, so that the matrices are. The random numbers
 * have a fixed seed, so the result depends on the group and its generators alone.
 */
final class PairSearch {
  private static final int MOST_LINEAR_CHARACTERS = 96;

  /** Chains that are grown for every group, and as long as a character has no small field. */
  private static final int FEW_CHAINS = 40;

  private static final int MANY_CHAINS = 1_500;

  /** Chains without any improvement after which the random search ends. */
  private static final int PATIENCE = 150;

  private static final int LONGEST_CHAIN = 9;

  private static final int MOST_TWICE = 12;

  /** Up to this degree several pairs are kept, in the hope of an orthonormal basis. */
  private static final int SMALL_DEGREE = 8;

  private static final int MOST_ALTERNATIVES = 6;

  /** A bound of the work, in products of elements. */
  private static final long MOST_PRODUCTS = 200_000_000L;

  private final FiniteGroup group;
  private final CharacterTable table;
  private final PrimeField prime;
  private final List<Integer> rows;
  private final long[][] characters;
  private final @Nullable InducingPair[] best;
  private final int[] smallestDegree;
  private final int[][] byClass;
  private final Map<List<Integer>, CharacterField> fields = new HashMap<>();
  private final Set<List<Integer>> seen = new HashSet<>();
  private final SplittableRandom random = new SplittableRandom(2);

  /** Linear characters that occur twice in a row, as long as it has no pair. */
  private final Map<Integer, List<LinearCharacter>> twice = new HashMap<>();

  /** Pairs over the smallest fields, by row, for rows of a small degree. */
  private final Map<Integer, List<InducingPair>> alternatives = new HashMap<>();

  private long products;
  private int chain;
  private int lastImproved;

  PairSearch(CharacterTable table, List<Integer> rows) {
    this.table = table;
    this.rows = rows;
    group = table.group();
    prime = PrimeField.above(1L << 30, group.exponent());
    characters = new long[table.size()][];
    smallestDegree = new int[table.size()];
    for (int x : rows) {
      characters[x] = table.modulo(x, prime);
      int own = field(x, 1).degree();
      smallestDegree[x] = table.indicator(x) < 0 ? 2 * own : own;
    }
    best = new InducingPair[table.size()];
    byClass = new int[table.size()][];
    int[] sizes = new int[table.size()];
    for (int c = 0; c < sizes.length; c++) {
      byClass[c] = new int[group.classSize(c)];
    }
    for (int a = 0; a < group.order(); a++) {
      int c = group.classOf(a);
      byClass[c][sizes[c]++] = a;
    }
    search();
  }

  /** The best pair that was found for a row. */
  Optional<InducingPair> pair(int row) {
    return Optional.ofNullable(best[row]);
  }

  /** Some pairs over the smallest field, for a row of a small degree. */
  List<InducingPair> alternatives(int row) {
    return alternatives.getOrDefault(row, List.of());
  }

  /** Linear characters that occur twice in a row, for rows without a pair. */
  List<LinearCharacter> occurringTwice(int row) {
    return twice.getOrDefault(row, List.of());
  }

  private CharacterField field(int row, int rootOrder) {
    return fields.computeIfAbsent(
        List.of(row, rootOrder), k -> CharacterField.of(table, row, rootOrder));
  }

  private boolean isSettled(int row) {
    InducingPair pair = best[row];
    return pair != null && pair.field().degree() == smallestDegree[row];
  }

  private boolean allSettled() {
    return rows.stream().allMatch(this::isSettled);
  }

  private void search() {
    consider(Subgroup.trivial(group));
    consider(Subgroup.generatedBy(group, group.generatorElements()));
    for (int c = 1; c < table.size(); c++) {
      consider(Subgroup.generatedBy(group, group.representative(c)));
    }
    for (chain = 0; chain < MANY_CHAINS && products < MOST_PRODUCTS; chain++) {
      if (chain >= FEW_CHAINS && (allSettled() || (chain - lastImproved) > PATIENCE)) {
        break;
      }
      growChain();
    }
    for (int x : rows) {
      for (int attempt = 0; attempt < 40 && best[x] == null; attempt++) {
        descend(x);
      }
    }
  }

  private int randomElement() {
    int c = 1 + random.nextInt(Math.max(1, table.size() - 1));
    int[] elements = byClass[Math.min(c, table.size() - 1)];
    return elements[random.nextInt(elements.length)];
  }

  private void growChain() {
    Subgroup subgroup = Subgroup.generatedBy(group, randomElement());
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      int g = random.nextInt(2) == 0 ? randomElement() : randomNormaliser(subgroup);
      Optional<Subgroup> larger = subgroup.extendedBy(g, group.order() / 2);
      products += 2L * subgroup.order();
      if (larger.isEmpty() || larger.get().order() == subgroup.order()) {
        continue;
      }
      subgroup = larger.get();
      products += 4L * subgroup.order();
      consider(subgroup);
    }
  }

  /** An element of the normaliser, of the subgroup itself if few tries find no other. */
  private int randomNormaliser(Subgroup subgroup) {
    for (int attempt = 0; attempt < 300; attempt++) {
      int g = random.nextInt(group.order());
      products += 2;
      if (!subgroup.contains(g) && subgroup.isNormalisedBy(g)) {
        return g;
      }
    }
    return randomElement();
  }

  /** Looks for characters in which a linear character of the subgroup occurs once. */
  private void consider(Subgroup subgroup) {
    int[] histogram = new int[table.size()];
    for (int h : subgroup.elements()) {
      histogram[group.classOf(h)]++;
    }
    if (!seen.add(Arrays.stream(histogram).boxed().toList())) {
      return;
    }
    List<LinearCharacter> linear = LinearCharacter.all(subgroup, MOST_LINEAR_CHARACTERS);
    for (LinearCharacter lambda : linear) {
      products += subgroup.order();
      Weights weights = null;
      for (int x : rows) {
        if (table.indicator(x) > 0 && lambda.order() > 2) {
          continue;
        }
        InducingPair pair = new InducingPair(x, lambda, field(x, lambda.order()));
        InducingPair known = best[x];
        boolean better = known == null || pair.isBetterThan(known, table.degree(x));
        boolean alternative =
            table.degree(x) <= SMALL_DEGREE
                && pair.field().degree() == smallestDegree[x]
                && alternatives(x).size() < MOST_ALTERNATIVES
                && (known == null || !known.isMonomial(table.degree(x)));
        if (!better && !alternative) {
          continue;
        }
        weights = weights == null ? new Weights(lambda) : weights;
        long m = weights.multiplicity(x);
        if (m == 1 && alternative) {
          keepAlternative(pair);
        }
        if (m == 1 && better) {
          best[x] = pair;
          boolean smaller = known == null || pair.field().degree() < known.field().degree();
          lastImproved = smaller ? chain : lastImproved;
        } else if (m == 2 && known == null && pair.field().degree() == smallestDegree[x]) {
          keepTwice(x, lambda);
        }
      }
    }
  }

  private void keepAlternative(InducingPair pair) {
    List<InducingPair> kept = alternatives.computeIfAbsent(pair.row(), k -> new ArrayList<>());
    kept.add(pair);
  }

  private void keepTwice(int row, LinearCharacter lambda) {
    List<LinearCharacter> kept = twice.computeIfAbsent(row, k -> new ArrayList<>());
    kept.add(lambda);
    kept.sort(Comparator.comparingInt(l -> -l.subgroup().order()));
    if (kept.size() > MOST_TWICE) {
      kept.remove(MOST_TWICE);
    }
  }

  /** The sums of conj(lambda) over the elements of each class, divided by the order. */
  private final class Weights {
    private final long[] weight = new long[table.size()];

    Weights(LinearCharacter lambda) {
      int[] elements = lambda.subgroup().elements();
      int[] exponents = lambda.exponents();
      for (int k = 0; k < elements.length; k++) {
        int conjugate = exponents[k] == 0 ? 0 : prime.e - exponents[k];
        weight[group.classOf(elements[k])] += prime.rootPower(conjugate);
      }
      long inverse = prime.inverse(elements.length);
      for (int c = 0; c < weight.length; c++) {
        weight[c] = weight[c] % prime.p * inverse % prime.p;
      }
    }

    long multiplicity(int row) {
      return ModularMatrix.dot(weight, characters[row], weight.length, prime.p);
    }
  }

  /**
   * Grows one chain of pairs (H, lambda), each step by an element that normalises H and fixes
   * lambda, keeping the extension of the smallest positive multiplicity.
   */
  private void descend(int row) {
    boolean real = table.indicator(row) > 0;
    Subgroup subgroup = Subgroup.generatedBy(group, randomElement());
    LinearCharacter lambda = leastFrequent(subgroup, row, real, null);
    while (lambda != null && products < 2 * MOST_PRODUCTS) {
      long m = lambda.multiplicity(characters[row], prime);
      if (m == 1) {
        best[row] = new InducingPair(row, lambda, field(row, lambda.order()));
        return;
      }
      if (m == 2) {
        keepTwice(row, lambda);
      }
      LinearCharacter next = null;
      List<Integer> stabiliser = stabiliser(lambda);
      for (int attempt = 0; attempt < 12 && next == null && !stabiliser.isEmpty(); attempt++) {
        int g = stabiliser.get(random.nextInt(stabiliser.size()));
        Optional<Subgroup> larger = lambda.subgroup().extendedBy(g, Math.max(1, group.order() / 2));
        products += 4L * lambda.subgroup().order();
        if (larger.isPresent()) {
          next = leastFrequent(larger.get(), row, real, lambda);
        }
      }
      lambda = next;
    }
  }

  /** The elements outside H that normalise H and fix lambda. */
  private List<Integer> stabiliser(LinearCharacter lambda) {
    Subgroup subgroup = lambda.subgroup();
    int[] exponentOf = new int[group.order()];
    for (int k = 0; k < subgroup.order(); k++) {
      exponentOf[subgroup.elements()[k]] = lambda.exponents()[k];
    }
    List<Integer> found = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      boolean fixes = !subgroup.contains(g);
      int inverse = group.inverse(g);
      for (int s : subgroup.generators()) {
        if (!fixes) {
          break;
        }
        int y = group.product(group.product(g, s), inverse);
        fixes = subgroup.contains(y) && exponentOf[y] == exponentOf[s];
      }
      if (fixes) {
        found.add(g);
      }
    }
    products += 3L * group.order();
    return found;
  }

  private @Nullable LinearCharacter leastFrequent(
      Subgroup subgroup, int row, boolean real, @Nullable LinearCharacter extended) {
    LinearCharacter least = null;
    long smallest = Long.MAX_VALUE;
    for (LinearCharacter lambda : LinearCharacter.all(subgroup, 4 * MOST_LINEAR_CHARACTERS)) {
      if (real && lambda.order() > 2) {
        continue;
      }
      if (extended != null
          && !Arrays.equals(
              extended.exponents(),
              Arrays.copyOf(lambda.exponents(), extended.exponents().length))) {
        continue;
      }
      long m = new Weights(lambda).multiplicity(row);
      if (m > 0 && (m < smallest || (m == smallest && random.nextInt(2) == 0))) {
        least = lambda;
        smallest = m;
      }
    }
    return least;
  }
}
