package io.intertwine.property;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.codegen.Generation;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Generate, have the independent checker accept, write, compile, load and check, for random
 * specifications of all kinds and groups.
 */
class RandomSpecProperties {

  private static final int LARGEST_CHOICE = 1 << 16;

  @Provide
  Arbitrary<RandomSpec> specifications() {
    return Arbitraries.integers()
        .between(0, LARGEST_CHOICE)
        .withoutEdgeCases()
        .list()
        .ofSize(RandomSpec.CHOICES)
        .map(RandomSpec::new);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void kernelsOfARandomSpecificationHaveAllProperties(
      @ForAll("specifications") RandomSpec random, @ForAll long seed) {
    Path folder = Path.of("target", "random-specs", Integer.toHexString(random.text().hashCode()));
    try {
      Folders.write(folder.resolve("spec.yaml"), random.text());
      check(folder, random.group(), seed);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          "The specification\n"
              + random.text()
              + "fails with the seed "
              + seed
              + ": "
              + e.getMessage()
              + "\nIts sources are in "
              + folder
              + ".",
          e);
    }
    Folders.delete(folder);
  }

  private static void check(Path folder, String group, long seed) {
    Spec spec = SpecReader.read(folder.resolve("spec.yaml"));
    Generation generation = Generator.generate(spec, Generator.Options.standard());
    Path sources = folder.resolve("sources");
    Generator.write(
        generation,
        spec,
        sources,
        (copy, files) ->
            files.stream()
                .filter(file -> file.endsWith(".certificate.json"))
                .forEach(file -> requireAccepted(copy.resolve(file))));
    GeneratedKernels kernels =
        new GeneratedKernels(spec, generation, Folders.compile(sources, folder.resolve("classes")));
    List<Pattern> patterns = List.of(Pattern.GAUSSIAN, Pattern.EDGES);
    for (KernelSpec kernel : spec.kernels()) {
      if (kernel instanceof KernelSpec.GroupKernel) {
        new GroupCheck(kernels.group(kernel.name())).check(seed, 5);
      }
    }
    for (String name : kernels.names()) {
      for (Pattern pattern : patterns) {
        new KernelTrial(kernels, name, TestGroups.of(group)).run(pattern, seed);
      }
    }
  }

  private static void requireAccepted(Path certificate) {
    CertificateChecker.check(certificate)
        .refusal()
        .ifPresent(
            sentence -> {
              throw new AssertionError(certificate.getFileName() + " is refused: " + sentence);
            });
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
