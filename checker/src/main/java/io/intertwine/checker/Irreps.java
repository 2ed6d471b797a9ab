package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A representation named by text: {@code 16x0e+8x1o}, each term with a multiplicity; or {@code
 * cartesian}, the three coordinates x, y, z of a point; or {@code adjoint}, the coefficients of
 * X_x, X_y, X_z in the Lie algebra.
 *
 * @param blocks the terms in order, each as often as it was written
 */
record Irreps(StructureGroup group, String text, List<Block> blocks) {
  static final String CARTESIAN = "cartesian";
  static final String ADJOINT = "adjoint";

  private static final Pattern TERM =
      Pattern.compile("(?:([1-9][0-9]{0,8})x)?([0-9]{1,4})(/2)?([eo])?");

  /**
   * One irrep.
   *
   * @param doubledSpin twice the spin
   * @param parity +1 or -1, +1 where the group has no parity
   * @param basis empty for the basis of the convention, else the name of another
   */
  record Label(int doubledSpin, int parity, String basis) implements Comparable<Label> {
    Label(int doubledSpin, int parity) {
      this(doubledSpin, parity, "");
    }

    /** Whether the components are those of x, y, z. */
    boolean isNamed() {
      return !basis.isEmpty();
    }

    /** By spin, even before odd. */
    @Override
    public int compareTo(Label other) {
      int bySpin = Integer.compare(doubledSpin, other.doubledSpin);
      int byParity = Integer.compare(other.parity, parity);
      return bySpin != 0 ? bySpin : byParity != 0 ? byParity : basis.compareTo(other.basis);
    }
  }

  /**
   * A term of the text.
   *
   * @param dimension the real dimension of one copy
   * @param offset where the first copy begins
   */
  record Block(int multiplicity, Label label, int dimension, int offset) {}

  Irreps {
    blocks = List.copyOf(blocks);
  }

  int dimension() {
    Block last = blocks.get(blocks.size() - 1);
    return last.offset + last.multiplicity * last.dimension;
  }

  static Irreps parse(StructureGroup group, String text) {
    List<Block> blocks = new ArrayList<>();
    if (text.equals(CARTESIAN) || text.equals(ADJOINT)) {
      if (text.equals(CARTESIAN) && group == StructureGroup.SU2) {
        throw new Refusal("SU(2) does not act on points here, so it has no cartesian vectors.");
      }
      boolean odd = text.equals(CARTESIAN) && group == StructureGroup.O3;
      Label label = new Label(2, odd ? -1 : 1, text);
      return new Irreps(group, text, List.of(new Block(1, label, 3, 0)));
    }
    long offset = 0;
    for (String term : text.split("\\+", -1)) {
      Matcher matcher = TERM.matcher(term);
      if (!matcher.matches() || (matcher.group(4) != null) != (group == StructureGroup.O3)) {
        throw new Refusal(
            Refusal.quote(term)
                + " in "
                + Refusal.quote(text)
                + " is no irrep of "
                + group.text()
                + ".");
      }
      int multiplicity = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
      int number = Integer.parseInt(matcher.group(2));
      boolean half = matcher.group(3) != null;
      if (half && (group != StructureGroup.SU2 || number % 2 == 0)) {
        throw new Refusal("The spin " + term + " does not integrate to " + group.text() + ".");
      }
      int doubledSpin = half ? number : 2 * number;
      if (doubledSpin > Limits.DOUBLED_SPIN) {
        throw new Refusal("The spin " + term + " is larger than this checker takes.");
      }
      int parity = "o".equals(matcher.group(4)) ? -1 : 1;
      int dimension = (group == StructureGroup.SU2 ? 2 : 1) * (doubledSpin + 1);
      blocks.add(new Block(multiplicity, new Label(doubledSpin, parity), dimension, (int) offset));
      offset += (long) multiplicity * dimension;
      if (offset > Limits.LENGTH) {
        throw new Refusal("The representation " + Refusal.quote(text) + " is too large.");
      }
    }
    return new Irreps(group, text, blocks);
  }

  /** The text of one irrep in this group's notation. */
  static String text(StructureGroup group, Label label) {
    if (label.isNamed()) {
      return label.basis;
    }
    String spin =
        label.doubledSpin % 2 == 0 ? "" + label.doubledSpin / 2 : label.doubledSpin + "/2";
    return group == StructureGroup.O3 ? spin + (label.parity > 0 ? "e" : "o") : spin;
  }
}
