package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A finite group of permutations with all its elements and conjugacy classes.
 *
 * <p>Elements are numbered by a base and strong generating set: the number of a product is found
 * from the images of the base points alone. The identity is element 0. Classes are sorted by the
 * order of their elements, then by size, then by their smallest list of images, so their order
 * depends on the group of permutations alone and not on its generators.
 */
public final class FiniteGroup {
  /** The largest order of a group whose elements are listed. */
  public static final int LARGEST_ORDER = 50_000;

  /** The largest degree of the permutations. */
  public static final int LARGEST_DEGREE = 5_000;

  /** Up to this order the whole multiplication table is kept. */
  private static final int TABLE_ORDER = 1_500;

  /** Above so many images the permutations of the elements are not kept, but multiplied out. */
  private static final int MOST_IMAGES = 1 << 26;

  private final String name;
  private final List<Permutation> generators;
  private final int degree;
  private final int order;
  private final int[] base;
  private final int[][] orbits;

  /** For each level, the position in the sorted orbit of each point, or -1. */
  private final int[][] positions;

  private final int[][][] transversals;
  private final int[][][] inverseTransversals;

  /** Images of all elements, one after the other, or empty. */
  private final char[] images;

  /** The product of elements a and b at a * order + b, or empty. */
  private final char[] table;

  private final int[] generatorElements;
  private final int[] inverses;
  private final int[] classOf;
  private final int[] classRepresentatives;
  private final int[][] powerElements;
  private final List<ConjugacyClass> classes;
  private final int exponent;

  private FiniteGroup(String name, List<Permutation> generators) {
    this.name = Objects.requireNonNull(name, "name");
    this.generators = List.copyOf(generators);
    StabilizerChain chain = StabilizerChain.of(this.generators, BigInteger.valueOf(LARGEST_ORDER));
    degree = this.generators.get(0).degree();
    order = chain.order().intValueExact();
    base = chain.base();
    orbits = new int[base.length][];
    positions = new int[base.length][degree];
    transversals = new int[base.length][][];
    inverseTransversals = new int[base.length][][];
    for (int i = 0; i < base.length; i++) {
      int[] orbit = baseFirst(chain.orbit(base[i]), base[i]);
      orbits[i] = orbit;
      Arrays.fill(positions[i], -1);
      transversals[i] = new int[orbit.length][];
      inverseTransversals[i] = new int[orbit.length][];
      for (int k = 0; k < orbit.length; k++) {
        Permutation u = chain.transversal(base[i], orbit[k]);
        positions[i][orbit[k]] = k;
        transversals[i][k] = u.zeroBased();
        inverseTransversals[i][k] = u.inverse().zeroBased();
      }
    }
    images = (long) order * degree <= MOST_IMAGES ? allImages() : new char[0];
    table = order <= TABLE_ORDER ? multiplicationTable() : new char[0];
    generatorElements = this.generators.stream().mapToInt(this::element).toArray();
    inverses = new int[order];
    for (int a = 0; a < order; a++) {
      inverses[a] = element(permutation(a).inverse());
    }
    classOf = new int[order];
    int[] found = findClasses();
    int[] sizes = new int[found.length];
    for (int c : classOf) {
      sizes[c]++;
    }
    List<ConjugacyClass> unsorted = new ArrayList<>();
    for (int c = 0; c < found.length; c++) {
      unsorted.add(new ConjugacyClass(sizes[c], orderOf(found[c]), permutation(found[c])));
    }
    int[] sorted = sortClasses(unsorted);
    int[] rank = new int[sorted.length];
    for (int c = 0; c < sorted.length; c++) {
      rank[sorted[c]] = c;
    }
    Arrays.setAll(classOf, a -> rank[classOf[a]]);
    classRepresentatives = Arrays.stream(sorted).map(c -> found[c]).toArray();
    classes = Arrays.stream(sorted).mapToObj(unsorted::get).toList();
    int least = 1;
    powerElements = new int[classes.size()][];
    for (int c = 0; c < powerElements.length; c++) {
      int o = classes.get(c).order();
      least = least / gcd(least, o) * o;
      powerElements[c] = new int[o];
      for (int m = 1; m < o; m++) {
        powerElements[c][m] = product(powerElements[c][m - 1], classRepresentatives[c]);
      }
    }
    exponent = least;
  }

