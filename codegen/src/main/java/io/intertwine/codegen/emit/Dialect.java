package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.map.SmoothFunction;

/**
 * The words in which a backend says an operation. A value is one sample in the plain dialect and
 * one lane of every sample of a tile in the vector dialect.
 */
interface Dialect {

  /** The name of the constant that holds the number of samples in a tile. */
  String LANES = "LANES";

  /** The name of the constant that holds the vector species. */
  String SPECIES = "SPECIES";

  /**
   * The dialect of a variant.
   *
   * @param precision the floating-point format
   * @param backend plain or vector
   * @return the dialect
   */
  static Dialect of(Precision precision, Backend backend) {
    return backend == Backend.PLAIN ? new PlainDialect(precision) : new VectorDialect(precision);
  }

  Precision precision();

  Backend backend();

  /** The type of a value. */
  TypeName value();

  /** The type of an element of an array. */
  default TypeName element() {
    return precision() == Precision.DOUBLE ? TypeName.DOUBLE : TypeName.FLOAT;
  }

  /** A fixed number of rows as an offset: {@code 3} or {@code 3 * LANES}. */
  CodeBlock rows(int factor);

  /** A number of rows as an offset: {@code sum} or {@code sum * LANES}. */
  CodeBlock scaled(CodeBlock sum, boolean isSum);

  /** The value at an offset of an array. */
  CodeBlock load(String array, CodeBlock offset);

  /** The statement that writes a value to an offset of an array, or adds it there. */
  CodeBlock store(String array, CodeBlock offset, CodeBlock value, boolean accumulate);

  /** The value of a scalar expression in every lane. */
  CodeBlock spread(CodeBlock scalar);

  CodeBlock add(CodeBlock left, CodeBlock right);

  CodeBlock subtract(CodeBlock left, CodeBlock right);

  CodeBlock multiply(CodeBlock left, CodeBlock right);

  CodeBlock multiplyAdd(CodeBlock a, CodeBlock b, CodeBlock c);

  CodeBlock negate(CodeBlock operand);

  CodeBlock call(SmoothFunction function, CodeBlock operand);

  /** The scalar literal of a small integer: {@code 1.0} or {@code 1.0f}. */
  default String scalar(int value) {
    return precision() == Precision.DOUBLE ? value + ".0" : value + ".0f";
  }
}
