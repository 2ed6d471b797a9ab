package io.intertwine.codegen.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileProblemTest {
  private static void says(String expected, IOException failure) {
    assertEquals(expected, FileProblem.clause(failure));
  }

  @Test
  void eachFailureIsToldInWordsWithTheFileAndWhatWouldBeRight() {
    says("a: there is no such file or folder", new NoSuchFileException("a"));
    says("a: access is denied; check the permissions", new AccessDeniedException("a"));
    String inTheWay = "a: a file is where a folder is needed; move it or choose another place";
    says(inTheWay, new FileAlreadyExistsException("a"));
    says(inTheWay, new NotDirectoryException("a"));
    says(inTheWay, new FileSystemException("a", null, "Not a directory"));
    says(
        "a: the disk is full; make room on it",
        new FileSystemException("a", "b", "No space left on device"));
    says("the file is not UTF-8 text; save it as UTF-8", new MalformedInputException(1));
  }

  @Test
  void failuresOfStreamsAreToldInTheSameWords() {
    says("the disk is full; make room on it", new IOException("No space left on device"));
    says(
        "the disk is full; make room on it",
        new FileNotFoundException("a/b: No space left on device"));
  }

  @Test
  void whatIsNotKnownIsQuotedFromTheSystem() {
    says(
        "a: the system says: Stale file handle",
        new FileSystemException("a", null, "Stale file handle"));
    says("it cannot be read or written, and the system does not say why", new IOException());
  }
}
