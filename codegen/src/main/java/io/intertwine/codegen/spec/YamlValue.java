package io.intertwine.codegen.spec;

import java.util.List;

/** A YAML value with the line it stands on; scalars are kept as written, types are the reader's. */
sealed interface YamlValue {
  /** The line where the value begins, from 1. */
  int line();

  /** The kind of value, for messages: "a list", "a map", "text". */
  String describe();

  /**
   * A scalar.
   *
   * @param plain whether it was written without quotes, as numbers, booleans and null must be
   */
  record Scalar(String text, boolean plain, int line) implements YamlValue {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String describe() {
      return isNull() ? "nothing" : "'" + Shorten.text(text) + "'";
    }
  }

  /** A sequence. */
  record Sequence(List<YamlValue> items, int line) implements YamlValue {
    @Override
    public String describe() {
      return "a list";
    }
  }

  /** A mapping in the order of the file; keys are unique. */
  record Mapping(List<Entry> entries, int line) implements YamlValue {
    @Override
    public String describe() {
      return "a map";
    }
  }

  /** One key of a mapping, its line, and its value. */
  record Entry(String key, int line, YamlValue value) {}
}
