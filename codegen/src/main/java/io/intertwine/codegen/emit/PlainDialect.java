package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.map.SmoothFunction;

/**
 * Scalar Java, one sample to a tile.
 *
 * <p>Products and sums are rounded separately, as the interpreter does it: {@code Math.fma} is
 * hundreds of times slower where the hardware has no fused multiply-add.
 */
record PlainDialect(Precision precision) implements Dialect {

  @Override
  public Backend backend() {
    return Backend.PLAIN;
  }

  @Override
  public TypeName value() {
    return element();
  }

  @Override
  public CodeBlock rows(int factor) {
    return CodeBlock.of("$L", factor);
  }

  @Override
  public CodeBlock scaled(CodeBlock sum, boolean isSum) {
    return sum;
  }

  @Override
  public CodeBlock load(String array, CodeBlock offset) {
    return CodeBlock.of("$L[$L]", array, offset);
  }

  @Override
  public CodeBlock store(String array, CodeBlock offset, CodeBlock value, boolean accumulate) {
    return CodeBlock.of("$L[$L] $L $L", array, offset, accumulate ? "+=" : "=", value);
  }

  @Override
  public CodeBlock spread(CodeBlock scalar) {
    return scalar;
  }

  @Override
  public CodeBlock add(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L + $L", left, right);
  }

  @Override
  public CodeBlock subtract(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L - $L", left, right);
  }

  @Override
  public CodeBlock multiply(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L * $L", left, right);
  }

  @Override
  public CodeBlock multiplyAdd(CodeBlock a, CodeBlock b, CodeBlock c) {
    return CodeBlock.of("$L * $L + $L", a, b, c);
  }

  @Override
  public CodeBlock negate(CodeBlock operand) {
    return CodeBlock.of("-$L", operand);
  }

  @Override
  public CodeBlock call(SmoothFunction function, CodeBlock operand) {
    return switch (function) {
      case SQRT -> math("sqrt", operand);
      case RECIPROCAL -> CodeBlock.of("$L / $L", scalar(1), operand);
      case RECIPROCAL_SQRT -> CodeBlock.of("$L / $L", scalar(1), math("sqrt", operand));
      case EXP -> math("exp", operand);
      case LOG -> math("log", operand);
      case SIGMOID ->
          CodeBlock.of(
              "$L / ($L + $L)", scalar(1), scalar(1), math("exp", CodeBlock.of("-$L", operand)));
      case TANH -> math("tanh", operand);
      case SIN -> math("sin", operand);
      case COS -> math("cos", operand);
      case ABSOLUTE -> CodeBlock.of("Math.abs($L)", operand);
      case SIGN -> CodeBlock.of("Math.signum($L)", operand);
    };
  }

  private CodeBlock math(String name, CodeBlock operand) {
    return precision == Precision.DOUBLE
        ? CodeBlock.of("Math.$L($L)", name, operand)
        : CodeBlock.of("(float) Math.$L($L)", name, operand);
  }
}
