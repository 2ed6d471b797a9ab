package io.intertwine.checker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the certificate and the files that it names, within limits. */
final class InputFiles {
  private final Path certificate;
  private long total;

  InputFiles(Path certificate) {
    this.certificate = certificate;
  }

  byte[] certificate() {
    return read(certificate, "The certificate " + Refusal.quote(certificate.toString()));
  }

  /**
   * A file by its name in the certificate, relative to its folder; its hash must be that stated.
   */
  byte[] read(String name, String sha256, String place) {
    String what = "The file " + Refusal.quote(name) + " of the certificate at " + place;
    @Nullable Path folder = certificate.toAbsolutePath().getParent();
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException problem) {
      throw new Refusal(what + " has an impossible name.");
    }
    if (folder == null || path.isAbsolute() || name.isEmpty() || name.contains("\\")) {
      throw new Refusal(what + " is not named relative to the certificate.");
    }
    byte[] bytes = read(folder.resolve(path).normalize(), what);
    if (!sha256(bytes).equals(sha256)) {
      throw new Refusal(what + " does not have the stated SHA-256.");
    }
    return bytes;
  }

  private byte[] read(Path path, String what) {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(what + (Files.exists(path) ? " is not a file." : " is missing."));
    }
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes((int) Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES || total > Limits.TOTAL_BYTES) {
        throw new Refusal(what + " is too large.");
      }
      return bytes;
    } catch (IOException problem) {
      throw new Refusal(what + " cannot be read.");
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
