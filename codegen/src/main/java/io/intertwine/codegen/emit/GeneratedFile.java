package io.intertwine.codegen.emit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that the generator has made, held in memory.
 *
 * @param path the path relative to the output root, with {@code /}
 * @param content the bytes; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality of files is asked of paths only
public record GeneratedFile(String path, byte[] content) {

  /** Checks that both are there. */
  public GeneratedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }

  /**
   * A text file in UTF-8.
   *
   * @param path the path relative to the output root
   * @param text its text
   * @return the file
   */
  public static GeneratedFile text(String path, String text) {
    return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The content as UTF-8 text.
   *
   * @return the text
   */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * The last part of the path.
   *
   * @return the file's name
   */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
