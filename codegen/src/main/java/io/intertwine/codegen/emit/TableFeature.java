package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.codegen.plan.Loop;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.TermTable;
import io.intertwine.codegen.plan.TermTable.Call;
import io.intertwine.codegen.plan.TermTable.Step;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.map.SmoothFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * The stages as loops over a table of terms ({@link TermTable}): little code, whatever the size of
 * the map.
 */
final class TableFeature implements Feature {

  private static final String WIDTH = "WIDTH";

  @Override
  public boolean applies(KernelClass kernel) {
    return kernel.plan().shape() == KernelShape.TABLE;
  }

  @Override
  public void execute(KernelClass kernel) {
    TableData data = kernel.tableData();
    Stages stages = new Stages(kernel, data);
    stages.write();
    declareTable(kernel, data);
    UnrolledFeature.declareScratch(kernel, data.slots());
    kernel
        .type()
        .addField(
            constant(TypeName.INT, WIDTH)
                .initializer(kernel.dialect().scaled(CodeBlock.of(ChunkFeature.TILES), false))
                .build());
    if (data.hasOne()) {
      setOne(kernel);
    }
    TableMethods methods = new TableMethods(kernel.dialect());
    kernel.type().addMethod(methods.terms());
    stages.used.forEach(access -> kernel.type().addMethod(methods.transfer(access)));
    functions(data).forEach(f -> kernel.type().addMethod(methods.call(f)));
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /** The name of the constant of a table array: {@code loadSlot} becomes {@code LOAD_SLOT}. */
  static String fieldName(String array) {
    return array.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private static void declareTable(KernelClass kernel, TableData data) {
    Precision precision = kernel.variant().precision();
    String resource = kernel.tableResource();
    kernel
        .type()
        .addField(
            constant(TypeName.get(KernelTable.class), "TABLE")
                .initializer(
                    "$T.load(\n    $L.class,\n    $S,\n    $S)",
                    KernelTable.class,
                    kernel.className(),
                    resource,
                    KernelTable.fingerprint(data.encode(precision)))
                .build());
    for (String array : data.ints().keySet()) {
      kernel
          .type()
          .addField(
              constant(ArrayTypeName.of(int.class), fieldName(array))
                  .initializer("TABLE.ints($S)", array)
                  .build());
    }
    kernel
        .type()
        .addField(
            constant(ArrayTypeName.of(kernel.dialect().element()), "COEFFICIENT")
                .initializer("TABLE.$L($S)", precision.label() + "s", "coefficient")
                .build());
  }

  private static void setOne(KernelClass kernel) {
    kernel
        .setup()
        .beginControlFlow("for (int i = $L; i < 2 * $L; i++)", WIDTH, WIDTH)
        .addStatement("$L[i] = $L", StageWriter.SCRATCH, kernel.dialect().scalar(1))
        .endControlFlow();
  }

  private static SortedSet<SmoothFunction> functions(TableData data) {
    SortedSet<SmoothFunction> functions = new TreeSet<>();
    for (TermTable table : data.tables()) {
      for (List<Step> level : table.levels()) {
        for (Step step : level) {
          if (step instanceof Call call) {
            functions.add(call.function());
          }
        }
      }
    }
    return functions;
  }

  /** One driver method per stage. */
  private static final class Stages {
    private final KernelClass kernel;
    private final KernelPlan plan;
    private final TableData data;

    /** The ways in which the stages read and write. */
    private final SortedSet<TableData.Access> used = new TreeSet<>();

    Stages(KernelClass kernel, TableData data) {
      this.kernel = kernel;
      this.plan = kernel.plan();
      this.data = data;
    }

    void write() {
      TypeName array = ArrayTypeName.of(kernel.dialect().element());
      for (int s = 0; s < data.tables().size(); s++) {
        MethodSpec.Builder method =
            MethodSpec.methodBuilder("stage" + s)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ArrayTypeName.of(array), "in")
                .addParameter(ArrayTypeName.of(array), "out")
                .addParameter(array, StageWriter.SCRATCH)
                .addParameter(int.class, "tile")
                .addParameter(int.class, "end");
        TermTable table = data.tables().get(s);
        List<Loop> loops = table.stage().loops();
        for (int level = 0; level <= loops.size(); level++) {
          if (level > 0) {
            Loop loop = loops.get(level - 1);
            method.beginControlFlow(
                "for (int $1L = 0; $1L < $2L; $1L++)", loop.index(), loop.count());
          }
          writeLevel(method, table.stage(), table.levels().get(level));
        }
        loops.forEach(loop -> method.endControlFlow());
        kernel.type().addMethod(method.build());
        kernel.steps().addStatement("stage$L(in, out, $L, tile, end)", s, StageWriter.SCRATCH);
      }
    }

    private void writeLevel(MethodSpec.Builder method, Stage stage, List<Step> steps) {
      int from = 0;
      for (int k = 0; k <= steps.size(); k++) {
        if (k < steps.size() && !(steps.get(k) instanceof Call)) {
          continue;
        }
        if (from < k) {
          writeRun(method, stage, data.run(stage, steps.subList(from, k)));
        }
        if (k < steps.size()) {
          Call call = (Call) steps.get(k);
          method.addStatement(
              "$L($L, end - tile, $L, $L)",
              TableMethods.name(call.function()),
              StageWriter.SCRATCH,
              call.target(),
              call.source());
        }
        from = k + 1;
      }
    }

    private void writeRun(MethodSpec.Builder method, Stage stage, TableData.Run run) {
      method.beginControlFlow("for (int s = 0; s < $L; s++)", run.count());
      for (TableData.Channel channel : run.loads()) {
        transfer(method, stage, channel);
      }
      if (run.hasTerms()) {
        method.addStatement(
            "terms($L, end - tile, TERMS[s$L], TERMS[s + $L])",
            StageWriter.SCRATCH,
            run.first() == 0 ? "" : " + " + run.first(),
            run.first() + 1);
      }
      for (TableData.Channel channel : run.stores()) {
        transfer(method, stage, channel);
      }
      method.endControlFlow();
    }

    private void transfer(MethodSpec.Builder method, Stage stage, TableData.Channel channel) {
      TableData.Port port = channel.port();
      used.add(port.access());
      boolean load = port.access().isLoad();
      int length = (load ? plan.inputs() : plan.outputs()).get(port.array()).length();
      List<CodeBlock> sum = new ArrayList<>();
      sum.add(CodeBlock.of("tile * $L", length));
      for (int k = 0; k < port.strides().size(); k++) {
        if (port.strides().get(k) != 0) {
          String index = stage.loops().get(k).index();
          sum.add(CodeBlock.of("$L * $L", index, port.strides().get(k)));
        }
      }
      method.addStatement(
          "$1L($2L[$3L], $4L, $5L, $6L, end - tile, $7L[s], $7L[s + 1])",
          port.access().method(),
          load ? "in" : "out",
          port.array(),
          kernel.dialect().scaled(sum.stream().collect(CodeBlock.joining(" + ")), sum.size() > 1),
          kernel.dialect().rows(length),
          StageWriter.SCRATCH,
          fieldName(channel.ends()));
    }
  }
}
