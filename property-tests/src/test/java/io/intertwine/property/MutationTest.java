package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.kernel.Order;
import io.intertwine.property.Mutation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Each check can fail: it catches kernels with one sign, one index or one constant changed, a
 * constant by as little as 2^10 units in the last place.
 */
class MutationTest {

  /** By default every third mistake is tried, with {@code -Dintertwine.full=true} each. */
  private static final int STEP = Boolean.getBoolean("intertwine.full") ? 1 : 3;

  private static final int SAMPLES = 17;
  private static final int SEEDS = 3;

  private static final String SPECIFICATION =
      """
      intertwine: 1
      package: test.mutation
      group: O(3)
      precision: [double]
      kernels:
        - {name: Product, kind: tensor-product, mode: full, left: 0e+1o, right: 1o}
        - {name: Surface, kind: spherical-harmonics, bandLimit: 2}
      """;

  private static final String GROUP =
      """
      intertwine: 1
      package: test.mutation
      group: O(3)
      precision: [double]
      backends: [plain]
      orders: [forward, vjp]
      kernels:
        - {name: Moves, kind: group, representations: [1o]}
      """;

  /** Compiled once, although every check tries them. */
  private static final Map<Mutation, GeneratedKernels> BROKEN = new ConcurrentHashMap<>();

  /** A check of a kernel, given inputs and a seed. */
  private interface Check {
    void run(GeneratedKernels broken, String name, Batch inputs, long seed);
  }

  private static List<Mutation> mutations(GeneratedKernels kernels, String className) {
    GeneratedFile file =
        kernels.files().stream()
            .filter(f -> f.name().equals(className + ".java"))
            .findFirst()
            .orElseThrow();
    List<Mutation> all = Mutation.of(file);
    List<Mutation> some = new ArrayList<>();
    for (int k = 0; k < all.size(); k += STEP) {
      some.add(all.get(k));
    }
    return some;
  }

  /** The mistakes that no pattern and no seed shows. */
  private static List<Mutation> missed(
      String name, Order broken, Order checked, Predicate<Mutation> which, Check check) {
    GeneratedKernels kernels = GeneratedKernels.of(SPECIFICATION);
    List<Mutation> missed = new ArrayList<>();
    List<Mutation> tried =
        mutations(kernels, name + "DoublePlain" + broken.suffix()).stream().filter(which).toList();
    assertFalse(tried.isEmpty(), "there are mistakes to make in " + name);
    for (Mutation mutation : tried) {
      GeneratedKernels wrong = BROKEN.computeIfAbsent(mutation, m -> m.in(kernels));
      if (!isCaught(wrong, name, checked, check)) {
        missed.add(mutation);
      }
    }
    return missed;
  }

