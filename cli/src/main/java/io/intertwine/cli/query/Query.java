package io.intertwine.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one query; each refusal is a {@link QueryException} that names the field. */
final class Query {
  /** The most significant digits of a decimal. */
  static final int MAX_DIGITS = 1000;

  /** The significant digits of a decimal where the query does not say. */
  static final int DEFAULT_DIGITS = 30;

  private static final int MAX_DECIMAL_LENGTH = 1100;
  private static final int MAX_EXPONENT = 1000;

  private final ObjectNode fields;

  Query(ObjectNode fields) {
    this.fields = fields;
  }

  /** Refuses fields that the operation does not have. */
  void allowOnly(String operation, List<String> allowed) {
    for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("op") && !name.equals("id") && !allowed.contains(name)) {
        throw new QueryException(
            "the op "
                + operation
                + " has no field "
                + quote(name)
                + "; its fields are "
                + String.join(", ", allowed));
      }
    }
  }

  boolean has(String field) {
    return fields.has(field);
  }

  /** The raw value of a field that must be there. */
  JsonNode required(String field, String wanted) {
    JsonNode value = fields.get(field);
    if (value == null) {
      throw new QueryException("the field \"" + field + "\" is missing; it must be " + wanted);
    }
    return value;
  }

  /** A list of exactly {@code count} whole numbers from {@code least} to {@code most}. */
  int[] integers(String field, int count, int least, int most) {
    String wanted = "a list of " + count + " whole numbers";
    JsonNode value = required(field, wanted);
    if (!value.isArray() || value.size() != count) {
      throw new QueryException("\"" + field + "\" must be " + wanted + ", not " + describe(value));
    }
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = integer(field + "[" + i + "]", value.get(i), least, most);
    }
    return result;
  }

  /** A whole number that must be there. */
  int integer(String field, int least, int most) {
    return integer(field, required(field, "a whole number"), least, most);
  }

  /** The number of significant digits, 30 where none is given. */
  int digits() {
    return has("digits") ? integer("digits", 1, MAX_DIGITS) : DEFAULT_DIGITS;
  }

  /** Text that must be there. */
  String text(String field, String wanted) {
    JsonNode value = required(field, wanted);
    if (!value.isTextual()) {
      throw new QueryException("\"" + field + "\" must be " + wanted + ", not " + describe(value));
    }
    return value.textValue();
  }

  /** Text that may be left out. */
  Optional<String> optionalText(String field, String wanted) {
    return has(field) ? Optional.of(text(field, wanted)) : Optional.empty();
  }

  /** One of a list of words, or the first of them where the field is left out. */
  String choice(String field, List<String> choices) {
    String word = optionalText(field, oneOf(choices)).orElse(choices.get(0));
    if (!choices.contains(word)) {
      throw new QueryException(
          "\"" + field + "\" must be " + oneOf(choices) + ", not " + quote(word));
    }
    return word;
  }

  /** True or false, or false where the field is left out. */
  boolean flag(String field) {
    JsonNode value = fields.get(field);
    if (value != null && !value.isBoolean()) {
      throw new QueryException("\"" + field + "\" must be true or false, not " + describe(value));
    }
    return value != null && value.booleanValue();
  }

  /** A decimal, as a JSON number or as text. */
  BigDecimal decimal(String field) {
    return decimal(field, required(field, "a decimal such as \"0.5\""));
  }

  /** A list of exactly {@code count} decimals. */
  List<BigDecimal> decimals(String field, JsonNode value, int count) {
    if (!value.isArray() || value.size() != count) {
      throw new QueryException(
          "\"" + field + "\" must be a list of " + count + " decimals, not " + describe(value));
    }
    List<BigDecimal> result = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      result.add(decimal(field + "[" + i + "]", value.get(i)));
    }
    return result;
  }

  private static BigDecimal decimal(String field, JsonNode value) {
    BigDecimal decimal = null;
    if (value.isNumber()) {
      decimal = value.decimalValue();
    } else if (value.isTextual()
        && value.textValue().length() <= MAX_DECIMAL_LENGTH
        && value.textValue().matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,9})?")) {
      decimal = new BigDecimal(value.textValue());
    }
    if (decimal == null) {
      throw new QueryException(
          "\"" + field + "\" must be a decimal such as \"0.5\", not " + describe(value));
    }
    if (decimal.signum() != 0
        && (decimal.precision() > MAX_DECIMAL_LENGTH
            || Math.abs((long) decimal.precision() - decimal.scale()) > MAX_EXPONENT)) {
      throw new QueryException(
          "\"" + field + "\" must have a size between 1e-1000 and 1e1000 and at most 1100 digits");
    }
    return decimal.signum() == 0 ? BigDecimal.ZERO : decimal;
  }

  /** A whole number in the field that messages call so. */
  static int integer(String field, JsonNode value, int least, int most) {
    if (!value.isNumber()) {
      throw new QueryException("\"" + field + "\" must be a whole number, not " + describe(value));
    }
    BigDecimal number = value.decimalValue();
    // The scale first: stripping or expanding 1e999999999 would take for ever.
    boolean tooLong = number.precision() > 40 || Math.abs((long) number.scale()) > 40;
    if (!tooLong && number.stripTrailingZeros().scale() > 0) {
      throw new QueryException("\"" + field + "\" must be a whole number, not " + describe(value));
    }
    if (tooLong
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new QueryException(
          "\""
              + field
              + "\" must be between "
              + least
              + " and "
              + most
              + ", not "
              + describe(value));
    }
    return number.intValueExact();
  }

  static String oneOf(List<String> choices) {
    return choices.size() == 1 ? quote(choices.get(0)) : "one of " + String.join(", ", choices);
  }

  /** A value for a message: scalars as written, shortened; containers by kind. */
  static String describe(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "null";
    }
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    if (value.isObject()) {
      return "an object";
    }
    String text = value.isTextual() ? value.textValue() : value.asText();
    return value.isTextual() ? quote(text) : shorten(text);
  }

  /** Text of the user in quotes, shortened and printable. */
  static String quote(String text) {
    return "\"" + shorten(text) + "\"";
  }

  private static String shorten(String text) {
    int limit = 60;
    String cut = text.length() > limit ? text.substring(0, limit) + "..." : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  /** The fields in the order of the line. */
  Iterable<Map.Entry<String, JsonNode>> entries() {
    return fields.properties();
  }
}
