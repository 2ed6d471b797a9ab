package io.intertwine.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every way to change one thing in a certificate: each number by one up and down and to zero, each
 * flag, each text (exact numbers in each of their digits and signs), each element and key dropped,
 * each element doubled, each two different neighbours exchanged. Left out are names that nothing
 * depends on, and which representations the other kernels of a group act on (the certificate of the
 * product, which lists the group's class, is held to them).
 */
public final class JsonMutations {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Free text that nothing depends on. */
  private static final Pattern NAME =
      Pattern.compile("stages\\[\\d+\\]\\.map\\.(name|(inputs|symbols)\\[\\d+\\]\\.name)");

  private final JsonNode root;
  private final BiConsumer<String, JsonNode> each;

  private JsonMutations(JsonNode root, BiConsumer<String, JsonNode> each) {
    this.root = root;
    this.each = each;
  }

  /**
   * Makes all mutants of a certificate, one after the other.
   *
   * @param original left as it is
   * @param each takes a description and a changed copy
   */
  public static void forEach(JsonNode original, BiConsumer<String, JsonNode> each) {
    JsonNode root = original.deepCopy();
    new JsonMutations(root, each).visit("", root);
  }

  private void visit(String place, JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
        keys.add(names.next());
      }
      for (String key : keys) {
        if (key.equals("parameters") && isPartOfGroup()) {
          continue;
        }
        String at = place.isEmpty() ? key : place + "." + key;
        JsonNode value = object.get(key);
        object.remove(key);
        each.accept("without " + at, root);
        object.set(key, value);
        for (JsonNode other : others(at, value)) {
          object.set(key, other);
          each.accept(at + ": " + value + " -> " + other, root);
        }
        object.set(key, value);
        visit(at, value);
      }
    } else if (node instanceof ArrayNode array) {
      visitArray(place, array);
    }
  }

  private boolean isPartOfGroup() {
    return root.get("kind").asText().equals("group")
        && !root.get("kernel").asText().endsWith("Product");
  }

  private void visitArray(String place, ArrayNode array) {
    for (int i = 0; i < array.size(); i++) {
      String at = place + "[" + i + "]";
      JsonNode value = array.get(i);
      array.remove(i);
      each.accept("without " + at, root);
      array.insert(i, value);
      array.insert(i, value);
      each.accept("twice " + at, root);
      array.remove(i);
      // A list of terms or of matrix entries is a set: its order says nothing.
      boolean set = value.isArray() && value.size() > 0 && !value.get(0).isArray();
      if (i > 0
          && !set
          && !nameless(array.get(i - 1)).equals(nameless(value))
          && isOrdered(place)) {
        JsonNode before = array.get(i - 1);
        array.set(i - 1, value);
        array.set(i, before);
        each.accept("exchanged " + at + " and its neighbour", root);
        array.set(i - 1, before);
        array.set(i, value);
      }
      for (JsonNode other : others(at, value)) {
        array.set(i, other);
        each.accept(at + ": " + value + " -> " + other, root);
      }
      array.set(i, value);
      visit(at, value);
    }
  }

  /** An input of a map without its name, which is free text. */
  private static JsonNode nameless(JsonNode value) {
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object && object.has("type")) {
      object.remove("name");
    }
    return copy;
  }

  /** Lists whose order means something; representations, sources, claims of paths are sets. */
  private static boolean isOrdered(String place) {
    return !place.equals("representations")
        && !place.equals("sources")
        && !place.equals("tables")
        && !place.equals("stages")
        && !place.endsWith("claims");
  }

  private static List<JsonNode> others(String place, JsonNode value) {
    List<JsonNode> others = new ArrayList<>();
    if (value.isInt()) {
      others.add(IntNode.valueOf(value.intValue() + 1));
      others.add(IntNode.valueOf(value.intValue() - 1));
      if (value.intValue() > 1) {
        others.add(IntNode.valueOf(0));
      }
    } else if (value.isBoolean()) {
      others.add(BooleanNode.valueOf(!value.booleanValue()));
    } else if (value.isTextual() && !NAME.matcher(place).matches()) {
      String text = value.textValue();
      others.add(TextNode.valueOf(text.startsWith("-") ? text.substring(1) : "-" + text));
      Matcher digits = DIGITS.matcher(text);
      while (digits.find() && !place.endsWith(".sha256") && !place.endsWith("Fingerprint")) {
        String number = digits.group();
        for (String changed : List.of(next(number), "7" + number)) {
          others.add(
              TextNode.valueOf(
                  text.substring(0, digits.start()) + changed + text.substring(digits.end())));
        }
      }
      if (text.contains("*")) {
        others.add(TextNode.valueOf(text.substring(0, text.lastIndexOf('*'))));
      }
      if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
        others.add(TextNode.valueOf(text + "x"));
      }
    }
    return others;
  }

  private static String next(String number) {
    return new java.math.BigInteger(number).add(java.math.BigInteger.ONE).toString();
  }
}
