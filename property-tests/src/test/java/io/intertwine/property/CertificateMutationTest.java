package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.checker.CertificateFolder;
import io.intertwine.checker.JsonMutations;
import io.intertwine.checker.SourceMutations;
import io.intertwine.checker.TableMutations;
import io.intertwine.checker.Verdict;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Certificates of generated kernels of every kind: each is accepted, and refused after any one
 * coefficient, sign, index or factor in it, or any one constant or term of an emitted source, is
 * changed and the hashes are recomputed. The build with {@code -Pfull} makes all changes, others
 * evenly spread ones.
 */
class CertificateMutationTest {
  private static final boolean FULL = Boolean.getBoolean("intertwine.full");
  private static final int CHANGES_OF_A_CERTIFICATE = 60;
  private static final int CHANGES_OF_THE_FILES = 120;

  private static final String O3 =
      """
      intertwine: 1
      package: org.example.mutated
      group: O(3)
      precision: [double]
      orders: [forward, vjp]
      kernels:
        - {name: Harmonics, kind: spherical-harmonics, bandLimit: 1}
        - {name: Full, kind: tensor-product, mode: full, left: 1o, right: 1o, output: 0e+1e}
        - {name: Elementwise, kind: tensor-product, mode: uuu, left: 2x1o, right: 2x1o, weights: true}
        - name: Mixed
          kind: tensor-product
          mode: uvu
          left: 2x1o
          right: 3x1o
          normalization: component
        - name: Weighted
          kind: tensor-product
          mode: uvw
          left: 2x0e+3x1o
          right: 2x1o
          output: 2x0e+2x1o
        - {name: Table, kind: tensor-product, mode: full, left: 1o, right: 1o, shape: table}
        - {name: Rotation, kind: wigner-rotation, irreps: 2x1o}
        - {name: Mix, kind: linear, from: 2x0e+2x1o, to: 3x1o+0e}
        - {name: Orthogonal, kind: group, representations: [1o]}
      """;

  private static final String SU2 =
      """
      intertwine: 1
      package: org.example.mutated.spin
      group: SU(2)
      precision: [float]
      backends: [vector]
      kernels:
        - {name: Spinors, kind: tensor-product, mode: full, left: 1/2, right: 1/2}
        - {name: Mix, kind: linear, from: 2x1/2, to: 1/2}
      """;

  /** Its table has more terms than one segment, and writes from each. */
  private static final String SEGMENTS =
      """
      intertwine: 1
      package: org.example.mutated.segments
      group: SO(3)
      precision: [double]
      backends: [plain]
      orders: [forward, vjp]
      kernels:
        - name: Table
          kind: tensor-product
          mode: full
          left: 0+1+2+3
          right: 0+1+2+3
          output: 0+1+2
          shape: table
      """;

  private static final Pattern END = Pattern.compile("(terms|loads\\d+|stores\\d+)\\[.*");
  private static final Pattern SEGMENT = Pattern.compile("(TERMS|LOADS\\d+|STORES\\d+)\\[");

  @TempDir Path folder;

  private List<Path> certificates(Path root, String spec) throws IOException {
    Generator.generate(SpecReader.read(spec, "mutated.yaml"), root, Generator.Options.standard());
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".certificate.json")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyChangeOfAGeneratedKernelIsRefused() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String spec : List.of(O3, SU2)) {
      Path root = folder.resolve("out" + tests.size());
      for (Path certificate : certificates(root, spec)) {
        Path copy = folder.resolve("copy" + tests.size());
        tests.add(
            DynamicTest.dynamicTest(
                certificate.getFileName().toString(),
                () -> mutate(CertificateFolder.copy(certificate, root, copy))));
      }
    }
    return tests;
  }

  /** To move where a segment ends mostly repeats or postpones terms, with the same results. */
  @Test
  void segmentsOfATableAreAsTheCertificateSays() throws IOException {
    Path root = folder.resolve("segments");
    Path certificate = certificates(root, SEGMENTS).get(0);
    CertificateFolder copy = CertificateFolder.copy(certificate, root, folder.resolve("copy"));
    Campaign campaign = new Campaign();
    emitted(
        copy,
        (file, what, changed) -> {
          boolean end =
              file.endsWith(".table") ? END.matcher(what).matches() : isSegment(changed, what);
          if (end) {
            campaign.next(file + ":" + what, () -> copy.checkWith(file, changed));
          }
        });
    assertEquals(List.of(), campaign.accepted);
    assertTrue(campaign.checked > 100, campaign.checked + " mutants");
  }

  /** Whether a change is one of a line where a segment is taken. */
  private static boolean isSegment(byte[] changed, String what) {
    int line = Integer.parseInt(what.substring(0, what.indexOf(':')));
    String text = new String(changed, StandardCharsets.UTF_8);
    return text.lines()
        .skip(line - 1L)
        .findFirst()
        .map(l -> SEGMENT.matcher(l).find())
        .orElse(false);
  }

  private static void mutate(CertificateFolder copy) {
    Verdict verdict = CertificateChecker.check(copy.certificate());
    assertEquals("", verdict.refusal().orElse(""));
    Campaign campaign = new Campaign();
    int[] total = new int[2];
    JsonMutations.forEach(copy.json(), (what, json) -> total[0]++);
    campaign.every = FULL ? 1 : Math.max(1, total[0] / CHANGES_OF_A_CERTIFICATE);
    JsonMutations.forEach(
        copy.json(), (what, json) -> campaign.next(what, () -> copy.checkWith(json)));
    emitted(copy, (file, what, changed) -> total[1]++);
    campaign.every = FULL ? 1 : Math.max(1, total[1] / CHANGES_OF_THE_FILES);
    emitted(
        copy,
        (file, what, changed) ->
            campaign.next(file + ":" + what, () -> copy.checkWith(file, changed)));
    assertEquals(List.of(), campaign.accepted);
    assertTrue(campaign.checked > (FULL ? total[0] + total[1] - 1 : 100));
  }

  /** Takes a change of an emitted file. */
  @FunctionalInterface
  private interface Change {
    void of(String file, String what, byte[] changed);
  }

  private static void emitted(CertificateFolder copy, Change change) {
    for (String file : copy.files()) {
      if (file.endsWith(".table")) {
        TableMutations.forEach(copy.read(file), (what, bytes) -> change.of(file, what, bytes));
      } else {
        SourceMutations.forEach(
            new String(copy.read(file), StandardCharsets.UTF_8),
            (what, text) -> change.of(file, what, text.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  /** Checks some of the mutants that it is offered. */
  private static final class Campaign {
    private final List<String> accepted = new ArrayList<>();
    private int every = 1;
    private int offered;
    private int checked;

    void next(String what, Supplier<Verdict> check) {
      if (offered++ % every != 0) {
        return;
      }
      checked++;
      Verdict verdict = check.get();
      if (verdict.accepted()) {
        accepted.add(what);
        return;
      }
      String sentence = verdict.refusal().orElseThrow();
      assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
      assertTrue(!sentence.contains("checker failed"), what + ": " + sentence);
    }
  }
}
