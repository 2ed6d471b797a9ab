package io.intertwine.symbolic.map;

import java.util.Locale;

/** Prints JSON values, breaking those that do not fit on a line. */
final class JsonPrinter {
  private static final int WIDTH = 90;

  private final StringBuilder out;

  JsonPrinter(StringBuilder out) {
    this.out = out;
  }

  /** Appends a value that starts after {@code used} characters of its line. */
  void print(Json value, int indent, int used) {
    String line = fits(value, WIDTH - used - 1) ? value.line() : "";
    if (!line.isEmpty() && used + line.length() < WIDTH) {
      out.append(line);
    } else if (value instanceof Json.Array array && !array.elements().isEmpty()) {
      out.append("[");
      for (int k = 0; k < array.elements().size(); k++) {
        newline(k, indent + 1);
        print(array.elements().get(k), indent + 1, indent + 1);
      }
      close(indent, ']');
    } else if (value instanceof Json.Fields object && !object.members().isEmpty()) {
      out.append("{");
      for (int k = 0; k < object.members().size(); k++) {
        newline(k, indent + 1);
        String name = quote(object.members().get(k).name()) + ": ";
        out.append(name);
        print(object.members().get(k).value(), indent + 1, indent + 1 + name.length());
      }
      close(indent, '}');
    } else {
      out.append(value.line());
    }
  }

  /** Whether a value may have at most {@code limit} characters, without making its text. */
  private static boolean fits(Json value, int limit) {
    return size(value, limit) <= limit;
  }

  /** A lower bound of the length of the text; it stops counting at the limit. */
  private static int size(Json value, int limit) {
    int size = 2;
    if (value instanceof Json.Array array) {
      for (Json element : array.elements()) {
        size += size(element, limit - size);
        if (size > limit) {
          return size;
        }
      }
    } else if (value instanceof Json.Fields object) {
      for (Json.Field member : object.members()) {
        size += member.name().length() + size(member.value(), limit - size);
        if (size > limit) {
          return size;
        }
      }
    } else if (value instanceof Json.Text text) {
      size += text.value().length();
    } else {
      size = 1;
    }
    return size;
  }

  private void newline(int index, int indent) {
    out.append(index == 0 ? "\n" : ",\n");
    out.append(" ".repeat(indent));
  }

  private void close(int indent, char bracket) {
    out.append('\n').append(" ".repeat(indent)).append(bracket);
  }

  /** The text in quotes, with escapes; characters outside of ASCII as {@code \\uXXXX}. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
