package io.intertwine.maven;

import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last build generated for one spec: a hash over the spec's fingerprint, the generator's
 * version and each generated file, kept in a file beside them.
 *
 * @param folder the folder of the spec's generated files
 * @param spec the spec
 */
record GeneratedState(Path folder, Spec spec) {

  /** The name of the file that keeps the hash. */
  static final String FILE = ".intertwine-state";

  /** Whether the folder is what generating the spec again would leave. */
  boolean isUpToDate() throws IOException {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) && Files.readString(file).equals(hash());
  }

  /** Keeps the present state, by way of a temporary file. */
  void record() throws IOException {
    Path temporary = Files.createTempFile(folder, FILE, ".tmp");
    Files.writeString(temporary, hash(List.of(temporary)));
    Files.move(temporary, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private String hash() throws IOException {
    return hash(List.of());
  }

  private String hash(List<Path> except) throws IOException {
    MessageDigest digest = sha256();
    digest.update(spec.fingerprint().getBytes(StandardCharsets.UTF_8));
    digest.update(Generator.VERSION.getBytes(StandardCharsets.UTF_8));
    for (Path file : files()) {
      if (!except.contains(file)) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals(FILE))
          .sorted()
          .toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