  /**
   * The group that permutations generate.
   *
   * @param name what messages and results call it
   * @throws IllegalArgumentException with one sentence if there is no generator, the degrees
   *     differ, or degree or order are above {@link #LARGEST_DEGREE} and {@link #LARGEST_ORDER}
   */
  public static FiniteGroup ofPermutations(String name, List<Permutation> generators) {
    for (Permutation g : generators) {
      if (g.degree() > LARGEST_DEGREE || g.degree() == 0) {
        throw new IllegalArgumentException(
            "A permutation group here moves 1 to "
                + LARGEST_DEGREE
                + " points, but this one "
                + g.degree()
                + ".");
      }
    }
    return new FiniteGroup(name, generators);
  }

  /**
   * The finite group that invertible matrices over cyclotomic fields generate, as permutations of
   * the images of the unit vectors.
   *
   * @throws IllegalArgumentException with one sentence if a generator is not square or not
   *     invertible, or if the group is infinite or too large
   * @throws ArithmeticException if an entry is not a sum of roots of unity
   */
  public static FiniteGroup ofMatrices(String name, List<ExactMatrix> generators) {
    return ofPermutations(name, new MatrixAction(name, generators).permutations());
  }

  /**
   * The direct product, acting on the points of both groups; the generators of this group come
   * first.
   *
   * @throws IllegalArgumentException with one sentence if the order is above {@link #LARGEST_ORDER}
   */
  public FiniteGroup times(FiniteGroup o) {
    List<Permutation> product = new ArrayList<>();
    for (Permutation g : generators) {
      product.add(beside(g, Permutation.identity(o.degree)));
    }
    for (Permutation g : o.generators) {
      product.add(beside(Permutation.identity(degree), g));
    }
    return ofPermutations(name + "x" + o.name, product);
  }

  /**
   * The wreath product: as many copies of this group as {@code top} has points, permuted by it. The
   * generators are those of this group on the first copy, then those of {@code top}.
   *
   * @throws IllegalArgumentException with one sentence if degree or order are above the limits
   */
  public FiniteGroup wreath(FiniteGroup top) {
    int points = Math.multiplyExact(degree, top.degree);
    List<Permutation> product = new ArrayList<>();
    for (Permutation g : generators) {
      product.add(beside(g, Permutation.identity(points - degree)));
    }
    for (Permutation t : top.generators) {
      int[] moved = new int[points];
      Arrays.setAll(moved, x -> t.image(x / degree) * degree + x % degree);
      product.add(Permutation.ofZeroBased(moved));
    }
    return ofPermutations(name + " wr " + top.name, product);
  }

  /**
   * The subgroup that elements generate.
   *
   * @throws IllegalArgumentException with one sentence if one is not in this group
   */
  public FiniteGroup subgroup(String subgroupName, List<Permutation> elements) {
    for (Permutation g : elements) {
      classIndex(g);
    }
    return ofPermutations(subgroupName, elements);
  }

