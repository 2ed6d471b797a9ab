package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.intertwine.codegen.plan.KernelPlan;
import javax.lang.model.element.Modifier;

/** Clears the components of the outputs that stages add to, chunk by chunk. */
final class ClearFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return !kernel.plan().cleared().isEmpty();
  }

  @Override
  public void execute(KernelClass kernel) {
    kernel.plan().cleared().forEach(range -> clear(kernel, range));
    kernel
        .type()
        .addMethod(
            MethodSpec.methodBuilder("clear")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ArrayTypeName.of(kernel.dialect().element()), "array")
                .addParameter(int.class, "from")
                .addParameter(int.class, "to")
                .beginControlFlow("for (int i = from; i < to; i++)")
                .addStatement("array[i] = $L", kernel.dialect().scalar(0))
                .endControlFlow()
                .build());
  }

  /** A whole array at once, a part of it tile by tile. */
  private static void clear(KernelClass kernel, KernelPlan.Range range) {
    int length = kernel.plan().outputs().get(range.array()).length();
    if (range.to() - range.from() == length) {
      kernel
          .steps()
          .addStatement(
              "clear(out[$L], $L, $L)",
              range.array(),
              place(kernel, "tile", length, 0),
              place(kernel, "end", length, 0));
      return;
    }
    kernel
        .steps()
        .beginControlFlow("for (int t = tile; t < end; t++)")
        .addStatement(
            "clear(out[$L], $L, $L)",
            range.array(),
            place(kernel, "t", length, range.from()),
            place(kernel, "t", length, range.to()))
        .endControlFlow();
  }

  /** The place of a component of a tile. */
  private static CodeBlock place(KernelClass kernel, String tile, int length, int component) {
    return component == 0
        ? kernel.dialect().scaled(CodeBlock.of("$L * $L", tile, length), false)
        : kernel.dialect().scaled(CodeBlock.of("$L * $L + $L", tile, length, component), true);
  }
}
