package io.intertwine.codegen;

import io.intertwine.codegen.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The generator as a plain program, for builds: {@code SPEC.yaml... --out DIR [--verify]
 * [--if-changed]}.
 *
 * <p>With {@code --if-changed} it does nothing if specifications, generator and output are as its
 * last run left them.
 *
 * <p>It ends with an exception, not with an exit status, so that a build tool can run it inside its
 * own process.
 */
public final class GenerateMain {

  private static final String USAGE = "Usage: SPEC.yaml... --out DIR [--verify] [--if-changed]";

  private GenerateMain() {}

  /**
   * Generates the kernels of each specification and prints the reports.
   *
   * @param arguments the specification files and options
   * @throws IllegalArgumentException if the arguments are not of that form
   * @throws RuntimeException with one sentence if a specification is wrong or cannot be generated
   */
  public static void main(String[] arguments) {
    List<Path> specs = new ArrayList<>();
    Optional<Path> out = Optional.empty();
    boolean verify = false;
    boolean ifChanged = false;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--out") && i + 1 < arguments.length) {
        i++;
        out = Optional.of(Path.of(arguments[i]));
      } else if (arguments[i].equals("--verify")) {
        verify = true;
      } else if (arguments[i].equals("--if-changed")) {
        ifChanged = true;
      } else if (arguments[i].startsWith("--")) {
        throw new IllegalArgumentException("Unknown option " + arguments[i] + ". " + USAGE);
      } else {
        specs.add(Path.of(arguments[i]));
      }
    }
    if (specs.isEmpty() || out.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    GenerationState state = new GenerationState(specs, out.get());
    if (ifChanged && state.isCurrent()) {
      System.out.println("The generated kernels are up to date.");
      return;
    }
    for (Path spec : specs) {
      Generator.generate(SpecReader.read(spec), out.get(), new Generator.Options(verify))
          .lines()
          .forEach(System.out::println);
    }
    if (ifChanged) {
      state.save();
    }
  }
}
