package io.intertwine.codegen.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The Java names in a spec: valid, portable to every file system, and without clashes. */
final class JavaNames {
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9_]{0,99}");
  private static final Pattern PACKAGE =
      Pattern.compile("[a-z_][A-Za-z0-9_]*(\\.[a-z_][A-Za-z0-9_]*)*");
  private static final int PACKAGE_LENGTH = 200;

  /** What the generator appends to the name of a facade for the classes of its variants. */
  private static final String VARIANT =
      "(?:(?:Double|Float)(?:Plain|Vector)|Bound)(?:Forward|Vjp|SecondVjp)";

  /** What it appends to the name of a group for the facades of its laws and actions. */
  private static final String LAW = "(?:Product|Inverse|Act[0-9]+|Lie[0-9]+)";

  private static final Pattern KERNEL_CLASS = Pattern.compile(VARIANT);
  private static final Pattern GROUP_CLASS =
      Pattern.compile(VARIANT + "|" + LAW + "(?:" + VARIANT + ")?");

  /** Names that the generated sources use for something else. */
  private static final List<String> TAKEN =
      List.of(
          "ArrayShape",
          "Backend",
          "Class",
          "Deprecated",
          "Double",
          "DoubleKernel",
          "DoubleQuaternionGroup",
          "DoubleVector",
          "Float",
          "FloatKernel",
          "FloatQuaternionGroup",
          "FloatVector",
          "FunctionalInterface",
          "GroupDescription",
          "GroupKernel",
          "IllegalArgumentException",
          "Integer",
          "Kernel",
          "KernelDescription",
          "KernelProvider",
          "KernelTable",
          "List",
          "Long",
          "Math",
          "Object",
          "OperationCounts",
          "Order",
          "Override",
          "Precision",
          "QuaternionGroup",
          "RandomGenerator",
          "String",
          "SuppressWarnings",
          "System",
          "VectorOperators",
          "VectorSpecies",
          "Void");

  /** Names so far in lower case, as a file system may see them. */
  private final Map<String, String> seen = new LinkedHashMap<>();

  static String packageName(Fields fields) {
    String name = fields.text("package", "org.example.kernels");
    if (!PACKAGE.matcher(name).matches()
        || name.length() > PACKAGE_LENGTH
        || !SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      throw fields.at(
          "package",
          "'"
              + Shorten.text(name)
              + "' is not a Java package name; write one such as org.example.kernels");
    }
    if (name.equals("java") || name.startsWith("java.")) {
      throw fields.at(
          "package",
          "the JVM loads no user class from a package below 'java'; choose one of your own");
    }
    return name;
  }

  String className(Fields fields) {
    String name = fields.text("name", "Harmonics");
    if (!CLASS.matcher(name).matches()) {
      throw fields.at(
          "name",
          "'"
              + Shorten.text(name)
              + "' is not a class name; write one that begins with a capital, such as Harmonics");
    }
    if (TAKEN.contains(name)) {
      throw fields.at(
          "name",
          "'" + name + "' is a name that the generated sources use themselves; choose another");
    }
    String before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    if (before != null) {
      throw fields.at(
          "name",
          before.equals(name)
              ? "the name " + name + " is already used in this spec; choose another"
              : "the names " + before + " and " + name + " differ in case only; choose another");
    }
    return name;
  }

  /** Refuses a kernel whose name is that of a class generated for another, or the reverse. */
  static void requireNoClash(Fields fields, KernelSpec kernel, List<KernelSpec> others) {
    for (KernelSpec other : others) {
      refuseGenerated(fields, kernel.name(), other);
      refuseGenerated(fields, other.name(), kernel);
    }
  }

  private static void refuseGenerated(Fields fields, String name, KernelSpec kernel) {
    Pattern generated = kernel instanceof KernelSpec.GroupKernel ? GROUP_CLASS : KERNEL_CLASS;
    if (name.startsWith(kernel.name())
        && generated.matcher(name.substring(kernel.name().length())).matches()) {
      throw fields.at(
          "name",
          name
              + " is also the name of a class generated for "
              + kernel.name()
              + "; choose another");
    }
  }
}
