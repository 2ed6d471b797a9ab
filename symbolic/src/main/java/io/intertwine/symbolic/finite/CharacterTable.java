package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The irreducible complex characters of a finite group, exact.
 *
 * <p>Rows are sorted by degree and then by values, class after class, rational ones before others
 * and larger rationals first, so the trivial character is row 0; columns are the {@link
 * FiniteGroup#classes}. The rows come from the algorithm of Burnside, Dixon and Schneider and
 * {@code sum over classes |C| chi(C) conj(psi(C)) = |G| delta} was proved for every pair of rows
 * before the table was made.
 */
public final class CharacterTable {
  /** The largest number of classes of a group whose table is computed. */
  public static final int MOST_CLASSES = 1_200;

  private final FiniteGroup group;
  private final int[] degrees;
  private final Cyclotomic[][] values;
  private final int[] indicators;
  private final int[] conductors;

  /** For each row, the rows of {@code g to chi(g^k)} by k modulo the row's conductor. */
  private final int[][] conjugates;

  private CharacterTable(
      FiniteGroup group, int[] degrees, Cyclotomic[][] values, int[] indicators) {
    this.group = group;
    this.degrees = degrees;
    this.values = values;
    this.indicators = indicators;
    conductors = new int[degrees.length];
    conjugates = new int[degrees.length][];
    Map<List<Cyclotomic>, Integer> rows = new HashMap<>();
    for (int x = 0; x < degrees.length; x++) {
      rows.put(List.of(values[x]), x);
      int n = 1;
      for (Cyclotomic value : values[x]) {
        n = n / FiniteGroup.gcd(n, value.conductor()) * value.conductor();
      }
      conductors[x] = n;
    }
    for (int x = 0; x < degrees.length; x++) {
      if (conjugates[x] == null) {
        findOrbit(x, rows);
      }
    }
  }

  /**
   * Finds the conjugates of all rows of a Galois orbit: those of the first row from the images
   * under generators of the units, which all rows share, and those of the others by composition.
   */
  private void findOrbit(int first, Map<List<Cyclotomic>, Integer> rows) {
    int n = conductors[first];
    int[] generators = UnitGroup.generators(n);
    int[] found = new int[n];
    Arrays.fill(found, -1);
    found[1 % n] = first;
    List<Integer> units = new ArrayList<>(List.of(1));
    Map<Integer, int[]> images = new HashMap<>();
    for (int at = 0; at < units.size(); at++) {
      int u = units.get(at);
      int row = found[u % n];
      int[] next = images.computeIfAbsent(row, y -> images(y, generators, rows));
      for (int g = 0; g < generators.length; g++) {
        int product = (int) ((long) u * generators[g] % n);
        if (found[product] < 0) {
          found[product] = next[g];
          units.add(product);
        }
      }
    }
    for (int u : units) {
      int y = found[u % n];
      if (conjugates[y] == null) {
        conjugates[y] = new int[n];
        for (int v : units) {
          conjugates[y][v % n] = found[(int) ((long) u * v % n)];
        }
      }
    }
  }

  private int[] images(int row, int[] generators, Map<List<Cyclotomic>, Integer> rows) {
    int[] images = new int[generators.length];
    for (int g = 0; g < generators.length; g++) {
      int k = generators[g];
      while (FiniteGroup.gcd(k, group.exponent()) != 1) {
        k += conductors[row];
      }
      List<Cyclotomic> image = new ArrayList<>();
      for (int c = 0; c < degrees.length; c++) {
        image.add(values[row][group.powerClass(c, k)]);
      }
      Integer found = rows.get(image);
      if (found == null) {
        throw new IllegalStateException("A conjugate of a character is no character.");
      }
      images[g] = found;
    }
    return images;
  }

  /**
   * The character table of a group.
   *
   * @throws IllegalArgumentException with one sentence if the group has more than {@link
   *     #MOST_CLASSES} classes
   */
  public static CharacterTable of(FiniteGroup group) {
    int count = group.classes().size();
    if (count > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "The group "
              + group
              + " has "
              + count
              + " conjugacy classes; character tables are computed up to "
              + MOST_CLASSES
              + ".");
    }
    BurnsideDixon table = new BurnsideDixon(group);
    List<Integer> rows = new ArrayList<>();
    for (int x = 0; x < count; x++) {
      rows.add(x);
    }
    Comparator<Integer> canonical =
        Comparator.<Integer>comparingInt(x -> table.degree(x))
            .thenComparing((x, y) -> compareRows(table.values()[x], table.values()[y]));
    rows.sort(canonical);
    int[] degrees = rows.stream().mapToInt(table::degree).toArray();
    Cyclotomic[][] values = rows.stream().map(x -> table.values()[x]).toArray(Cyclotomic[][]::new);
    OrthogonalityProof.prove(group, values);
    int[] indicators = OrthogonalityProof.indicators(group, values);
    return new CharacterTable(group, degrees, values, indicators);
  }

  private static int compareRows(Cyclotomic[] a, Cyclotomic[] b) {
    for (int c = 0; c < a.length; c++) {
      int order = Integer.compare(a[c].conductor(), b[c].conductor());
      order = order == 0 ? b[c].compareTo(a[c]) : order;
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The group. */
  public FiniteGroup group() {
    return group;
  }

  /** The number of irreducible characters, which is that of the classes. */
  public int size() {
    return degrees.length;
  }

  /** The degree of a character. */
  public int degree(int row) {
    return degrees[row];
  }

  /** The value of a character on a class. */
  public Cyclotomic value(int row, int classIndex) {
    return values[row][classIndex];
  }

  /** The values of a character on the classes. */
  public List<Cyclotomic> character(int row) {
    return List.of(values[row]);
  }

  /**
   * The Frobenius-Schur indicator, the mean of chi(g^2): 1 for real, 0 for complex, -1 for
   * quaternionic type.
   */
  public int indicator(int row) {
    return indicators[row];
  }

  /**
   * The row of the character {@code g to chi(g^k)}.
   *
   * @throws IllegalArgumentException if k has a common factor with the exponent of the group
   */
  public int galoisConjugate(int row, int k) {
    if (FiniteGroup.gcd(Math.floorMod(k, group.exponent()), group.exponent()) != 1) {
      throw new IllegalArgumentException(
          "The power " + k + " has a common factor with the exponent of " + group + ".");
    }
    return conjugates[row][Math.floorMod(k, conductors[row])];
  }

  /** The conductor of the field of values of a character: the least common one of its values. */
  public int conductor(int row) {
    return conductors[row];
  }

  /** The images of one row of values modulo a prime. */
  long[] modulo(int row, PrimeField field) {
    ModularImages images = new ModularImages(field);
    long[] image = new long[degrees.length];
    for (int c = 0; c < image.length; c++) {
      image[c] = images.image(values[row][c], 1);
    }
    return image;
  }

  /**
   * The multiplicities of irreducible characters in a class function given by its values.
   *
   * @throws IllegalArgumentException if the values are not those of a representation
   */
  public List<Integer> decompose(List<Cyclotomic> character) {
    PrimeField field = PrimeField.above(1L << 30, group.exponent());
    List<Integer> multiplicities = new ArrayList<>();
    List<Cyclotomic> sum = new ArrayList<>();
    for (int c = 0; c < size(); c++) {
      sum.add(Cyclotomic.ZERO);
    }
    long inverse = field.inverse(group.order());
    ModularImages images = new ModularImages(field);
    for (int x = 0; x < size(); x++) {
      long total = 0;
      for (int c = 0; c < size(); c++) {
        long conjugate = images.image(values[x][group.powerClass(c, -1)], 1);
        long term = images.image(character.get(c), 1) * conjugate % field.p;
        total = (total + term * group.classSize(c)) % field.p;
      }
      total = total * inverse % field.p;
      if (total > Integer.MAX_VALUE / 2) {
        throw notACharacter();
      }
      int m = (int) total;
      multiplicities.add(m);
      for (int c = 0; m != 0 && c < size(); c++) {
        sum.set(c, sum.get(c).plus(values[x][c].times(Rational.of(m))));
      }
    }
    if (!sum.equals(character)) {
      throw notACharacter();
    }
    return List.copyOf(multiplicities);
  }

  private IllegalArgumentException notACharacter() {
    return new IllegalArgumentException(
        "The values are those of no representation of " + group + " of moderate degree.");
  }
}
