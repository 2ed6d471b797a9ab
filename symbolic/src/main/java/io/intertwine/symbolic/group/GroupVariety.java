package io.intertwine.symbolic.group;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Coordinates of group elements that satisfy polynomial equations, with the vector fields of
 * multiplication from the left and from the right.
 *
 * <p>The left field of a Lie generator X differentiates along {@code t -> exp(t X) g}, the right
 * field along {@code t -> g exp(t X)}, both at t = 0. Fields are kept times {@link #multiplier}, a
 * polynomial that is no zero divisor modulo the ideal: where an identity between polynomials holds
 * after multiplication by it, it holds wherever the multiplier is not 0, which is a dense set of
 * group elements, and by continuity everywhere.
 *
 * @param name the name that certificates use
 * @param group the group that the variety parametrises
 * @param coordinates the names of the coordinates
 * @param ideal the equations between them
 * @param identity the coordinates of the identity element
 * @param multiplier the common multiplier of all fields
 * @param left per Lie generator and coordinate, the left field times the multiplier
 * @param right per Lie generator and coordinate, the right field times the multiplier
 * @param discrete per discrete generator and coordinate, the image of the coordinate under
 *     multiplication by the generator, which commutes with every element
 */
public record GroupVariety(
    String name,
    Group group,
    List<String> coordinates,
    Ideal ideal,
    List<SurdSum> identity,
    Polynomial multiplier,
    List<List<Polynomial>> left,
    List<List<Polynomial>> right,
    List<List<Polynomial>> discrete) {

  /** Copies the lists and checks their sizes. */
  public GroupVariety {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(ideal, "ideal");
    Objects.requireNonNull(multiplier, "multiplier");
    coordinates = List.copyOf(coordinates);
    identity = List.copyOf(identity);
    left = left.stream().map(List::copyOf).toList();
    right = right.stream().map(List::copyOf).toList();
    discrete = discrete.stream().map(List::copyOf).toList();
    int size = coordinates.size();
    boolean fits =
        identity.size() == size
            && left.size() == group.lieGenerators().size()
            && right.size() == left.size()
            && discrete.size() == group.discreteGenerators().size();
    for (List<List<Polynomial>> fields : List.of(left, right, discrete)) {
      fits &= fields.stream().allMatch(f -> f.size() == size);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "The variety " + name + " needs one entry per generator and coordinate.");
    }
  }

  /**
   * Unit quaternions {@code w + x i + y j + z k}, coordinates (w, x, y, z), modulo {@code w^2 = 1 -
   * x^2 - y^2 - z^2}; for O(3) a fifth coordinate {@code parity} with {@code parity^2 = 1}.
   *
   * <p>The quaternion (cos t/2, n sin t/2) stands for the rotation by t about n, so {@code exp(t
   * X_x)} is multiplication by {@code exp(t i / 2)} and the fields are half the products with i, j,
   * k. For SO(3) and O(3) these are coordinates of the cover: q and -q are one element. A map that
   * is equivariant under the cover and whose output is a representation of the group is even in q.
   */
  public static GroupVariety unitQuaternion(Group group) {
    boolean parity = !group.discreteGenerators().isEmpty();
    List<Polynomial> squares =
        IntStream.range(1, 4).mapToObj(k -> Polynomial.variable(k).power(2)).toList();
    List<Ideal.Rule> rules = new ArrayList<>();
    rules.add(new Ideal.Rule(Monomial.power(0, 2), Polynomial.ONE.minus(Polynomial.sum(squares))));
    List<String> names = new ArrayList<>(List.of("w", "x", "y", "z"));
    List<SurdSum> identity =
        new ArrayList<>(List.of(SurdSum.ONE, SurdSum.ZERO, SurdSum.ZERO, SurdSum.ZERO));
    List<List<Polynomial>> discrete = new ArrayList<>();
    if (parity) {
      names.add("parity");
      identity.add(SurdSum.ONE);
      rules.add(new Ideal.Rule(Monomial.power(4, 2), Polynomial.ONE));
      discrete.add(withLastNegated(5));
    }
    return new GroupVariety(
        parity ? "unitQuaternionParity" : "unitQuaternion",
        group,
        names,
        Ideal.of(rules),
        identity,
        Polynomial.ONE,
        Quaternions.fields(true, names.size()),
        Quaternions.fields(false, names.size()),
        discrete);
  }

  /** The coordinates with the sign of the last one changed. */
  static List<Polynomial> withLastNegated(int size) {
    return IntStream.range(0, size)
        .mapToObj(Polynomial::variable)
        .map(x -> x.largestVariable() == size - 1 ? x.negate() : x)
        .toList();
  }

  /**
   * Euler angles of rotations, {@code g = exp(alpha X_z) exp(beta X_y) exp(gamma X_z)}.
   *
   * <p>Coordinates (cosAlpha, sinAlpha, cosBeta, sinBeta, cosGamma, sinGamma), each pair modulo
   * {@code s^2 = 1 - c^2}. For O(3) a seventh coordinate {@code parity} with {@code parity^2 = 1}:
   * the element is {@code parity} times the rotation. For SU(2) the six coordinates are those of
   * the half angles, so that functions of half-integer spin are polynomials.
   *
   * <p>The multiplier is {@code sin(beta)}, that is {@code 2 sin(beta/2) cos(beta/2)}. The
   * coordinate ring of a product of circles is that of Laurent polynomials, over the complex
   * numbers, so it has no zero divisors; with parity it is two copies of one, and sin(beta) is 0 in
   * neither.
   */
  public static GroupVariety eulerZyz(Group group) {
    boolean parity = !group.discreteGenerators().isEmpty();
    return new EulerFields(group.allowsHalfIntegerSpins(), parity).variety(group);
  }

  /** The number of coordinates. */
  public int dimension() {
    return coordinates.size();
  }

  /** The value of a function of the coordinates at the identity element. */
  public ExactNumber atIdentity(Polynomial function) {
    Map<Integer, Polynomial> point = new TreeMap<>();
    for (int k = 0; k < identity.size(); k++) {
      point.put(k, Polynomial.constant(identity.get(k)));
    }
    return function.substitute(point).coefficient(Monomial.ONE);
  }
}
