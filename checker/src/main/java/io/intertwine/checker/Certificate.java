package io.intertwine.checker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certificate as it was read: well-formed, with every index in range, and nothing verified yet.
 *
 * @param kernel the fully qualified name of the kernel's facade
 * @param parameters the fields of the specification that the kind has
 * @param operations the operation counts that the facade states, per order
 * @param longestPath per order, the number n of gamma_n that the facade states
 */
record Certificate(
    String kernel,
    Kind kind,
    String fingerprint,
    StructureGroup group,
    Json parameters,
    Map<String, Rep> representations,
    List<Array> inputs,
    List<Array> outputs,
    List<Stage> stages,
    Map<Order, Counts> operations,
    Map<Order, Integer> longestPath,
    List<Source> sources,
    List<Table> tables) {

  /** The kinds of kernels, as the specification writes them. */
  enum Kind {
    SPHERICAL_HARMONICS("spherical-harmonics"),
    TENSOR_PRODUCT("tensor-product"),
    WIGNER_ROTATION("wigner-rotation"),
    LINEAR("linear"),
    GROUP("group");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** A representation: its name, and its matrices as the certificate writes them. */
  record Rep(String id, Irreps irreps, List<Matrix> lie, List<Matrix> discrete, String place) {}

  /** An array of the kernel; the irreps are empty for scalars and for group coordinates. */
  record Array(String name, Optional<Irreps> irreps, int length) {}

  /** What an input of a map is. */
  enum InputType {
    VECTOR,
    SCALAR,
    GROUP
  }

  /**
   * One input of a map, its components the variables from {@code offset} on.
   *
   * @param rep the representation of a vector, else empty
   * @param variety the variety of a group element, else empty
   */
  record Input(
      String name,
      InputType type,
      int offset,
      int length,
      Optional<Rep> rep,
      Optional<Variety> variety) {}

  /** A variable that stands for a root of an invariant polynomial. */
  record Symbol(String name, Roots.Function function, Polynomial argument, String place) {}

  /**
   * The map of a stage.
   *
   * @param output the representation of the values, or empty if they are group elements
   * @param value the variety of the values, or empty if they are vectors
   */
  record MapData(
      String name,
      List<Input> inputs,
      List<Symbol> symbols,
      Optional<Rep> output,
      Optional<Variety> value,
      List<Polynomial> components,
      List<Json> claims,
      String place) {
    /** The number of variables that belong to inputs; the symbols follow. */
    int inputLength() {
      return inputs.stream().mapToInt(Input::length).sum();
    }
  }

  /** A loop over the copies of an irrep. */
  record Loop(String index, int count) {}

  /** Where a block of a map lies in an array: component c at base + sum of stride * index + c. */
  record Binding(
      int array, int base, int length, List<Integer> strides, boolean accumulate, String place) {}

  /** One loop nest. */
  record Stage(
      List<Loop> loops, MapData map, List<Binding> inputs, List<Binding> outputs, String place) {}

  /** What an emitted file is. */
  enum Role {
    KERNEL,
    BOUND,
    FACADE,
    GROUP
  }

  /** The orders of differentiation. */
  enum Order {
    FORWARD,
    VJP,
    SECOND_VJP
  }

  /** Operations per sample. */
  record Counts(int dense, int sparse, int optimised) {}

  /** An emitted source. */
  record Source(
      String file,
      String sha256,
      Role role,
      Optional<Order> order,
      boolean isFloat,
      boolean isVector,
      String place) {}

  /**
   * A table resource.
   *
   * @param exact the exact forms of its floating-point arrays
   * @param segments its arrays of the ends of segments: the kernel works through a list segment by
   *     segment
   */
  record Table(
      String file,
      String sha256,
      Map<String, List<Surd>> exact,
      Map<String, List<Integer>> segments,
      String place) {}

  Certificate {
    representations = Map.copyOf(representations);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    stages = List.copyOf(stages);
    operations = Map.copyOf(operations);
    longestPath = Map.copyOf(longestPath);
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
  }

  /** The name of the facade class without its package. */
  String simpleName() {
    return kernel.substring(kernel.lastIndexOf('.') + 1);
  }
}
