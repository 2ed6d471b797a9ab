package io.intertwine.codegen;

import io.intertwine.codegen.file.FileProblem;
import io.intertwine.kernel.Kernel;
import io.intertwine.symbolic.number.ExactNumber;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of {@link GenerateMain} left behind, kept as one hash beside the output folder: over
 * the specifications, over the generator's own classes, and over every file in the output folder.
 * If the hash is still right, generating again would write the same files.
 *
 * <p>The classes count, not a version, because the project that builds the generator changes it
 * without a new version.
 */
final class GenerationState {

  private final List<Path> specs;
  private final Path out;
  private final Path file;

  GenerationState(List<Path> specs, Path out) {
    this.specs = List.copyOf(specs);
    this.out = out.toAbsolutePath().normalize();
    this.file = this.out.resolveSibling(this.out.getFileName() + ".state");
  }

  /** Whether specifications, generator and output are as {@link #save()} found them. */
  boolean isCurrent() {
    try {
      return Files.exists(file) && Files.readString(file).strip().equals(hash());
    } catch (IOException e) {
      throw new GenerationFailure(
          "The state of the generated kernels cannot be kept beside them: "
              + FileProblem.clause(e)
              + ".",
          e);
    }
  }

  /** Remembers specifications, generator and output as they are. */
  void save() {
    try {
      Files.writeString(file, hash() + "\n");
    } catch (IOException e) {
      throw new GenerationFailure(
          "The state of the generated kernels cannot be kept beside them: "
              + FileProblem.clause(e)
              + ".",
          e);
    }
  }

  private String hash() throws IOException {
    MessageDigest digest = sha256();
    for (Path spec : specs) {
      update(digest, spec.toString(), Files.readAllBytes(spec));
    }
    for (Class<?> module : List.of(GenerationState.class, ExactNumber.class, Kernel.class)) {
      addClasses(digest, module);
    }
    addFolder(digest, out, "");
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The classes beside the given one, the same whether they lie in a folder or in a jar. */
  private static void addClasses(MessageDigest digest, Class<?> module) throws IOException {
    Path place;
    try {
      place = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("The classes of the generator are at no readable place.", e);
    }
    if (Files.isDirectory(place)) {
      addFolder(digest, place, ".class");
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addFolder(digest, jar.getPath("/"), ".class");
      }
    }
  }

  private static void addFolder(MessageDigest digest, Path folder, String suffix)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(path -> path.toString().endsWith(suffix))
              .sorted()
              .toList();
    }
    for (Path path : files) {
      update(
          digest, folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
    }
  }

  private static void update(MessageDigest digest, String name, byte[] content) {
    digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
