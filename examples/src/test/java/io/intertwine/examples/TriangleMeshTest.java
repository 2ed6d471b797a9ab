package io.intertwine.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriangleMeshTest {

  private static final String TETRAHEDRON =
      """
      # vertices of a cube, every other one
      v 1 1 1
      v 1 -1 -1
      v -1 1 -1
      v -1 -1 1
      vn 0 0 1
      f 1/1/1 2//1 3
      f -4 -2 -1
      f 1 4 2
      f 2 4 3
      """;

  private static TriangleMesh read(String text) throws IOException {
    return TriangleMesh.readObj(new BufferedReader(new StringReader(text)), "test.obj");
  }

  @Test
  void readsPlainIndexedAndRelativeFaces() throws IOException {
    TriangleMesh mesh = read(TETRAHEDRON);
    assertEquals(4, mesh.vertexCount());
    assertArrayEquals(new int[] {0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2}, mesh.faces());
  }

  @Test
  void splitsAPolygonIntoAFan() throws IOException {
    TriangleMesh mesh = read("v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nf 1 2 3 4\n");
    assertArrayEquals(new int[] {0, 1, 2, 0, 2, 3}, mesh.faces());
    assertArrayEquals(new double[] {0.5, 0.5, 0}, mesh.centroid(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "v 1 2, 'test.obj, line 1: \"v 1 2\" is no vertex: it needs three numbers after v.'",
    "v 1 2 NaN, 'test.obj, line 1: \"v 1 2 NaN\" is no vertex: its numbers must be finite.'",
    "f 1 2, 'test.obj, line 1: \"f 1 2\" is no face: it needs at least three vertices after f.'",
    "f 1, 'test.obj, line 1: \"f 1\" is no face: it needs at least three vertices after f.'",
    "o bunny, 'test.obj holds no face; an OBJ mesh has lines such as \"f 1 2 3\".'"
  })
  void answersAWrongLineInOneSentence(String line, String sentence) {
    assertEquals(sentence, assertThrows(IOException.class, () -> read(line + "\n")).getMessage());
  }

  @Test
  void theDirectionsOfAClosedSurfaceCoverTheSphereOnce() throws IOException {
    RadialMeasure measure = RadialMeasure.of(read(TETRAHEDRON), 5);
    double solidAngle = 0;
    for (int i = 0; i < measure.weights().length; i++) {
      double[] point = {
        measure.points()[3 * i], measure.points()[3 * i + 1], measure.points()[3 * i + 2]
      };
      solidAngle += measure.weights()[i] / Vectors.norm(point);
    }
    assertEquals(100, measure.weights().length);
    assertEquals(4 * Math.PI, Math.abs(solidAngle), 1e-12);
  }

  @Test
  void theIcosphereIsClosedAndRound() {
    TriangleMesh sphere = Sphere.icosphere(3);
    assertEquals(20 * 64, sphere.triangles());
    assertEquals(2, sphere.vertexCount() - sphere.triangles() * 3 / 2 + sphere.triangles());
    for (int vertex = 0; vertex < sphere.vertexCount(); vertex++) {
      double[] v = sphere.vertices();
      assertEquals(
          1, Math.hypot(Math.hypot(v[3 * vertex], v[3 * vertex + 1]), v[3 * vertex + 2]), 1e-15);
    }
  }
}
