package io.intertwine.examples;

/** Vectors of three-space as arrays x, y, z. */
final class Vectors {

  private Vectors() {}

  static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] unit(double[] a) {
    double norm = norm(a);
    return new double[] {a[0] / norm, a[1] / norm, a[2] / norm};
  }

  /** The point u a + v b + (1 - u - v) c of a triangle. */
  static double[] barycentric(double[] a, double[] b, double[] c, double u, double v) {
    double w = 1 - u - v;
    return new double[] {
      u * a[0] + v * b[0] + w * c[0], u * a[1] + v * b[1] + w * c[1], u * a[2] + v * b[2] + w * c[2]
    };
  }
}
