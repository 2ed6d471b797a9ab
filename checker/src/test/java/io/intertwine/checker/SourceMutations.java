package io.intertwine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every way to change one token of an emitted source: each number, each exact form, each operator,
 * each name to its neighbours of the same kind, each method of a vector, and each statement
 * dropped. Left out are comments, and an offset in place of another one that is declared with the
 * same value, which are the same text in other words.
 */
public final class SourceMutations {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>/\\*(?s:.*?)\\*/|//[^\\n]*)"
              + "|(?<text>\"[^\"\\n]*\")"
              + "|(?<number>0x[0-9a-f.]+p-?[0-9]+f?|[0-9]+\\.[0-9]+f?|[0-9]+)"
              + "|(?<name>[A-Za-z_][A-Za-z_0-9]*)"
              + "|(?<operator>\\+\\+|\\+=|->|<=|[-+*/<=])");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\b(int|double|float|DoubleVector|FloatVector|double\\[\\]|float\\[\\]) ([A-Za-z_]\\w*)"
              + "(?: = ([^;]*);)?");

  private static final Pattern EXACT =
      Pattern.compile("private static final (?:double|float) \\w+ = \\S+; // (.*)");

  private static final Map<String, List<String>> OPERATORS = new LinkedHashMap<>();

  private static final Map<String, List<String>> METHODS = new LinkedHashMap<>();

  static {
    OPERATORS.put("+", List.of("-", "*"));
    OPERATORS.put("-", List.of("+", "*"));
    OPERATORS.put("*", List.of("+", "-"));
    OPERATORS.put("/", List.of("*"));
    OPERATORS.put("<", List.of("<=", ">"));
    OPERATORS.put("++", List.of("--"));
    OPERATORS.put("+=", List.of("=", "-=", "*="));
    OPERATORS.put("=", List.of("+="));
    METHODS.put("add", List.of("sub", "mul"));
    METHODS.put("sub", List.of("add", "mul"));
    METHODS.put("mul", List.of("add", "div"));
    METHODS.put("div", List.of("mul"));
    METHODS.put("neg", List.of("abs", "sqrt"));
    METHODS.put("sqrt", List.of("abs", "neg"));
    METHODS.put("abs", List.of("sqrt", "neg"));
    METHODS.put("min", List.of("max"));
    METHODS.put("loadDouble", List.of("loadFloat"));
    METHODS.put("FORWARD", List.of("VJP"));
    METHODS.put("VJP", List.of("FORWARD", "SECOND_VJP"));
    METHODS.put("SECOND_VJP", List.of("VJP"));
    METHODS.put("DOUBLE", List.of("FLOAT"));
    METHODS.put("FLOAT", List.of("DOUBLE"));
    METHODS.put("PLAIN", List.of("VECTOR"));
    METHODS.put("VECTOR", List.of("PLAIN"));
  }

  private final String source;
  private final BiConsumer<String, String> each;
  private final Map<String, List<String>> neighbours;

  private SourceMutations(String source, BiConsumer<String, String> each) {
    this.source = source;
    this.each = each;
    this.neighbours = neighbours(source);
  }

  /**
   * Makes all mutants of a source, one after the other.
   *
   * @param source the Java text
   * @param each takes a description and a changed text
   */
  public static void forEach(String source, BiConsumer<String, String> each) {
    SourceMutations mutations = new SourceMutations(source, each);
    mutations.tokens();
    mutations.exactForms();
    mutations.statements();
  }

  /** For each declared name, others of the same type with another value. */
  private static Map<String, List<String>> neighbours(String source) {
    Map<String, List<String>> byType = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    Matcher matcher = DECLARATION.matcher(source);
    while (matcher.find()) {
      List<String> names = byType.computeIfAbsent(matcher.group(1), t -> new ArrayList<>());
      if (!names.contains(matcher.group(2))) {
        names.add(matcher.group(2));
        values.put(matcher.group(2), String.valueOf(matcher.group(3)));
      }
    }
    Map<String, List<String>> neighbours = new LinkedHashMap<>();
    for (List<String> names : byType.values()) {
      for (int i = 0; i < names.size(); i++) {
        List<String> others = new ArrayList<>();
        for (int step : new int[] {1, names.size() - 1}) {
          String other = names.get((i + step) % names.size());
          String value = value(other, values);
          boolean same = value.equals(value(names.get(i), values)) && !value.equals("null");
          if (!other.equals(names.get(i)) && !same && !others.contains(other)) {
            others.add(other);
          }
        }
        neighbours.put(names.get(i), others);
      }
    }
    return neighbours;
  }

  /** What a name is declared as, through names of constants. */
  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    return values.containsKey(value) ? value(value, values) : value;
  }

  private void replace(int from, int to, String replacement) {
    int line = source.substring(0, from).split("\n", -1).length;
    each.accept(
        line + ": " + source.substring(from, to).strip() + " -> " + replacement,
        source.substring(0, from) + replacement + source.substring(to));
  }

  private void tokens() {
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      int from = token.start();
      int to = token.end();
      if (token.group("text") != null) {
        replace(from, to, token.group().substring(0, token.group().length() - 1) + "x\"");
      } else if (token.group("number") != null) {
        for (String other : otherNumbers(token.group())) {
          replace(from, to, other);
        }
      } else if (token.group("operator") != null) {
        for (String other : OPERATORS.getOrDefault(token.group(), List.of())) {
          replace(from, to, other);
        }
      } else if (token.group("name") != null) {
        String name = token.group();
        for (String other : METHODS.getOrDefault(name, List.of())) {
          replace(from, to, other);
        }
        for (String other : neighbours.getOrDefault(name, List.of())) {
          replace(from, to, other);
        }
      }
    }
  }

  private static List<String> otherNumbers(String number) {
    if (number.startsWith("0x")) {
      int digit = number.indexOf('p') - 1;
      char c = number.charAt(digit);
      // The last bit of the last digit of a float is below its precision.
      int step = number.endsWith("f") ? 2 : 1;
      int value = Character.digit(c, 16);
      char next = Character.forDigit(value + step > 15 ? value - step : value + step, 16);
      return List.of(
          number.substring(0, digit) + next + number.substring(digit + 1),
          number.replace("p", "p1"),
          "-" + number);
    }
    if (number.contains(".")) {
      String suffix = number.endsWith("f") ? "f" : "";
      return number.startsWith("0.0")
          ? List.of("1.0" + suffix)
          : List.of("2.0" + suffix, "0.5" + suffix);
    }
    int value = Integer.parseInt(number);
    return value == 0
        ? List.of("1")
        : List.of(String.valueOf(value + 1), String.valueOf(value - 1));
  }

  private void exactForms() {
    Matcher matcher = EXACT.matcher(source);
    while (matcher.find()) {
      String exact = matcher.group(1);
      replace(
          matcher.start(1),
          matcher.end(1),
          exact.startsWith("-") ? exact.substring(1) : "-" + exact);
      Matcher digits = Pattern.compile("[0-9]+").matcher(exact);
      while (digits.find()) {
        replace(
            matcher.start(1) + digits.start(),
            matcher.start(1) + digits.end(),
            "7" + digits.group());
      }
    }
  }

  /** Drops each statement of a method. */
  private void statements() {
    Matcher statement = Pattern.compile("(?<=[;{}]\\n) {4,}[^;{}]*;\\n").matcher(source);
    int at = 0;
    while (statement.find(at)) {
      replace(statement.start(), statement.end(), "");
      at = statement.end() - 1;
    }
  }
}
