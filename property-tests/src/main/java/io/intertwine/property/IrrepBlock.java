package io.intertwine.property;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term of an irreps text such as {@code 8x1o}: copies of an irrep of SO(3), O(3) or SU(2).
 *
 * @param multiplicity the number of copies
 * @param twiceSpin the spin, doubled
 * @param parity 1 or -1; 1 where the label has no parity letter
 * @param label the irrep's label
 * @param dimension the real dimension of one copy: 2 l + 1, and 2 (2 j + 1) for the complex irreps
 *     of SU(2), which are stored as pairs (re, im)
 */
record IrrepBlock(int multiplicity, int twiceSpin, int parity, String label, int dimension) {

  private static final Pattern TERM = Pattern.compile("(?:([0-9]+)x)?(([0-9]+)(/2)?([eo]?))");

  /** The group whose irreps are complex. */
  private static final String REALIFIED = "SU(2)";

  /**
   * The blocks of an irreps text.
   *
   * @param group the group's name
   * @param irreps such as {@code 16x0e+8x1o}
   * @return the terms in order
   * @throws IllegalArgumentException if the text is no sum of irreps
   */
  static List<IrrepBlock> parse(String group, String irreps) {
    List<IrrepBlock> blocks = new ArrayList<>();
    for (String term : irreps.split("\\+", -1)) {
      Matcher match = TERM.matcher(term);
      if (!match.matches()) {
        throw new IllegalArgumentException(
            "The array transforms as \""
                + irreps
                + "\", of which \""
                + term
                + "\" is no irrep like 8x1o.");
      }
      int copies = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
      int number = Integer.parseInt(match.group(3));
      int twiceSpin = match.group(4) == null ? 2 * number : number;
      int complexDimension = twiceSpin + 1;
      blocks.add(
          new IrrepBlock(
              copies,
              twiceSpin,
              match.group(5).equals("o") ? -1 : 1,
              match.group(2),
              group.equals(REALIFIED) ? 2 * complexDimension : complexDimension));
    }
    return List.copyOf(blocks);
  }

  /** The number of reals of all copies. */
  int length() {
    return multiplicity * dimension;
  }
}
