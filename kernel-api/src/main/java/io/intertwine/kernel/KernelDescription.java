package io.intertwine.kernel;

import java.util.List;
import java.util.Objects;

/**
 * The metadata of a generated kernel, written into its class by the generator.
 *
 * @param name the fully qualified name of the kernel's facade class
 * @param kind the kind in the specification, such as {@code tensor-product}
 * @param group the symmetry group's name
 * @param convention the basis convention's name
 * @param order the order of differentiation
 * @param precision the floating-point format
 * @param backend plain or vector
 * @param inputs the input arrays, in the order of {@code run}
 * @param outputs the output arrays, in the order of {@code run}
 * @param fingerprint {@code sha256:} and the hash of the specification and the generator's version
 * @param operations the operation counts per sample
 * @param longestPath the longest chain of roundings from an input to an output, n of gamma_n
 */
public record KernelDescription(
    String name,
    String kind,
    String group,
    String convention,
    Order order,
    Precision precision,
    Backend backend,
    List<ArrayShape> inputs,
    List<ArrayShape> outputs,
    String fingerprint,
    OperationCounts operations,
    int longestPath) {

  /** Copies the lists. */
  public KernelDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(operations, "operations");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
