package io.intertwine.cli.report;

import io.intertwine.symbolic.wigner.ComplexValue;
import io.intertwine.symbolic.wigner.Convention;
import io.intertwine.symbolic.wigner.Normalization;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pictures of the real harmonics: the surface at distance |Y(v)| in direction v, one colour where Y
 * is positive and one where it is negative, lit from above the viewer's left shoulder.
 *
 * <p>The harmonics are evaluated exactly on a grid of directions; only the drawing is floating.
 */
final class HarmonicPicture {
  private static final int RINGS = 22;
  private static final int SECTORS = 44;
  private static final double SIZE = 104;

  /** The viewer looks down on the x axis: z upward, y to the right. */
  private static final double ELEVATION = StrictMath.toRadians(24);

  private static final double AZIMUTH = StrictMath.toRadians(-32);

  private final int bandLimit;
  private final double[][][] directions = new double[RINGS + 1][SECTORS][];
  private final double[][][] values = new double[RINGS + 1][SECTORS][];

  /** Evaluates all harmonics up to a degree on the grid. */
  HarmonicPicture(int bandLimit) {
    this.bandLimit = bandLimit;
    for (int i = 0; i <= RINGS; i++) {
      for (int j = 0; j < SECTORS; j++) {
        double theta = StrictMath.PI * i / RINGS;
        double phi = 2 * StrictMath.PI * j / SECTORS;
        double sine = StrictMath.sin(theta);
        directions[i][j] =
            new double[] {
              sine * StrictMath.cos(phi), sine * StrictMath.sin(phi), StrictMath.cos(theta)
            };
        List<ComplexValue> exact =
            Convention.INTERTWINE.sphericalHarmonics(
                bandLimit,
                Normalization.NORM,
                decimal(directions[i][j][0]),
                decimal(directions[i][j][1]),
                decimal(directions[i][j][2]));
        values[i][j] = exact.stream().mapToDouble(value -> value.re().toDouble()).toArray();
      }
    }
  }

  int bandLimit() {
    return bandLimit;
  }

  /** Few digits keep the exact evaluation cheap; the picture has a thousandth of that. */
  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(StrictMath.round(value * 1e6), 6);
  }

  /** A face with its depth; the array is private and never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Face(double depth, String colour, double[] outline) {}

  /** The picture of Y(l, m). */
  String draw(int l, int m) {
    int index = l * (l + 1) + m;
    double largest = 0;
    for (double[][] ring : values) {
      for (double[] value : ring) {
        largest = Math.max(largest, Math.abs(value[index]));
      }
    }
    double scale = 0.46 * SIZE / largest;
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < RINGS; i++) {
      for (int j = 0; j < SECTORS; j++) {
        addFace(faces, index, scale, i, j);
      }
    }
    faces.sort(Comparator.comparingDouble(Face::depth));
    Svg svg = new Svg(SIZE, SIZE, "real spherical harmonic l=" + l + ", m=" + m);
    faces.forEach(face -> svg.polygon(face.colour(), 0.5, face.outline()));
    return svg.close();
  }

  private void addFace(List<Face> faces, int index, double scale, int i, int j) {
    int next = (j + 1) % SECTORS;
    double[][] corners = {
      corner(index, scale, i, j),
      corner(index, scale, i + 1, j),
      corner(index, scale, i + 1, next),
      corner(index, scale, i, next)
    };
    double[] normal = cross(minus(corners[2], corners[0]), minus(corners[3], corners[1]));
    double length = StrictMath.sqrt(dot(normal, normal));
    if (length < 1e-9 || normal[2] / length < -0.05) {
      return; // no area, or the far side
    }
    double[] light = {-0.45, 0.6, 0.66};
    double brightness = 0.42 + 0.58 * Math.max(0, dot(normal, light) / length);
    double mean =
        values[i][j][index]
            + values[i + 1][j][index]
            + values[i + 1][next][index]
            + values[i][next][index];
    double[] outline = new double[8];
    double depth = 0;
    for (int k = 0; k < 4; k++) {
      outline[2 * k] = SIZE / 2 + corners[k][0];
      outline[2 * k + 1] = SIZE / 2 - corners[k][1];
      depth += corners[k][2];
    }
    faces.add(new Face(depth, Palette.shaded(mean >= 0, brightness), outline));
  }

  /** A corner in the viewer's axes: right, up, towards. */
  private double[] corner(int index, double scale, int i, int j) {
    double radius = scale * Math.abs(values[i][j][index]);
    double x = radius * directions[i][j][0];
    double y = radius * directions[i][j][1];
    double z = radius * directions[i][j][2];
    double right = -x * StrictMath.sin(AZIMUTH) + y * StrictMath.cos(AZIMUTH);
    double ahead = x * StrictMath.cos(AZIMUTH) + y * StrictMath.sin(AZIMUTH);
    return new double[] {
      right,
      z * StrictMath.cos(ELEVATION) - ahead * StrictMath.sin(ELEVATION),
      ahead * StrictMath.cos(ELEVATION) + z * StrictMath.sin(ELEVATION)
    };
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
