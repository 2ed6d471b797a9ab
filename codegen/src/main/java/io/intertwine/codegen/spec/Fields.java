package io.intertwine.codegen.spec;

import io.intertwine.codegen.spec.YamlValue.Entry;
import io.intertwine.codegen.spec.YamlValue.Mapping;
import io.intertwine.codegen.spec.YamlValue.Scalar;
import io.intertwine.codegen.spec.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Typed look-ups in one mapping of a spec; each refusal names file, line and the field's path. */
final class Fields {
  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The fields of a value that must be a mapping; {@code example} is what would be right. */
  Fields(String file, String path, YamlValue value, String example) {
    if (!(value instanceof Mapping mapping)) {
      throw new SpecException(
          file,
          value.line(),
          path,
          "this must be a map of fields, such as " + example + ", not " + value.describe());
    }
    this.file = file;
    this.path = path;
    this.line = value.line();
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /** The line where the mapping begins. */
  int line() {
    return line;
  }

  /** Refuses every field that is not one of the allowed ones, suggesting the nearest. */
  void allowOnly(String owner, List<String> allowed) {
    for (Entry entry : entries.values()) {
      if (!allowed.contains(entry.key())) {
        throw new SpecException(
            file,
            entry.line(),
            path(entry.key()),
            owner
                + " has no such field; "
                + Nearest.advice(entry.key(), allowed, "it has " + String.join(", ", allowed)));
      }
    }
  }

  boolean has(String field) {
    return entries.containsKey(field);
  }

  /** The line of a field's value, or of the mapping where the field is not given. */
  int line(String field) {
    Entry entry = entries.get(field);
    return entry == null ? line : entry.value().line();
  }

  /** A field that must be there. */
  YamlValue required(String field, String example) {
    Entry entry = entries.get(field);
    if (entry == null) {
      throw new SpecException(
          file, line, path(field), "this field is missing; write '" + field + ": " + example + "'");
    }
    return entry.value();
  }

  /** The text of a required scalar. */
  String text(String field, String example) {
    return scalar(field, required(field, example), "text such as " + example).text();
  }

  /** The text of an optional scalar. */
  Optional<String> optionalText(String field, String example) {
    Entry entry = entries.get(field);
    return entry == null
        ? Optional.empty()
        : Optional.of(scalar(field, entry.value(), "text such as " + example).text());
  }

  /** A required whole number between two bounds. */
  int integer(String field, int least, int most, String example) {
    Scalar scalar = scalar(field, required(field, example), "a whole number such as " + example);
    if (!scalar.plain() || !scalar.text().matches("[-+]?[0-9]{1,18}")) {
      throw at(
          field, "this must be a whole number such as " + example + ", not " + scalar.describe());
    }
    long value = Long.parseLong(scalar.text());
    if (value < least || value > most) {
      throw at(field, "this must be between " + least + " and " + most + ", not " + value);
    }
    return (int) value;
  }

  /** Refuses every value of a required number but one. */
  void integerIs(String field, int only) {
    String example = Integer.toString(only);
    Scalar scalar = scalar(field, required(field, example), "the number " + example);
    if (!scalar.text().equals(example)) {
      throw at(
          field,
          "format " + scalar.describe() + " is unknown; this version reads " + field + ": " + only);
    }
  }

  /** An optional {@code true} or {@code false}. */
  Optional<Boolean> flag(String field) {
    Entry entry = entries.get(field);
    if (entry == null) {
      return Optional.empty();
    }
    Scalar scalar = scalar(field, entry.value(), "true or false");
    return switch (scalar.plain() ? scalar.text() : "") {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw at(field, "this must be true or false, not " + scalar.describe());
    };
  }

  /** An optional word out of a list of choices. */
  <T> T choice(String field, Map<String, T> choices, @Nullable T fallback) {
    List<String> names = List.copyOf(choices.keySet());
    if (!has(field) && fallback != null) {
      return fallback;
    }
    YamlValue value = required(field, names.get(0));
    return choose(field, scalar(field, value, oneOf(names)), choices);
  }

  /** An optional list of distinct words out of a list of choices, in the choices' order. */
  <T> List<T> choices(String field, Map<String, T> choices) {
    List<T> all = List.copyOf(choices.values());
    if (!has(field)) {
      return all;
    }
    List<String> names = List.copyOf(choices.keySet());
    List<T> chosen = new ArrayList<>();
    List<Scalar> items = scalars(field, "[" + String.join(", ", names) + "]");
    for (int i = 0; i < items.size(); i++) {
      String item = field + "[" + i + "]";
      T value = choose(item, items.get(i), choices);
      if (chosen.contains(value)) {
        throw new SpecException(
            file,
            items.get(i).line(),
            path(item),
            items.get(i).describe() + " is already in the list; write it once");
      }
      chosen.add(value);
    }
    if (chosen.isEmpty()) {
      throw at(field, "the list is empty; name at least one of " + String.join(", ", names));
    }
    return all.stream().filter(chosen::contains).toList();
  }

  /** A field that must be a list of scalars; a single scalar counts as a list of one. */
  List<Scalar> scalars(String field, String example) {
    YamlValue value = required(field, example);
    List<Scalar> result = new ArrayList<>();
    List<YamlValue> items = value instanceof Sequence list ? list.items() : List.of(value);
    for (int i = 0; i < items.size(); i++) {
      String name = value instanceof Sequence ? field + "[" + i + "]" : field;
      result.add(scalar(name, items.get(i), "one of a list such as " + example));
    }
    return result;
  }

  /** A refusal at a field's value, or at the mapping where the field is not given. */
  SpecException at(String field, String sentence) {
    return at(field, line(field), sentence);
  }

  /** A refusal at a line of one's own. */
  SpecException at(String field, int where, String sentence) {
    return new SpecException(file, where, path(field), sentence);
  }

  String path(String field) {
    return path.isEmpty() ? Shorten.text(field) : path + "." + Shorten.text(field);
  }

  private Scalar scalar(String field, YamlValue value, String wanted) {
    if (value instanceof Scalar scalar && !scalar.isNull()) {
      return scalar;
    }
    throw new SpecException(
        file, value.line(), path(field), "this must be " + wanted + ", not " + value.describe());
  }

  private <T> T choose(String field, Scalar scalar, Map<String, T> choices) {
    T value = choices.get(scalar.text());
    if (value == null) {
      List<String> names = List.copyOf(choices.keySet());
      throw new SpecException(
          file,
          scalar.line(),
          path(field),
          scalar.describe()
              + " is unknown here; "
              + Nearest.advice(scalar.text(), names, "it must be " + oneOf(names)));
    }
    return value;
  }

  private static String oneOf(List<String> names) {
    return names.size() == 1 ? names.get(0) : "one of " + String.join(", ", names);
  }
}
