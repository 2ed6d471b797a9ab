package io.intertwine.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The icosphere: an icosahedron whose triangles are cut into four, again and again. */
final class Sphere {

  private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;

  private static final int[] ICOSAHEDRON = {
    0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1,
    8, 3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1
  };

  private Sphere() {}

  /** The icosphere of radius 1 with {@code 20 * 4^depth} triangles, seen counter-clockwise. */
  static TriangleMesh icosphere(int depth) {
    List<double[]> points = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      for (int sign = 0; sign < 4; sign++) {
        double[] point = new double[3];
        point[axis] = sign % 2 == 0 ? -1 : 1;
        point[(axis + 1) % 3] = sign < 2 ? GOLDEN : -GOLDEN;
        points.add(Vectors.unit(point));
      }
    }
    int[] faces = ICOSAHEDRON;
    for (int level = 0; level < depth; level++) {
      faces = refined(faces, points);
    }
    return new TriangleMesh(
        points.stream().flatMapToDouble(java.util.Arrays::stream).toArray(), faces);
  }

  private static int[] refined(int[] faces, List<double[]> points) {
    Map<Long, Integer> middles = new HashMap<>();
    int[] finer = new int[4 * faces.length];
    int next = 0;
    for (int face = 0; face < faces.length; face += 3) {
      int a = faces[face];
      int b = faces[face + 1];
      int c = faces[face + 2];
      int ab = middle(a, b, points, middles);
      int bc = middle(b, c, points, middles);
      int ca = middle(c, a, points, middles);
      for (int vertex : new int[] {a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca}) {
        finer[next++] = vertex;
      }
    }
    return finer;
  }

  private static int middle(int a, int b, List<double[]> points, Map<Long, Integer> middles) {
    long edge = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    return middles.computeIfAbsent(
        edge,
        key -> {
          points.add(
              Vectors.unit(
                  Vectors.barycentric(points.get(a), points.get(b), points.get(a), 0.5, 0.5)));
          return points.size() - 1;
        });
  }
}
