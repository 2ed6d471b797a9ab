package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.GroupDescription;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.QuaternionGroup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A generated group kernel with the families of the kernels that it is made of, found by its facade
 * class {@code Name}: {@code NameProduct}, {@code NameInverse}, and per representation k {@code
 * NameAct<k>} and {@code NameLie<k>}.
 *
 * <p>Checks move features by these actions, and by further rotation kernels ({@link #with}).
 */
public final class GroupFamily {

  /** The representation on points, which is no sum of irreps by name. */
  static final String CARTESIAN = "cartesian";

  private final Map<Precision, WideGroup<?>> groups;
  private final KernelFamily product;
  private final KernelFamily inverse;
  private final List<KernelFamily> actions = new ArrayList<>();
  private final List<KernelFamily> algebra = new ArrayList<>();
  private final List<KernelFamily> further;

  private GroupFamily(Class<?> facade, Map<Precision, WideGroup<?>> groups) {
    this.groups = groups;
    product = part(facade, "Product");
    inverse = part(facade, "Inverse");
    for (int k = 0; k < description().representations().size(); k++) {
      actions.add(part(facade, "Act" + k));
      algebra.add(part(facade, "Lie" + k));
    }
    further = List.of();
  }

  private GroupFamily(GroupFamily family, List<KernelFamily> further) {
    this.groups = family.groups;
    this.product = family.product;
    this.inverse = family.inverse;
    this.actions.addAll(family.actions);
    this.algebra.addAll(family.algebra);
    this.further = List.copyOf(further);
  }

  /**
   * The same group, which acts on the irreps of some rotation kernels too.
   *
   * @param rotations families of kernels of kind {@code wigner-rotation} of the same group, with a
   *     forward kernel in double precision
   * @return the group with more actions
   * @throws IllegalArgumentException if a kernel is of another kind or group
   */
  public GroupFamily with(KernelFamily... rotations) {
    List<KernelFamily> more = new ArrayList<>(further);
    for (KernelFamily rotation : rotations) {
      KernelDescription kernel = rotation.description(Order.FORWARD);
      if (!kernel.kind().equals(KernelArrays.ROTATION)
          || !kernel.group().equals(description().group())) {
        throw new IllegalArgumentException(
            rotation.name()
                + " is a "
                + kernel.kind()
                + " of "
                + kernel.group()
                + ", not a rotation of "
                + description().group()
                + ".");
      }
      more.add(rotation);
    }
    return new GroupFamily(this, more);
  }

  /**
   * The family of a facade.
   *
   * @param facade the generated class of a kernel of kind {@code group}
   * @return the group
   * @throws IllegalArgumentException if the class is none or a part of it is missing
   */
  public static GroupFamily of(Class<?> facade) {
    Objects.requireNonNull(facade, "facade");
    Map<Precision, WideGroup<?>> groups = new EnumMap<>(Precision.class);
    for (Precision precision : Precision.values()) {
      factory(facade, precision.label() + "Kernel")
          .ifPresent(factory -> groups.put(precision, WideGroup.of(start(factory))));
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(
          facade.getName()
              + " is not the facade of a generated group: no static method doubleKernel or"
              + " floatKernel gives a GroupKernel.");
    }
    return new GroupFamily(facade, groups);
  }

  private static Optional<Method> factory(Class<?> facade, String name) {
    return Arrays.stream(facade.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getParameterCount() == 0)
        .filter(m -> m.getName().equals(name) && m.getReturnType() == GroupKernel.class)
        .findFirst();
  }

  private static QuaternionGroup<?, ?> start(Method factory) {
    String facade = factory.getDeclaringClass().getName();
    try {
      return (QuaternionGroup<?, ?>) factory.invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(facade + " cannot be started: " + e.getCause() + ".", e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(facade + " is not accessible.", e);
    }
  }

  private static KernelFamily part(Class<?> facade, String suffix) {
    String name = facade.getName() + suffix;
    try {
      return KernelFamily.of(Class.forName(name, true, facade.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          name + ", a part of the group " + facade.getName() + ", is not on the class path.", e);
    }
  }

  /**
   * The precisions that the group was generated in.
   *
   * @return at least one
   */
  public List<Precision> precisions() {
    return List.copyOf(groups.keySet());
  }

  /**
   * The group kernel in double precision.
   *
   * @return the kernel that the facade gives
   * @throws IllegalArgumentException if it was not generated
   */
  public GroupKernel<double[]> kernel() {
    return kernel(Precision.DOUBLE);
  }

  /**
   * The group kernel of a precision.
   *
   * @param precision the precision
   * @return the kernel that the facade gives; that of single precision takes numbers that are
   *     floats, and gives such
   * @throws IllegalArgumentException if it was not generated
   */
  public GroupKernel<double[]> kernel(Precision precision) {
    return wide(precision);
  }

  /** The Euler factors of elements. */
  double[] factors(Precision precision, double[] elements) {
    return wide(precision).factors(elements);
  }

  private WideGroup<?> wide(Precision precision) {
    WideGroup<?> group = groups.get(precision);
    if (group == null) {
      throw new IllegalArgumentException(
          description().name() + " was not generated in " + precision.label() + " precision.");
    }
    return group;
  }

  /**
   * What the group is.
   *
   * @return its metadata
   */
  public GroupDescription description() {
    return groups.values().iterator().next().description();
  }

  /**
   * The product of two elements.
   *
   * @return the family of {@code NameProduct}
   */
  public KernelFamily product() {
    return product;
  }

  /**
   * The inverse of an element.
   *
   * @return the family of {@code NameInverse}
   */
  public KernelFamily inverse() {
    return inverse;
  }

  /**
   * The action on a representation.
   *
   * @param representation its index in the description
   * @return the family of {@code NameAct<k>}
   */
  public KernelFamily action(int representation) {
    return actions.get(representation);
  }

  /**
   * The action of the Lie algebra on a representation.
   *
   * @param representation its index in the description
   * @return the family of {@code NameLie<k>}
   */
  public KernelFamily algebra(int representation) {
    return algebra.get(representation);
  }

  /**
   * All kernels that the group is made of.
   *
   * @return product, inverse, and the two of each representation
   */
  public List<KernelFamily> parts() {
    List<KernelFamily> parts = new ArrayList<>(List.of(product, inverse));
    parts.addAll(actions);
    parts.addAll(algebra);
    return List.copyOf(parts);
  }

  /** Whether elements carry a parity. */
  boolean hasParity() {
    return description().elementSize() == Motion.PARITY + 1;
  }

  /**
   * Where the group acts on an irrep.
   *
   * @param action the rotation kernel of a representation
   * @param offset the place of a copy of the irrep in it
   * @param length the dimension of the representation
   */
  record Place(KernelFamily action, int offset, int length) {}

  /** A copy of an irrep in one of the representations, the smallest one that has it. */
  Optional<Place> find(String irrep) {
    List<Place> places = new ArrayList<>();
    Stream.concat(actions.stream(), further.stream())
        .forEach(action -> places.addAll(places(action, irrep)));
    return places.stream().min(Comparator.comparingInt(Place::length));
  }

  private List<Place> places(KernelFamily action, String irrep) {
    ArrayShape vector = action.description(Order.FORWARD).outputs().get(0);
    List<Place> places = new ArrayList<>();
    if (!vector.irreps().equals(CARTESIAN)) {
      int offset = 0;
      for (IrrepBlock block : IrrepBlock.parse(description().group(), vector.irreps())) {
        if (block.label().equals(irrep)) {
          places.add(new Place(action, offset, vector.length()));
        }
        offset += block.length();
      }
    }
    return places;
  }
}
