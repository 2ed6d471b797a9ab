package io.intertwine.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDK of another version, installed beside the running one or named by the environment. */
record OtherJdk(int feature, Path home) {

  /** Names a JDK to be used instead of one found beside the running one. */
  private static final String VARIABLE = "INTERTWINE_OTHER_JDK";

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

  /** Every other feature release since 17 that has long-term support. */
  private static boolean hasLongTermSupport(int feature) {
    return feature >= 17 && (feature - 17) % 4 == 0;
  }

  /** The newest other one with long-term support. */
  static Optional<OtherJdk> find() {
    return candidates().stream()
        .flatMap(home -> version(home).map(feature -> new OtherJdk(feature, home)).stream())
        .filter(jdk -> hasLongTermSupport(jdk.feature()))
        .filter(jdk -> jdk.feature() != Runtime.version().feature())
        .filter(jdk -> Files.isExecutable(jdk.java()) && hasCompiler(jdk.home()))
        .max(Comparator.comparingInt(OtherJdk::feature));
  }

  Path java() {
    return home.resolve("bin").resolve("java");
  }

  private static boolean hasCompiler(Path home) {
    return Files.isExecutable(home.resolve("bin").resolve("javac"));
  }

  private static List<Path> candidates() {
    String named = System.getenv(VARIABLE);
    if (named != null) {
      return List.of(Path.of(named));
    }
    Path folder = Path.of(System.getProperty("java.home")).getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      return siblings.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static Optional<Integer> version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return Optional.empty();
    }
    try {
      Matcher match = VERSION.matcher(Files.readString(release));
      return match.find() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(release + " cannot be read", e);
    }
  }
}
