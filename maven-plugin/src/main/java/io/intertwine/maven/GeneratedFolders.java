package io.intertwine.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The output folder of a mojo: one folder for each spec.
 *
 * @param root the output folder
 */
record GeneratedFolders(Path root) {

  /**
   * Deletes the folders of specs that are gone. A folder that no build of this plugin made (it
   * holds no state file) stays.
   *
   * @param names the names of the specs that are there
   */
  void deleteAllBut(Set<String> names) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    List<Path> folders;
    try (Stream<Path> children = Files.list(root)) {
      folders = children.filter(child -> Files.exists(child.resolve(GeneratedState.FILE))).toList();
    }
    for (Path folder : folders) {
      if (!names.contains(folder.getFileName().toString())) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(GeneratedFolders::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
