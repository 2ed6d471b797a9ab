package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A permutation of the points 1 to n, the {@link #degree}.
 *
 * <p>Products apply the right factor first: {@code (g h)(x) = g(h(x))}. Points are counted from 1
 * in texts and lists of images, as GAP does, and from 0 in {@link #image}.
 */
public final class Permutation implements Comparable<Permutation> {
  private final int[] images;

  private Permutation(int[] images) {
    this.images = images;
  }

  /** The identity on {@code degree} points. */
  public static Permutation identity(int degree) {
    int[] images = new int[degree];
    Arrays.setAll(images, x -> x);
    return new Permutation(images);
  }

  /**
   * The permutation that takes point k to the k-th entry, points counted from 1.
   *
   * @throws IllegalArgumentException with one sentence if the list is no permutation
   */
  public static Permutation ofImages(List<Integer> images) {
    int[] zeroBased = new int[images.size()];
    boolean[] hit = new boolean[images.size()];
    for (int k = 0; k < zeroBased.length; k++) {
      int image = images.get(k);
      if (image < 1 || image > zeroBased.length || hit[image - 1]) {
        throw new IllegalArgumentException(
            "The list of images is no permutation of 1 to "
                + zeroBased.length
                + ": entry "
                + (k + 1)
                + " is "
                + image
                + (image < 1 || image > zeroBased.length ? ", which is outside." : " again."));
      }
      hit[image - 1] = true;
      zeroBased[k] = image - 1;
    }
    return new Permutation(zeroBased);
  }

  /** The permutation of 0-based images, which must be one; the array is kept. */
  static Permutation ofZeroBased(int[] images) {
    return new Permutation(images);
  }

  /**
   * Reads cycle notation, such as {@code (1,2,3)(4,5)} or {@code ()}.
   *
   * @param degree the number of points
   * @throws IllegalArgumentException with one sentence if the text is not in the grammar, a point
   *     is not in 1 to {@code degree}, or a point occurs twice
   */
  public static Permutation parseCycles(String text, int degree) {
    Permutation result = identity(degree);
    boolean[] seen = new boolean[degree];
    String rest = text.replace(" ", "");
    while (!rest.isEmpty()) {
      int close = rest.indexOf(')');
      if (!rest.startsWith("(") || close < 0) {
        throw badCycles(text, "a cycle such as (1,2,3) should be at \"" + rest + "\"");
      }
      String inside = rest.substring(1, close);
      rest = rest.substring(close + 1);
      int[] cycle = inside.isEmpty() ? new int[0] : points(text, inside, seen);
      for (int k = 0; k < cycle.length; k++) {
        result.images[cycle[k]] = cycle[(k + 1) % cycle.length];
      }
    }
    return result;
  }

  private static int[] points(String text, String inside, boolean[] seen) {
    String[] parts = inside.split(",", -1);
    int[] cycle = new int[parts.length];
    for (int k = 0; k < parts.length; k++) {
      if (!parts[k].matches("[0-9]{1,9}")) {
        throw badCycles(text, "\"" + parts[k] + "\" is no point");
      }
      int point = Integer.parseInt(parts[k]);
      if (point < 1 || point > seen.length) {
        throw badCycles(text, "the point " + point + " is not in 1 to " + seen.length);
      }
      if (seen[point - 1]) {
        throw badCycles(text, "the point " + point + " occurs twice");
      }
      seen[point - 1] = true;
      cycle[k] = point - 1;
    }
    return cycle;
  }

  private static IllegalArgumentException badCycles(String text, String reason) {
    return new IllegalArgumentException(
        "The cycles \"" + text + "\" are no permutation: " + reason + ".");
  }

  /** The number of points. */
  public int degree() {
    return images.length;
  }

  /** The image of a point, both counted from 0. */
  public int image(int point) {
    return images[point];
  }

  /** The images of the points 1 to n, counted from 1. */
  public List<Integer> images() {
    return Arrays.stream(images).mapToObj(x -> x + 1).toList();
  }

  /** The 0-based images; not to be changed. */
  int[] zeroBased() {
    return images;
  }

  /**
   * The product, {@code o} applied first.
   *
   * @throws IllegalArgumentException if the degrees differ
   */
  public Permutation times(Permutation o) {
    if (degree() != o.degree()) {
      throw new IllegalArgumentException(
          "Permutations of " + degree() + " and of " + o.degree() + " points have no product.");
    }
    int[] product = new int[images.length];
    Arrays.setAll(product, x -> images[o.images[x]]);
    return new Permutation(product);
  }

  /** The inverse. */
  public Permutation inverse() {
    int[] inverse = new int[images.length];
    for (int x = 0; x < images.length; x++) {
      inverse[images[x]] = x;
    }
    return new Permutation(inverse);
  }

  /** Whether every point is fixed. */
  public boolean isIdentity() {
    for (int x = 0; x < images.length; x++) {
      if (images[x] != x) {
        return false;
      }
    }
    return true;
  }

  /** The smallest moved point, counted from 0, or the degree if there is none. */
  int firstMoved() {
    int x = 0;
    while (x < images.length && images[x] == x) {
      x++;
    }
    return x;
  }

  /** The cycles of length two or more, each from its smallest point, such as (1,2)(3,5,4). */
  public String toCycles() {
    StringBuilder text = new StringBuilder();
    boolean[] seen = new boolean[images.length];
    for (int x = 0; x < images.length; x++) {
      if (seen[x] || images[x] == x) {
        continue;
      }
      List<String> cycle = new ArrayList<>();
      for (int y = x; !seen[y]; y = images[y]) {
        seen[y] = true;
        cycle.add(Integer.toString(y + 1));
      }
      text.append('(').append(String.join(",", cycle)).append(')');
    }
    return text.isEmpty() ? "()" : text.toString();
  }

  /** The order of lists of images. */
  @Override
  public int compareTo(Permutation o) {
    return Arrays.compare(images, o.images);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Permutation o && Arrays.equals(images, o.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  /** The cycles, as {@link #toCycles}. */
  @Override
  public String toString() {
    return toCycles();
  }
}
