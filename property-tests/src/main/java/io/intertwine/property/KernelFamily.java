package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Kernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.provider.KernelProvider;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * All that was generated for one kernel, found by its facade class: the variants, and the companion
 * classes that bound their rounding errors.
 *
 * <p>The facade {@code p.Name} has classes {@code
 * p.Name{Double|Float}{Plain|Vector}{Forward|Vjp|SecondVjp}} as far as the specification asks for
 * them, and {@code p.NameBound{Forward|Vjp|SecondVjp}}. Vector classes count only in a JVM that was
 * started with the module {@value KernelProvider#VECTOR_MODULE}.
 */
public final class KernelFamily {

  private final Class<?> facade;
  private final Map<KernelVariant, Kernel> kernels = new LinkedHashMap<>();
  private final Map<Order, DoubleKernel> bounds = new LinkedHashMap<>();

  private KernelFamily(Class<?> facade) {
    this.facade = facade;
  }

  /**
   * The family of a facade.
   *
   * @param facade the generated facade class
   * @return every variant that was generated and can run here
   * @throws IllegalArgumentException if there is none
   */
  public static KernelFamily of(Class<?> facade) {
    Objects.requireNonNull(facade, "facade");
    KernelFamily family = new KernelFamily(facade);
    for (KernelVariant variant : KernelVariant.all()) {
      family.find(variant);
    }
    if (family.kernels.isEmpty()) {
      throw new IllegalArgumentException(
          facade.getName() + " is not the facade of a generated kernel: it has no variants.");
    }
    return family;
  }

  private void find(KernelVariant variant) {
    boolean vector = variant.backend() == Backend.VECTOR;
    if (vector && !KernelProvider.vectorModulePresent()) {
      return;
    }
    if (exists(facade.getName() + variant.suffix())) {
      kernels.put(
          variant,
          KernelProvider.load(facade, variant.precision(), variant.order(), variant.backend()));
      if (!bounds.containsKey(variant.order())) {
        bounds.put(variant.order(), loadBound(variant.order()));
      }
    }
  }

  private boolean exists(String name) {
    try {
      Class.forName(name, false, facade.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private DoubleKernel loadBound(Order order) {
    String name = facade.getName() + "Bound" + order.suffix();
    try {
      Class<?> type = Class.forName(name, true, facade.getClassLoader());
      return (DoubleKernel) type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + " cannot be started: " + e.getCause() + ".", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          name + ", the bound of " + facade.getName() + ", is not on the class path.", e);
    }
  }

  /**
   * The variants that were generated and can run here.
   *
   * @return in the order of order, precision, backend
   */
  public List<KernelVariant> variants() {
    return List.copyOf(kernels.keySet());
  }

  /**
   * The variants of one order.
   *
   * @param order the order of differentiation
   * @return in the order of precision, backend; empty if the order was not generated
   */
  public List<KernelVariant> variants(Order order) {
    return kernels.keySet().stream().filter(variant -> variant.order() == order).toList();
  }

  /**
   * The orders that were generated.
   *
   * @return in the order of differentiation
   */
  public List<Order> orders() {
    return List.copyOf(bounds.keySet());
  }

  /**
   * One variant.
   *
   * @param variant the variant
   * @return the kernel
   * @throws IllegalArgumentException if it was not generated or cannot run here
   */
  public Kernel kernel(KernelVariant variant) {
    Kernel kernel = kernels.get(variant);
    if (kernel == null) {
      throw new IllegalArgumentException(
          facade.getName() + " has no variant " + variant + "; it has " + variants() + ".");
    }
    return kernel;
  }

  /**
   * The kernel of an order and a precision: the plain one where there is one.
   *
   * @param order the order of differentiation
   * @param precision the precision
   * @return its variant
   * @throws IllegalArgumentException if there is none
   */
  public KernelVariant variant(Order order, Precision precision) {
    return variants(order).stream()
        .filter(variant -> variant.precision() == precision)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        Locale.ROOT,
                        "%s has no %s precision variant %s.",
                        facade.getName(),
                        precision.label(),
                        order.label())));
  }

  /**
   * The metadata of an order, of its first variant.
   *
   * @param order the order of differentiation
   * @return the metadata
   * @throws IllegalArgumentException if the order was not generated
   */
  public KernelDescription description(Order order) {
    return variants(order).stream()
        .findFirst()
        .map(variant -> kernel(variant).description())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    facade.getName() + " was not generated for the order " + order.label() + "."));
  }

  /**
   * The name of the kernel.
   *
   * @return the facade's fully qualified name
   */
  public String name() {
    return facade.getName();
  }

  /**
   * The facade.
   *
   * @return the class that the family was found by
   */
  public Class<?> facade() {
    return facade;
  }

  /**
   * Runs a variant on samples that lie one after the other.
   *
   * @param variant the variant
   * @param inputs the input arrays, {@code [sample][component]}; for single precision numbers that
   *     are floats
   * @param samples the number of samples
   * @return the output arrays, {@code [sample][component]}
   */
  public double[][] run(KernelVariant variant, double[][] inputs, int samples) {
    Kernel kernel = kernel(variant);
    if (kernel instanceof DoubleKernel inDouble) {
      return inDouble.apply(inputs, samples);
    }
    return widened(((FloatKernel) kernel).apply(narrowed(inputs), samples));
  }

  private float[][] narrowed(double[][] arrays) {
    float[][] narrow = new float[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      narrow[a] = narrowed(name(), arrays[a]);
    }
    return narrow;
  }

  /** The floats that numbers are, given to a kernel of some name. */
  static float[] narrowed(String name, double[] array) {
    float[] narrow = new float[array.length];
    for (int i = 0; i < array.length; i++) {
      narrow[i] = (float) array[i];
      if (narrow[i] != array[i]) {
        throw new IllegalArgumentException(
            "the single precision kernel "
                + name
                + " was given "
                + array[i]
                + ", which is not a float");
      }
    }
    return narrow;
  }

  private static double[][] widened(float[][] arrays) {
    double[][] wide = new double[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      wide[a] = widened(arrays[a]);
    }
    return wide;
  }

  /** The same numbers in double precision. */
  static double[] widened(float[] array) {
    double[] wide = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      wide[i] = array[i];
    }
    return wide;
  }

  /**
   * The bound of the rounding errors in double precision, gamma_(n+1) M.
   *
   * @param order the order of differentiation
   * @return the companion class's kernel, which reads the arrays of the kernel with one lane
   * @throws IllegalArgumentException if the order was not generated
   */
  public DoubleKernel bound(Order order) {
    DoubleKernel bound = bounds.get(order);
    if (bound == null) {
      throw new IllegalArgumentException(
          name() + " was not generated for the order " + order.label() + ".");
    }
    return bound;
  }

  /**
   * The names of some arrays.
   *
   * @param shapes the arrays
   * @return their names
   */
  static List<String> names(List<ArrayShape> shapes) {
    List<String> names = new ArrayList<>();
    shapes.forEach(shape -> names.add(shape.name()));
    return names;
  }

  @Override
  public String toString() {
    return name() + variants();
  }
}
