package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The character of an irrep over C or over R, with the irrep's name.
 *
 * @param name the name, unique in the group and the field
 * @param row the row of the character table that it comes from
 * @param dimension the dimension over the field
 * @param indicator the Frobenius-Schur indicator of the row; over R the endomorphisms of the irrep
 *     are the reals for 1, the complex numbers for 0, the quaternions for -1
 * @param values the values on the classes of the group
 */
public record NamedCharacter(
    String name, int row, int dimension, int indicator, List<Cyclotomic> values) {
  /** Copies the values. */
  public NamedCharacter {
    values = List.copyOf(values);
  }

  /** The irreducible characters over C, in the order of the table's rows. */
  public static List<NamedCharacter> complex(CharacterTable table, List<String> names) {
    List<NamedCharacter> characters = new ArrayList<>();
    for (int x = 0; x < table.size(); x++) {
      characters.add(
          new NamedCharacter(
              names.get(x), x, table.degree(x), table.indicator(x), table.character(x)));
    }
    return List.copyOf(characters);
  }

  /**
   * The irreducible characters over R, in the order of the first rows that they come from: chi for
   * indicator 1, otherwise chi + conj(chi), of twice the dimension.
   *
   * <p>A conjugate pair 1E and 2E of Mulliken's names is E, a pair of others has both names, such
   * as {@code X2+X3}.
   */
  public static List<NamedCharacter> real(CharacterTable table, List<String> names) {
    List<NamedCharacter> characters = new ArrayList<>();
    for (int x = 0; x < table.size(); x++) {
      int conjugate = table.galoisConjugate(x, -1);
      if (table.indicator(x) == 1) {
        characters.add(new NamedCharacter(names.get(x), x, table.degree(x), 1, table.character(x)));
      } else if (conjugate >= x) {
        List<Cyclotomic> values = new ArrayList<>();
        for (Cyclotomic value : table.character(x)) {
          values.add(value.realPart().times(Rational.of(2)));
        }
        String name = conjugate == x ? names.get(x) : together(names.get(x), names.get(conjugate));
        characters.add(
            new NamedCharacter(name, x, 2 * table.degree(x), table.indicator(x), values));
      }
    }
    return List.copyOf(characters);
  }

  private static String together(String first, String second) {
    boolean pair =
        first.startsWith("1") && second.startsWith("2")
            || first.startsWith("2") && second.startsWith("1");
    return pair && first.substring(1).equals(second.substring(1))
        ? first.substring(1)
        : first + "+" + second;
  }
}
