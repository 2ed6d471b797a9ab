package io.intertwine.checker;

/** Why a certificate is refused: one sentence that says what is wrong and where. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 600;

  Refusal(String sentence) {
    super(shorten(sentence), null, false, false);
  }

  /** The sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }

  /** Text of a hostile file, on one line and not too long. */
  static String quote(String text) {
    String line = text.replaceAll("[\\p{Cntrl}]+", " ");
    return "\"" + (line.length() > 80 ? line.substring(0, 77) + "..." : line) + "\"";
  }

  private static String shorten(String sentence) {
    return sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 3) + "..." : sentence;
  }
}
