package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is certified of one kernel: the group and its representations, the maps with their claims,
 * how they lie in the kernel's arrays, and the emitted files. {@link #toJson} writes the format
 * {@code intertwine-certificate/1}, which an independent checker verifies.
 *
 * @param kernel the qualified name of the kernel's facade
 * @param kind the kind in the specification
 * @param specFingerprint the fingerprint of the specification
 * @param group the group
 * @param parameters the fields of the specification that the kind has
 * @param inputs the input arrays
 * @param outputs the output arrays
 * @param stages the loop nests around maps
 * @param operations per order of differentiation, the operation counts
 * @param longestPath per order of differentiation, the longest path of the schedule
 * @param sources the emitted sources
 * @param tables the emitted table resources
 */
public record Certificate(
    String kernel,
    String kind,
    String specFingerprint,
    Group group,
    Json.Fields parameters,
    List<Array> inputs,
    List<Array> outputs,
    List<Stage> stages,
    SortedMap<String, Operations> operations,
    SortedMap<String, Integer> longestPath,
    List<Source> sources,
    List<Table> tables) {

  /** The name of the format. */
  public static final String FORMAT = "intertwine-certificate/1";

  /** The name of the convention of all bases, phases and orders. */
  public static final String CONVENTION = "intertwine";

  /** Copies the lists. */
  public Certificate {
    Objects.requireNonNull(kernel, "kernel");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(specFingerprint, "specFingerprint");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(parameters, "parameters");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    stages = List.copyOf(stages);
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    longestPath = Collections.unmodifiableSortedMap(new TreeMap<>(longestPath));
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
  }

  /**
   * An array of the kernel.
   *
   * @param name the name
   * @param irreps the irreps, {@code cartesian} for points, empty for scalars and group elements
   * @param length the number of reals per sample
   */
  public record Array(String name, String irreps, int length) {}

  /** A loop index with its count. */
  public record Loop(String index, int count) {}

  /** Where an input of a map begins: {@code base + sum of strides * loop indices}. */
  public record Input(int array, int base, List<Integer> strides) {
    /** Copies the list. */
    public Input {
      strides = List.copyOf(strides);
    }
  }

  /**
   * Where the next {@code length} components of a map's value begin, and whether they are added to
   * what is there.
   */
  public record Output(int array, int base, List<Integer> strides, int length, boolean accumulate) {
    /** Copies the list. */
    public Output {
      strides = List.copyOf(strides);
    }
  }

  /**
   * A loop nest around one map.
   *
   * @param loops the loops, outermost first
   * @param map the map
   * @param inputs one place per input of the map
   * @param outputs places that take all components of the map, in order
   */
  public record Stage(
      List<Loop> loops, EquivariantMap map, List<Input> inputs, List<Output> outputs) {
    /** Copies the lists. */
    public Stage {
      Objects.requireNonNull(map, "map");
      loops = List.copyOf(loops);
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /** Operations of the dense, the sparse and the optimised form. */
  public record Operations(int dense, int sparse, int optimised) {}

  /** Which variant of the kernel a source is. */
  public record Variant(String order, String precision, String backend) {}

  /**
   * An emitted source.
   *
   * @param file the path from the certificate's folder, with slashes
   * @param sha256 the digest of its bytes in hexadecimal
   * @param role {@code kernel}, {@code bound}, {@code facade} or {@code group}
   * @param variant the variant, for kernels and bounds
   */
  public record Source(String file, String sha256, String role, Optional<Variant> variant) {}

  /**
   * An emitted table resource.
   *
   * @param file the path from the certificate's folder, with slashes
   * @param sha256 the digest of its bytes in hexadecimal
   * @param exact per array of floating-point numbers, the exact values
   * @param segments per array of ends of segments, the ends: a kernel works through a list segment
   *     by segment, and what it computes need not show where one ends
   */
  public record Table(
      String file,
      String sha256,
      SortedMap<String, List<ExactNumber>> exact,
      SortedMap<String, List<Integer>> segments) {
    /** Copies the maps. */
    public Table {
      exact = Collections.unmodifiableSortedMap(new TreeMap<>(exact));
      segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }
  }

  /** The text of the certificate; the same certificate gives the same text. */
  public String toJson() {
    return new CertificateWriter(this).json().print();
  }
}
