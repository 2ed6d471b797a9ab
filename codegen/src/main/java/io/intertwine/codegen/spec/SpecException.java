package io.intertwine.codegen.spec;

/**
 * A spec that cannot be used. The message is one sentence for the spec's author: file, line and
 * field, what is wrong there, and what would be right.
 */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String field;

  /**
   * A mistake at one field of a spec.
   *
   * @param file the spec's name as the user gave it
   * @param line the line, from 1; 0 when the mistake has no line (an unreadable file)
   * @param field the path of the field, e.g. {@code kernels[1].left}; empty when it has none
   * @param sentence what is wrong and what would be right
   */
  public SpecException(String file, int line, String field, String sentence) {
    super(
        file
            + (line > 0 ? ":" + line : "")
            + ": "
            + (field.isEmpty() ? "" : field + ": ")
            + sentence);
    this.file = file;
    this.line = line;
    this.field = field;
  }

  /**
   * The spec's name.
   *
   * @return the file as the user named it
   */
  public String file() {
    return file;
  }

  /**
   * The line of the mistake.
   *
   * @return the line from 1, or 0 when there is none
   */
  public int line() {
    return line;
  }

  /**
   * The field of the mistake.
   *
   * @return its path such as {@code kernels[1].left}, or the empty string
   */
  public String field() {
    return field;
  }
}
