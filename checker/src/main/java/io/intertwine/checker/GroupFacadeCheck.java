package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Verifies the class that puts the kernels of a group together: like {@link FacadeCheck}, by
 * writing it anew from the certificate of the product.
 */
final class GroupFacadeCheck {
  private static final String PRODUCT = "Product";

  private final Certificate certificate;
  private final List<Irreps> representations = new ArrayList<>();

  GroupFacadeCheck(Certificate certificate) {
    this.certificate = certificate;
    for (Json text : certificate.parameters().get("representations").list()) {
      representations.add(Irreps.parse(certificate.group(), text.text()));
    }
  }

  /** Whether a certificate is that of a group's product, which lists the group's class. */
  static boolean isListedBy(Certificate certificate) {
    return certificate.kind() == Certificate.Kind.GROUP
        && certificate.inputs().size() == 2
        && certificate.stages().stream().allMatch(stage -> stage.map().output().isEmpty());
  }

  /** The simple name of the group's class. */
  static String className(Certificate certificate) {
    String name = certificate.simpleName();
    if (!name.endsWith(PRODUCT)) {
      throw new Refusal("The product of a group has to have a name that ends with Product.");
    }
    return name.substring(0, name.length() - PRODUCT.length());
  }

  void check(SourceFile file, String packageName) {
    String name = className(certificate);
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n");
    }
    text.append("public final class ").append(name).append(" {\n");
    text.append("public static final String FINGERPRINT = ");
    text.append(FacadeCheck.literal(certificate.fingerprint())).append(";\n");
    text.append("private ").append(name).append("() { }\n");
    if (hasPrecision(false)) {
      text.append(kernel(name, "double"));
    }
    if (hasPrecision(true)) {
      text.append(kernel(name, "float"));
    }
    text.append(description(packageName.isEmpty() ? name : packageName + "." + name));
    FacadeCheck.compare(file, packageName, name, text.append("}\n").toString());
  }

  /** Whether the certificate lists kernel classes of a precision. */
  private boolean hasPrecision(boolean isFloat) {
    return certificate.sources().stream()
        .anyMatch(
            source -> source.role() == Certificate.Role.KERNEL && source.isFloat() == isFloat);
  }

  private String kernel(String name, String precision) {
    String type = Character.toUpperCase(precision.charAt(0)) + precision.substring(1);
    List<String> actions = new ArrayList<>();
    for (int k = 0; k < representations.size(); k++) {
      String act = name + "Act" + k;
      String lie = name + "Lie" + k;
      actions.add(
          "new QuaternionGroup.Action<>("
              + String.join(
                  ", ",
                  load(act, precision, "FORWARD"),
                  load(act, precision, "VJP"),
                  load(lie, precision, "FORWARD"),
                  load(lie, precision, "VJP"))
              + ")");
    }
    String angles = certificate.group() == StructureGroup.SU2 ? "HALF" : "FULL";
    return "public static GroupKernel<"
        + precision
        + "[]> "
        + precision
        + "Kernel() {\nreturn new "
        + type
        + "QuaternionGroup(description(), QuaternionGroup.Angles."
        + angles
        + ", "
        + load(name + PRODUCT, precision, "FORWARD")
        + ", "
        + load(name + "Inverse", precision, "FORWARD")
        + ", List.of("
        + String.join(", ", actions)
        + "));\n}\n";
  }

  private static String load(String facade, String precision, String order) {
    return facade + "." + precision + "Kernel(Order." + order + ")";
  }

  private String description(String qualified) {
    String coordinates =
        certificate.group() == StructureGroup.O3
            ? "List.of(\"w\", \"x\", \"y\", \"z\", \"parity\")"
            : "List.of(\"w\", \"x\", \"y\", \"z\")";
    String shapes =
        representations.stream()
            .map(
                irreps ->
                    "new ArrayShape("
                        + FacadeCheck.literal(irreps.text())
                        + ", "
                        + FacadeCheck.literal(irreps.text())
                        + ", "
                        + irreps.dimension()
                        + ")")
            .collect(Collectors.joining(", ", "List.of(", ")"));
    return "public static GroupDescription description() {\nreturn new GroupDescription("
        + String.join(
            ", ",
            FacadeCheck.literal(qualified),
            FacadeCheck.literal(certificate.group().text()),
            "\"intertwine\"",
            coordinates,
            "List.of(\"Jx\", \"Jy\", \"Jz\")",
            shapes,
            "FINGERPRINT")
        + ");\n}\n";
  }
}
