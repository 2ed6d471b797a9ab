package io.intertwine.kernel.provider;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Kernel;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Finds the generated class of a kernel: the vector twin where this JVM can run it, else the plain
 * one, and logs which and why (level INFO where the vector twin was passed over, for want of the
 * module only once, or a property decided; DEBUG otherwise).
 *
 * <p>The generated classes of the facade {@code Name} are called {@code
 * Name{Double|Float}{Plain|Vector}{Forward|Vjp|SecondVjp}}. They are looked up by name because a
 * class that mentions the Vector API cannot even be linked where the incubator module {@value
 * #VECTOR_MODULE} is absent; add it with {@code --add-modules jdk.incubator.vector}.
 *
 * <p>The system property {@value #PROPERTY} overrides the choice: {@code plain}, {@code vector}, or
 * {@code auto} (the default).
 */
public final class KernelProvider {

  /** The system property that overrides the choice of backend. */
  public static final String PROPERTY = "intertwine.backend";

  /** The module of the Vector API. */
  public static final String VECTOR_MODULE = "jdk.incubator.vector";

  private static final Logger LOGGER = System.getLogger(KernelProvider.class.getName());

  private static final AtomicBoolean ABSENCE_TOLD = new AtomicBoolean();

  private KernelProvider() {}

  /**
   * The double-precision kernel of a facade.
   *
   * @param facade the generated facade class
   * @param order the order of differentiation
   * @return a new kernel
   * @throws KernelUnavailableException if it was not generated, or the backend asked for by {@value
   *     #PROPERTY} cannot run here
   */
  public static DoubleKernel loadDouble(Class<?> facade, Order order) {
    return (DoubleKernel) load(facade, Precision.DOUBLE, order);
  }

  /**
   * The single-precision kernel of a facade.
   *
   * @param facade the generated facade class
   * @param order the order of differentiation
   * @return a new kernel
   * @throws KernelUnavailableException if it was not generated, or the backend asked for by {@value
   *     #PROPERTY} cannot run here
   */
  public static FloatKernel loadFloat(Class<?> facade, Order order) {
    return (FloatKernel) load(facade, Precision.FLOAT, order);
  }

  /**
   * The kernel of a facade, with the backend chosen.
   *
   * @param facade the generated facade class
   * @param precision the precision
   * @param order the order of differentiation
   * @return a new kernel
   * @throws KernelUnavailableException if it cannot be had
   */
  public static Kernel load(Class<?> facade, Precision precision, Order order) {
    String wish = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
    return switch (wish) {
      case "plain" -> chosen(facade, precision, order, Backend.PLAIN, PROPERTY + "=plain");
      case "vector" -> chosen(facade, precision, order, Backend.VECTOR, PROPERTY + "=vector");
      case "auto" -> automatic(facade, precision, order);
      default ->
          throw new KernelUnavailableException(
              "The system property " + PROPERTY + " is " + wish + ", not plain, vector or auto.");
    };
  }

  /**
   * The kernel of a facade on a given backend.
   *
   * @param facade the generated facade class
   * @param precision the precision
   * @param order the order of differentiation
   * @param backend the backend
   * @return a new kernel
   * @throws KernelUnavailableException if it was not generated or this JVM cannot run it
   */
  public static Kernel load(Class<?> facade, Precision precision, Order order, Backend backend) {
    if (backend == Backend.VECTOR && !vectorModulePresent()) {
      throw new KernelUnavailableException(
          className(facade, precision, order, backend)
              + " needs the module "
              + VECTOR_MODULE
              + "; start Java with --add-modules "
              + VECTOR_MODULE
              + ".");
    }
    String name = className(facade, precision, order, backend);
    try {
      Class<?> type = Class.forName(name, true, facade.getClassLoader());
      return (Kernel) type.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new KernelUnavailableException(
          name
              + " was not generated; ask for "
              + precision.label()
              + ", "
              + backend.label()
              + ", "
              + order.label()
              + " in the specification.",
          e);
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KernelUnavailableException(name + " cannot be started: " + cause + ".", e);
    }
  }

  /**
   * Whether this JVM was started with the Vector API.
   *
   * @return true if the module {@value #VECTOR_MODULE} is in the boot layer
   */
  public static boolean vectorModulePresent() {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
  }

  private static Kernel automatic(Class<?> facade, Precision precision, Order order) {
    if (!generated(facade, precision, order, Backend.VECTOR)) {
      return chosen(
          facade, precision, order, Backend.PLAIN, "no vector class was generated", Level.DEBUG);
    }
    if (!vectorModulePresent()) {
      return chosen(
          facade,
          precision,
          order,
          Backend.PLAIN,
          "the module " + VECTOR_MODULE + " is absent",
          ABSENCE_TOLD.getAndSet(true) ? Level.DEBUG : Level.INFO);
    }
    try {
      return chosen(
          facade,
          precision,
          order,
          Backend.VECTOR,
          "the module " + VECTOR_MODULE + " is present",
          Level.DEBUG);
    } catch (KernelUnavailableException e) {
      if (!generated(facade, precision, order, Backend.PLAIN)) {
        throw e;
      }
      return chosen(facade, precision, order, Backend.PLAIN, String.valueOf(e.getMessage()));
    }
  }

  private static Kernel chosen(
      Class<?> facade, Precision precision, Order order, Backend backend, String reason) {
    return chosen(facade, precision, order, backend, reason, Level.INFO);
  }

  private static Kernel chosen(
      Class<?> facade,
      Precision precision,
      Order order,
      Backend backend,
      String reason,
      Level level) {
    Kernel kernel = load(facade, precision, order, backend);
    LOGGER.log(
        level,
        "{0}: {1} lanes {2}, because {3}",
        className(facade, precision, order, backend),
        backend.label(),
        kernel.lanes(),
        reason);
    return kernel;
  }

  private static boolean generated(
      Class<?> facade, Precision precision, Order order, Backend backend) {
    try {
      Class.forName(className(facade, precision, order, backend), false, facade.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String className(
      Class<?> facade, Precision precision, Order order, Backend backend) {
    return facade.getName() + precision.suffix() + backend.suffix() + order.suffix();
  }
}