  /**
   * The quotient by the smallest normal subgroup that contains the given elements, acting on its
   * cosets; generator k is the image of generator k.
   *
   * @throws IllegalArgumentException with one sentence if an element is not in this group
   */
  public FiniteGroup quotient(List<Permutation> elements) {
    List<Integer> pending = new ArrayList<>();
    for (Permutation g : elements) {
      classIndex(g);
      pending.add(element(g));
    }
    Subgroup normal = Subgroup.trivial(this);
    for (int k = 0; k < pending.size(); k++) {
      int c = pending.get(k);
      if (!normal.contains(c)) {
        normal = normal.extendedBy(c, order).orElseThrow();
        for (int s : generatorElements) {
          pending.add(product(product(s, c), inverses[s]));
        }
      }
    }
    int[] coset = new int[order];
    Arrays.fill(coset, -1);
    List<Integer> representatives = new ArrayList<>();
    for (int g = 0; g < order; g++) {
      if (coset[g] < 0) {
        for (int h : normal.elements()) {
          coset[product(g, h)] = representatives.size();
        }
        representatives.add(g);
      }
    }
    List<Permutation> images = new ArrayList<>();
    for (int s : generatorElements) {
      images.add(
          Permutation.ofZeroBased(
              representatives.stream().mapToInt(r -> coset[product(s, r)]).toArray()));
    }
    return ofPermutations(name + "/N", images);
  }

  private static Permutation beside(Permutation g, Permutation h) {
    int[] both = new int[g.degree() + h.degree()];
    Arrays.setAll(both, x -> x < g.degree() ? g.image(x) : g.degree() + h.image(x - g.degree()));
    return Permutation.ofZeroBased(both);
  }

  private static int[] baseFirst(int[] sortedOrbit, int basePoint) {
    int[] orbit = new int[sortedOrbit.length];
    orbit[0] = basePoint;
    int size = 1;
    for (int x : sortedOrbit) {
      if (x != basePoint) {
        orbit[size++] = x;
      }
    }
    return orbit;
  }

  private char[] allImages() {
    char[] all = new char[order * degree];
    for (int a = 0; a < order; a++) {
      int[] p = multipliedOut(a);
      for (int x = 0; x < degree; x++) {
        all[a * degree + x] = (char) p[x];
      }
    }
    return all;
  }

  private int[] multipliedOut(int a) {
    int[] p = Permutation.identity(degree).zeroBased();
    int rest = a;
    for (int i = base.length - 1; i >= 0; i--) {
      int[] u = transversals[i][rest % orbits[i].length];
      rest /= orbits[i].length;
      for (int x = 0; x < degree; x++) {
        p[x] = u[p[x]];
      }
    }
    return p;
  }

  private int image(int a, int point) {
    if (images.length > 0) {
      return images[a * degree + point];
    }
    int x = point;
    int rest = a;
    for (int i = base.length - 1; i >= 0; i--) {
      x = transversals[i][rest % orbits[i].length][x];
      rest /= orbits[i].length;
    }
    return x;
  }

  private char[] multiplicationTable() {
    char[] products = new char[order * order];
    for (int a = 0; a < order; a++) {
      for (int b = 0; b < order; b++) {
        products[a * order + b] = (char) trace(a, b);
      }
    }
    return products;
  }

  /** The number of the product of two elements, {@code b} applied first. */
  int product(int a, int b) {
    return table.length > 0 ? table[a * order + b] : trace(a, b);
  }

  private int trace(int a, int b) {
    int[] strip = new int[base.length];
    int index = 0;
    for (int i = 0; i < base.length; i++) {
      int x = image(a, image(b, base[i]));
      for (int j = 0; j < i; j++) {
        x = inverseTransversals[j][strip[j]][x];
      }
      strip[i] = positions[i][x];
      index = index * orbits[i].length + strip[i];
    }
    return index;
  }

  /** The number of an element, given as a permutation of the group. */
  int element(Permutation g) {
    int[] strip = new int[base.length];
    int index = 0;
    for (int i = 0; i < base.length; i++) {
      int x = g.image(base[i]);
      for (int j = 0; j < i; j++) {
        x = inverseTransversals[j][strip[j]][x];
      }
      strip[i] = positions[i][x];
      index = index * orbits[i].length + strip[i];
    }
    return index;
  }

