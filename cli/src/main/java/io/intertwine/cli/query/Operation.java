package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** One operation of {@code query}. */
interface Operation {
  /** The value of the field {@code op}. */
  String name();

  /** The fields that the operation reads, apart from {@code op} and {@code id}. */
  List<String> fields();

  /**
   * Writes the fields of the answer into an object that is already open.
   *
   * @throws QueryException if the query is wrong; what was written is then thrown away
   */
  void answer(Query query, JsonGenerator out) throws IOException;

  /** An operation from its parts. */
  static Operation of(String name, List<String> fields, Answer answer) {
    return new Operation() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> fields() {
        return fields;
      }

      @Override
      public void answer(Query query, JsonGenerator out) throws IOException {
        answer.write(query, out);
      }
    };
  }

  /** What an operation does. */
  @FunctionalInterface
  interface Answer {
    /** Writes the fields of the answer. */
    void write(Query query, JsonGenerator out) throws IOException;
  }
}
