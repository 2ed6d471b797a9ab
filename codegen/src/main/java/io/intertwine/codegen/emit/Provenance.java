package io.intertwine.codegen.emit;

import java.util.List;
import java.util.Objects;

/**
 * Where a kernel comes from: what the header of each of its files states.
 *
 * @param packageName the Java package of the generated classes
 * @param convention the basis convention
 * @param generator the generator's name and version
 * @param spec the canonical specification of this kernel alone, line by line
 * @param fingerprint {@code sha256:} and the hash of the generator's version and the specification
 */
public record Provenance(
    String packageName,
    String convention,
    String generator,
    List<String> spec,
    String fingerprint) {

  /** Copies the list. */
  public Provenance {
    Objects.requireNonNull(packageName, "packageName");
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(generator, "generator");
    Objects.requireNonNull(fingerprint, "fingerprint");
    spec = List.copyOf(spec);
  }
}
