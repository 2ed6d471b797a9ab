package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * The method {@code run}: a loop over chunks of tiles, in which each part works through the whole
 * chunk, so that what one part wrote is still in the first-level cache when the next one adds to
 * it.
 */
final class RunFeature implements Feature {

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
    run.addCode(kernel.setup().build());
    run.beginControlFlow(
        "for (int tile = firstTile; tile < lastTile; tile += $L)", ChunkFeature.TILES);
    run.addStatement("int end = Math.min(lastTile, tile + $L)", ChunkFeature.TILES);
    run.addCode(kernel.steps().build());
    run.endControlFlow();
    kernel.type().addMethod(run.build());
  }
}
