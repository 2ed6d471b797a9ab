package io.intertwine.cli.report;

/**
 * The two colours of the pictures: blue for positive, orange for negative; safe for colour-blind
 * eyes.
 */
final class Palette {
  private static final int[] POSITIVE = {0x2b, 0x6c, 0xc4};
  private static final int[] NEGATIVE = {0xe0, 0x7a, 0x1f};

  private Palette() {}

  /** The colour of a sign under a light of brightness 0 to 1. */
  static String shaded(boolean positive, double brightness) {
    int[] base = positive ? POSITIVE : NEGATIVE;
    StringBuilder colour = new StringBuilder("#");
    for (int channel : base) {
      double value =
          brightness < 0.85
              ? channel * brightness / 0.85
              : channel + (255 - channel) * (brightness - 0.85) * 1.6;
      colour.append(hex((int) Math.min(255, value)));
    }
    return colour.toString();
  }

  /** The colour of a number from -1 to 1 on white: the larger, the stronger. */
  static String diverging(double value) {
    int[] base = value >= 0 ? POSITIVE : NEGATIVE;
    double strength = 0.25 + 0.75 * Math.min(1, Math.abs(value));
    StringBuilder colour = new StringBuilder("#");
    for (int channel : base) {
      colour.append(hex((int) (255 + (channel - 255) * strength)));
    }
    return colour.toString();
  }

  private static String hex(int channel) {
    String digits = Integer.toHexString(channel);
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
