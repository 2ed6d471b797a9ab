package io.intertwine.codegen.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What went wrong with a file, in the words of a user and not in those of the JDK. */
public final class FileProblem {

  private static final String IN_THE_WAY =
      "a file is where a folder is needed; move it or choose another place";

  /** What the operating system says, and what we say. */
  private static final Map<String, String> REASONS =
      Map.of(
          "no space left on device", "the disk is full; make room on it",
          "disk quota exceeded", "the disk quota is used up; make room",
          "read-only file system", "the file system is read-only; choose another place",
          "not a directory", IN_THE_WAY,
          "is a directory", "a folder is where a file is needed; move it or choose another place",
          "file name too long", "the name is too long; choose a shorter one",
          "too many open files", "too many files are open; raise the limit of the system");

  private FileProblem() {}

  /**
   * A clause about a failure: the file if it is known, what is wrong, and what would be right.
   *
   * @param failure what the JDK threw
   * @return for example {@code out/kernels: access is denied; check the permissions}
   */
  public static String clause(IOException failure) {
    String file = failure instanceof FileSystemException known ? known.getFile() : null;
    if (file != null && reason(failure).equals(IN_THE_WAY)) {
      file = inTheWay(file);
    }
    return (file == null ? "" : file + ": ") + reason(failure);
  }

  /** The file that is where a folder is needed: the JDK names what would lie in it. */
  private static String inTheWay(String file) {
    for (Path path = Path.of(file); path != null; path = path.getParent()) {
      if (Files.exists(path)) {
        return path.toString();
      }
    }
    return file;
  }

  /**
   * The same clause without the file.
   *
   * @param failure what the JDK threw
   * @return for example {@code access is denied; check the permissions}
   */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (failure instanceof AccessDeniedException) {
      return "access is denied; check the permissions";
    } else if (failure instanceof FileAlreadyExistsException
        || failure instanceof NotDirectoryException) {
      return IN_THE_WAY;
    } else if (failure instanceof DirectoryNotEmptyException) {
      return "the folder is not empty; see what is in it";
    } else if (failure instanceof FileSystemLoopException) {
      return "a link leads back to a folder above it; remove the link";
    } else if (failure instanceof CharacterCodingException) {
      return "the file is not UTF-8 text; save it as UTF-8";
    }
    String text = failure instanceof FileSystemException known ? known.getReason() : null;
    String given = text == null ? failure.getMessage() : text;
    if (given == null || given.isBlank()) {
      return "it cannot be read or written, and the system does not say why";
    }
    String known = REASONS.get(given.strip().toLowerCase(Locale.ROOT));
    // Such as "/dev/full: No space left on device".
    int colon = given.lastIndexOf(": ");
    if (known == null && colon > 0) {
      known = REASONS.get(given.substring(colon + 2).strip().toLowerCase(Locale.ROOT));
    }
    String line = given.lines().findFirst().orElse(given).strip();
    return known != null ? known : "the system says: " + line;
  }
}
