package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.GroupDescription;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.QuaternionGroup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A generated group kernel with the families of the kernels that it is made of, found by its facade
 * class {@code Name}: {@code NameProduct}, {@code NameInverse}, and per representation k {@code
 * NameAct<k>} and {@code NameLie<k>}.
 */
public final class GroupFamily {

  private final QuaternionGroup group;
  private final KernelFamily product;
  private final KernelFamily inverse;
  private final List<KernelFamily> actions = new ArrayList<>();
  private final List<KernelFamily> algebra = new ArrayList<>();

  private GroupFamily(Class<?> facade, QuaternionGroup group) {
    this.group = group;
    product = part(facade, "Product");
    inverse = part(facade, "Inverse");
    for (int k = 0; k < group.description().representations().size(); k++) {
      actions.add(part(facade, "Act" + k));
      algebra.add(part(facade, "Lie" + k));
    }
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
    Method factory =
        Arrays.stream(facade.getMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getParameterCount() == 0)
            .filter(m -> GroupKernel.class.isAssignableFrom(m.getReturnType()))
            .min(Comparator.comparing(Method::getName))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        facade.getName()
                            + " is not the facade of a generated group: no static method gives a"
                            + " GroupKernel."));
    try {
      return new GroupFamily(facade, (QuaternionGroup) factory.invoke(null));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          facade.getName() + " cannot be started: " + e.getCause() + ".", e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(facade.getName() + " is not accessible.", e);
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
   * The group kernel.
   *
   * @return the kernel that the facade gives
   */
  public QuaternionGroup kernel() {
    return group;
  }

  /**
   * What the group is.
   *
   * @return its metadata
   */
  public GroupDescription description() {
    return group.description();
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
    return group.description().elementSize() == Motion.PARITY + 1;
  }

  /** The index of the representation that is exactly one irrep. */
  Optional<Integer> representation(String irreps) {
    List<ArrayShape> all = group.description().representations();
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k).irreps().equals(irreps)) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }
}
