package io.intertwine.codegen.spec;

/** Text from a user's file, cut and made printable, for one-line messages. */
final class Shorten {
  private static final int LIMIT = 60;

  private Shorten() {}

  /** A parser's problem as part of one sentence: first line only, no full stop. */
  static String sentence(String problem) {
    String line = problem.lines().findFirst().orElse("it cannot be parsed").strip();
    return text(line.endsWith(".") ? line.substring(0, line.length() - 1) : line, 160);
  }

  /** At most 60 characters of the text, control characters replaced by '?'. */
  static String text(String text) {
    return text(text, LIMIT);
  }

  private static String text(String text, int limit) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length() && i < limit; i++) {
      char c = text.charAt(i);
      result.append(Character.isISOControl(c) ? '?' : c);
    }
    return text.length() > limit ? result.append("...").toString() : result.toString();
  }
}
