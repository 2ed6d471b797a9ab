package io.intertwine.codegen;

import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.file.FileProblem;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.kernel.KernelTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes generated files into a folder, all or none.
 *
 * <p>The new files are written to a temporary folder beside the output folder first; an inspection
 * finds all files there as they would be. Then each new one is moved to its place, a file that it
 * replaces being kept aside; if a move fails, what was moved is moved back. A manifest of paths and
 * hashes, one per specification file, says which files are ours: those that are no longer generated
 * are removed, if nobody has changed them, and a file that stands where a new one has to go but is
 * in no manifest stops the run.
 */
final class OutputFolder {

  private static final String MANIFEST_FOLDER = "META-INF/intertwine/";
  private static final String MANIFEST_SUFFIX = ".manifest";

  private final Path out;
  private final String manifest;
  private final List<String> written = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  OutputFolder(Path out, Spec spec) {
    this.out = out.toAbsolutePath().normalize();
    this.manifest =
        MANIFEST_FOLDER
            + spec.packageName().replace('.', '/')
            + "/"
            + baseName(spec.file())
            + MANIFEST_SUFFIX;
  }

  /** The specification's file name without folders and extension, in portable characters. */
  private static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    return base.replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  List<String> written() {
    return written;
  }

  List<String> unchanged() {
    return unchanged;
  }

  List<String> removed() {
    return removed;
  }

  /** Writes the files, if the inspection lets them pass. */
  void write(List<GeneratedFile> files, Inspection inspection) {
    try {
      SortedMap<String, String> earlier = readManifest();
      List<GeneratedFile> fresh = new ArrayList<>();
      for (GeneratedFile file : files) {
        sort(file, earlier, fresh);
      }
      GeneratedFile list = manifestOf(files);
      if (!isSame(list)) {
        fresh.add(list);
      }
      List<String> orphans = orphans(earlier, files);
      if (!fresh.isEmpty() || !orphans.isEmpty() || inspection != Inspection.NONE) {
        exchange(files, fresh, orphans, inspection);
      }
    } catch (IOException e) {
      throw new GenerationFailure(
          "The output folder " + out + " cannot be written: " + FileProblem.clause(e) + ".", e);
    }
  }

  private void sort(
      GeneratedFile file, SortedMap<String, String> earlier, List<GeneratedFile> fresh)
      throws IOException {
    if (isSame(file)) {
      unchanged.add(file.path());
      return;
    }
    if (Files.exists(place(file.path())) && !earlier.containsKey(file.path())) {
      throw new GenerationFailure(
          place(file.path())
              + " is there already and was not generated from this spec; move it away or choose"
              + " another output folder.",
          null);
    }
    written.add(file.path());
    fresh.add(file);
  }

  private boolean isSame(GeneratedFile file) throws IOException {
    Path place = place(file.path());
    return Files.isRegularFile(place)
        && Files.size(place) == file.content().length
        && Arrays.equals(Files.readAllBytes(place), file.content());
  }

  private Path place(String path) {
    return out.resolve(path);
  }

  private SortedMap<String, String> readManifest() throws IOException {
    SortedMap<String, String> entries = new TreeMap<>();
    Path place = place(manifest);
    if (Files.isRegularFile(place)) {
      for (String line : Files.readAllLines(place, StandardCharsets.UTF_8)) {
        int space = line.indexOf(' ');
        if (space > 0 && isInside(line.substring(space + 1))) {
          entries.put(line.substring(space + 1), line.substring(0, space));
        }
      }
    }
    return entries;
  }

  /** A manifest that was tampered with must not lead outside of the folder. */
  private boolean isInside(String path) {
    return place(path).normalize().startsWith(out);
  }

  private GeneratedFile manifestOf(List<GeneratedFile> files) {
    StringBuilder text = new StringBuilder();
    for (GeneratedFile file : files) {
      text.append(KernelTable.fingerprint(file.content())).append(' ');
      text.append(file.path()).append('\n');
    }
    return GeneratedFile.text(manifest, text.toString());
  }

  /** Files of the earlier run that are not made any more and are as they were made. */
  private List<String> orphans(SortedMap<String, String> earlier, List<GeneratedFile> files)
      throws IOException {
    List<String> paths = files.stream().map(GeneratedFile::path).toList();
    List<String> orphans = new ArrayList<>();
    for (Map.Entry<String, String> entry : earlier.entrySet()) {
      Path place = place(entry.getKey());
      if (!paths.contains(entry.getKey())
          && Files.isRegularFile(place)
          && KernelTable.fingerprint(Files.readAllBytes(place)).equals(entry.getValue())) {
        orphans.add(entry.getKey());
      }
    }
    return orphans;
  }

  private void exchange(
      List<GeneratedFile> files,
      List<GeneratedFile> fresh,
      List<String> orphans,
      Inspection inspection)
      throws IOException {
    Path parent = out.getParent() == null ? out : out.getParent();
    Files.createDirectories(parent);
    boolean isNew = !Files.exists(out);
    if (!isNew && !Files.isDirectory(out)) {
      throw new NotDirectoryException(out.toString());
    }
    Path temporary = Files.createTempDirectory(parent, ".intertwine-");
    try {
      Path incoming = temporary.resolve("new");
      writeAll(fresh, incoming);
      if (inspection != Inspection.NONE) {
        Path all = temporary.resolve("all");
        writeAll(files, all);
        inspection.inspect(all, files.stream().map(GeneratedFile::path).toList());
      }
      if (isNew) {
        Files.move(incoming, out, StandardCopyOption.ATOMIC_MOVE);
      } else {
        moveAll(fresh, orphans, incoming, temporary.resolve("old"));
      }
      removed.addAll(orphans);
    } finally {
      delete(temporary);
    }
  }

  private static void writeAll(List<GeneratedFile> files, Path folder) throws IOException {
    for (GeneratedFile file : files) {
      Path place = folder.resolve(file.path());
      Files.createDirectories(place.getParent());
      Files.write(place, file.content());
    }
  }

  private void moveAll(List<GeneratedFile> fresh, List<String> orphans, Path incoming, Path aside)
      throws IOException {
    List<Path[]> moves = new ArrayList<>();
    try {
      for (String orphan : orphans) {
        move(place(orphan), aside.resolve(orphan), moves);
      }
      for (GeneratedFile file : fresh) {
        if (Files.exists(place(file.path()))) {
          move(place(file.path()), aside.resolve(file.path()), moves);
        }
        move(incoming.resolve(file.path()), place(file.path()), moves);
      }
    } catch (IOException e) {
      for (int k = moves.size() - 1; k >= 0; k--) {
        Files.move(moves.get(k)[1], moves.get(k)[0], StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    for (String orphan : orphans) {
      deleteEmptyFolders(place(orphan));
    }
  }

  private static void move(Path from, Path to, List<Path[]> moves) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    moves.add(new Path[] {from, to});
  }

  /** Deletes the folders above a file that has gone, up to the output folder, while empty. */
  private void deleteEmptyFolders(Path file) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !folder.equals(out)) {
      try (Stream<Path> children = Files.list(folder)) {
        if (children.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
