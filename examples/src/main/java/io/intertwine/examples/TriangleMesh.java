package io.intertwine.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A triangle mesh: vertex positions and oriented faces.
 *
 * @param vertices coordinates, three per vertex in the order x, y, z
 * @param faces vertex numbers from 0, three per triangle, counter-clockwise seen from outside
 */
@SuppressWarnings("ArrayRecordComponent") // Bulk data, never compared.
public record TriangleMesh(double[] vertices, int[] faces) {

  /**
   * Makes a mesh.
   *
   * @throws IllegalArgumentException if an array's length is no multiple of three or a face names a
   *     vertex that is not there
   */
  public TriangleMesh {
    if (vertices.length % 3 != 0 || faces.length % 3 != 0) {
      throw new IllegalArgumentException("vertices and faces come in threes");
    }
    for (int vertex : faces) {
      if (vertex < 0 || 3 * vertex >= vertices.length) {
        throw new IllegalArgumentException(
            "a face names vertex " + vertex + " of " + vertices.length / 3);
      }
    }
  }

  /** The number of triangles. */
  public int triangles() {
    return faces.length / 3;
  }

  /** The number of vertices. */
  public int vertexCount() {
    return vertices.length / 3;
  }

  /**
   * Reads the vertices and triangles of a Wavefront OBJ text; normals, textures and groups are
   * passed over, polygons are split into a fan of triangles.
   *
   * @param reader the text
   * @param name what to call the text in a message
   * @throws IOException if reading fails or a line is not OBJ: one sentence with name and line
   */
  public static TriangleMesh readObj(BufferedReader reader, String name) throws IOException {
    List<double[]> points = new ArrayList<>();
    List<int[]> triangles = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String[] words = line.strip().split("\\s+");
      try {
        if (words[0].equals("v")) {
          points.add(point(words));
        } else if (words[0].equals("f")) {
          fan(words, points.size(), triangles);
        }
      } catch (IllegalArgumentException e) {
        throw new IOException(
            name + ", line " + number + ": \"" + line.strip() + "\" " + e.getMessage() + ".", e);
      }
    }
    if (triangles.isEmpty()) {
      throw new IOException(name + " holds no face; an OBJ mesh has lines such as \"f 1 2 3\".");
    }
    return new TriangleMesh(
        points.stream().flatMapToDouble(Arrays::stream).toArray(),
        triangles.stream().flatMapToInt(Arrays::stream).toArray());
  }

  private static double[] point(String[] words) {
    double[] point = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      try {
        point[axis] = Double.parseDouble(words[axis + 1]);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException("is no vertex: it needs three numbers after v", e);
      }
      if (!Double.isFinite(point[axis])) {
        throw new IllegalArgumentException("is no vertex: its numbers must be finite");
      }
    }
    return point;
  }

  private static void fan(String[] words, int points, List<int[]> triangles) {
    if (words.length < 4) {
      throw new IllegalArgumentException("is no face: it needs at least three vertices after f");
    }
    int[] corners = new int[words.length - 1];
    for (int i = 0; i < corners.length; i++) {
      int index;
      try {
        index = Integer.parseInt(words[i + 1].split("/", 2)[0]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("is no face: its vertices are whole numbers", e);
      }
      corners[i] = index < 0 ? points + index : index - 1;
      if (corners[i] < 0 || corners[i] >= points) {
        throw new IllegalArgumentException(
            "names vertex " + index + ", but " + points + " vertices come before it");
      }
    }
    for (int i = 2; i < corners.length; i++) {
      triangles.add(new int[] {corners[0], corners[i - 1], corners[i]});
    }
  }

  /** The centroid of the surface: the mean of its points by area, as x, y, z. */
  public double[] centroid() {
    double[] sum = new double[3];
    double total = 0;
    for (int triangle = 0; triangle < triangles(); triangle++) {
      double area = area(triangle);
      total += area;
      for (int axis = 0; axis < 3; axis++) {
        double mean = 0;
        for (int corner = 0; corner < 3; corner++) {
          mean += vertices[3 * faces[3 * triangle + corner] + axis] / 3;
        }
        sum[axis] += area * mean;
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      sum[axis] /= total;
    }
    return sum;
  }

  /** The same mesh, moved by {@code -shift}. */
  public TriangleMesh minus(double[] shift) {
    double[] moved = vertices.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= shift[i % 3];
    }
    return new TriangleMesh(moved, faces);
  }

  /** The position of a corner (0, 1, 2) of a triangle. */
  public double[] corner(int triangle, int corner) {
    int vertex = faces[3 * triangle + corner];
    return Arrays.copyOfRange(vertices, 3 * vertex, 3 * vertex + 3);
  }

  private double area(int triangle) {
    double[] a = corner(triangle, 0);
    double[] normal =
        Vectors.cross(Vectors.minus(corner(triangle, 1), a), Vectors.minus(corner(triangle, 2), a));
    return Vectors.norm(normal) / 2;
  }
}
