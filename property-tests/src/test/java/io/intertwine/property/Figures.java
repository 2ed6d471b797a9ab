package io.intertwine.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The margins of all checks of this run, by kind of kernel and check. */
final class Figures {

  private static final SortedMap<String, Margin> MARGINS = new ConcurrentSkipListMap<>();

  private Figures() {}

  static void add(String kind, String check, Margin margin) {
    MARGINS.merge(kind + ", " + check, margin, Margin::and);
  }

  /** The margin of a kind and check so far. */
  static Margin of(String kind, String check) {
    return MARGINS.getOrDefault(kind + ", " + check, Margin.NONE);
  }

  /** Writes them beside the test reports. */
  static void write() {
    StringBuilder text = new StringBuilder();
    MARGINS.forEach((name, margin) -> text.append(name + ": " + margin + "\n"));
    try {
      Files.createDirectories(Path.of("target"));
      Files.writeString(Path.of("target", "property-margins.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("the margins cannot be written", e);
    }
  }
}
