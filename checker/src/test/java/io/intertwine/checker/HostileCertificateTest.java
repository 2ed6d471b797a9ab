package io.intertwine.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no certificates, or bad ones on purpose: one sentence each, and soon. */
class HostileCertificateTest {
  @TempDir Path folder;

  private String refusal(String text) throws IOException {
    Path file = folder.resolve("x.certificate.json");
    Files.writeString(file, text);
    Verdict verdict = CertificateChecker.check(file, 60);
    assertFalse(verdict.accepted());
    String sentence = verdict.refusal().orElseThrow();
    assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
    assertTrue(sentence.length() <= 600, sentence);
    assertFalse(sentence.contains("checker failed"), sentence);
    return sentence;
  }

  @Test
  void textThatIsNoCertificateIsRefusedWithOneSentence() throws IOException {
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"format\":1}",
            "{\"format\":\"intertwine-certificate/2\"}",
            "\u0000\u0001",
            "{\"format\":\"a\",\"format\":\"b\"}",
            "{} {}",
            "[".repeat(100_000),
            "{\"a\":".repeat(10_000),
            "{\"format\":" + "9".repeat(100_000) + "}",
            "{\"" + "x".repeat(100_000) + "\":1}",
            "{\"format\":\"" + "x".repeat(100_000) + "\"}")) {
      refusal(text);
    }
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    assertFalse(CertificateChecker.check(folder.resolve("none")).accepted());
    assertFalse(CertificateChecker.check(folder).accepted());
  }

  @Test
  void theCommandTellsAcceptedFromRefusedByItsStatus() throws Exception {
    Path hand = Path.of(Objects.requireNonNull(getClass().getResource("hand")).toURI());
    String good =
        hand.resolve("META-INF/intertwine/org/example/Product.certificate.json").toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertEquals(0, CertificateChecker.run(List.of(good), outStream, errStream));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("accepted "));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertEquals(1, CertificateChecker.run(List.of(good, "none"), outStream, errStream));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("refused none: "));
    assertEquals(2, CertificateChecker.run(List.of(), outStream, errStream));
  }

  private static String certificate(String replaced, String replacement) throws Exception {
    Path hand =
        Path.of(Objects.requireNonNull(HostileCertificateTest.class.getResource("hand")).toURI());
    String text =
        Files.readString(hand.resolve("META-INF/intertwine/org/example/Product.certificate.json"));
    assertTrue(text.contains(replaced), replaced);
    return text.replace(replaced, replacement);
  }

  @Test
  void filesOutsideAreNotReadByAbsoluteName() throws Exception {
    String text = certificate("../../../../org/example/Product.java", "/org/example/Product.java");
    assertTrue(refusal(text).contains("Product.java"));
  }

  @Test
  void hugeSizesAreRefusedBeforeAnythingIsAllocated() throws Exception {
    refusal(certificate("\"dimension\": 3", "\"dimension\": 1000000000"));
    refusal(certificate("\"irreps\": \"1\"", "\"irreps\": \"900000000x60\""));
    refusal(certificate("\"loops\": []", "\"loops\": [{\"index\":\"u\",\"count\":2000000000}]"));
    refusal(certificate("\"1/3*Sqrt[3]\"", "\"Sqrt[" + "9".repeat(3900) + "]\""));
    refusal(certificate("[[0, 1], [3, 1]]", "[[0, 1], [3, 99999999]]"));
  }

  @Test
  void sourcesThatDoNotEndOrAreNestedDeeplyAreRefused() throws Exception {
    Path hand = Path.of(Objects.requireNonNull(getClass().getResource("hand")).toURI());
    CertificateFolder copy =
        CertificateFolder.copy(
            hand.resolve("META-INF/intertwine/org/example/Product.certificate.json"), hand, folder);
    String file = "../../../../org/example/ProductDoublePlainForward.java";
    String source = new String(copy.read(file), StandardCharsets.UTF_8);
    String body = "double t6 = x0_0 * y0_0;";
    for (String change :
        List.of(
            "double t6 = " + "(".repeat(20_000) + "x0_0 * y0_0" + ")".repeat(20_000) + ";",
            "double t6 = " + "-".repeat(1) + "x0_0" + " + x0_0 * y0_0".repeat(30_000) + ";",
            "for (int i = 0; i < 2000000000; i++) { for (int j = i; j < 2000000000; j++) {"
                + " stage1(i + j); } } double t6 = x0_0 * y0_0;",
            "stage0(x, y, out, first, last); double t6 = x0_0 * y0_0;",
            "while (true) {} double t6 = x0_0 * y0_0;",
            "double[] big = new double[2000000000]; double t6 = x0_0 * y0_0;")) {
      String changed = source.replace(body, change);
      if (change.contains("stage1")) {
        changed =
            changed.substring(0, changed.lastIndexOf('}'))
                + "private static void stage1(int n) { for (int k = n; k < n; k++) { stage2(k); } }"
                + "private static void stage2(int n) { for (int k = n; k < n; k++) {} } }";
      }
      Verdict verdict = copy.checkWith(file, changed.getBytes(StandardCharsets.UTF_8), 20);
      // Brackets alone change nothing, so they may also be accepted.
      assertTrue(!verdict.accepted() || change.contains("(("), change);
      String sentence = verdict.refusal().orElse(".");
      assertFalse(sentence.contains("checker failed"), sentence);
      assertTrue(sentence.endsWith("."), sentence);
    }
  }
}
