package io.intertwine.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two small kernels written by hand, and everything that can be wrong with one token of them. */
class HandWrittenCertificateTest {
  private static final String PLACE = "META-INF/intertwine/org/example/";

  @TempDir Path folder;

  private CertificateFolder copy(String kernel) {
    URL resource = Objects.requireNonNull(getClass().getResource("hand"));
    try {
      Path root = Path.of(resource.toURI());
      return CertificateFolder.copy(
          root.resolve(PLACE + kernel + ".certificate.json"), root, folder);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Product", "Directions"})
  void theCertificateIsAccepted(String kernel) {
    Verdict verdict = CertificateChecker.check(copy(kernel).certificate());
    assertEquals("", verdict.refusal().orElse(""));
    assertEquals(6, verdict.verified().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Product", "Directions"})
  void anyChangeOfTheCertificateIsRefused(String kernel) {
    CertificateFolder copy = copy(kernel);
    List<String> accepted = new ArrayList<>();
    int[] count = {0};
    JsonMutations.forEach(
        copy.json(),
        (what, json) -> {
          count[0]++;
          check(copy.checkWith(json), what, accepted);
        });
    assertEquals(List.of(), accepted);
    assertTrue(count[0] > 300, count[0] + " mutants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Product", "Directions"})
  void anyChangeOfASourceIsRefusedEvenWithItsHashRecomputed(String kernel) {
    CertificateFolder copy = copy(kernel);
    List<String> accepted = new ArrayList<>();
    int[] count = {0};
    for (String file : copy.files()) {
      String source = new String(copy.read(file), StandardCharsets.UTF_8);
      SourceMutations.forEach(
          source,
          (what, changed) -> {
            count[0]++;
            byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
            check(copy.checkWith(file, bytes), file + ":" + what, accepted);
          });
    }
    assertEquals(List.of(), accepted);
    assertTrue(count[0] > 300, count[0] + " mutants");
  }

  private static void check(Verdict verdict, String what, List<String> accepted) {
    if (verdict.accepted()) {
      accepted.add(what);
      return;
    }
    String sentence = verdict.refusal().orElseThrow();
    assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
    assertTrue(!sentence.contains("checker failed"), what + ": " + sentence);
  }

  @Test
  void aSourceWithAnotherHashIsRefused() {
    CertificateFolder copy = copy("Product");
    String text = copy.json().toString().replaceFirst("\"sha256\":\"..", "\"sha256\":\"zz");
    try {
      Verdict verdict =
          copy.checkWith(new com.fasterxml.jackson.databind.ObjectMapper().readTree(text));
      assertTrue(verdict.refusal().orElseThrow().contains("SHA-256"));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
