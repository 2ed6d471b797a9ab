package io.intertwine.checker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A JSON value that knows its place in the certificate, so that each refusal can name it.
 *
 * @param place e.g. {@code stages[0].map.components[2]}
 */
record Json(JsonNode node, String place) {
  /** Reads a whole text; anything that is not one JSON object is refused. */
  static Json read(byte[] text) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .maxNumberLength(20)
                    .maxStringLength(1 << 16)
                    .maxNameLength(256)
                    .build())
            .build();
    JsonMapper mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    try {
      JsonNode root = mapper.readTree(text);
      if (root == null || !root.isObject()) {
        throw new Refusal("The certificate is not a JSON object.");
      }
      return new Json(root, "");
    } catch (JsonProcessingException problem) {
      String where =
          problem.getLocation() == null ? "" : " at line " + problem.getLocation().getLineNr();
      // Jackson names the source of a start marker, which says nothing here.
      String what = problem.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
      throw new Refusal(
          "The certificate is not well-formed JSON" + where + ": " + Refusal.quote(what) + ".");
    } catch (IOException problem) {
      throw new Refusal("The certificate cannot be read as JSON.");
    }
  }

  Refusal refuse(String what) {
    return new Refusal(
        "In the certificate" + (place.isEmpty() ? "" : " at " + place) + ": " + what);
  }

  /** Requires an object whose keys are all among those given. */
  Json keys(Set<String> allowed) {
    if (!node.isObject()) {
      throw refuse("here should be an object.");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!allowed.contains(name)) {
        throw refuse("the key " + Refusal.quote(name) + " is not known.");
      }
    }
    return this;
  }

  boolean has(String key) {
    return node.has(key);
  }

  Json get(String key) {
    JsonNode value = node.get(key);
    if (!node.isObject() || value == null || value.isNull()) {
      throw refuse("the key " + Refusal.quote(key) + " is missing.");
    }
    return new Json(value, place.isEmpty() ? key : place + "." + key);
  }

  Json get(int index) {
    return new Json(node.get(index), place + "[" + index + "]");
  }

  /** The elements of an array. */
  List<Json> list() {
    if (!node.isArray()) {
      throw refuse("here should be a list.");
    }
    if (node.size() > Limits.TERMS) {
      throw refuse("this list is too long.");
    }
    List<Json> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      elements.add(get(i));
    }
    return elements;
  }

  /** The elements of an array of a given length. */
  List<Json> list(int length) {
    List<Json> elements = list();
    if (elements.size() != length) {
      throw refuse("here should be " + length + " elements, not " + elements.size() + ".");
    }
    return elements;
  }

  String text() {
    if (!node.isTextual()) {
      throw refuse("here should be a text.");
    }
    return node.textValue();
  }

  boolean bool() {
    if (!node.isBoolean()) {
      throw refuse("here should be true or false.");
    }
    return node.booleanValue();
  }

  /** An integer in a range, both ends included. */
  int integer(long least, long most) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw refuse("here should be an integer.");
    }
    long value = node.longValue();
    if (value < least || value > most) {
      throw refuse(
          "here should be an integer from " + least + " to " + most + ", not " + value + ".");
    }
    return (int) value;
  }

  /** An exact number. */
  Surd exact() {
    try {
      return ExactText.parse(text());
    } catch (Refusal problem) {
      throw refuse(problem.sentence());
    }
  }

  /** A polynomial in the variables 0 to count - 1. */
  Polynomial polynomial(int count) {
    Polynomial.Sum sum = new Polynomial.Sum();
    int size = 0;
    for (Json term : list()) {
      List<Json> parts = term.list(2);
      Surd coefficient = parts.get(0).exact();
      if (coefficient.isZero()) {
        throw term.refuse("a term has the coefficient zero.");
      }
      sum.add(parts.get(1).monomial(count), coefficient);
      size++;
    }
    Polynomial polynomial = sum.toPolynomial();
    if (polynomial.size() != size) {
      throw refuse("a monomial occurs twice.");
    }
    return polynomial;
  }

  /** A monomial as a list of pairs of variable and exponent, variables ascending. */
  Monomial monomial(int count) {
    Monomial product = Monomial.ONE;
    int before = -1;
    for (Json power : list()) {
      List<Json> pair = power.list(2);
      int variable = pair.get(0).integer(before + 1, count - 1L);
      product = product.times(Monomial.power(variable, pair.get(1).integer(1, Limits.EXPONENT)));
      before = variable;
    }
    return product;
  }

  /** A square matrix as a list of entries, each once and nonzero. */
  Matrix matrix(int size) {
    Matrix matrix = new Matrix(size, size);
    for (Json entry : list()) {
      List<Json> parts = entry.list(3);
      int row = parts.get(0).integer(0, size - 1L);
      int column = parts.get(1).integer(0, size - 1L);
      Surd value = parts.get(2).exact();
      if (value.isZero() || !matrix.get(row, column).isZero()) {
        throw entry.refuse("a matrix entry is zero or occurs twice.");
      }
      matrix.set(row, column, value);
    }
    return matrix;
  }
}
