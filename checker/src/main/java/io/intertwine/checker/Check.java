package io.intertwine.checker;

import io.intertwine.checker.Certificate.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One check from the file to the last source. */
final class Check {
  private final Path file;
  private final List<String> verified;

  Check(Path file, List<String> verified) {
    this.file = file;
    this.verified = verified;
  }

  void run() {
    InputFiles files = new InputFiles(file);
    Certificate certificate = CertificateReader.read(files.certificate());
    for (Certificate.Rep rep : certificate.representations().values()) {
      RepresentationCheck.check(certificate.group(), rep);
    }
    RepresentationCheck.checkUse(certificate);
    verified.add(
        certificate.representations().size()
            + " representations are of "
            + certificate.group().text()
            + ", in the basis of the convention intertwine");
    List<ClaimCheck> claims = new ArrayList<>();
    for (Stage stage : certificate.stages()) {
      MapCheck map = new MapCheck(stage.map());
      map.checkEquivariance();
      ClaimCheck claim = new ClaimCheck(map);
      claim.require(certificate.kind());
      claims.add(claim);
    }
    verified.add(certificate.stages().size() + " maps are equivariant and have their claims");
    int inputs = certificate.inputs().stream().mapToInt(Certificate.Array::length).sum();
    int outputLength = certificate.outputs().stream().mapToInt(Certificate.Array::length).sum();
    Composition composition =
        new Composition(certificate.inputs(), certificate.outputs(), 2 * inputs + outputLength);
    certificate.stages().forEach(composition::add);
    certificate.stages().forEach(composition::requireAccumulation);
    List<Polynomial> outputs = composition.outputs();
    KindCheck kind = KindCheck.of(certificate, claims, composition);
    kind.check(outputs);
    verified.add(kind.statement());
    verified.addAll(new SourceCheck(certificate, files, composition, outputs).run());
  }
}
