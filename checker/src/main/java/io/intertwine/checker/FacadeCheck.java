package io.intertwine.checker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.intertwine.checker.Certificate.Array;
import io.intertwine.checker.Certificate.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies the facade of a kernel: this class writes by itself what the facade has to declare, from
 * the certificate, and compares the two declaration by declaration, formatting and comments aside.
 */
final class FacadeCheck {
  private final Certificate certificate;
  private final Set<Order> orders;
  private final boolean hasDouble;
  private final boolean hasFloat;

  FacadeCheck(Certificate certificate, Set<Order> orders, boolean hasDouble, boolean hasFloat) {
    this.certificate = certificate;
    this.orders = orders;
    this.hasDouble = hasDouble;
    this.hasFloat = hasFloat;
  }

  void check(SourceFile file, String packageName) {
    compare(file, packageName, certificate.simpleName(), expected(packageName));
  }

  /** Compares a source with the text that it should have, but for formatting and comments. */
  static void compare(SourceFile file, String packageName, String className, String expectedText) {
    file.requireKnownImports();
    ClassTree found = file.onlyClass(packageName, className);
    String label = "the expected " + className + ".java";
    byte[] bytes = expectedText.getBytes(StandardCharsets.UTF_8);
    SourceFile expectedFile =
        Objects.requireNonNull(SourceFile.parse(Map.of(label, bytes)).get(label));
    ClassTree expected = expectedFile.onlyClass(packageName, className);
    compare(file, found, found.getModifiers().toString(), expected.getModifiers().toString());
    compare(file, found, heading(found), heading(expected));
    List<? extends Tree> members = found.getMembers();
    List<? extends Tree> right = expected.getMembers();
    for (int i = 0; i < Math.max(members.size(), right.size()); i++) {
      if (i >= members.size()) {
        throw file.refuse(found, "the facade lacks " + label(right.get(i)));
      }
      if (i >= right.size()) {
        throw file.outside(members.get(i));
      }
      compare(file, members.get(i), members.get(i).toString(), right.get(i).toString());
    }
  }

  private static void compare(SourceFile file, Tree place, String found, String expected) {
    if (!found.equals(expected)) {
      int at = 0;
      while (at < Math.min(found.length(), expected.length())
          && found.charAt(at) == expected.charAt(at)) {
        at++;
      }
      throw file.refuse(
          place,
          label(place)
              + " differs from what the certificate says, from "
              + Refusal.quote(found.substring(at))
              + " on, which should be "
              + Refusal.quote(expected.substring(at)));
    }
  }

  private static String heading(ClassTree tree) {
    return tree.getTypeParameters()
        + " "
        + tree.getExtendsClause()
        + " "
        + tree.getImplementsClause();
  }

  private static String label(Tree tree) {
    if (tree instanceof MethodTree method) {
      return "the method " + method.getName();
    }
    return tree instanceof VariableTree field ? "the field " + field.getName() : "the class";
  }

  private String expected(String packageName) {
    String name = certificate.simpleName();
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n");
    }
    text.append("public final class ").append(name).append(" {\n");
    text.append("public static final String FINGERPRINT = ");
    text.append(literal(certificate.fingerprint())).append(";\n");
    text.append("public static final String CERTIFICATE = ");
    text.append(literal(path(certificate))).append(";\n");
    text.append("private ").append(name).append("() { }\n");
    if (hasDouble) {
      factory(text, "DoubleKernel doubleKernel", "loadDouble");
    }
    if (hasFloat) {
      factory(text, "FloatKernel floatKernel", "loadFloat");
    }
    text.append("public static DoubleKernel bound(Order order) {\nreturn switch (order) {\n");
    for (Order order : orders) {
      text.append("case ").append(order.name()).append(" -> new ").append(name).append("Bound");
      text.append(suffix(order)).append("();\n");
    }
    close(text);
    text.append("public static KernelDescription description(Order order, Precision precision,");
    text.append(" Backend backend) {\nreturn switch (order) {\n");
    for (Order order : orders) {
      text.append("case ").append(order.name()).append(" -> ");
      text.append(description(order)).append(";\n");
    }
    close(text);
    return text.append("}\n").toString();
  }

  private void factory(StringBuilder text, String declaration, String loader) {
    text.append("public static ").append(declaration).append("(Order order) {\n");
    text.append("return KernelProvider.").append(loader).append('(');
    text.append(certificate.simpleName()).append(".class, order);\n}\n");
  }

  private void close(StringBuilder text) {
    if (orders.size() < Order.values().length) {
      text.append("default -> throw new IllegalArgumentException(");
      text.append(literal(certificate.simpleName() + " was not generated for the order "));
      text.append(" + order);\n");
    }
    text.append("};\n}\n");
  }

  private String description(Order order) {
    Certificate.Counts counts = certificate.operations().get(order);
    Integer path = certificate.longestPath().get(order);
    if (counts == null || path == null) {
      throw new Refusal("The certificate states no operation counts for the order " + order + ".");
    }
    return "new KernelDescription("
        + String.join(
            ", ",
            literal(certificate.kernel()),
            literal(certificate.kind().text()),
            literal(certificate.group().text()),
            literal("intertwine"),
            "order",
            "precision",
            "backend",
            shapes(inputs(certificate, order)),
            shapes(outputs(certificate, order)),
            "FINGERPRINT",
            "new OperationCounts("
                + counts.dense()
                + ", "
                + counts.sparse()
                + ", "
                + counts.optimised()
                + ")",
            String.valueOf(path))
        + ")";
  }

  private static String shapes(List<Array> arrays) {
    return arrays.stream()
        .map(
            array ->
                "new ArrayShape("
                    + literal(array.name())
                    + ", "
                    + literal(array.irreps().map(Irreps::text).orElse(""))
                    + ", "
                    + array.length()
                    + ")")
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  /** The input arrays of an order: those of the kernel, cotangents, cotangents of gradients. */
  static List<Array> inputs(Certificate certificate, Order order) {
    List<Array> arrays = new ArrayList<>(certificate.inputs());
    if (order != Order.FORWARD) {
      certificate.outputs().forEach(array -> arrays.add(renamed("d_", array)));
    }
    if (order == Order.SECOND_VJP) {
      certificate.inputs().forEach(array -> arrays.add(renamed("dd_", array)));
    }
    return arrays;
  }

  /** The output arrays of an order: gradients, and those of the cotangents. */
  static List<Array> outputs(Certificate certificate, Order order) {
    if (order == Order.FORWARD) {
      return certificate.outputs();
    }
    List<Array> arrays = new ArrayList<>();
    certificate.inputs().forEach(array -> arrays.add(renamed("d_", array)));
    if (order == Order.SECOND_VJP) {
      certificate.outputs().forEach(array -> arrays.add(renamed("dd_", array)));
    }
    return arrays;
  }

  private static Array renamed(String prefix, Array array) {
    return new Array(prefix + array.name(), array.irreps(), array.length());
  }

  static String suffix(Order order) {
    return switch (order) {
      case FORWARD -> "Forward";
      case VJP -> "Vjp";
      case SECOND_VJP -> "SecondVjp";
    };
  }

  /** The certificate's place in the output folder. */
  static String path(Certificate certificate) {
    return "META-INF/intertwine/" + certificate.kernel().replace('.', '/') + ".certificate.json";
  }

  static String literal(String text) {
    if (text.contains("\"") || text.contains("\\") || text.contains("\n")) {
      throw new Refusal("A name in the certificate has a quote, a backslash or a line end.");
    }
    return "\"" + text + "\"";
  }
}
