package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.io.IOException;

/**
 * Exact values in JSON: {@code "sign"}, {@code "num"}, {@code "den"} for sign * sqrt(num / den) in
 * lowest terms, and {@code "decimal"}.
 */
public final class Values {
  private Values() {}

  /**
   * Writes the four fields of a signed root into the open object.
   *
   * @param out where to
   * @param value the value
   * @param digits the significant digits of the decimal
   * @throws IOException if the generator cannot write
   */
  public static void writeFields(JsonGenerator out, SignedRoot value, int digits)
      throws IOException {
    out.writeNumberField("sign", value.sign());
    out.writeStringField("num", value.square().numerator().toString());
    out.writeStringField("den", value.square().denominator().toString());
    out.writeStringField("decimal", value.toDecimal(digits));
  }

  /** Writes a signed root as an object. */
  static void write(JsonGenerator out, SignedRoot value, int digits) throws IOException {
    out.writeStartObject();
    writeFields(out, value, digits);
    out.writeEndObject();
  }

  /**
   * Writes a matrix as a list of rows of exact values; an entry that is not real is an object
   * {@code {"re": value, "im": value}}.
   *
   * @param out where to
   * @param matrix entries with real and imaginary parts that are signed roots
   * @param digits the significant digits of the decimals
   * @throws IOException if the generator cannot write
   */
  public static void writeMatrix(JsonGenerator out, ExactMatrix matrix, int digits)
      throws IOException {
    out.writeStartArray();
    for (int r = 0; r < matrix.rows(); r++) {
      out.writeStartArray();
      for (int c = 0; c < matrix.columns(); c++) {
        writeEntry(out, matrix.get(r, c), digits);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void writeEntry(JsonGenerator out, ExactNumber entry, int digits)
      throws IOException {
    SurdSum value = (SurdSum) entry;
    if (value.isReal()) {
      write(out, root(value), digits);
      return;
    }
    out.writeStartObject();
    out.writeFieldName("re");
    write(out, root(value.realPart()), digits);
    out.writeFieldName("im");
    write(out, root(value.imaginaryPart()), digits);
    out.writeEndObject();
  }

  /** A sum of one square root as a signed root. */
  public static SignedRoot root(SurdSum value) {
    SqrtRational root =
        value
            .asSqrtRational()
            .orElseThrow(
                () ->
                    new ArithmeticException(
                        value.toExactString() + " is not a single square root of a rational"));
    return new SignedRoot(root.signum(), root.square());
  }
}
