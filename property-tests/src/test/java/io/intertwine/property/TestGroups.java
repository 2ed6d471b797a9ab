package io.intertwine.property;

import io.intertwine.kernel.provider.KernelProvider;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The run-time groups by which the tests move features: every irrep up to a spin. */
final class TestGroups {

  /** The kernels of the runtime reach spin 6. */
  private static final int LARGEST_SPIN = 6;

  private TestGroups() {}

  /** The provider logs each plain kernel that it picks; held so that the level is kept. */
  private static final Logger PROVIDER = Logger.getLogger(KernelProvider.class.getName());

  private static final Map<String, GroupFamily> KNOWN = new ConcurrentHashMap<>();

  static GroupFamily of(String group) {
    return KNOWN.computeIfAbsent(group, TestGroups::generate);
  }

  private static GroupFamily generate(String group) {
    PROVIDER.setLevel(Level.WARNING);
    return GeneratedKernels.of(specification(group)).group("Moves");
  }

  /** The group in single precision alone, on points too, and on sums of irreps. */
  static GroupFamily inFloat(String group) {
    PROVIDER.setLevel(Level.WARNING);
    String points = group.equals("SU(2)") ? "" : "cartesian, ";
    return GeneratedKernels.of(
            String.format(
                Locale.ROOT,
                """
                intertwine: 1
                package: test.moves.narrow
                group: %s
                precision: [float]
                orders: [forward]
                kernels:
                  - {name: Moves, kind: group, representations: [%s%s, 2x%s+%s]}
                """,
                group,
                points,
                Subject.irrep(group, 1),
                Subject.irrep(group, 0),
                Subject.irrep(group, 3)))
        .group("Moves");
  }

  /** Half-integer spins count double; the other parity comes by itself. */
  private static String specification(String group) {
    String irreps =
        IntStream.rangeClosed(1, LARGEST_SPIN)
            .mapToObj(k -> Subject.irrep(group, k))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        intertwine: 1
        package: test.moves
        group: %s
        precision: [double]
        backends: [plain]
        orders: [forward, vjp]
        kernels:
          - {name: Moves, kind: group, representations: [%s]}
        """,
        group,
        irreps);
  }
}
