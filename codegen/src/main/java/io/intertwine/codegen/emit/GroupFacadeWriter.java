package io.intertwine.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.intertwine.codegen.plan.GroupPlanner;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.GroupDescription;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.QuaternionGroup;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.Groups;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the facade of a group: it puts the generated kernels together to a group kernel. */
public final class GroupFacadeWriter {

  private GroupFacadeWriter() {}

  /**
   * Writes the facade.
   *
   * @param provenance where the group comes from
   * @param group the group
   * @param kernel the entry of the specification
   * @return the source file
   */
  public static GeneratedFile write(
      Provenance provenance, Group group, KernelSpec.GroupKernel kernel) {
    String packageName = provenance.packageName();
    TypeSpec type =
        TypeSpec.classBuilder(kernel.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", header(provenance, group, kernel))
            .addField(
                FieldSpec.builder(
                        String.class,
                        "FINGERPRINT",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .addJavadoc("The hash of the spec and of the generator's version.")
                    .initializer("$S", provenance.fingerprint())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(kernelMethod(packageName, group, kernel))
            .addMethod(descriptionMethod(provenance, group, kernel))
            .build();
    return GeneratedFile.text(
        KernelWriter.path(packageName, kernel.name() + ".java"), SourceText.of(packageName, type));
  }

  private static String header(Provenance provenance, Group group, KernelSpec.GroupKernel kernel) {
    return new HeaderText("The group " + group.name() + " at run time.")
        .paragraph(
            "Elements are unit quaternions"
                + (group.discreteGenerators().isEmpty() ? "" : " with a parity, 1 or -1")
                + ". Representations: "
                + String.join(", ", kernel.representations())
                + ".")
        .provenance(provenance)
        .text();
  }

  private static MethodSpec kernelMethod(
      String packageName, Group group, KernelSpec.GroupKernel kernel) {
    List<CodeBlock> actions = new ArrayList<>();
    for (int k = 0; k < kernel.representations().size(); k++) {
      String act = GroupPlanner.actName(kernel, k);
      actions.add(
          CodeBlock.of(
              "new $T(\n$>$>$L,\n$L,\n$L)$<$<",
              QuaternionGroup.Action.class,
              kernel(packageName, act, Order.FORWARD),
              kernel(packageName, act, Order.VJP),
              kernel(packageName, GroupPlanner.lieName(kernel, k), Order.FORWARD)));
    }
    return MethodSpec.methodBuilder("kernel")
        .addJavadoc("The group on the best backend of this JVM.\n\n@return a new group kernel\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(GroupKernel.class)
        .addStatement(
            "return new $T(\n$>$>description(),\n$T.$L,\n$L,\n$L,\n$T.of(\n$>$>$L))$<$<$<$<",
            QuaternionGroup.class,
            QuaternionGroup.Angles.class,
            group.allowsHalfIntegerSpins()
                ? QuaternionGroup.Angles.HALF
                : QuaternionGroup.Angles.FULL,
            kernel(packageName, kernel.name() + "Product", Order.FORWARD),
            kernel(packageName, kernel.name() + "Inverse", Order.FORWARD),
            List.class,
            actions.stream().collect(CodeBlock.joining(",\n")))
        .build();
  }

  private static CodeBlock kernel(String packageName, String facade, Order order) {
    return CodeBlock.of(
        "$T.doubleKernel($T.$L)", ClassName.get(packageName, facade), Order.class, order.name());
  }

  private static MethodSpec descriptionMethod(
      Provenance provenance, Group group, KernelSpec.GroupKernel kernel) {
    CodeBlock representations =
        kernel.representations().stream()
            .map(
                text ->
                    CodeBlock.of(
                        "new $T($S, $S, $L)",
                        ArrayShape.class,
                        text,
                        text,
                        GroupPlanner.representation(group, text).dimension()))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder("description")
        .addJavadoc("The metadata.\n\n@return the description of the group\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(GroupDescription.class)
        .addStatement(
            "return new $T(\n$>$>$S,\n$S,\n$S,\n$L,\n$L,\n$T.of(\n$L),\nFINGERPRINT)$<$<",
            GroupDescription.class,
            provenance.packageName() + "." + kernel.name(),
            group.name(),
            provenance.convention(),
            texts(GroupVariety.unitQuaternion(Groups.cover(group)).coordinates()),
            texts(group.lieGenerators()),
            List.class,
            representations)
        .build();
  }

  private static CodeBlock texts(List<String> texts) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ")));
  }
}
