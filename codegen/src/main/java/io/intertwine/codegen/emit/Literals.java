package io.intertwine.codegen.emit;

import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.Locale;

/**
 * Prints constants as hexadecimal floating-point literals.
 *
 * <p>The exact value is rounded once, correctly, and its bits are printed by this class: the text
 * of {@code Double.toString} differs between JDK versions, and a decimal would be rounded a second
 * time by the reader's eye. The form is {@code 0x1.hhhp-e}: one leading digit, no trailing zeros,
 * {@code 0x0.hhhp-1022} for subnormal doubles as in {@code Double.toHexString}.
 */
public final class Literals {

  private static final int DOUBLE_FRACTION_BITS = 52;
  private static final int FLOAT_FRACTION_BITS = 23;

  private Literals() {}

  /**
   * The literal of an exact value.
   *
   * @param value a real exact number
   * @param precision the format to round to
   * @return the literal, with the suffix {@code f} for floats
   */
  public static String of(ExactNumber value, Precision precision) {
    return precision == Precision.DOUBLE ? of(value.toDouble()) : of(value.toFloat());
  }

  /**
   * The literal of a double.
   *
   * @param value a finite value
   * @return the literal
   */
  public static String of(double value) {
    long bits = Double.doubleToLongBits(requireFinite(value));
    return text(
        bits < 0,
        (int) (bits >>> DOUBLE_FRACTION_BITS) & 0x7ff,
        bits & ((1L << DOUBLE_FRACTION_BITS) - 1),
        DOUBLE_FRACTION_BITS,
        Double.MAX_EXPONENT);
  }

  /**
   * The literal of a float.
   *
   * @param value a finite value
   * @return the literal with its suffix
   */
  public static String of(float value) {
    requireFinite(value);
    int bits = Float.floatToIntBits(value);
    String text =
        text(
            bits < 0,
            (bits >>> FLOAT_FRACTION_BITS) & 0xff,
            (bits & ((1L << FLOAT_FRACTION_BITS) - 1)) << 1,
            FLOAT_FRACTION_BITS + 1,
            Float.MAX_EXPONENT);
    return text + "f";
  }

  private static double requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("the constant is too large for the floating-point format");
    }
    return value;
  }

  private static String text(
      boolean negative, int biased, long fraction, int fractionBits, int bias) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    text.append(biased == 0 ? "0x0." : "0x1.");
    String digits = Long.toHexString(fraction);
    StringBuilder padded = new StringBuilder();
    padded.append("0".repeat(fractionBits / 4 - digits.length())).append(digits);
    while (padded.length() > 1 && padded.charAt(padded.length() - 1) == '0') {
      padded.setLength(padded.length() - 1);
    }
    int exponent = biased == 0 ? (fraction == 0 ? 0 : 1 - bias) : biased - bias;
    return text.append(padded).append('p').append(exponent).toString().toLowerCase(Locale.ROOT);
  }
}
