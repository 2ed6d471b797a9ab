package io.intertwine.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The option {@code --format} of the commands that print mathematics. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, latex or csv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  Format format() {
    return format;
  }

  boolean isJson() {
    return format == Format.JSON;
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Body {
    /** Writes into an object that is open. */
    void write(JsonGenerator out) throws IOException;
  }

  /** Prints one JSON object on one line. */
  static void printJson(PrintWriter out, Body body) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    body.write(json);
    json.writeEndObject();
    json.flush();
    out.print('\n');
  }
}
