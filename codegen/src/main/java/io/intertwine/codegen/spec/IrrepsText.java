package io.intertwine.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A direct sum of irreps as a spec writes it, e.g. {@code 16x0e+8x1o}: syntax, labels and selection
 * rules for SU(2), SO(3) and O(3).
 *
 * @param blocks the blocks in the order written, which is the order of the layout
 */
record IrrepsText(List<Block> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("(?:([0-9]+)\\s*x\\s*)?([-+]?[0-9]+)(/2)?([a-z]?)");

  /**
   * A number of copies of one irrep.
   *
   * @param multiplicity the number of copies, at least 1
   * @param label the irrep
   */
  record Block(int multiplicity, Label label) {}

  /**
   * An irrep.
   *
   * @param twice the doubled spin
   * @param parity {@code 1} or {@code -1} for O(3); 0 where the group has no parity
   */
  record Label(int twice, int parity) {
    int dimension() {
      return twice + 1;
    }

    String text() {
      String spin = twice % 2 == 0 ? Integer.toString(twice / 2) : twice + "/2";
      return spin + (parity == 0 ? "" : parity > 0 ? "e" : "o");
    }

    /** Whether this irrep occurs in the product of two others. */
    boolean inProduct(Label left, Label right) {
      return parity == left.parity * right.parity
          && twice >= Math.abs(left.twice - right.twice)
          && twice <= left.twice + right.twice
          && (twice + left.twice + right.twice) % 2 == 0;
    }
  }

  /** Parses; the message of the exception is one sentence without a place. */
  static IrrepsText parse(String group, String text) {
    List<Block> blocks = new ArrayList<>();
    String[] parts = text.strip().split("\\+", -1);
    if (parts.length > SpecLimits.BLOCKS) {
      throw new IllegalArgumentException(
          parts.length + " blocks are more than the " + SpecLimits.BLOCKS + " allowed");
    }
    for (String part : parts) {
      blocks.add(block(group, part.strip(), text));
    }
    return new IrrepsText(List.copyOf(blocks));
  }

  private static Block block(String group, String part, String whole) {
    String example = example(group);
    if (part.isEmpty()) {
      throw new IllegalArgumentException(
          "an irrep is missing in '"
              + Shorten.text(whole)
              + "'; write terms joined by +, such as "
              + example);
    }
    Matcher matcher = BLOCK.matcher(part);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'"
              + Shorten.text(part)
              + "' is not an irrep of "
              + group
              + "; write terms such as "
              + example);
    }
    String spin = matcher.group(2);
    if (spin.startsWith("-")) {
      throw new IllegalArgumentException(
          "the spin in '" + Shorten.text(part) + "' is negative; spins begin at 0");
    }
    if (spin.startsWith("+") || spin.length() > 6) {
      throw new IllegalArgumentException(
          "'"
              + Shorten.text(part)
              + "' is not an irrep of "
              + group
              + "; write terms such as "
              + example);
    }
    int multiplicity = multiplicity(matcher.group(1), part);
    int number = Integer.parseInt(spin);
    boolean half = matcher.group(3) != null;
    String letter = matcher.group(4);
    if (half && !group.equals("SU(2)")) {
      throw new IllegalArgumentException(
          "'" + Shorten.text(part) + "' has half-integer spin, which only SU(2) has, not " + group);
    }
    if (half && number % 2 == 0) {
      throw new IllegalArgumentException(
          "'" + Shorten.text(part) + "' is not in lowest terms; write " + number / 2);
    }
    int parity = 0;
    if (group.equals("O(3)")) {
      parity = letter.equals("e") ? 1 : letter.equals("o") ? -1 : 0;
      if (parity == 0) {
        throw new IllegalArgumentException(
            (letter.isEmpty() ? "no parity letter" : "'" + letter + "' is not a parity letter")
                + " in '"
                + Shorten.text(part)
                + "'; an irrep of O(3) ends in e (even) or o (odd), such as "
                + number
                + (number % 2 == 0 ? "e" : "o"));
      }
    } else if (!letter.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + Shorten.text(part)
              + "' has a parity letter, but irreps of "
              + group
              + " have none; write "
              + number
              + (half ? "/2" : ""));
    }
    return new Block(multiplicity, new Label(half ? number : 2 * number, parity));
  }

  private static int multiplicity(String digits, String part) {
    if (digits == null) {
      return 1;
    }
    if (digits.length() > 9 || Integer.parseInt(digits) > SpecLimits.MULTIPLICITY) {
      throw new IllegalArgumentException(
          "the multiplicity in '"
              + Shorten.text(part)
              + "' is over the limit of "
              + SpecLimits.MULTIPLICITY);
    }
    int multiplicity = Integer.parseInt(digits);
    if (multiplicity == 0) {
      throw new IllegalArgumentException(
          "the multiplicity in '"
              + Shorten.text(part)
              + "' is 0; leave the irrep out or write at least 1");
    }
    return multiplicity;
  }

  static String example(String group) {
    return switch (group) {
      case "O(3)" -> "16x0e+8x1o";
      case "SU(2)" -> "4x0+2x1/2";
      default -> "16x0+8x1";
    };
  }

  /** Reals per sample; irreps of SU(2) are complex, two reals a component. */
  long length(String group) {
    long length = 0;
    for (Block block : blocks) {
      length +=
          (long) block.multiplicity * block.label.dimension() * (group.equals("SU(2)") ? 2 : 1);
    }
    return length;
  }

  int highestTwice() {
    return blocks.stream().mapToInt(block -> block.label.twice).max().orElse(0);
  }

  String canonical() {
    return blocks.stream()
        .map(block -> block.multiplicity + "x" + block.label.text())
        .collect(Collectors.joining("+"));
  }
}
