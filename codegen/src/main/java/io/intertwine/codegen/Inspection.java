package io.intertwine.codegen;

import java.nio.file.Path;
import java.util.List;

/** Looks at generated files before any of them reaches the output folder. */
@FunctionalInterface
public interface Inspection {

  /** Lets everything pass. */
  Inspection NONE = (folder, files) -> {};

  /**
   * Throws if the files are not to be written.
   *
   * @param folder a temporary folder, with the files at their places
   * @param files their paths in it, with slashes
   * @throws GenerationFailure with one sentence, if the output folder shall stay as it is
   */
  void inspect(Path folder, List<String> files);
}
