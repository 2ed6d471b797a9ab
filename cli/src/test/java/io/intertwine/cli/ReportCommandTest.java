package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class ReportCommandTest {
  @TempDir private Path folder;

  @Test
  void thePageIsSelfContainedAndItsPicturesAreWellFormed()
      throws IOException, ParserConfigurationException, SAXException {
    Path file = folder.resolve("groups.html");
    CommandRun run = CommandRun.of("report", "O(3)", "SU(2)", "--out", file.toString());
    assertEquals(0, run.code(), run.err());
    String page = Files.readString(file);
    assertFalse(page.contains("<script") || page.contains("http") || page.contains("src="));
    int pictures = 0;
    for (Matcher svg = Pattern.compile("<svg.*?</svg>").matcher(page); svg.find(); pictures++) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.group().getBytes(StandardCharsets.UTF_8)));
    }
    // O(3): 16 harmonics, 2 rotations, 6 products; SU(2): 4 rotations, 6 products.
    assertEquals(34, pictures);
    assertTrue(page.contains("irrep 1o, m = -1"));
  }

  @Test
  void theSamePageIsWrittenTwice() throws IOException {
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");
    CommandRun.of("report", "SO(3)", "--out", first.toString());
    CommandRun.of("report", "SO(3)", "--out", second.toString());
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void aFolderThatIsNotThereIsOneSentence() {
    Path file = folder.resolve("missing").resolve("page.html");
    CommandRun run = CommandRun.of("report", "SO(3)", "--out", file.toString());
    assertEquals(1, run.code());
    assertEquals("intertwine: " + file + ": there is no such file or folder\n", run.err());
  }
}
