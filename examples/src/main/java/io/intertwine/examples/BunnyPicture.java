package io.intertwine.examples;

import io.intertwine.kernel.DoubleKernel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The picture of the example: the mesh, its radial function rebuilt from the harmonics up to
 * several band limits, and below them the power spectrum, a bar of {@code log p_l} for each l.
 */
final class BunnyPicture {

  private static final int SIDE = 360;
  private static final int BARS = 150;
  private static final int MARGIN = 24;
  private static final int CLAY = 0xD8BFA0;
  private static final int SKY = 0x9DBFDC;
  private static final int ICOSPHERE_DEPTH = 6;
  private static final double DECADES = 8;
  private static final int LINE = 22;

  private BunnyPicture() {}

  /**
   * Draws.
   *
   * @param mesh the mesh, its centroid at the origin
   * @param harmonics the harmonics of a point up to the band limit
   * @param coefficients the radial function's coefficients
   * @param bandLimits up to which l to rebuild, one picture each
   * @param power the power spectrum
   */
  static BufferedImage draw(
      TriangleMesh mesh,
      DoubleKernel harmonics,
      double[] coefficients,
      List<Integer> bandLimits,
      List<Double> power) {
    int width = SIDE * (1 + bandLimits.size());
    BufferedImage picture =
        new BufferedImage(width, SIDE + BARS + 2 * MARGIN + 4 * LINE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    double reach = 0;
    for (double coordinate : mesh.vertices()) {
      reach = Math.max(reach, 1.08 * Math.abs(coordinate));
    }
    pen.drawImage(Rendering.of(mesh, CLAY, SIDE, reach), 0, 0, null);
    TriangleMesh sphere = Sphere.icosphere(ICOSPHERE_DEPTH);
    double[] values = harmonics.apply(new double[][] {sphere.vertices()}, sphere.vertexCount())[0];
    for (int i = 0; i < bandLimits.size(); i++) {
      TriangleMesh rebuilt = rebuilt(sphere, values, coefficients, bandLimits.get(i));
      pen.drawImage(Rendering.of(rebuilt, SKY, SIDE, reach), SIDE * (i + 1), 0, null);
    }
    bars(pen, power, width);
    label(pen, bandLimits, power, width);
    pen.dispose();
    return picture;
  }

  /** Says what is what, if this JVM has fonts; those of small containers have none. */
  private static void label(
      Graphics2D pen, List<Integer> bandLimits, List<Double> power, int width) {
    try {
      pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
      pen.getFontMetrics();
    } catch (RuntimeException | LinkageError | InternalError e) {
      return;
    }
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.DARK_GRAY);
    centred(pen, "the bunny", SIDE / 2, SIDE + LINE);
    for (int i = 0; i < bandLimits.size(); i++) {
      centred(pen, "l \u2264 " + bandLimits.get(i), SIDE * (i + 1) + SIDE / 2, SIDE + LINE);
    }
    int step = (width - 2 * MARGIN) / power.size();
    int floor = floor();
    for (int l = 0; l < power.size(); l++) {
      String text = String.format(Locale.ROOT, "l = %d:  %.3g", l, power.get(l));
      centred(pen, text, MARGIN + l * step + (step - 8) / 2, floor + LINE);
    }
    String caption =
        String.format(
            Locale.ROOT,
            "power of each l, the same after any rotation (bars: its logarithm, from %.0e of the"
                + " largest on)",
            Math.pow(10, -DECADES));
    centred(pen, caption, width / 2, floor + 2 * LINE);
  }

  private static void centred(Graphics2D pen, String text, int x, int y) {
    pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, y);
  }

  private static int floor() {
    return SIDE + 2 * LINE + MARGIN + BARS;
  }

  /**
   * The sphere's vertices n moved to r(n) n, where r(n) is the sum of c_lm Y_lm(n) over all l up to
   * the band limit.
   */
  private static TriangleMesh rebuilt(
      TriangleMesh sphere, double[] values, double[] coefficients, int bandLimit) {
    double[] vertices = sphere.vertices().clone();
    for (int vertex = 0; vertex < sphere.vertexCount(); vertex++) {
      double radius = 0;
      for (int i = 0; i < (bandLimit + 1) * (bandLimit + 1); i++) {
        radius += coefficients[i] * values[vertex * coefficients.length + i];
      }
      for (int axis = 0; axis < 3; axis++) {
        vertices[3 * vertex + axis] *= radius;
      }
    }
    return new TriangleMesh(vertices, Arrays.copyOf(sphere.faces(), sphere.faces().length));
  }

  private static void bars(Graphics2D pen, List<Double> power, int width) {
    int step = (width - 2 * MARGIN) / power.size();
    int floor = floor();
    double largest = power.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    for (int l = 0; l < power.size(); l++) {
      double height = Math.max(0, 1 + Math.log10(power.get(l) / largest) / DECADES);
      int pixels = Math.max(1, (int) Math.round(BARS * height));
      pen.setColor(new Color(SKY));
      pen.fillRect(MARGIN + l * step, floor - pixels, step - 8, pixels);
    }
    pen.setColor(Color.GRAY);
    pen.fillRect(MARGIN, floor, width - 2 * MARGIN, 2);
  }
}