  private int[] findClasses() {
    Arrays.fill(classOf, -1);
    int[] smallest = new int[order];
    int[] queue = new int[order];
    int count = 0;
    for (int a = 0; a < order; a++) {
      if (classOf[a] >= 0) {
        continue;
      }
      int size = 1;
      int least = a;
      queue[0] = a;
      classOf[a] = count;
      for (int k = 0; k < size; k++) {
        for (int g : generatorElements) {
          int y = product(product(g, queue[k]), inverses[g]);
          if (classOf[y] < 0) {
            classOf[y] = count;
            queue[size++] = y;
            least = compareOnBase(y, least) < 0 ? y : least;
          }
        }
      }
      smallest[count++] = least;
    }
    return Arrays.copyOf(smallest, count);
  }

  /** The order of lists of images: other points' images are those of the base points before. */
  private int compareOnBase(int a, int b) {
    for (int x : base) {
      int order = Integer.compare(image(a, x), image(b, x));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int[] sortClasses(List<ConjugacyClass> unsorted) {
    Comparator<ConjugacyClass> canonical =
        Comparator.comparingInt(ConjugacyClass::order)
            .thenComparingInt(ConjugacyClass::size)
            .thenComparing(ConjugacyClass::representative);
    List<Integer> sorted = new ArrayList<>();
    for (int c = 0; c < unsorted.size(); c++) {
      sorted.add(c);
    }
    sorted.sort(Comparator.comparing(unsorted::get, canonical));
    return sorted.stream().mapToInt(c -> c).toArray();
  }

  private int orderOf(int a) {
    int o = 1;
    for (int x = a; x != 0; x = product(x, a)) {
      o++;
    }
    return o;
  }

  static int gcd(int a, int b) {
    int x = a;
    int y = b;
    while (y != 0) {
      int r = x % y;
      x = y;
      y = r;
    }
    return x;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The generators, in the order in which they were given. */
  public List<Permutation> generators() {
    return generators;
  }

  /** The number of points. */
  public int degree() {
    return degree;
  }

  /** The number of elements. */
  public int order() {
    return order;
  }

  /** The least common multiple of the orders of the elements. */
  public int exponent() {
    return exponent;
  }

  /** The conjugacy classes, in canonical order; the first is the identity's. */
  public List<ConjugacyClass> classes() {
    return classes;
  }

  /** Whether all elements commute. */
  public boolean isAbelian() {
    return classes.size() == order;
  }

  /** Whether the group contains the permutation. */
  public boolean contains(Permutation g) {
    if (g.degree() != degree) {
      return false;
    }
    int[] strip = new int[base.length];
    for (int i = 0; i < base.length; i++) {
      int x = g.image(base[i]);
      for (int j = 0; j < i; j++) {
        x = inverseTransversals[j][strip[j]][x];
      }
      strip[i] = positions[i][x];
      if (strip[i] < 0) {
        return false;
      }
    }
    return permutation(element(g)).equals(g);
  }

  /**
   * The class of an element.
   *
   * @throws IllegalArgumentException if the permutation is not in the group
   */
  public int classIndex(Permutation g) {
    if (!contains(g)) {
      throw new IllegalArgumentException(
          "The permutation " + g + " is not in the group " + name + ".");
    }
    return classOf[element(g)];
  }

  /** The class of the n-th powers of the elements of a class; n may be negative. */
  public int powerClass(int classIndex, int n) {
    int[] powers = powerElements[classIndex];
    return classOf[powers[Math.floorMod(n, powers.length)]];
  }

  /** The permutation of an element. */
  Permutation permutation(int a) {
    int[] p = new int[degree];
    for (int x = 0; x < degree; x++) {
      p[x] = image(a, x);
    }
    return Permutation.ofZeroBased(p);
  }

  int inverse(int a) {
    return inverses[a];
  }

  int classOf(int a) {
    return classOf[a];
  }

  int classSize(int c) {
    return classes.get(c).size();
  }

  int classOrder(int c) {
    return powerElements[c].length;
  }

  int representative(int c) {
    return classRepresentatives[c];
  }

  int orderOfElement(int a) {
    return classOrder(classOf[a]);
  }

  int[] generatorElements() {
    return generatorElements.clone();
  }

  @Override
  public String toString() {
    return name;
  }
}
