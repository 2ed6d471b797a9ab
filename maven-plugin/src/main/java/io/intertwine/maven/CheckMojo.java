package io.intertwine.maven;

import io.intertwine.checker.CertificateChecker;
import io.intertwine.checker.Verdict;
import io.intertwine.codegen.file.FileProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies the certificates of the generated kernels, and with them the generated sources, by the
 * independent checker; the build fails on the first that is refused.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  private static final String SUFFIX = ".certificate.json";

  /** The folders whose certificates are verified; those that are not there are passed over. */
  @Parameter private List<File> directories;

  /** The generated main sources, verified unless {@code directories} says otherwise. */
  @Parameter(
      defaultValue = "${project.build.directory}/generated-sources/intertwine",
      readonly = true)
  private File mainDirectory;

  /** The generated test sources, verified unless {@code directories} says otherwise. */
  @Parameter(
      defaultValue = "${project.build.directory}/generated-test-sources/intertwine",
      readonly = true)
  private File testDirectory;

  /** Whether to verify nothing. */
  @Parameter(property = "intertwine.skip", defaultValue = "false")
  private boolean skip;

  /** For Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Intertwine is skipped.");
      return;
    }
    List<File> folders =
        directories == null || directories.isEmpty()
            ? List.of(mainDirectory, testDirectory)
            : directories;
    int accepted = 0;
    for (File folder : folders) {
      for (Path certificate : certificates(folder.toPath())) {
        Verdict verdict = CertificateChecker.check(certificate);
        if (!verdict.accepted()) {
          throw new MojoFailureException(
              certificate + " is refused: " + verdict.refusal().orElseThrow());
        }
        accepted++;
      }
    }
    getLog().info(accepted + " certificates verified.");
  }

  private static List<Path> certificates(Path folder) throws MojoExecutionException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The certificates below " + folder + " cannot be read: " + FileProblem.clause(e) + ".",
          e);
    }
  }
}
