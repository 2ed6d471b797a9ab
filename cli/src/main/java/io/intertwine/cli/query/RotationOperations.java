package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.wigner.ComplexValue;
import io.intertwine.symbolic.wigner.Convention;
import io.intertwine.symbolic.wigner.Normalization;
import io.intertwine.symbolic.wigner.RealValue;
import io.intertwine.symbolic.wigner.WignerD;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The operations of SO(3) at points and angles, and in a convention's basis: {@code wigner-d},
 * {@code wigner-D}, {@code real-cg} and {@code spherical-harmonics}.
 */
final class RotationOperations {
  /** The largest doubled spin of wigner-d. */
  private static final int LARGEST_SMALL_D = 512;

  /** The largest degree of a whole matrix D. */
  private static final int LARGEST_D = 64;

  /** The largest degree of a coupling tensor. */
  private static final int LARGEST_COUPLING = 64;

  /** The largest degree of harmonics. */
  private static final int LARGEST_HARMONIC = 128;

  /**
   * The most work for one answer, about a minute: values times digits, and what a value costs
   * anyway.
   */
  private static final long MAX_WORK = 10_000_000_000L;

  /** What a value costs besides its digits, in digits. */
  private static final int VALUE_COST = 200;

  private static final List<String> CONVENTIONS =
      Arrays.stream(Convention.values()).map(Convention::label).toList();

  private static final List<String> NORMALIZATIONS =
      Arrays.stream(Normalization.values()).map(Normalization::label).toList();

  private RotationOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(
            "wigner-d", List.of("tj", "tmp", "tm", "beta", "digits"), RotationOperations::smallD),
        Operation.of(
            "wigner-D", List.of("l", "convention", "angles", "digits"), RotationOperations::matrix),
        Operation.of(
            "real-cg", List.of("l", "convention", "digits"), RotationOperations::realCoupling),
        Operation.of(
            "spherical-harmonics",
            List.of("lmax", "convention", "normalization", "points", "digits"),
            RotationOperations::harmonics));
  }

  private static void smallD(Query query, JsonGenerator out) throws IOException {
    int twoJ = query.integer("tj", 0, LARGEST_SMALL_D);
    int twoMPrime = query.integer("tmp", -LARGEST_SMALL_D, LARGEST_SMALL_D);
    int twoM = query.integer("tm", -LARGEST_SMALL_D, LARGEST_SMALL_D);
    BigDecimal beta = query.decimal("beta");
    int digits = query.digits();
    out.writeStringField("decimal", WignerD.d(twoJ, twoMPrime, twoM, beta).toDecimal(digits));
  }

  private static void matrix(Query query, JsonGenerator out) throws IOException {
    int l = query.integer("l", 0, LARGEST_D);
    Convention convention = convention(query);
    List<BigDecimal> angles =
        query.decimals("angles", query.required("angles", "a list of 3 decimals"), 3);
    long size = 2L * l + 1;
    Writer writer = Writer.of(query, convention, size * size * size);
    out.writeArrayFieldStart("matrix");
    for (List<ComplexValue> row :
        convention.wignerD(l, angles.get(0), angles.get(1), angles.get(2))) {
      writer.writeList(out, row);
    }
    out.writeEndArray();
  }

  private static void realCoupling(Query query, JsonGenerator out) throws IOException {
    int[] l = query.integers("l", 3, 0, LARGEST_COUPLING);
    Convention convention = convention(query);
    int digits = query.digits();
    List<RealClebschGordan.Entry> entries = convention.coupling(l[0], l[1], l[2]);
    requireWork(entries.size(), digits);
    out.writeArrayFieldStart("entries");
    for (RealClebschGordan.Entry entry : entries) {
      out.writeStartObject();
      int[] index = {entry.a(), entry.b(), entry.c()};
      out.writeFieldName("index");
      out.writeArray(index, 0, 3);
      Values.writeFields(
          out, new SignedRoot(entry.value().signum(), entry.value().square()), digits);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void harmonics(Query query, JsonGenerator out) throws IOException {
    int bandLimit = query.integer("lmax", 0, LARGEST_HARMONIC);
    Convention convention = convention(query);
    Normalization normalization =
        Normalization.named(query.choice("normalization", NORMALIZATIONS));
    JsonNode points = query.required("points", "a list of points [x,y,z]");
    if (!points.isArray()) {
      throw new QueryException(
          "\"points\" must be a list of points [x,y,z], not " + Query.describe(points));
    }
    // (bandLimit + 1)^2 values a point, each of a cost that grows like the degree
    long degrees = bandLimit + 1L;
    Writer writer = Writer.of(query, convention, points.size() * degrees * degrees * degrees);
    out.writeArrayFieldStart("values");
    for (int k = 0; k < points.size(); k++) {
      String name = "points[" + k + "]";
      List<BigDecimal> point = query.decimals(name, points.get(k), 3);
      if (point.stream().allMatch(x -> x.signum() == 0)) {
        throw new QueryException("\"" + name + "\" is the zero vector, which has no direction");
      }
      writer.writeList(
          out,
          convention.sphericalHarmonics(
              bandLimit, normalization, point.get(0), point.get(1), point.get(2)));
    }
    out.writeEndArray();
  }

  private static Convention convention(Query query) {
    return Convention.named(query.choice("convention", CONVENTIONS));
  }

  private static void requireWork(long values, int digits) {
    if (values > MAX_WORK / (digits + VALUE_COST)) {
      throw new QueryException("the answer is too much work for one line; ask for less at a time");
    }
  }

  /**
   * How an answer writes its values: JSON numbers, the nearest doubles, where the query does not
   * ask for digits, otherwise decimal strings; complex ones as {@code {"re", "im"}}.
   */
  private record Writer(boolean strings, int digits, boolean real) {
    static Writer of(Query query, Convention convention, long values) {
      boolean strings = query.has("digits");
      int digits = query.digits();
      requireWork(convention.isReal() ? values : 2 * values, strings ? digits : 0);
      return new Writer(strings, digits, convention.isReal());
    }

    void writeList(JsonGenerator out, List<ComplexValue> values) throws IOException {
      out.writeStartArray();
      for (ComplexValue value : values) {
        if (real) {
          write(out, value.re());
        } else {
          out.writeStartObject();
          out.writeFieldName("re");
          write(out, value.re());
          out.writeFieldName("im");
          write(out, value.im());
          out.writeEndObject();
        }
      }
      out.writeEndArray();
    }

    private void write(JsonGenerator out, RealValue value) throws IOException {
      if (strings) {
        out.writeString(value.toDecimal(digits));
      } else {
        out.writeNumber(value.toDouble());
      }
    }
  }
}
