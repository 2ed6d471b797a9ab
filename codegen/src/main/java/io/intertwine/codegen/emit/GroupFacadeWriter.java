package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.intertwine.codegen.plan.GroupPlanner;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleQuaternionGroup;
import io.intertwine.kernel.FloatQuaternionGroup;
import io.intertwine.kernel.GroupDescription;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
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
   * @param precisions the precisions generated
   * @return the source file
   */
  public static GeneratedFile write(
      Provenance provenance,
      Group group,
      KernelSpec.GroupKernel kernel,
      List<Precision> precisions) {
    String packageName = provenance.packageName();
    TypeSpec.Builder type =
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
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (precisions.contains(Precision.DOUBLE)) {
      type.addMethod(factory(Precision.DOUBLE, packageName, group, kernel));
    }
    if (precisions.contains(Precision.FLOAT)) {
      type.addMethod(factory(Precision.FLOAT, packageName, group, kernel));
    }
    type.addMethod(descriptionMethod(provenance, group, kernel));
    return GeneratedFile.text(
        KernelWriter.path(packageName, kernel.name() + ".java"),
        SourceText.of(packageName, type.build()));
  }

  private static String header(Provenance provenance, Group group, KernelSpec.GroupKernel kernel) {
    return new HeaderText("The group " + group.name() + " at run time.")
        .paragraph(
            "Elements are unit quaternions"
                + (group.discreteGenerators().isEmpty() ? "" : " with a parity, 1 or -1")
                + ". Representations: "
                + String.join(", ", kernel.representations())
                + ".")
        .paragraph(
            "Generated and certified are the kernels that this class puts together: product,"
                + " inverse, and the actions of the group and of its Lie algebra with their"
                + " derivatives. Written by hand and outside of the certificates are how "
                + QuaternionGroup.class.getName()
                + " composes them, its sampler, and its way from a quaternion to Euler factors;"
                + " property tests cover those.")
        .provenance(provenance)
        .text();
  }

  /** The factory of a precision, named like those of {@link FacadeWriter}. */
  private static MethodSpec factory(
      Precision precision, String packageName, Group group, KernelSpec.GroupKernel kernel) {
    boolean isDouble = precision == Precision.DOUBLE;
    Class<?> type = isDouble ? DoubleQuaternionGroup.class : FloatQuaternionGroup.class;
    ArrayTypeName array = ArrayTypeName.of(isDouble ? double.class : float.class);
    String name = precision.label() + "Kernel";
    List<CodeBlock> actions = new ArrayList<>();
    for (int k = 0; k < kernel.representations().size(); k++) {
      ClassName act = ClassName.get(packageName, GroupPlanner.actName(kernel, k));
      ClassName lie = ClassName.get(packageName, GroupPlanner.lieName(kernel, k));
      actions.add(
          CodeBlock.of(
              "new $T<>(\n$>$>$L,\n$L,\n$L,\n$L)$<$<",
              QuaternionGroup.Action.class,
              part(act, name, Order.FORWARD),
              part(act, name, Order.VJP),
              part(lie, name, Order.FORWARD),
              part(lie, name, Order.VJP)));
    }
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            """
            The group in {@code $L} precision, on the best backend of this JVM.

            @return a new group kernel
            """,
            precision.label())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(GroupKernel.class), array))
        .addStatement(
            """
            return new $T(
            $>$>description(),
            $T.$L,
            $L,
            $L,
            $T.of(
            $>$>$L))$<$<$<$<""",
            type,
            QuaternionGroup.Angles.class,
            group.allowsHalfIntegerSpins()
                ? QuaternionGroup.Angles.HALF
                : QuaternionGroup.Angles.FULL,
            part(ClassName.get(packageName, kernel.name() + "Product"), name, Order.FORWARD),
            part(ClassName.get(packageName, kernel.name() + "Inverse"), name, Order.FORWARD),
            List.class,
            actions.stream().collect(CodeBlock.joining(",\n")))
        .build();
  }

  private static CodeBlock part(ClassName facade, String factory, Order order) {
    return CodeBlock.of("$T.$L($T.$L)", facade, factory, Order.class, order.name());
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
