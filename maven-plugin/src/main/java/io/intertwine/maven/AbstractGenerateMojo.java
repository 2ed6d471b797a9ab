package io.intertwine.maven;

import io.intertwine.codegen.GenerationFailure;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.file.FileProblem;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecException;
import io.intertwine.codegen.spec.SpecReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates the kernels of every spec in a folder, each into a folder of its own below the output
 * folder, and adds those folders to the project.
 *
 * <p>A spec whose fingerprint, generator version and generated files are as the last build left
 * them is passed over. Files that an earlier build made for a spec that is gone are deleted.
 */
abstract class AbstractGenerateMojo extends AbstractMojo {

  /** The project that is built. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Whether to generate nothing. */
  @Parameter(property = "intertwine.skip", defaultValue = "false")
  boolean skip;

  /** Whether to generate even what is up to date. */
  @Parameter(property = "intertwine.force", defaultValue = "false")
  boolean force;

  abstract File specDirectory();

  abstract File outputDirectory();

  abstract void addSourceRoot(String root);

  abstract void addResource(Resource resource);

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Intertwine is skipped.");
      return;
    }
    Path output = outputDirectory().toPath();
    try {
      List<Path> specs = specs(specDirectory().toPath());
      if (specs.isEmpty()) {
        getLog().info("There are no specs in " + specDirectory() + ".");
      }
      TreeSet<String> names = new TreeSet<>();
      for (Path spec : specs) {
        String name = stem(spec);
        if (!names.add(name)) {
          throw new MojoFailureException(
              spec + " and another spec share the name " + name + "; give one of them another.");
        }
        generate(spec, output.resolve(name));
      }
      new GeneratedFolders(output).deleteAllBut(names);
      for (String name : names) {
        addToProject(output.resolve(name));
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The kernels cannot be written to " + output + ": " + FileProblem.clause(e) + ".", e);
    }
  }

  private void generate(Path file, Path folder) throws IOException, MojoFailureException {
    try {
      Spec spec = SpecReader.read(file);
      GeneratedState state = new GeneratedState(folder, spec);
      if (!force && state.isUpToDate()) {
        getLog().info(file.getFileName() + " is up to date.");
        return;
      }
      Generator.generate(spec, folder, Generator.Options.standard());
      state.record();
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%s: %d kernels derived, proved and written.",
                  file.getFileName(),
                  spec.kernels().size()));
    } catch (SpecException | GenerationFailure e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void addToProject(Path folder) {
    addSourceRoot(folder.toString());
    Resource resource = new Resource();
    resource.setDirectory(folder.toString());
    resource.addExclude("**/*.java");
    resource.addExclude(GeneratedState.FILE);
    addResource(resource);
  }

  private static List<Path> specs(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
