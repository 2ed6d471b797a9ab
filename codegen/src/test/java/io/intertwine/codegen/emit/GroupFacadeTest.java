package io.intertwine.codegen.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.codegen.verify.InMemoryCompiler;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.GroupKernel.Gradients;
import io.intertwine.kernel.GroupKernel.SecondGradients;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facade of a group, generated, compiled and called. */
class GroupFacadeTest {

  /** A few roundings of numbers of size 1; the property tests hold the proved bounds. */
  private static final double DOUBLE = 0x1p-48;

  private static final float FLOAT = 0x1p-19f;

  /** A quarter turn about the z axis: x goes to y. */
  private static final double[] QUARTER_TURN = {Math.sqrt(0.5), 0, 0, Math.sqrt(0.5)};

  private static Class<?> facade(String precision) {
    String spec =
        """
        intertwine: 1
        package: org.example.turns
        group: SO(3)
        precision: %s
        backends: [plain]
        orders: [forward]
        kernels:
          - {name: Turns, kind: group, representations: [cartesian]}
        """;
    List<GeneratedFile> files =
        Generator.generate(
                SpecReader.read(spec.formatted(precision), "turns.yaml"),
                Generator.Options.standard())
            .files();
    try {
      return InMemoryCompiler.compile(files).loader().loadClass("org.example.turns.Turns");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> factories(Class<?> facade) {
    return Arrays.stream(facade.getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType() == GroupKernel.class)
        .map(Method::getName)
        .sorted()
        .toList();
  }

  @SuppressWarnings("unchecked") // what the facade declares
  private static <A> GroupKernel<A> kernel(Class<?> facade, String factory) {
    try {
      return (GroupKernel<A>) facade.getMethod(factory).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @Test
  void theFacadeHasAFactoryForEachPrecisionOfTheSpecAndNoOther() {
    assertEquals(List.of("doubleKernel"), factories(facade("[double]")));
    assertEquals(List.of("floatKernel"), factories(facade("[float]")));
    assertEquals(List.of("doubleKernel", "floatKernel"), factories(facade("[double, float]")));
  }

  /** y = rho(g) v is the y axis, d the z axis; the torque y x d is the x axis. */
  @Test
  void theDerivativesOfAQuarterTurnInDoubleAreCrossProducts() {
    GroupKernel<double[]> turns = kernel(facade("[double]"), "doubleKernel");
    double[] v = {1, 0, 0};
    double[] d = {0, 0, 1};

    assertArrayEquals(new double[] {0, 1, 0}, turns.act(0, QUARTER_TURN, v), DOUBLE);
    Gradients<double[]> first = turns.actVjp(0, QUARTER_TURN, v, d);
    assertArrayEquals(new double[] {1, 0, 0}, first.elements(), DOUBLE);
    assertArrayEquals(new double[] {0, 0, 1}, first.vectors(), DOUBLE);
    double[] a = {0, 1, 0};
    double[] b = {0, 2, 0};
    SecondGradients<double[]> second = turns.actSecondVjp(0, QUARTER_TURN, v, d, a, b);
    // e = d x a = -x and z = rho(g) b = -2 x: y x e + z x d, rho(g)^T e and a x y + z.
    assertArrayEquals(new double[] {0, 2, 1}, second.elements(), DOUBLE);
    assertArrayEquals(new double[] {0, 1, 0}, second.vectors(), DOUBLE);
    assertArrayEquals(new double[] {-2, 0, 0}, second.cotangents(), DOUBLE);
  }

  @Test
  void theDerivativesOfAQuarterTurnInFloatAreCrossProducts() {
    GroupKernel<float[]> turns = kernel(facade("[float]"), "floatKernel");
    float[] g = floats(QUARTER_TURN);
    float[] v = floats(1, 0, 0);
    float[] d = floats(0, 0, 1);

    assertArrayEquals(floats(0, 1, 0), turns.act(0, g, v), FLOAT);
    assertArrayEquals(floats(1, 0, 0), turns.actVjp(0, g, v, d).elements(), FLOAT);
    SecondGradients<float[]> second =
        turns.actSecondVjp(0, g, v, d, floats(0, 1, 0), floats(0, 2, 0));
    assertArrayEquals(floats(0, 2, 1), second.elements(), FLOAT);
    assertArrayEquals(floats(0, 1, 0), second.vectors(), FLOAT);
    assertArrayEquals(floats(-2, 0, 0), second.cotangents(), FLOAT);
  }

  @Test
  void arraysOfTheWrongLengthAreRefusedInOneSentence() {
    GroupKernel<double[]> turns = kernel(facade("[double]"), "doubleKernel");
    double[] v = {1, 0, 0};

    Exception few =
        assertThrows(
            IllegalArgumentException.class,
            () -> turns.actSecondVjp(0, QUARTER_TURN, v, v, new double[4], v));
    assertEquals("1 cotangents of elements of 3 reals are needed, not 4 reals", few.getMessage());
    Exception broken =
        assertThrows(IllegalArgumentException.class, () -> turns.inverse(new double[5]));
    assertTrue(broken.getMessage().contains("is no multiple of"), broken.getMessage());
  }
}
