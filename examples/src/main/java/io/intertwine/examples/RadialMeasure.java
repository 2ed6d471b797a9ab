package io.intertwine.examples;

/**
 * A surface seen from its centroid, as weighted points: direction {@code d_i} and weight {@code
 * Omega_i r_i}, so that {@code sum_i weight_i Y_lm(d_i)} approximates the integral of the radius
 * {@code r(n) Y_lm(n)} over the sphere.
 *
 * <p>Each triangle is cut into {@code parts^2} equal ones. A part counts with its signed solid
 * angle (van Oosterom and Strackee, 1983: {@code tan(Omega / 2) = a.(b x c) / (abc + (a.b)c +
 * (b.c)a + (c.a)b)}) and the distance of its mean point. Where a ray leaves the surface and enters
 * it again the sheets count with alternating sign, so that the signal is well defined for any
 * closed mesh. A rotation of the mesh rotates the points and leaves the weights alone.
 *
 * @param points the parts' mean points relative to the centroid, three per part: x, y, z
 * @param weights solid angle (steradian) times distance, one per part
 */
@SuppressWarnings("ArrayRecordComponent") // Bulk data, never compared.
record RadialMeasure(double[] points, double[] weights) {

  static RadialMeasure of(TriangleMesh mesh, int parts) {
    TriangleMesh centred = mesh.minus(mesh.centroid());
    int perTriangle = parts * parts;
    double[] points = new double[3 * perTriangle * mesh.triangles()];
    double[] weights = new double[perTriangle * mesh.triangles()];
    int part = 0;
    for (int triangle = 0; triangle < mesh.triangles(); triangle++) {
      double[] a = centred.corner(triangle, 0);
      double[] b = centred.corner(triangle, 1);
      double[] c = centred.corner(triangle, 2);
      for (int i = 0; i < parts; i++) {
        for (int j = 0; j < 2 * (parts - i) - 1; j++) {
          double[][] corners = part(a, b, c, parts, i, j);
          double[] mean = Vectors.barycentric(corners[0], corners[1], corners[2], 1 / 3d, 1 / 3d);
          System.arraycopy(mean, 0, points, 3 * part, 3);
          weights[part++] = solidAngle(corners) * Vectors.norm(mean);
        }
      }
    }
    return new RadialMeasure(points, weights);
  }

  /** Row i holds parts - i upright triangles (even j) and, between them, inverted ones (odd j). */
  private static double[][] part(double[] a, double[] b, double[] c, int parts, int i, int j) {
    double step = 1d / parts;
    double u = i * step;
    int pair = j / 2;
    double v = pair * step;
    if (j % 2 == 0) {
      return new double[][] {
        Vectors.barycentric(a, b, c, u + step, v),
        Vectors.barycentric(a, b, c, u, v + step),
        Vectors.barycentric(a, b, c, u, v)
      };
    }
    return new double[][] {
      Vectors.barycentric(a, b, c, u + step, v),
      Vectors.barycentric(a, b, c, u + step, v + step),
      Vectors.barycentric(a, b, c, u, v + step)
    };
  }

  private static double solidAngle(double[][] corners) {
    double[] a = Vectors.unit(corners[0]);
    double[] b = Vectors.unit(corners[1]);
    double[] c = Vectors.unit(corners[2]);
    double volume = Vectors.dot(a, Vectors.cross(b, c));
    double denominator = 1 + Vectors.dot(a, b) + Vectors.dot(b, c) + Vectors.dot(c, a);
    return 2 * Math.atan2(volume, denominator);
  }
}
