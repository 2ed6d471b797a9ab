package io.intertwine.symbolic.wigner;

import java.util.Objects;

/**
 * A complex number whose parts are known to any precision.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record ComplexValue(RealValue re, RealValue im) {
  /** Requires both parts. */
  public ComplexValue {
    Objects.requireNonNull(re, "re");
    Objects.requireNonNull(im, "im");
  }

  /** A real number. */
  public static ComplexValue real(RealValue value) {
    return new ComplexValue(value, RealValue.ZERO);
  }
}
