package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Backend;
import javax.lang.model.element.Modifier;

/**
 * The method {@code run}: a loop over chunks of tiles, in which each part works through the whole
 * chunk, so that what one part wrote is still in the first-level cache when the next one adds to
 * it.
 */
final class RunFeature implements Feature {

  private static final String TILES = "TILES";

  /** Tiles per chunk; a plain tile is one sample, so more of them fit. */
  static int tiles(Backend backend) {
    return backend == Backend.VECTOR ? 8 : 16;
  }

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    TypeName arrays = ArrayTypeName.of(ArrayTypeName.of(kernel.dialect().element()));
    MethodSpec.Builder run =
        MethodSpec.methodBuilder("run")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(arrays, "in")
            .addParameter(arrays, "out")
            .addParameter(int.class, "firstTile")
            .addParameter(int.class, "lastTile");
    for (CodeBlock statement : kernel.setup()) {
      run.addStatement(statement);
    }
    run.beginControlFlow("for (int tile = firstTile; tile < lastTile; tile += $L)", TILES);
    run.addStatement("int end = Math.min(lastTile, tile + $L)", TILES);
    for (CodeBlock statement : kernel.steps()) {
      run.addStatement(statement);
    }
    run.endControlFlow();
    kernel
        .type()
        .addField(
            FieldSpec.builder(int.class, TILES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", tiles(kernel.variant().backend()))
                .build())
        .addMethod(run.build());
  }
}
