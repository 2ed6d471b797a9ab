package io.intertwine.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reactor as its tests see it: the compiled classes and the sources of every module. */
final class Reactor {
  /** The main classes of all modules, without tests. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.intertwine");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Reactor() {}

  /** A file of the project, by its path from the root. */
  static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** Every committed Java file below {@code src/main} or {@code src/test}, in canonical order. */
  static List<Path> sources(String sourceSet) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src").resolve(sourceSet).resolve("java"))
          .filter(Files::isDirectory)
          .flatMap(Reactor::javaFiles)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
