package io.intertwine.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an SVG picture; coordinates in pixels, rounded to a tenth or a hundredth. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** Opens a picture of a size, with a description for those who cannot see it. */
  Svg(double width, double height, String description) {
    text.append("<svg viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
    text.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    text.append("\" role=\"img\"><title>").append(escape(description)).append("</title>");
  }

  /** A filled polygon without a border; {@code seam} draws over the gap to its neighbours. */
  void polygon(String fill, double seam, double... coordinates) {
    text.append("<path d=\"M");
    for (int i = 0; i < coordinates.length; i += 2) {
      text.append(i == 0 ? "" : "L");
      text.append(number(coordinates[i])).append(' ').append(number(coordinates[i + 1]));
    }
    text.append("Z\" fill=\"").append(fill).append('"');
    if (seam > 0) {
      text.append(" stroke=\"").append(fill).append("\" stroke-width=\"").append(number(seam));
      text.append('"');
    }
    text.append("/>");
  }

  /** A rectangle with a tooltip. */
  void cell(double x, double y, double width, double height, String fill, String tooltip) {
    text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    text.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    text.append("\" fill=\"").append(fill).append("\">");
    if (!tooltip.isEmpty()) {
      text.append("<title>").append(escape(tooltip)).append("</title>");
    }
    text.append("</rect>");
  }

  /** A line of a CSS class. */
  void line(String style, double x1, double y1, double x2, double y2) {
    text.append("<line class=\"").append(style).append("\" x1=\"").append(number(x1));
    text.append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2));
    text.append("\" y2=\"").append(number(y2)).append("\"/>");
  }

  /** A curve of a CSS class through points x, y, x, y, ... */
  void curve(String style, double... coordinates) {
    text.append("<polyline class=\"").append(style).append("\" points=\"");
    for (int i = 0; i < coordinates.length; i += 2) {
      text.append(i == 0 ? "" : " ");
      text.append(number(coordinates[i])).append(',').append(number(coordinates[i + 1]));
    }
    text.append("\"/>");
  }

  /** Text of a CSS class, centred at x. */
  void label(String style, double x, double y, String label) {
    text.append("<text class=\"").append(style).append("\" text-anchor=\"middle\" x=\"");
    text.append(number(x)).append("\" y=\"").append(number(y)).append("\">");
    text.append(escape(label)).append("</text>");
  }

  /** The whole element. */
  String close() {
    return text.append("</svg>").toString();
  }

  /** A number without useless digits, the same on every JDK. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Text for HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
