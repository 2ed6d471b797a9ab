package io.intertwine.maven;

import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates the kernels of the specs in {@code src/main/intertwine} for the main sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {

  /** The folder whose {@code *.yaml} and {@code *.yml} files are specs. */
  @Parameter(
      property = "intertwine.specDirectory",
      defaultValue = "${project.basedir}/src/main/intertwine")
  private File specDirectory;

  /** The folder for the generated sources, tables and certificates. */
  @Parameter(
      property = "intertwine.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/intertwine")
  private File outputDirectory;

  /** For Maven. */
  public GenerateMojo() {}

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
    project.addCompileSourceRoot(root);
  }

  @Override
  void addResource(Resource resource) {
    project.addResource(resource);
  }
}
