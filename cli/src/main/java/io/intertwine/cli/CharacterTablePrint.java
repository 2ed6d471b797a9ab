package io.intertwine.cli;

import io.intertwine.symbolic.finite.CharacterTable;
import io.intertwine.symbolic.finite.ConjugacyClass;
import io.intertwine.symbolic.finite.FiniteGroups;
import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character table of a finite group as a table for people: classes in columns, named by the
 * order of their elements and a letter; below them their sizes and orders, and for point groups
 * their operations; then the irreps in rows.
 */
final class CharacterTablePrint {
  private static final Pattern NAME = Pattern.compile("([0-9]?)([A-Z])([0-9]*)([gu]?)('*)");

  private static final Pattern OPERATION = Pattern.compile("([CS])([0-9]+)(?:\\^([0-9]+))?");

  private CharacterTablePrint() {}

  static Table table(CharacterTable characters, List<String> names) {
    List<ConjugacyClass> classes = characters.group().classes();
    List<String> columns = new ArrayList<>(List.of("irrep", "indicator"));
    columns.addAll(classNames(classes));
    Table table =
        new Table(
            "Character table of "
                + characters.group().name()
                + ", order "
                + characters.group().order()
                + ", "
                + classes.size()
                + (classes.size() == 1 ? " class" : " classes"),
            columns.toArray(String[]::new));
    add(table, "size", classes.stream().map(c -> Cell.of(c.size())).toList());
    add(table, "order", classes.stream().map(c -> Cell.of(c.order())).toList());
    FiniteGroups.operationNames(characters.group().name(), characters.group())
        .ifPresent(
            operations ->
                add(
                    table,
                    "operation",
                    operations.stream().map(CharacterTablePrint::operation).toList()));
    Map<Cyclotomic, Cell> cells = new HashMap<>();
    for (int x = 0; x < characters.size(); x++) {
      List<Cell> row = new ArrayList<>();
      row.add(irrep(names.get(x)));
      row.add(Cell.of(characters.indicator(x)));
      for (Cyclotomic value : characters.character(x)) {
        row.add(cells.computeIfAbsent(value, Cell::of));
      }
      table.add(row.toArray(Cell[]::new));
    }
    return table;
  }

  private static void add(Table table, String name, List<Cell> cells) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(name), Cell.of("")));
    row.addAll(cells);
    table.add(row.toArray(Cell[]::new));
  }

  /** The order of the elements and a letter, as in the ATLAS of Finite Groups: 1a, 2a, 2b, ... */
  private static List<String> classNames(List<ConjugacyClass> classes) {
    Map<Integer, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (ConjugacyClass c : classes) {
      names.add(c.order() + letters(seen.merge(c.order(), 1, Integer::sum)));
    }
    return names;
  }

  /** a, b, ..., z, aa, ab, ... for 1, 2, ... */
  private static String letters(int number) {
    StringBuilder text = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      text.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return text.toString();
  }

  private static Cell irrep(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Cell.of(name);
    }
    String left = parts.group(1).isEmpty() ? "" : "{}^{" + parts.group(1) + "}";
    String below = parts.group(3) + parts.group(4);
    return new Cell(
        name,
        "$"
            + left
            + parts.group(2)
            + (below.isEmpty() ? "" : "_{" + below + "}")
            + parts.group(5)
            + "$");
  }

  private static Cell operation(String name) {
    Matcher parts = OPERATION.matcher(name);
    if (!parts.matches()) {
      return new Cell(name, name.equals("sigma") ? "$\\sigma$" : "$" + name + "$");
    }
    String power = parts.group(3) == null ? "" : "^{" + parts.group(3) + "}";
    return new Cell(name, "$" + parts.group(1) + "_{" + parts.group(2) + "}" + power + "$");
  }
}
