package io.intertwine.cli.query;

import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.coupling.Wigner3j;
import io.intertwine.symbolic.coupling.Wigner6j;
import io.intertwine.symbolic.coupling.Wigner9j;
import java.util.List;
import java.util.function.Function;

/** The operations {@code cg}, {@code wigner3j}, {@code wigner6j} and {@code wigner9j}. */
final class CouplingOperations {
  /** The largest doubled spin of cg, 3j and 6j: sums of a thousand terms, a second at most. */
  private static final int LARGEST = 10_000;

  /** The largest doubled spin of 9j, which is a sum of products of three 6j symbols. */
  private static final int LARGEST_9J = 400;

  private CouplingOperations() {}

  static List<Operation> all() {
    return List.of(
        symbol("cg", true, CouplingOperations::cg),
        symbol("wigner3j", true, CouplingOperations::wigner3j),
        symbol("wigner6j", false, CouplingOperations::wigner6j),
        symbol("wigner9j", false, CouplingOperations::wigner9j));
  }

  private static Operation symbol(
      String name, boolean projections, Function<Query, SignedRoot> value) {
    return Operation.of(
        name,
        projections ? List.of("tj", "tm", "digits") : List.of("tj", "digits"),
        (query, out) -> {
          int digits = query.digits();
          Values.writeFields(out, value.apply(query), digits);
        });
  }

  private static SignedRoot cg(Query query) {
    int[] j = query.integers("tj", 3, 0, LARGEST);
    int[] m = query.integers("tm", 3, -LARGEST, LARGEST);
    return ClebschGordan.signedRoot(j[0], m[0], j[1], m[1], j[2], m[2]);
  }

  private static SignedRoot wigner3j(Query query) {
    int[] j = query.integers("tj", 3, 0, LARGEST);
    int[] m = query.integers("tm", 3, -LARGEST, LARGEST);
    return Wigner3j.signedRoot(j[0], j[1], j[2], m[0], m[1], m[2]);
  }

  private static SignedRoot wigner6j(Query query) {
    int[] j = query.integers("tj", 6, 0, LARGEST);
    return Wigner6j.signedRoot(j[0], j[1], j[2], j[3], j[4], j[5]);
  }

  private static SignedRoot wigner9j(Query query) {
    int[] j = query.integers("tj", 9, 0, LARGEST_9J);
    return Wigner9j.signedRoot(j[0], j[1], j[2], j[3], j[4], j[5], j[6], j[7], j[8]);
  }
}
