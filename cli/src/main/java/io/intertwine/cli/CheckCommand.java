package io.intertwine.cli;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.checker.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: the independent checker. */
@Command(
    name = "check",
    description =
        "Checks certificates, and the sources that they certify, by the independent checker.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "CERTIFICATE",
      arity = "1..*",
      description = "Certificates (*.certificate.json) that generate wrote.")
  private List<Path> certificates = new ArrayList<>();

  @Option(names = "--quiet", description = "Name what is refused only.")
  private boolean quiet;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return check(streams, certificates, quiet) ? Main.OK : Main.REFUSED;
  }

  /** Checks certificates and says of each what was found; whether all were accepted. */
  static boolean check(Streams streams, List<Path> certificates, boolean quiet) {
    List<String> refused = new ArrayList<>();
    try (Progress progress = Progress.start(streams, "checking", certificates.size())) {
      for (Path certificate : certificates) {
        Verdict verdict = CertificateChecker.check(certificate);
        if (!verdict.accepted()) {
          String why = Failures.sentence(verdict.refusal().orElse("no reason was given"));
          refused.add(certificate + " is refused: " + why);
        } else if (!quiet) {
          streams.out().print("accepted " + certificate + "\n");
          verdict.verified().forEach(phrase -> streams.out().print("  " + phrase + "\n"));
          streams.out().flush();
        }
        progress.step(String.valueOf(certificate.getFileName()));
      }
    }
    refused.forEach(sentence -> streams.err().print("intertwine: " + sentence + "\n"));
    streams.err().flush();
    return refused.isEmpty();
  }
}
