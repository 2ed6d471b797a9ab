package io.intertwine.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final String TEXT =
      """
      intertwine: 1
      package: org.example
      group: SO(3)
      precision: [double]
      backends: [plain]
      orders: [forward]
      kernels:
        - {name: Mix, kind: linear, from: 2x1, to: 1}
      """;

  private static final Spec SPEC = SpecReader.read(TEXT, "spec.yaml");
  private static final Spec OTHER =
      SpecReader.read(TEXT.replace("from: 2x1", "from: 3x1"), "spec.yaml");
  private static final Generation FIRST = Generator.generate(SPEC, Generator.Options.standard());
  private static final Generation SECOND = Generator.generate(OTHER, Generator.Options.standard());

  @TempDir Path folder;

  private static void refuse(Path copy, List<String> files) {
    throw new GenerationFailure("This is refused.", null);
  }

  /** Everything below a folder: contents of files, by path. */
  private static SortedMap<String, String> contents(Path root) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        contents.put(
            root.relativize(path).toString(),
            Files.isDirectory(path) ? "folder" : Files.readString(path));
      }
    }
    return contents;
  }

  @Test
  void whatAnInspectionRefusesIsNotWritten() throws IOException {
    Path out = folder.resolve("out");
    assertThrows(
        GenerationFailure.class, () -> Generator.write(FIRST, SPEC, out, OutputFolderTest::refuse));
    assertEquals(List.of(""), List.copyOf(contents(folder).keySet()));
  }

  @Test
  void aRefusalLeavesTheEarlierFilesAsTheyWere() throws IOException {
    Path out = folder.resolve("out");
    Generator.write(FIRST, SPEC, out);
    Files.writeString(out.resolve("of-others.txt"), "kept");
    SortedMap<String, String> before = contents(folder);
    assertThrows(
        GenerationFailure.class,
        () -> Generator.write(SECOND, OTHER, out, OutputFolderTest::refuse));
    assertEquals(before, contents(folder));
  }

  @Test
  void anInspectionFindsAllFilesAtTheirPlaces() throws IOException {
    Path out = folder.resolve("out");
    List<SortedMap<String, String>> seen = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      Generator.write(
          FIRST,
          SPEC,
          out,
          (copy, files) -> {
            assertFalse(copy.startsWith(out));
            SortedMap<String, String> texts = new TreeMap<>();
            for (String file : files) {
              try {
                texts.put(file, Files.readString(copy.resolve(file)));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            }
            seen.add(texts);
          });
    }
    // The second run changes nothing, and its inspection sees the same.
    assertEquals(seen.get(0), seen.get(1));
    assertEquals(FIRST.files().size(), seen.get(0).size());
    for (String file : seen.get(0).keySet()) {
      assertEquals(seen.get(0).get(file), Files.readString(out.resolve(file)));
    }
    assertTrue(contents(folder).keySet().stream().allMatch(path -> path.matches("|out(/.*)?")));
  }

  @Test
  void aFileInPlaceOfAFolderIsToldInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "here");
    for (Path out : List.of(file, file.resolve("out"))) {
      String sentence =
          assertThrows(GenerationFailure.class, () -> Generator.write(FIRST, SPEC, out))
              .getMessage();
      assertEquals(
          "The output folder "
              + out
              + " cannot be written: "
              + file
              + ": a file is where a folder is needed; move it or choose another place.",
          sentence);
      assertEquals("here", Files.readString(file));
    }
  }

  @Test
  void aFolderInPlaceOfAFileIsToldInOneSentence() throws IOException {
    Path out = folder.resolve("out");
    Path taken = Files.createDirectories(out.resolve("org/example/Mix.java/inside"));
    SortedMap<String, String> before = contents(folder);
    String sentence =
        assertThrows(GenerationFailure.class, () -> Generator.write(FIRST, SPEC, out)).getMessage();
    assertTrue(sentence.startsWith(taken.getParent() + " is there already"), sentence);
    assertEquals(before, contents(folder));
  }
}
