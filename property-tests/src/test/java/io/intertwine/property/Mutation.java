package io.intertwine.property;

import io.intertwine.codegen.emit.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small mistake in an emitted class.
 *
 * @param kind what kind of mistake
 * @param file the path of the file
 * @param line the line, from 1
 * @param text the file with the mistake
 */
record Mutation(Kind kind, String file, int line, String text) {

  /** What is changed. */
  enum Kind {
    /** A sum becomes a difference, or the reverse, or a minus sign is lost. */
    SIGN,
    /** Two loads or two stores change places. */
    INDEX,
    /** A constant is off by 2^10 units in the last place. */
    CONSTANT
  }

  private static final int UNITS = 1 << 10;

  private static final Pattern SUM = Pattern.compile("( = \\S.*) ([+-]) (\\S+;)");
  private static final Pattern NEGATION = Pattern.compile(" = -(\\w+;)");
  private static final Pattern LOAD = Pattern.compile(" = (\\w+)\\[(\\w+(?: \\+ [0-9]+)?)];");
  private static final Pattern STORE = Pattern.compile("(\\w+)\\[(\\w+(?: \\+ [0-9]+)?)] \\+?= ");
  private static final Pattern CONSTANT =
      Pattern.compile("(static final double C\\d+ = )(-?0x[^;]+);");

  /** Every mutation of a plain class. */
  static List<Mutation> of(GeneratedFile file) {
    List<String> lines = file.text().lines().toList();
    List<Mutation> mutations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher sum = SUM.matcher(line);
      Matcher negation = NEGATION.matcher(line);
      Matcher constant = CONSTANT.matcher(line);
      if (isStatement(line) && sum.find()) {
        String sign = sum.group(2).equals("+") ? "-" : "+";
        String changed =
            line.substring(0, sum.start()) + sum.group(1) + " " + sign + " " + sum.group(3);
        mutations.add(with(Kind.SIGN, file, lines, i, changed));
      } else if (isStatement(line) && negation.find()) {
        mutations.add(with(Kind.SIGN, file, lines, i, line.replace(" = -", " = ")));
      } else if (constant.find()) {
        double value = Double.parseDouble(constant.group(2));
        String text = Double.toHexString(value + UNITS * Math.ulp(value));
        mutations.add(with(Kind.CONSTANT, file, lines, i, line.replace(constant.group(2), text)));
      }
    }
    mutations.addAll(exchanged(file, lines, LOAD));
    mutations.addAll(exchanged(file, lines, STORE));
    return mutations;
  }

  /** Whether a line computes a value, and not a place. */
  private static boolean isStatement(String line) {
    return line.strip().startsWith("double ") && !line.contains("[");
  }

  private static Mutation with(
      Kind kind, GeneratedFile file, List<String> lines, int at, String changed) {
    List<String> copy = new ArrayList<>(lines);
    copy.set(at, changed);
    return new Mutation(kind, file.path(), at + 1, String.join("\n", copy) + "\n");
  }

  /** Each pair of neighbouring loads, or stores, of one array exchanged. */
  private static List<Mutation> exchanged(GeneratedFile file, List<String> lines, Pattern access) {
    List<Mutation> mutations = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher second = access.matcher(lines.get(i));
      if (!second.find()) {
        continue;
      }
      if (before >= 0) {
        Matcher first = access.matcher(lines.get(before));
        if (first.find()
            && first.group(1).equals(second.group(1))
            && base(first.group(2)).equals(base(second.group(2)))) {
          List<String> copy = new ArrayList<>(lines);
          copy.set(before, replaced(lines.get(before), first.group(2), second.group(2)));
          copy.set(i, replaced(lines.get(i), second.group(2), first.group(2)));
          mutations.add(
              new Mutation(Kind.INDEX, file.path(), i + 1, String.join("\n", copy) + "\n"));
        }
      }
      before = i;
    }
    return mutations;
  }

  /** The variable of a place such as {@code outAt + 3}. */
  private static String base(String place) {
    return place.split(" ", 2)[0];
  }

  private static String replaced(String line, String place, String other) {
    return line.replace("[" + place + "]", "[" + other + "]");
  }

  /** The kernels with this mistake. */
  GeneratedKernels in(GeneratedKernels kernels) {
    return kernels.changed(f -> f.path().equals(file) ? GeneratedFile.text(file, text) : f);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s in %s:%d", kind, file, line);
  }
}
