package io.intertwine.property;

/**
 * Rotations of three-dimensional space by quaternions with integer coordinates, which are exact.
 *
 * <p>The quaternion q = (w, x, y, z) with the norm N = w^2 + x^2 + y^2 + z^2 takes v to q v q^-1: a
 * rotation whose matrix is R = Q / N with the integers
 *
 * <pre>
 *   Q = | ww+xx-yy-zz  2(xy-wz)     2(xz+wy)    |
 *       | 2(xy+wz)     ww-xx+yy-zz  2(yz-wx)    |
 *       | 2(xz-wy)     2(yz+wx)     ww-xx-yy+zz |
 * </pre>
 *
 * (Hamilton's product; e.g. Kuipers, Quaternions and Rotation Sequences, 1999, section 7.7.) The
 * rational rotations are dense, and R moves N n to Q n for integers n: points can be rotated
 * without any error, so that no bound for it is needed and every kernel of points can be tested
 * sharply, also where it is no polynomial.
 *
 * <p>With coordinates of q up to {@value #LARGEST_COORDINATE} in size and those of n up to {@value
 * #LARGEST_POINT}, N is at most 2^14, and the integers N n and Q n are less than 2^24, so that they
 * are floats too.
 */
final class PointRotation {

  /** The largest coordinate of a quaternion. */
  static final int LARGEST_COORDINATE = 63;

  /** The largest coordinate of a point before it is multiplied by N: sqrt(3) 2^14 511 &lt; 2^24. */
  static final int LARGEST_POINT = 511;

  /** Roundings of a component of Q v / N: three products, two sums, a quotient. */
  private static final int ROUNDINGS = 4;

  private static final double U = 0x1p-53;

  private final double[] matrix;
  private final double norm;

  /** The rotation by the quaternion at a place of an array, whose coordinates must be integers. */
  PointRotation(double[] elements, int at) {
    double w = elements[at];
    double x = elements[at + 1];
    double y = elements[at + 2];
    double z = elements[at + 3];
    matrix =
        new double[] {
          w * w + x * x - y * y - z * z,
          2 * (x * y - w * z),
          2 * (x * z + w * y),
          2 * (x * y + w * z),
          w * w - x * x + y * y - z * z,
          2 * (y * z - w * x),
          2 * (x * z - w * y),
          2 * (y * z + w * x),
          w * w - x * x - y * y + z * z
        };
    norm = w * w + x * x + y * y + z * z;
  }

  /** The norm N. */
  double norm() {
    return norm;
  }

  /** Q v, exact for integers up to {@link #LARGEST_POINT} times a power of two. */
  void multiply(double[] vector, int at, double[] image, int to) {
    for (int i = 0; i < 3; i++) {
      image[to + i] = row(vector, at, i);
    }
  }

  /** R v for any v, with a bound of the error, given one for v. */
  void rotate(double[] vector, double[] radius, int at, double[] image, double[] imageRadius) {
    double gamma = ROUNDINGS * U / (1 - ROUNDINGS * U);
    for (int i = 0; i < 3; i++) {
      image[at + i] = row(vector, at, i) / norm;
      double errors = 0;
      for (int k = 0; k < 3; k++) {
        double size = Math.abs(matrix[3 * i + k]);
        errors += size * (radius[at + k] + gamma * Math.abs(vector[at + k]));
      }
      imageRadius[at + i] = errors / norm;
    }
  }

  private double row(double[] vector, int at, int i) {
    return matrix[3 * i] * vector[at]
        + matrix[3 * i + 1] * vector[at + 1]
        + matrix[3 * i + 2] * vector[at + 2];
  }
}
