package io.intertwine.symbolic.finite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Data exported from GAP 4.12.1 by the scripts beside them. */
final class GapData {
  private GapData() {}

  static List<String[]> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GapData.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split(";")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Permutation permutation(String images) {
    return Permutation.ofImages(
        Arrays.stream(images.trim().split(" ")).map(Integer::valueOf).toList());
  }

  static FiniteGroup group(String name, String generators) {
    return FiniteGroup.ofPermutations(
        name, Arrays.stream(generators.split("\\|")).map(GapData::permutation).toList());
  }
}
