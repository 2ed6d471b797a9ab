package io.intertwine.property;

import io.intertwine.codegen.Generation;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.runtime.reference.ReferenceKernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kernels that were generated in the build of the runtime, found by their certificates. */
final class RuntimeKernels {

  private static final String CERTIFICATES = "META-INF/intertwine/";
  private static final String SUFFIX = ".certificate.json";

  /** The specifications of the runtime's kernels, in the source tree beside this module's. */
  private static final Path SPECIFICATIONS =
      Path.of("..", "generated-runtime", "src", "main", "intertwine");

  private RuntimeKernels() {}

  /** The facades of all kernels, the parts of groups included. */
  static List<Class<?>> facades() {
    List<Class<?>> facades = new ArrayList<>();
    for (String path : files().keySet()) {
      if (path.startsWith(CERTIFICATES) && path.endsWith(SUFFIX)) {
        String name = path.substring(CERTIFICATES.length(), path.length() - SUFFIX.length());
        facades.add(load(name.replace('/', '.')));
      }
    }
    return facades;
  }

  /** The facades of all groups. */
  static List<Class<?>> groups() {
    List<Class<?>> groups = new ArrayList<>();
    for (String path : files().keySet()) {
      if (path.endsWith(".class") && path.startsWith("io/intertwine/runtime/")) {
        Class<?> type = load(path.substring(0, path.length() - 6).replace('/', '.'));
        boolean isGroup =
            Arrays.stream(type.getDeclaredMethods())
                .anyMatch(m -> m.getReturnType() == GroupKernel.class);
        if (isGroup) {
          groups.add(type);
        }
      }
    }
    return groups;
  }

  /** The runtime's class files by their names. */
  static SortedMap<String, byte[]> classFiles() {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    files()
        .forEach(
            (path, content) -> {
              if (path.endsWith(".class")) {
                classes.put(path.substring(0, path.length() - 6).replace('/', '.'), content);
              }
            });
    return classes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ReferenceKernel.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " has a certificate but no class", e);
    }
  }

  private static SortedMap<String, byte[]> files() {
    try {
      Path source =
          Path.of(
              ReferenceKernel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(source)) {
        return files(source);
      }
      try (FileSystem jar = FileSystems.newFileSystem(source)) {
        return files(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the runtime's classes cannot be listed", e);
    }
  }

  private static SortedMap<String, byte[]> files(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(path)) {
          files.put(root.relativize(path).toString().replace('\\', '/'), in.readAllBytes());
        }
      }
    }
    return files;
  }

  /** The same kernels with the plans that they were made from, planned again. */
  static List<GeneratedKernels> planned() {
    List<GeneratedKernels> planned = new ArrayList<>();
    try (Stream<Path> files = Files.list(SPECIFICATIONS)) {
      for (Path file : files.sorted().toList()) {
        Spec spec = SpecReader.read(file);
        Generation generation = Generator.generate(spec, Generator.Options.standard());
        planned.add(new GeneratedKernels(spec, generation, ReferenceKernel.class.getClassLoader()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(SPECIFICATIONS + " cannot be read", e);
    }
    return planned;
  }
}
