package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.GenerateMain;
import io.intertwine.codegen.spec.SpecException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A wrong specification is answered by one sentence, and the output folder stays as it was. */
class InvalidSpecProperties {

  private static final Path FOLDER = Path.of("target", "invalid-specs");
  private static final Path OUT = FOLDER.resolve("out");

  private static final String HEAD =
      """
      intertwine: 1
      package: test.invalid
      group: O(3)
      precision: [double]
      backends: [plain]
      orders: [forward]
      kernels:
      """;

  /**
   * What is wrong, by line: the text that is replaced, and by what. Random kernels stand after the
   * wrong one.
   */
  private record Mistake(String right, String wrong, String kernel) {

    static Mistake inHead(String right, String wrong) {
      return new Mistake(right, wrong, "kind: linear, from: 1o, to: 1o");
    }

    static Mistake inKernel(String kernel) {
      return new Mistake("", "", kernel);
    }

    String text(RandomSpec others) {
      String kernels = others.text().substring(others.text().indexOf("kernels:\n") + 9);
      String head = HEAD.replace("O(3)", others.group());
      String own = kernel;
      if (!others.group().equals("O(3)")) {
        own = own.replaceAll("([0-9])[eo]\\b", "$1");
      }
      return (right.isEmpty() ? head : head.replace(right, wrong))
          + "  - {name: Wrong, "
          + own
          + "}\n"
          + kernels;
    }
  }

  private static final List<Mistake> MISTAKES =
      List.of(
          Mistake.inHead("intertwine: 1", "intertwine: 2"),
          Mistake.inHead("intertwine: 1\n", ""),
          Mistake.inHead("package: test.invalid", "package: test.class"),
          Mistake.inHead("group: ", "group: Spin"),
          Mistake.inHead("group: ", "grup: "),
          Mistake.inHead("precision: [double]", "precision: [triple]"),
          Mistake.inHead("precision: [double]", "precision: [double, double]"),
          Mistake.inHead("backends: [plain]", "backends: []"),
          Mistake.inHead("orders: [forward]", "orders: [third]"),
          Mistake.inHead("orders: [forward]", "orders: [forward"),
          Mistake.inHead("kernels:\n", "kernels: none\nmore:\n"),
          Mistake.inKernel("kind: linear, from: 1x, to: 1o"),
          Mistake.inKernel("kind: linear, from: 1o, to: 2e"),
          Mistake.inKernel("kind: linear, from: 1o"),
          Mistake.inKernel("kind: linear, from: 1o, to: 1o, bias: true"),
          Mistake.inKernel("kind: linear, from: -1o, to: 1o"),
          Mistake.inKernel("kind: linear, from: 1u, to: 1u"),
          Mistake.inKernel("kind: linear, from: 0x1o, to: 1o"),
          Mistake.inKernel("kind: wigner-rotation, irreps: 99e"),
          Mistake.inKernel("kind: wigner-rotation, irreps: [1o]"),
          Mistake.inKernel("kind: wigner-rotation, irreps: 9999999x1o"),
          Mistake.inKernel("kind: group, representations: [1o, 1o]"),
          Mistake.inKernel("kind: spherical-harmonics, bandLimit: -1"),
          Mistake.inKernel("kind: spherical-harmonics, bandLimit: 3.5"),
          Mistake.inKernel("kind: spherical-harmonics, bandLimit: 3, domain: volume"),
          Mistake.inKernel("kind: spherical-harmonic, bandLimit: 3"),
          Mistake.inKernel("kind: tensor-product, mode: full, left: 1o, right: 1o, output: 3e"),
          Mistake.inKernel("kind: tensor-product, mode: uuu, left: 2x1o, right: 3x1o"),
          Mistake.inKernel("kind: tensor-product, mode: uvw, left: 1o, right: 1o"),
          Mistake.inKernel("kind: tensor-product, mode: uvv, left: 1o, right: 1o"),
          Mistake.inKernel("kind: tensor-product, mode: uvu, left: 1o, right: 1o, weights: false"),
          Mistake.inKernel("kind: tensor-product, mode: full, left: 1o, right: 1o, shape: round"),
          Mistake.inKernel("name: Wrong, kind: linear, from: 1o, to: 1o"),
          Mistake.inKernel("kind: linear, from: 1o, to: 1o}\n  - {name: wrong, kind: linear"),
          Mistake.inKernel("kind: linear, from: 1o, to: 1o}\n  - {name: Wrong, kind: linear"),
          Mistake.inKernel("kind: linear, from: 1o, to: 1o}}\n  - {name: More"));

  @BeforeContainer
  static void generateSomething() {
    Path spec = FOLDER.resolve("right.yaml");
    Folders.write(spec, HEAD + "  - {name: Right, kind: linear, from: 1o, to: 1o}\n");
    GenerateMain.main(new String[] {spec.toString(), "--out", OUT.toString()});
  }

  @Provide
  Arbitrary<Mistake> mistakes() {
    return Arbitraries.of(MISTAKES);
  }

  @Provide
  Arbitrary<RandomSpec> others() {
    return Arbitraries.integers()
        .between(0, 1 << 16)
        .withoutEdgeCases()
        .list()
        .ofSize(RandomSpec.CHOICES)
        .map(RandomSpec::new);
  }

  @Property(tries = 300)
  void aWrongSpecificationGivesOneSentenceAndLeavesTheFolderAlone(
      @ForAll("mistakes") Mistake mistake, @ForAll("others") RandomSpec others) {
    SortedMap<String, String> before = Folders.contents(OUT);
    assertTrue(before.size() > 3, "there is something to destroy");
    Path spec = FOLDER.resolve("wrong.yaml");
    Folders.write(spec, mistake.text(others));

    SpecException refusal =
        assertThrows(
            SpecException.class,
            () -> GenerateMain.main(new String[] {spec.toString(), "--out", OUT.toString()}),
            mistake.text(others));

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.matches("[^\\n]+wrong\\.yaml:[0-9]+: [^\\n]+"), message);
    assertTrue(refusal.line() >= 1 && refusal.line() <= mistake.text(others).lines().count());
    assertEquals(before, Folders.contents(OUT));
  }

  @AfterContainer
  static void clean() {
    Folders.delete(FOLDER);
  }
}
