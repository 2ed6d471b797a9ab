package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.codegen.plan.Loop;
import io.intertwine.codegen.plan.LoopNest;
import io.intertwine.codegen.plan.MethodSlicing;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.StageMethods;
import io.intertwine.codegen.schedule.MethodBudget;
import io.intertwine.kernel.Backend;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The stages as straight-line methods, each small enough for the JIT compiler. */
final class UnrolledFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return kernel.plan().shape() == KernelShape.UNROLLED;
  }

  @Override
  public void execute(KernelClass kernel) {
    StageWriter writer = new StageWriter(kernel.plan(), kernel.dialect(), kernel.constants());
    List<Stage> stages = kernel.plan().stages();
    int slots = 0;
    for (int s = 0; s < stages.size(); s++) {
      StageMethods methods = MethodSlicing.slice(stages.get(s), budget(kernel.variant().backend()));
      write(kernel, writer, "stage" + s, methods);
      slots = Math.max(slots, methods.slots());
    }
    if (slots > 0) {
      declareScratch(kernel, slots);
    }
  }

  private static MethodBudget budget(Backend backend) {
    return backend == Backend.VECTOR ? MethodBudget.VECTOR : MethodBudget.PLAIN;
  }

  private static void write(
      KernelClass kernel, StageWriter writer, String prefix, StageMethods methods) {
    int open = 0;
    for (int p = 0; p < methods.methods().size(); p++) {
      LoopNest nest = methods.methods().get(p);
      String name = prefix + (methods.methods().size() == 1 ? "" : "Part" + p);
      for (; open < nest.outerLoops(); open++) {
        Loop loop = methods.stage().loops().get(open);
        kernel
            .steps()
            .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", loop.index(), loop.count());
      }
      kernel.type().addMethod(writer.method(name, nest));
      kernel.steps().addStatement(writer.call(name, nest));
    }
    for (; open > 0; open--) {
      kernel.steps().endControlFlow();
    }
  }

  /** One set of slots per tile of a chunk, used by all stages one after the other. */
  static void declareScratch(KernelClass kernel, int slots) {
    CodeBlock size =
        kernel
            .dialect()
            .scaled(CodeBlock.of("$L * $L", ChunkFeature.TILES, StageWriter.SLOTS), false);
    kernel
        .type()
        .addField(
            FieldSpec.builder(
                    int.class, StageWriter.SLOTS, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", slots)
                .build());
    kernel
        .setup()
        .addStatement(
            "$1T $2L = new $3T[$4L]",
            ArrayTypeName.of(kernel.dialect().element()),
            StageWriter.SCRATCH,
            kernel.dialect().element(),
            size);
  }
}
