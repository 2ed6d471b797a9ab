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

  /** What the generator appends to a kernel's name for its other classes. */
  private static final Pattern VARIANT =
      Pattern.compile("(?:(?:Double|Float)(?:Plain|Vector)|Bound)(?:Forward|Vjp|SecondVjp)");

  /** Names that the generated sources use for something else. */
  private static final List<String> TAKEN =
      List.of(
          "Backend",
          "Class",
          "Deprecated",
          "Double",
          "DoubleKernel",
          "DoubleVector",
          "Float",
          "FloatKernel",
          "FloatVector",
          "FunctionalInterface",
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
          "Order",
          "Override",
          "Precision",
          "RandomGenerator",
          "String",
          "SuppressWarnings",
          "System",
          "VectorOperators",
          "VectorSpecies",
          "Void");

  /** Names so far in lower case, as a file system may see them, and the line of each. */
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
    for (String other : seen.values()) {
      refuseVariant(fields, name, other);
      refuseVariant(fields, other, name);
    }
    return name;
  }

  private static void refuseVariant(Fields fields, String longer, String shorter) {
    if (longer.length() > shorter.length()
        && longer.startsWith(shorter)
        && VARIANT.matcher(longer.substring(shorter.length())).matches()) {
      throw fields.at(
          "name",
          longer + " is also the name of a class generated for " + shorter + "; choose another");
    }
  }
}
