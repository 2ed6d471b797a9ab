package io.intertwine.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param rawOut standard output as bytes, for commands that frame their own lines
 * @param out standard output as UTF-8 text with {@code \n} line ends
 * @param err standard error as text: refusals
 * @param rawErr standard error as bytes, for progress
 * @param terminal whether a person is watching, so that progress may be drawn
 */
record Streams(
    InputStream in,
    OutputStream rawOut,
    PrintWriter out,
    PrintWriter err,
    OutputStream rawErr,
    boolean terminal) {
  static Streams of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    return new Streams(in, out, writer(out), writer(err), err, terminal);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
