package io.intertwine.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate and its sources in a folder of their own, in which files can be changed. */
public final class CertificateFolder {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SECONDS = 600;

  private final Path certificate;
  private final JsonNode original;

  private CertificateFolder(Path certificate, JsonNode original) {
    this.certificate = certificate;
    this.original = original;
  }

  /**
   * Copies a certificate and all files that it names into a folder, at the same relative places.
   *
   * @param certificate the original
   * @param root the root of the output folder that it belongs to
   * @param copy an empty folder
   * @return the copy
   */
  public static CertificateFolder copy(Path certificate, Path root, Path copy) {
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(certificate));
      Path target = copy.resolve(root.relativize(certificate).toString());
      copyFile(certificate, target);
      CertificateFolder folder = new CertificateFolder(target, json);
      for (String file : folder.files()) {
        copyFile(certificate.resolveSibling(file).normalize(), folder.path(file));
      }
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  /** The certificate. */
  public Path certificate() {
    return certificate;
  }

  /** The JSON of the original. */
  public JsonNode json() {
    return original;
  }

  /** The sources and tables as the certificate names them. */
  public List<String> files() {
    List<String> files = new ArrayList<>();
    for (String list : List.of("sources", "tables")) {
      original.get(list).forEach(entry -> files.add(entry.get("file").asText()));
    }
    return files;
  }

  /** Where a file is that the certificate names. */
  public Path path(String file) {
    return certificate.resolveSibling(file).normalize();
  }

  /** The content of such a file. */
  public byte[] read(String file) {
    try {
      return Files.readAllBytes(path(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Checks the certificate with another JSON text; the files stay. */
  public Verdict checkWith(JsonNode json) {
    return checkWith(json, SECONDS);
  }

  private Verdict checkWith(JsonNode json, int seconds) {
    try {
      Files.write(certificate, MAPPER.writeValueAsBytes(json));
      return CertificateChecker.check(certificate, seconds);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } finally {
      write(certificate, original.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Checks the certificate with another content of a file, all hashes recomputed. */
  public Verdict checkWith(String file, byte[] content) {
    return checkWith(file, content, SECONDS);
  }

  /** The same within a number of seconds. */
  public Verdict checkWith(String file, byte[] content, int seconds) {
    byte[] before = read(file);
    String oldHash = InputFiles.sha256(before);
    String newHash = InputFiles.sha256(content);
    JsonNode json = original.deepCopy();
    for (String list : List.of("sources", "tables")) {
      for (JsonNode entry : json.get(list)) {
        if (entry.get("file").asText().equals(file)) {
          ((ObjectNode) entry).put("sha256", newHash);
        }
      }
    }
    // A table's hash is also in the classes that load it.
    List<Runnable> restore = new ArrayList<>();
    for (JsonNode entry : json.get("sources")) {
      String source = entry.get("file").asText();
      byte[] bytes = read(source);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!source.equals(file) && text.contains(oldHash)) {
        byte[] changed = text.replace(oldHash, newHash).getBytes(StandardCharsets.UTF_8);
        write(path(source), changed);
        ((ObjectNode) entry).put("sha256", InputFiles.sha256(changed));
        restore.add(() -> write(path(source), bytes));
      }
    }
    write(path(file), content);
    try {
      return checkWith(json, seconds);
    } finally {
      write(path(file), before);
      restore.forEach(Runnable::run);
    }
  }

  private static void write(Path path, byte[] content) {
    try {
      Files.write(path, content);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
