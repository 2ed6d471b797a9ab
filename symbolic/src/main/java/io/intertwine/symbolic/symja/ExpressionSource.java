package io.intertwine.symbolic.symja;

import java.util.Locale;
import org.matheclipse.parser.client.Parser;
import org.matheclipse.parser.client.SyntaxError;
import org.matheclipse.parser.client.ast.ASTNode;

/**
 * The text of one expression, read by Symja's parser within limits, and the wording of its
 * refusals.
 */
final class ExpressionSource {
  private static final String PUNCTUATION = "+-*/^()[], ";

  private static final int SHOWN = 80;

  private final String text;
  private final int maxLength;

  ExpressionSource(String text, int maxLength) {
    this.text = text;
    this.maxLength = maxLength;
  }

  /**
   * The syntax tree.
   *
   * @throws ExpressionException if the text is too long, too deeply nested, holds a character that
   *     no exact expression has, or is not well formed
   */
  ASTNode parse() {
    if (text.isBlank()) {
      throw new ExpressionException("The expression is empty, where an exact number should be.");
    }
    if (text.length() > maxLength) {
      throw refusal("has " + text.length() + " characters; at most " + maxLength + " are allowed");
    }
    checkCharacters();
    try {
      return new Parser(true).parse(text);
    } catch (SyntaxError e) {
      int position = Math.min(text.length(), Math.max(0, e.getStartOffset()));
      throw refusal("is not well formed near position " + (position + 1));
    }
  }

  private void checkCharacters() {
    int depth = 0;
    int prefixRun = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean digitOrLetter = c < 128 && Character.isLetterOrDigit(c);
      if (!digitOrLetter && PUNCTUATION.indexOf(c) < 0) {
        throw refusal(
            "has the character \""
                + (c < 32 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c)
                + "\" at position "
                + (k + 1)
                + (c == '.'
                    ? "; exact numbers are written as fractions, such as 3/2"
                    : ", which no exact number has"));
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      // Prefix signs and powers nest to the right without brackets.
      prefixRun = digitOrLetter ? 0 : c == '-' || c == '+' ? prefixRun + 1 : prefixRun;
      if (depth > ExactParser.MAX_DEPTH || prefixRun > ExactParser.MAX_DEPTH) {
        throw refusal(
            "is nested more than " + ExactParser.MAX_DEPTH + " levels deep at position " + (k + 1));
      }
    }
    // "(*" opens a comment and "//" applies a function in the language of the parser.
    for (String word : new String[] {"(*", "//", "++", "--", "**", "[["}) {
      int at = text.indexOf(word);
      if (at >= 0) {
        throw refusal(
            "has \"" + word + "\" at position " + (at + 1) + ", which no exact number has");
      }
    }
  }

  /** A refusal: {@code The expression "..." <reason>.} */
  ExpressionException refusal(String reason) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return new ExpressionException("The expression \"" + shown + "\" " + reason + ".");
  }

  /** A refusal about a name, with its place if it stands in the text. */
  ExpressionException nameRefusal(String reason, String name, String known) {
    int at = text.indexOf(name);
    return refusal(
        reason + " \"" + name + "\"" + (at >= 0 ? " at position " + (at + 1) : "") + "; " + known);
  }
}
