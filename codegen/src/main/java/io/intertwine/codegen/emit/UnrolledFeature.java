package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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

  /** A stage of one method is called by run; the others have a driver that holds their loops. */
  private static void write(
      KernelClass kernel, StageWriter writer, String stage, StageMethods methods) {
    List<LoopNest> nests = methods.methods();
    if (nests.size() == 1 && !methods.driven()) {
      kernel.type().addMethod(writer.method(stage, nests.get(0)));
      kernel.steps().addStatement(writer.call(stage, nests.get(0)));
      return;
    }
    TypeName arrays = ArrayTypeName.of(ArrayTypeName.of(kernel.dialect().element()));
    MethodSpec.Builder driver =
        MethodSpec.methodBuilder(stage)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(arrays, "in")
            .addParameter(arrays, "out");
    if (methods.slots() > 0) {
      driver.addParameter(ArrayTypeName.of(kernel.dialect().element()), StageWriter.SCRATCH);
    }
    driver.addParameter(int.class, "tile").addParameter(int.class, "end");
    int open = 0;
    for (int p = 0; p < nests.size(); p++) {
      for (; open < nests.get(p).outerLoops(); open++) {
        Loop loop = methods.stage().loops().get(open);
        driver.beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", loop.index(), loop.count());
      }
      String name = stage + "Part" + p;
      kernel.type().addMethod(writer.method(name, nests.get(p)));
      driver.addStatement(writer.call(name, nests.get(p)));
    }
    for (; open > 0; open--) {
      driver.endControlFlow();
    }
    kernel.type().addMethod(driver.build());
    kernel
        .steps()
        .addStatement(
            "$L(in, out, $Ltile, end)",
            stage,
            methods.slots() > 0 ? StageWriter.SCRATCH + ", " : "");
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
