package io.intertwine.cli;

import io.intertwine.codegen.file.FileProblem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A page that the user asked for: a file beside it is opened before the work begins, so that a path
 * that cannot be written is refused at once, and takes the page's place when it is whole. A device
 * or a pipe is written as it is.
 */
final class PageFile implements Closeable {
  private final Path file;
  private final Path draft;

  private PageFile(Path file, Path draft) {
    this.file = file;
    this.draft = draft;
  }

  /**
   * Makes room for a page.
   *
   * @throws UserError with one sentence if the file cannot be written
   */
  static PageFile open(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserError(file + ": this is a folder; give the name of a file");
    }
    try {
      boolean exists = Files.exists(file);
      Path target = exists ? file.toRealPath() : file.toAbsolutePath();
      if (exists && !Files.isRegularFile(target)) {
        return new PageFile(target, target);
      }
      String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
      return new PageFile(target, Files.createFile(target.resolveSibling(name)));
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /**
   * Writes the page.
   *
   * @throws UserError with one sentence if the file cannot be written
   */
  void write(String page) {
    try {
      Files.writeString(draft, page);
      if (!draft.equals(file)) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!draft.equals(file)) {
      Files.deleteIfExists(draft);
    }
  }

  private static UserError refused(Path file, IOException e) {
    return new UserError(file + ": " + FileProblem.reason(e));
  }
}
