package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import io.intertwine.kernel.Backend;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Clears the output arrays that stages add to, chunk by chunk. */
final class ClearFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return kernel.plan().cleared().contains(true);
  }

  @Override
  public void execute(KernelClass kernel) {
    List<Boolean> cleared = kernel.plan().cleared();
    String lanes = kernel.variant().backend() == Backend.VECTOR ? " * " + Dialect.LANES : "";
    for (int array = 0; array < cleared.size(); array++) {
      if (cleared.get(array)) {
        int length = kernel.plan().outputs().get(array).length();
        kernel
            .steps()
            .addStatement(
                "clear(out[$L], tile * $L$L, end * $L$L)", array, length, lanes, length, lanes);
      }
    }
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
}
