package io.intertwine.cli.query;

import java.util.List;
import java.util.stream.Stream;

/** All operations, and the names of those that are specified but not built. */
final class Operations {
  /** Operations of the contract that this version does not answer. */
  static final List<String> LATER = List.of("induce", "kernel-space", "steerable-filters");

  private Operations() {}

  static List<Operation> all() {
    return Stream.of(
            CouplingOperations.all(),
            RotationOperations.all(),
            RepresentationOperations.all(),
            FiniteGroupOperations.all())
        .flatMap(List::stream)
        .toList();
  }
}
