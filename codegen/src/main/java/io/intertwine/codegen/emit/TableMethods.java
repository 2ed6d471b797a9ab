package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.intertwine.symbolic.map.SmoothFunction;
import javax.lang.model.element.Modifier;

/** The loops that work through a table: the same few methods in every class of table shape. */
final class TableMethods {

  private static final String SCRATCH = StageWriter.SCRATCH;

  private final Dialect dialect;
  private final TypeName array;

  TableMethods(Dialect dialect) {
    this.dialect = dialect;
    this.array = ArrayTypeName.of(dialect.element());
  }

  static String name(SmoothFunction function) {
    return function.label();
  }

  /** {@code scratch[slot] = array[row]} for each read. */
  MethodSpec load() {
    MethodSpec.Builder method = transfer("load", "LOAD_SLOT", "LOAD_ROW");
    method.addStatement(
        "$T value = $L", dialect.value(), dialect.load("array", CodeBlock.of("row + k * stride")));
    method.addStatement(dialect.store(SCRATCH, at("slot"), CodeBlock.of("value"), false));
    return method.endControlFlow().endControlFlow().build();
  }

  /** {@code array[row] = scratch[slot]} or {@code array[row] += scratch[slot]} for each write. */
  MethodSpec store(boolean accumulate) {
    MethodSpec.Builder method = transfer(accumulate ? "add" : "store", "STORE_SLOT", "STORE_ROW");
    method.addStatement("$T value = $L", dialect.value(), dialect.load(SCRATCH, at("slot")));
    method.addStatement(
        dialect.store(
            "array", CodeBlock.of("row + k * stride"), CodeBlock.of("value"), accumulate));
    return method.endControlFlow().endControlFlow().build();
  }

  private MethodSpec.Builder transfer(String name, String slots, String rows) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "array")
        .addParameter(int.class, "start")
        .addParameter(int.class, "stride")
        .addParameter(array, SCRATCH)
        .addParameter(int.class, "tiles")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .beginControlFlow("for (int q = from; q < to; q++)")
        .addStatement("int slot = $L[q] * WIDTH", slots)
        .addStatement("int row = start + $L", dialect.scaled(CodeBlock.of("$L[q]", rows), false))
        .beginControlFlow("for (int k = 0; k < tiles; k++)");
  }

  /** The place of a slot in tile k. */
  private CodeBlock at(String slot) {
    return CodeBlock.of("$L + $L", slot, dialect.scaled(CodeBlock.of("k"), false));
  }

  /** {@code target = coefficient * (first * second) + addend} for each term. */
  MethodSpec terms() {
    TypeName value = dialect.value();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("terms")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array, SCRATCH)
            .addParameter(int.class, "tiles")
            .addParameter(int.class, "from")
            .addParameter(int.class, "to")
            .beginControlFlow("for (int q = from; q < to; q++)");
    for (String operand : new String[] {"target", "first", "second", "addend"}) {
      method.addStatement("int $L = $L[q] * WIDTH", operand, TableFeature.fieldName(operand));
    }
    method.addStatement(
        "$T coefficient = $L", value, dialect.spread(CodeBlock.of("COEFFICIENT[q]")));
    method.beginControlFlow("for (int k = 0; k < tiles; k++)");
    for (String operand : new String[] {"first", "second", "addend"}) {
      method.addStatement(
          "$T $L = $L", value, operand.charAt(0), dialect.load(SCRATCH, at(operand)));
    }
    method.addStatement(
        "$T product = $L", value, dialect.multiply(CodeBlock.of("f"), CodeBlock.of("s")));
    method.addStatement(
        "$T sum = $L",
        value,
        dialect.multiplyAdd(
            CodeBlock.of("product"), CodeBlock.of("coefficient"), CodeBlock.of("a")));
    method.addStatement(dialect.store(SCRATCH, at("target"), CodeBlock.of("sum"), false));
    return method.endControlFlow().endControlFlow().build();
  }

  /** {@code target = f(source)} for one pair of slots. */
  MethodSpec call(SmoothFunction function) {
    return MethodSpec.methodBuilder(name(function))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, SCRATCH)
        .addParameter(int.class, "tiles")
        .addParameter(int.class, "target")
        .addParameter(int.class, "source")
        .beginControlFlow("for (int k = 0; k < tiles; k++)")
        .addStatement("$T u = $L", dialect.value(), dialect.load(SCRATCH, at("source * WIDTH")))
        .addStatement("$T v = $L", dialect.value(), dialect.call(function, CodeBlock.of("u")))
        .addStatement(dialect.store(SCRATCH, at("target * WIDTH"), CodeBlock.of("v"), false))
        .endControlFlow()
        .build();
  }
}
