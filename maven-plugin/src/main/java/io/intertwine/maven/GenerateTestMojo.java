package io.intertwine.maven;

import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates the kernels of the specs in {@code src/test/intertwine} for the tests. */
@Mojo(
    name = "generate-test",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    threadSafe = true)
public final class GenerateTestMojo extends AbstractGenerateMojo {

  /** The folder whose {@code *.yaml} and {@code *.yml} files are specs. */
  @Parameter(
      property = "intertwine.testSpecDirectory",
      defaultValue = "${project.basedir}/src/test/intertwine")
  private File specDirectory;

  /** The folder for the generated sources, tables and certificates. */
  @Parameter(
      property = "intertwine.testOutputDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/intertwine")
  private File outputDirectory;

  /** For Maven. */
  public GenerateTestMojo() {}

  @Override
  File specDirectory() {
    return specDirectory;
  }

  @Override
  File outputDirectory() {
    return outputDirectory;
  }

  @Override
  void addSourceRoot(String root) {
    project.addTestCompileSourceRoot(root);
  }

  @Override
  void addResource(Resource resource) {
    project.addTestResource(resource);
  }
}
