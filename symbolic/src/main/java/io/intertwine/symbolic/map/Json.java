package io.intertwine.symbolic.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A JSON value, printed in one way only: members in the order given, lines of at most 90 characters
 * where a value can be broken, newline {@code \n}.
 */
public sealed interface Json {

  /** A text. */
  record Text(String value) implements Json {
    /** Requires a value. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** An integer. */
  record Whole(long value) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** An array. */
  record Array(List<Json> elements) implements Json {
    /** Copies the list. */
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** An object with its members in order. */
  record Fields(List<Field> members) implements Json {
    /** Copies the list. */
    public Fields {
      members = List.copyOf(members);
    }

    /** This object with one more member at the end. */
    public Fields with(String name, Json value) {
      List<Field> more = new ArrayList<>(members);
      more.add(new Field(name, value));
      return new Fields(more);
    }

    /** This object with one more member, a text. */
    public Fields with(String name, String value) {
      return with(name, new Text(value));
    }

    /** This object with one more member, an integer. */
    public Fields with(String name, long value) {
      return with(name, new Whole(value));
    }
  }

  /** A member of an object. */
  record Field(String name, Json value) {
    /** Requires both. */
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** An object without members, to which {@link Fields#with} adds some. */
  static Fields object() {
    return new Fields(List.of());
  }

  /** An array of integers. */
  static Array numbers(List<Integer> values) {
    return new Array(values.stream().<Json>map(v -> new Whole(v)).toList());
  }

  /** An array of texts. */
  static Array texts(List<String> values) {
    return new Array(values.stream().<Json>map(Text::new).toList());
  }

  /** The text of the value, ending in a newline. */
  default String print() {
    StringBuilder out = new StringBuilder();
    new JsonPrinter(out).print(this, 0, 0);
    return out.append('\n').toString();
  }

  /** The text on one line. */
  default String line() {
    if (this instanceof Text text) {
      return JsonPrinter.quote(text.value());
    }
    if (this instanceof Whole number) {
      return Long.toString(number.value());
    }
    if (this instanceof Flag flag) {
      return Boolean.toString(flag.value());
    }
    if (this instanceof Array array) {
      return array.elements().stream().map(Json::line).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Fields) this)
        .members().stream()
            .map(m -> JsonPrinter.quote(m.name()) + ": " + m.value().line())
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
