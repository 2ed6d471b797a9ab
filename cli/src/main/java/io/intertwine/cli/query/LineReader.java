package io.intertwine.cli.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of bounded length. A line that is too long is skipped to its end and reported as
 * such, so that memory stays bounded and the lines after it are still answered.
 */
final class LineReader {
  /** The longest line in bytes. */
  static final int LIMIT = 1 << 20;

  private final InputStream stream;
  private final Runnable beforeWaiting;
  private final byte[] chunk = new byte[1 << 16];
  private int position;
  private int end;

  /**
   * A reader.
   *
   * @param beforeWaiting runs before each read from the stream, which may wait for input: the place
   *     to flush the answers so far
   */
  LineReader(InputStream stream, Runnable beforeWaiting) {
    this.stream = stream;
    this.beforeWaiting = beforeWaiting;
  }

  /** A line without its end; {@code problem} is a sentence when it cannot be read as text. */
  record Line(String text, @Nullable String problem) {}

  /** The next line, or null at the end of the input. */
  @Nullable Line next() throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    boolean any = false;
    while (true) {
      if (position == end && !fill()) {
        return any ? line(line, length) : null;
      }
      any = true;
      int stop = position;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      int size = stop - position;
      int kept = Math.min(size, LIMIT + 1 - length);
      if (length + kept > line.length) {
        line = Arrays.copyOf(line, Math.max(length + kept, 2 * line.length));
      }
      System.arraycopy(chunk, position, line, length, kept);
      length += kept;
      position = stop;
      if (stop < end) {
        position++;
        return line(line, length);
      }
    }
  }

  private boolean fill() throws IOException {
    beforeWaiting.run();
    int read = stream.read(chunk);
    position = 0;
    end = Math.max(read, 0);
    return read > 0;
  }

  private static Line line(byte[] bytes, int length) {
    if (length > LIMIT) {
      return new Line("", "the line is longer than " + LIMIT + " bytes; ask for less at a time");
    }
    int size = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString();
      return new Line(text, null);
    } catch (CharacterCodingException e) {
      return new Line("", "the line is not UTF-8 text");
    }
  }
}
