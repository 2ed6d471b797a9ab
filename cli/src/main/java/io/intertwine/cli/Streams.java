package io.intertwine.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param output standard output as bytes, for commands that frame their own lines
 * @param out standard output as UTF-8 text with {@code \n} line ends
 * @param err standard error as text: refusals
 * @param rawErr standard error as bytes, for progress
 * @param terminal whether a person is watching, so that progress may be drawn
 */
record Streams(
    InputStream in,
    Output output,
    PrintWriter out,
    PrintWriter err,
    OutputStream rawErr,
    boolean terminal) {
  static Streams of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    Output output = new Output(out);
    return new Streams(in, output, writer(output), writer(err), err, terminal);
  }

  /**
   * Standard output, which remembers that it could not be written: a {@link PrintWriter} does not
   * say why.
   */
  static final class Output extends FilterOutputStream {
    private @Nullable IOException failure;

    private Output(OutputStream stream) {
      super(stream);
    }

    /** Why not everything was written. */
    Optional<IOException> failure() {
      return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
