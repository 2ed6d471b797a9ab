package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.intertwine.codegen.GenerateMain;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same specification gives the same bytes: again, elsewhere, and on another JDK. */
class SameBytesTest {

  @TempDir private Path folder;

  /** Every kind and both shapes, in all variants. */
  private Path specification(String group) {
    Path spec = folder.resolve("kernels.yaml");
    Folders.write(
        spec,
        "intertwine: 1\npackage: test.bytes\ngroup: "
            + group
            + "\nkernels:\n"
            + Subject.entries(group));
    return spec;
  }

  private SortedMap<String, String> generate(Path spec, String name) {
    Path out = folder.resolve(name);
    Generator.generate(SpecReader.read(spec), out, Generator.Options.standard());
    return Folders.contents(out);
  }

  @Test
  void theSameSpecificationGivesTheSameBytesAgainInAnyLocaleAndTimeZone() {
    Path spec = specification("O(3)");
    SortedMap<String, String> first = generate(spec, "first");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      assertEquals(first, generate(spec, "second"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertTrue(first.size() > 100, "all variants of all kinds");
  }

  @Test
  void theSameSpecificationGivesTheSameBytesOnAnotherJdk() throws Exception {
    Optional<OtherJdk> other = OtherJdk.find();
    assumeTrue(other.isPresent(), "no other JDK with long-term support beside this one");
    Path spec = specification("O(3)");
    Path out = folder.resolve("other");
    List<String> command =
        List.of(
            other.get().java().toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            GenerateMain.class.getName(),
            spec.toString(),
            "--out",
            out.toString());
    Path log = folder.resolve("other.log");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();

    assertEquals(0, status, () -> read(log));
    assertEquals(generate(spec, "own"), Folders.contents(out));
  }

  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return String.join("\n", lines.toList());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
