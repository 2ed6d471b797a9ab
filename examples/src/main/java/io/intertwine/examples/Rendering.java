package io.intertwine.examples;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A small software renderer: orthographic view along -z with y up, depth buffer, and one white
 * light with soft diffuse shading of vertex normals.
 */
final class Rendering {

  private static final int BACKGROUND = 0xFFFFFF;
  private static final int SUPERSAMPLING = 3;
  private static final double[] LIGHT = Vectors.unit(new double[] {0.45, 0.65, 0.75});

  private final int size;
  private final double reach;
  private final double[] depth;
  private final int[] pixels;

  /**
   * A view.
   *
   * @param size side of the square picture in pixels
   * @param reach half the side of the square that is seen, in the mesh's units
   */
  private Rendering(int size, double reach) {
    this.size = size * SUPERSAMPLING;
    this.reach = reach;
    this.depth = new double[this.size * this.size];
    this.pixels = new int[this.size * this.size];
    Arrays.fill(depth, Double.NEGATIVE_INFINITY);
    Arrays.fill(pixels, BACKGROUND);
  }

  /** A picture of the mesh in one colour (0xRRGGBB), lit; the mesh's origin is in the middle. */
  static BufferedImage of(TriangleMesh mesh, int colour, int size, double reach) {
    Rendering view = new Rendering(size, reach);
    double[] normals = vertexNormals(mesh);
    for (int triangle = 0; triangle < mesh.triangles(); triangle++) {
      view.fill(mesh, normals, triangle, colour);
    }
    return view.reduced();
  }

  private static double[] vertexNormals(TriangleMesh mesh) {
    double[] normals = new double[mesh.vertices().length];
    for (int triangle = 0; triangle < mesh.triangles(); triangle++) {
      double[] a = mesh.corner(triangle, 0);
      double[] normal =
          Vectors.cross(
              Vectors.minus(mesh.corner(triangle, 1), a),
              Vectors.minus(mesh.corner(triangle, 2), a));
      for (int corner = 0; corner < 3; corner++) {
        int vertex = mesh.faces()[3 * triangle + corner];
        for (int axis = 0; axis < 3; axis++) {
          normals[3 * vertex + axis] += normal[axis];
        }
      }
    }
    return normals;
  }

  private void fill(TriangleMesh mesh, double[] normals, int triangle, int colour) {
    double[][] at = new double[3][];
    double[][] normal = new double[3][];
    for (int corner = 0; corner < 3; corner++) {
      int vertex = mesh.faces()[3 * triangle + corner];
      at[corner] = mesh.corner(triangle, corner);
      at[corner][0] = (at[corner][0] / reach + 1) * size / 2;
      at[corner][1] = (1 - at[corner][1] / reach) * size / 2;
      normal[corner] = Arrays.copyOfRange(normals, 3 * vertex, 3 * vertex + 3);
    }
    double area = edge(at[0], at[1], at[2][0], at[2][1]);
    if (area == 0) {
      return;
    }
    for (int y = bound(at, 1, false); y <= bound(at, 1, true); y++) {
      for (int x = bound(at, 0, false); x <= bound(at, 0, true); x++) {
        double u = edge(at[1], at[2], x + 0.5, y + 0.5) / area;
        double v = edge(at[2], at[0], x + 0.5, y + 0.5) / area;
        if (u < 0 || v < 0 || u + v > 1) {
          continue;
        }
        double z = Vectors.barycentric(at[0], at[1], at[2], u, v)[2];
        if (z > depth[y * size + x]) {
          depth[y * size + x] = z;
          double[] n = Vectors.barycentric(normal[0], normal[1], normal[2], u, v);
          pixels[y * size + x] = shade(colour, Vectors.dot(Vectors.unit(n), LIGHT));
        }
      }
    }
  }

  private int bound(double[][] at, int axis, boolean upper) {
    double low = Math.min(at[0][axis], Math.min(at[1][axis], at[2][axis]));
    double high = Math.max(at[0][axis], Math.max(at[1][axis], at[2][axis]));
    return upper ? Math.min(size - 1, (int) high) : Math.max(0, (int) low);
  }

  private static double edge(double[] a, double[] b, double x, double y) {
    return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  }

  private static int shade(int colour, double cosine) {
    double light = 0.22 + 0.78 * Math.pow(0.5 + 0.5 * cosine, 1.6);
    int shaded = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      shaded |= (int) Math.min(255, ((colour >> shift) & 0xFF) * light) << shift;
    }
    return shaded;
  }

  private BufferedImage reduced() {
    int small = size / SUPERSAMPLING;
    BufferedImage image = new BufferedImage(small, small, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < small; y++) {
      for (int x = 0; x < small; x++) {
        image.setRGB(x, y, mean(x * SUPERSAMPLING, y * SUPERSAMPLING));
      }
    }
    return image;
  }

  private int mean(int left, int top) {
    int mean = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int sum = 0;
      for (int y = top; y < top + SUPERSAMPLING; y++) {
        for (int x = left; x < left + SUPERSAMPLING; x++) {
          sum += (pixels[y * size + x] >> shift) & 0xFF;
        }
      }
      mean |= sum / (SUPERSAMPLING * SUPERSAMPLING) << shift;
    }
    return mean;
  }
}
