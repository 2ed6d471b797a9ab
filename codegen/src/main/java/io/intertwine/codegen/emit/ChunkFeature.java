package io.intertwine.codegen.emit;

import com.palantir.javapoet.FieldSpec;
import io.intertwine.kernel.Backend;
import javax.lang.model.element.Modifier;

/** The number of tiles that are worked on together, so that their outputs stay in the L1 cache. */
final class ChunkFeature implements Feature {

  static final String TILES = "TILES";

  /** A plain tile is one sample, so more of them fit. */
  private static int tiles(Backend backend) {
    return backend == Backend.VECTOR ? 8 : 16;
  }

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    kernel
        .type()
        .addField(
            FieldSpec.builder(int.class, TILES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", tiles(kernel.variant().backend()))
                .build());
  }
}
