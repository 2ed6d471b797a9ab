package io.intertwine.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.KernelDescription;
import javax.lang.model.element.Modifier;

/** The two methods that every kernel answers from constants; the metadata is in the facade. */
final class DescriptionFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    Variant variant = kernel.variant();
    kernel
        .type()
        .addMethod(
            MethodSpec.methodBuilder("description")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(KernelDescription.class)
                .addStatement(
                    "return $T.description($T.$L, $T.$L, $T.$L)",
                    ClassName.get(kernel.provenance().packageName(), kernel.plan().name()),
                    variant.order().getDeclaringClass(),
                    variant.order().name(),
                    variant.precision().getDeclaringClass(),
                    variant.precision().name(),
                    variant.backend().getDeclaringClass(),
                    variant.backend().name())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("lanes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $L", variant.backend() == Backend.PLAIN ? "1" : Dialect.LANES)
                .build());
  }
}
