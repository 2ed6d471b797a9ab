package io.intertwine.cli.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers JSON lines: one object per line, in order. A line that is wrong, or whose answer fails
 * for any reason, gives {@code {"error": "..."}} and the loop goes on.
 */
public final class QueryLoop {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 1200;

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final ObjectMapper json;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream(1 << 12);

  /** A loop over all operations that are built. */
  public QueryLoop() {
    for (Operation operation : Operations.all()) {
      operations.put(operation.name(), operation);
    }
    json =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    // Shortest decimals that do not depend on the JDK.
    json.getFactory().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER.mappedFeature());
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build());
  }

  /**
   * Answers every line of a stream, until its end.
   *
   * @param in the queries, UTF-8; a line is at most 1 MiB long
   * @param out the answers, UTF-8, one line each; flushed before each wait for more input
   * @throws IOException if a stream fails, for instance because the reader of the answers has gone
   */
  public void run(InputStream in, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    LineReader lines = new LineReader(in, () -> flush(buffered));
    try {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        buffered.write(answer(line));
        buffered.write('\n');
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    buffered.flush();
  }

  private static void flush(OutputStream out) {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] answer(LineReader.Line line) throws IOException {
    JsonNode id = null;
    try {
      if (line.problem() != null) {
        throw new QueryException(line.problem());
      }
      ObjectNode fields = parse(line.text());
      id = fields.get("id");
      Operation operation = operation(fields);
      Query query = new Query(fields);
      query.allowOnly(operation.name(), operation.fields());
      return write(id, out -> operation.answer(query, out));
    } catch (QueryException | IllegalArgumentException | ArithmeticException e) {
      return error(id, sentence(e.getMessage()));
    } catch (StreamWriteException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return error(id, "this query failed inside intertwine (" + e + "); please report it");
    }
  }

  private ObjectNode parse(String line) {
    if (line.isBlank()) {
      throw new QueryException("the line is empty; a query is a JSON object such as " + EXAMPLE);
    }
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new QueryException("the line is not JSON: " + place(e));
    }
    if (node instanceof ObjectNode fields) {
      return fields;
    }
    throw new QueryException(
        "a query is a JSON object such as " + EXAMPLE + ", not " + Query.describe(node));
  }

  private static final String EXAMPLE = "{\"op\":\"cg\",\"tj\":[1,1,2],\"tm\":[1,1,2]}";

  private static String place(JsonProcessingException e) {
    // Jackson names the source of a start marker, and features of its own; neither says anything
    // here.
    String problem =
        sentence(e.getOriginalMessage())
            .replaceAll(" \\(start marker at .*\\)", "")
            .replaceAll(": enable `.*", "");
    return e.getLocation() == null || e.getLocation().getColumnNr() < 1
        ? problem
        : problem + " (column " + e.getLocation().getColumnNr() + ")";
  }

  private Operation operation(ObjectNode fields) {
    JsonNode op = fields.get("op");
    List<String> names = List.copyOf(operations.keySet());
    if (op == null || !op.isTextual()) {
      throw new QueryException(
          "the field \"op\" must be " + Query.oneOf(names) + ", not " + Query.describe(op));
    }
    Operation operation = operations.get(op.textValue());
    if (operation == null) {
      throw new QueryException(
          "the op "
              + Query.quote(op.textValue())
              + (Operations.LATER.contains(op.textValue()) ? " is not built yet" : " is unknown")
              + "; supported are "
              + String.join(", ", names));
    }
    return operation;
  }

  private static String sentence(@Nullable String message) {
    String text = message == null ? "this query cannot be answered" : message;
    String line = text.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private byte[] error(@Nullable JsonNode id, String sentence) throws IOException {
    return write(id, out -> out.writeStringField("error", sentence));
  }

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator out) throws IOException;
  }

  private byte[] write(@Nullable JsonNode id, Body body) throws IOException {
    answer.reset();
    try (JsonGenerator out = json.getFactory().createGenerator(answer)) {
      out.setCodec(json);
      // An exception must not make close() finish a half-written object in the buffer.
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      out.writeStartObject();
      if (id != null) {
        out.writeFieldName("id");
        out.writeTree(id);
      }
      body.write(out);
      out.writeEndObject();
    }
    return answer.toByteArray();
  }
}
