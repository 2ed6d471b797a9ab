package io.intertwine.cli;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.checker.Verdict;
import io.intertwine.cli.report.GenerationPage;
import io.intertwine.codegen.Generation;
import io.intertwine.codegen.GenerationFailure;
import io.intertwine.codegen.GenerationReport;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.Inspection;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: derive, prove, compile, write sources and certificates. */
@Command(
    name = "generate",
    description = "Derives, proves and compiles the kernels of a spec into Java sources.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Nothing is written if anything fails. With --verify the kernels are also compiled and run",
      "against their interpreter, and the independent checker checks their certificates, before",
      "they are written."
    })
final class GenerateCommand implements Callable<Integer> {
  private static final String CERTIFICATE = ".certificate.json";

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "SPEC.yaml", description = "The spec.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The output folder: sources by package, certificates in META-INF/intertwine.")
  private Path out = Path.of("");

  @Option(names = "--verify", description = "Compile and run the kernels, check the certificates.")
  private boolean verify;

  @Option(names = "--report", paramLabel = "FILE.html", description = "Also write a page about it.")
  private @Nullable Path page;

  GenerateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Spec spec = SpecReader.read(file);
    if (page == null) {
      generate(spec);
      return Main.OK;
    }
    try (PageFile target = PageFile.open(page)) {
      target.write(GenerationPage.of(spec, generate(spec)));
    }
    return Main.OK;
  }

  private GenerationReport generate(Spec spec) throws IOException {
    Inspector inspector = new Inspector();
    GenerationReport report;
    try (Progress progress = Progress.start(streams, "generating", -1)) {
      Generation generation = Generator.generate(spec, new Generator.Options(verify));
      report =
          Generator.write(generation, spec, out, verify ? inspector::inspect : Inspection.NONE);
      progress.step("done");
    }
    report.lines().forEach(line -> streams.out().print(line + "\n"));
    if (verify) {
      streams
          .out()
          .print(
              inspector.accepted == 1
                  ? "the independent checker accepts 1 certificate\n"
                  : "the independent checker accepts " + inspector.accepted + " certificates\n");
    }
    streams.out().flush();
    return report;
  }

  /** Has the independent checker check the certificates of what is about to be written. */
  private final class Inspector {
    private int accepted;

    void inspect(Path folder, List<String> files) {
      for (String certificate : files) {
        if (!certificate.endsWith(CERTIFICATE)) {
          continue;
        }
        Verdict verdict = CertificateChecker.check(folder.resolve(certificate));
        if (!verdict.accepted()) {
          throw new GenerationFailure(
              "The kernels of "
                  + file
                  + " are not written: the independent checker refuses "
                  + certificate
                  + ": "
                  + verdict.refusal().orElseThrow(),
              null);
        }
        accepted++;
      }
    }
  }
}
