package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.OperationCounts;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The metadata, and the two methods that every kernel answers from constants. */
final class DescriptionFeature implements Feature {

  private static final String FIELD = "DESCRIPTION";

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    kernel
        .type()
        .addField(
            FieldSpec.builder(
                    KernelDescription.class,
                    FIELD,
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer(description(kernel.description()))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("description")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(KernelDescription.class)
                .addStatement("return $L", FIELD)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("lanes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                    "return $L", kernel.variant().backend() == Backend.PLAIN ? "1" : Dialect.LANES)
                .build());
  }

  private static CodeBlock description(KernelDescription d) {
    return CodeBlock.builder()
        .add("new $T(\n", KernelDescription.class)
        .indent()
        .indent()
        .add("$S,\n$S,\n$S,\n$S,\n", d.name(), d.kind(), d.group(), d.convention())
        .add("$T.$L,\n", d.order().getDeclaringClass(), d.order().name())
        .add("$T.$L,\n", d.precision().getDeclaringClass(), d.precision().name())
        .add("$T.$L,\n", d.backend().getDeclaringClass(), d.backend().name())
        .add("$L,\n$L,\n", shapes(d.inputs()), shapes(d.outputs()))
        .add("$S,\n", d.fingerprint())
        .add(
            "new $T($L, $L, $L),\n",
            OperationCounts.class,
            d.operations().dense(),
            d.operations().sparse(),
            d.operations().optimised())
        .add("$L)", d.longestPath())
        .unindent()
        .unindent()
        .build();
  }

  private static CodeBlock shapes(List<ArrayShape> shapes) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        shapes.stream().map(DescriptionFeature::shape).collect(CodeBlock.joining(",\n    ")));
  }

  private static CodeBlock shape(ArrayShape shape) {
    return CodeBlock.of(
        "new $T($S, $S, $L)", ArrayShape.class, shape.name(), shape.irreps(), shape.length());
  }
}