  private static boolean isCaught(GeneratedKernels broken, String name, Order order, Check check) {
    for (Pattern pattern : Pattern.values()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Batch inputs = Samples.of(broken.family(name).description(order), SAMPLES, pattern, seed);
        try {
          check.run(broken, name, inputs, seed);
        } catch (PropertyViolation violation) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Mutation> missedAtEveryOrder(Predicate<Mutation> which, Check check) {
    List<Mutation> missed = new ArrayList<>();
    for (String name : List.of("Product", "Surface")) {
      for (Order order : Order.values()) {
        missed.addAll(missed(name, order, order, which, check));
      }
    }
    return missed;
  }

  private static boolean any(Mutation mutation) {
    return true;
  }

  private static boolean isCoarse(Mutation mutation) {
    return mutation.kind() != Kind.CONSTANT;
  }

  private static void equivariance(GeneratedKernels broken, String name, Batch inputs, long seed) {
    GroupFamily group = TestGroups.of("O(3)");
    double[] elements = group.kernel().sample(new Random(seed), SAMPLES);
    new EquivarianceCheck(broken.family(name), group).check(inputs, elements);
  }

  @Test
  void noMistakeEscapesTheComparisonOfBackends() {
    assertEquals(
        List.of(),
        missedAtEveryOrder(
            MutationTest::any,
            (broken, name, inputs, seed) ->
                new BackendParityCheck(broken.family(name)).check(inputs)));
  }

  @Test
  void noMistakeEscapesTheComparisonWithTheReference() {
    assertEquals(
        List.of(),
        missedAtEveryOrder(
            MutationTest::any,
            (broken, name, inputs, seed) ->
                new ReferenceParityCheck(broken.family(name), broken.reference(name))
                    .check(inputs, seed)));
  }

  @Test
  void noMistakeEscapesTheComparisonWithExactArithmetic() {
    GeneratedKernels right = GeneratedKernels.of(SPECIFICATION);
    assertEquals(
        List.of(),
        missedAtEveryOrder(
            MutationTest::any,
            (broken, name, inputs, seed) ->
                ExactParity.check(
                    broken.family(name),
                    right.exact(name),
                    Samples.of(inputs.kernel(), 4, Pattern.GAUSSIAN, seed))));
  }

  @Test
  void noMistakeEscapesTheComparisonWithTheInterpreter() {
    assertEquals(
        List.of(),
        missedAtEveryOrder(
            MutationTest::any,
            (broken, name, inputs, seed) ->
                InterpreterParity.check(
                    broken.family(name), broken.plan(name, inputs.kernel().order()), inputs)));
  }

  @Test
  void noWrongSignOrIndexEscapesTheCheckOfEquivariance() {
    assertEquals(List.of(), missedAtEveryOrder(MutationTest::isCoarse, MutationTest::equivariance));
  }

  /** A constant that stands for a whole irrep scales it, and the map stays equivariant. */
  @Test
  void constantsThatDifferInsideAnIrrepDoNotEscapeTheCheckOfEquivariance() {
    List<Mutation> missed =
        missed(
            "Surface",
            Order.FORWARD,
            Order.FORWARD,
            mutation -> !isCoarse(mutation),
            MutationTest::equivariance);
    GeneratedKernels kernels = GeneratedKernels.of(SPECIFICATION);
    long constants =
        mutations(kernels, "SurfaceDoublePlainForward").stream().filter(m -> !isCoarse(m)).count();

    assertTrue(missed.size() < constants, "some are caught");
    for (Mutation mutation : missed) {
      String line = mutation.text().lines().toList().get(mutation.line() - 1);
      // Those of Y_0 and of Y_1, of which the first is the only one of its irrep.
      assertTrue(line.contains("1/2*Pi^(-1/2)") || line.contains("1/2*Sqrt[3]*Pi^(-1/2)"), line);
    }
  }

  @Test
  void noWrongSignOrIndexEscapesDifferenceQuotients() {
    List<Mutation> missed = new ArrayList<>();
    for (String name : List.of("Product", "Surface")) {
      for (Order order : List.of(Order.VJP, Order.SECOND_VJP)) {
        missed.addAll(
            missed(
                name,
                order,
                order,
                MutationTest::isCoarse,
                (broken, kernel, inputs, seed) ->
                    new DerivativeCheck(broken.family(kernel)).differences(inputs, seed)));
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void noWrongSignOrIndexInTheGradientEscapesItsTranspose() {
    List<Mutation> missed = new ArrayList<>();
    for (String name : List.of("Product", "Surface")) {
      missed.addAll(
          missed(
              name,
              Order.VJP,
              Order.SECOND_VJP,
              MutationTest::isCoarse,
              (broken, kernel, inputs, seed) ->
                  new DerivativeCheck(broken.family(kernel)).adjoint(inputs)));
    }
    assertEquals(List.of(), missed);
  }

  /** Many mistakes keep a matrix symmetric; not all. */
  @Test
  void theSymmetryOfTheSecondDerivativeCatchesMistakes() {
    for (Kind kind : List.of(Kind.SIGN, Kind.INDEX)) {
      Predicate<Mutation> which = mutation -> mutation.kind() == kind;
      long tried =
          mutations(GeneratedKernels.of(SPECIFICATION), "ProductDoublePlainSecondVjp").stream()
              .filter(which)
              .count();
      List<Mutation> missed =
          missed(
              "Product",
              Order.SECOND_VJP,
              Order.SECOND_VJP,
              which,
              (broken, name, inputs, seed) ->
                  new DerivativeCheck(broken.family(name)).symmetric(inputs, seed));

      assertTrue(missed.size() < tried, kind + " is caught");
    }
  }

  @Test
  void noWrongSignOrIndexEscapesTheCheckOfTheGroup() {
    GeneratedKernels kernels = GeneratedKernels.of(GROUP);
    List<Mutation> missed = new ArrayList<>();
    for (String part :
        List.of(
            "MovesProductDoublePlainForward",
            "MovesInverseDoublePlainForward",
            "MovesAct0DoublePlainForward",
            "MovesLie0DoublePlainForward",
            "MovesLie0DoublePlainVjp")) {
      for (Mutation mutation : mutations(kernels, part)) {
        if (isCoarse(mutation) && !isCaught(mutation.in(kernels))) {
          missed.add(mutation);
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  private static boolean isCaught(GeneratedKernels broken) {
    try {
      new GroupCheck(broken.group("Moves")).check(1, SAMPLES);
      return false;
    } catch (PropertyViolation violation) {
      return true;
    }
  }
}
