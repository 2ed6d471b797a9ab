package io.intertwine.cli;

import io.intertwine.codegen.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a page that the user asked for. */
final class PageFile {
  private PageFile() {}

  /**
   * Writes a page.
   *
   * @throws UserError with one sentence if the file cannot be written
   */
  static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UserError("The page " + file + " cannot be written: " + FileProblem.clause(e));
    }
  }
}
