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

  /**
   * {@code scratch[slot] = array[row]} for each read, {@code array[row] = scratch[slot]} or {@code
   * array[row] += scratch[slot]} for each write.
   */
  MethodSpec transfer(TableData.Access access) {
    boolean load = access.isLoad();
    MethodSpec.Builder method =
        transfer(
            access.method(), load ? "LOAD_SLOT" : "STORE_SLOT", load ? "LOAD_ROW" : "STORE_ROW");
    CodeBlock row = CodeBlock.of("row + k * stride");
    CodeBlock read = load ? dialect.load("array", row) : dialect.load(SCRATCH, at("slot"));
    method.addStatement("$T value = $L", dialect.value(), read);
    CodeBlock value =
        access == TableData.Access.LOAD_ABSOLUTE
            ? dialect.call(SmoothFunction.ABSOLUTE, CodeBlock.of("value"))
            : CodeBlock.of("value");
    method.addStatement(
        load
            ? dialect.store(SCRATCH, at("slot"), value, false)
            : dialect.store("array", row, value, access == TableData.Access.ADD));
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
