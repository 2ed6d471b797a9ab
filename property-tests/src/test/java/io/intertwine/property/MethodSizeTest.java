package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.Generator;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.codegen.verify.InMemoryCompiler;
import io.intertwine.codegen.verify.MethodSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Methods of generated kernels stay so small that HotSpot compiles them, asserted on class files.
 */
class MethodSizeTest {

  /** HotSpot compiles no larger method unless it is told to (DontCompileHugeMethods). */
  private static final int LARGEST = 8000;

  /** Above about 2000 bytecodes C1 can run out of registers on vectors, and C2 is never tried. */
  private static final int LARGEST_OF_VECTORS = 1500;

  private static List<String> tooLarge(SortedMap<String, byte[]> classFiles) {
    List<String> tooLarge = new ArrayList<>();
    classFiles.forEach(
        (name, bytes) -> {
          SortedMap<String, Integer> sizes = MethodSizes.of(bytes);
          sizes.forEach(
              (method, size) -> {
                boolean computes = name.contains("Vector") && !isDriver(method, sizes.keySet());
                if (size > (computes ? LARGEST_OF_VECTORS : LARGEST)) {
                  tooLarge.add(name + "." + method + ": " + size);
                }
              });
        });
    return tooLarge;
  }

  /** Whether a method only calls its parts, or only fills constants once. */
  private static boolean isDriver(String method, Set<String> methods) {
    String part = method.substring(0, method.indexOf('(')) + "Part0(";
    return method.startsWith("<clinit>") || methods.stream().anyMatch(m -> m.startsWith(part));
  }

  @Test
  void methodsOfTheRuntimesKernelsAreSmall() {
    SortedMap<String, byte[]> classes = RuntimeKernels.classFiles();

    assertTrue(classes.keySet().stream().anyMatch(name -> name.contains("DoubleVector")));
    assertEquals(List.of(), tooLarge(classes));
  }

  @Test
  void methodsOfTheLargestUnrolledKernelsAreSmall() {
    Spec spec =
        SpecReader.read(
            """
            intertwine: 1
            package: test.sizes
            group: SO(3)
            precision: [double]
            kernels:
              - {name: Large, kind: tensor-product, mode: full, left: 0+1+2+3, right: 0+1+2+3, shape: unrolled}
              - {name: Mixed, kind: tensor-product, mode: uvw, left: 2x0+2x1+2x2, right: 2x0+2x1+2x2, output: 2x0+2x1+2x2, shape: unrolled}
              - {name: Harmonics, kind: spherical-harmonics, bandLimit: 8}
              - {name: Rotation, kind: wigner-rotation, irreps: 0+1+2+3}
            """,
            "sizes.yaml");
    SortedMap<String, byte[]> classes =
        InMemoryCompiler.compile(Generator.generate(spec, Generator.Options.standard()).files())
            .classes();

    assertTrue(classes.size() > 30);
    assertEquals(List.of(), tooLarge(classes));
  }
}
