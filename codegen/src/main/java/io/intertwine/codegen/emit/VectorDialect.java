package io.intertwine.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.map.SmoothFunction;

/**
 * The incubating Vector API with the preferred species, a tile of samples at once.
 *
 * <p>Only {@code fromArray} and {@code intoArray} move data: other loaders differ between JDKs. The
 * API's classes are named, not loaded: the generator does not need the module.
 */
record VectorDialect(Precision precision) implements Dialect {

  static final String API = "jdk.incubator.vector";

  private static final ClassName OPERATORS = ClassName.get(API, "VectorOperators");

  static ClassName vector(Precision precision) {
    return ClassName.get(API, precision == Precision.DOUBLE ? "DoubleVector" : "FloatVector");
  }

  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }

  @Override
  public TypeName value() {
    return vector(precision);
  }

  @Override
  public CodeBlock rows(int factor) {
    return factor == 1 ? CodeBlock.of(LANES) : CodeBlock.of("$L * $L", factor, LANES);
  }

  @Override
  public CodeBlock scaled(CodeBlock sum, boolean isSum) {
    return CodeBlock.of(isSum ? "($L) * $L" : "$L * $L", sum, LANES);
  }

  @Override
  public CodeBlock load(String array, CodeBlock offset) {
    return CodeBlock.of("$T.fromArray($L, $L, $L)", value(), SPECIES, array, offset);
  }

  @Override
  public CodeBlock store(String array, CodeBlock offset, CodeBlock value, boolean accumulate) {
    CodeBlock stored = accumulate ? CodeBlock.of("$L.add($L)", load(array, offset), value) : value;
    return CodeBlock.of("$L.intoArray($L, $L)", stored, array, offset);
  }

  @Override
  public CodeBlock spread(CodeBlock scalar) {
    return CodeBlock.of("$T.broadcast($L, $L)", value(), SPECIES, scalar);
  }

  @Override
  public CodeBlock add(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L.add($L)", left, right);
  }

  @Override
  public CodeBlock subtract(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L.sub($L)", left, right);
  }

  @Override
  public CodeBlock multiply(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L.mul($L)", left, right);
  }

  @Override
  public CodeBlock multiplyAdd(CodeBlock a, CodeBlock b, CodeBlock c) {
    return CodeBlock.of("$L.fma($L, $L)", a, b, c);
  }

  @Override
  public CodeBlock negate(CodeBlock operand) {
    return CodeBlock.of("$L.neg()", operand);
  }

  @Override
  public CodeBlock call(SmoothFunction function, CodeBlock operand) {
    return switch (function) {
      case SQRT -> CodeBlock.of("$L.sqrt()", operand);
      case RECIPROCAL -> CodeBlock.of("$L.div($L)", one(), operand);
      case RECIPROCAL_SQRT -> CodeBlock.of("$L.div($L.sqrt())", one(), operand);
      case EXP -> lanewise(operand, "EXP");
      case LOG -> lanewise(operand, "LOG");
      case SIGMOID ->
          CodeBlock.of(
              "$L.div($L.add($L))",
              one(),
              lanewise(CodeBlock.of("$L.neg()", operand), "EXP"),
              one());
      case TANH -> lanewise(operand, "TANH");
      case SIN -> lanewise(operand, "SIN");
      case COS -> lanewise(operand, "COS");
      case ABSOLUTE -> CodeBlock.of("$L.abs()", operand);
      case SIGN ->
          CodeBlock.of(
              "$T.zero($L).blend($L, $L.compare($T.GT, $L)).blend(-$L, $L.compare($T.LT, $L))",
              value(),
              SPECIES,
              scalar(1),
              operand,
              OPERATORS,
              scalar(0),
              scalar(1),
              operand,
              OPERATORS,
              scalar(0));
    };
  }

  private CodeBlock one() {
    return spread(CodeBlock.of(scalar(1)));
  }

  private static CodeBlock lanewise(CodeBlock operand, String operator) {
    return CodeBlock.of("$L.lanewise($T.$L)", operand, OPERATORS, operator);
  }
}
