package io.intertwine.kernel;

/**
 * The way from a unit quaternion to the Euler factors that rotation kernels read.
 *
 * <p>A quaternion q = (w, x, y, z) stands for R = Rz(alpha) Ry(beta) Rz(gamma) with
 *
 * <pre>
 *   w + i z = cos(beta/2) e^{i (alpha + gamma)/2},   y - i x = sin(beta/2) e^{i (alpha - gamma)/2}.
 * </pre>
 *
 * Let p and m be the two left-hand sides divided by their absolute values (1 where one is zero).
 * Then e^{i alpha} = p m and e^{i gamma} = p conj(m), cos(beta) and sin(beta) follow from the
 * absolute values, and no angle is ever computed. At beta = 0 and beta = pi one of the phases is
 * free; whichever value it has, the three factors multiply to the rotation of q, so there is no
 * gimbal failure: every factor is a point on the unit circle to a few roundings for every q.
 *
 * <p>For half-integer spins the same six slots hold the half angles: a = e^{i alpha/2} is a square
 * root of p m, either one, and e^{i gamma/2} = p conj(a), because then e^{i alpha/2} e^{i gamma/2}
 * = p and e^{i alpha/2} e^{-i gamma/2} = m.
 *
 * <p>Quaternions are divided by their norm, so that a drift by rounding does no harm.
 *
 * <p>This class is written by hand: certificates cover the kernels that read the factors, not how
 * the factors are made. Property tests hold each factor, for all quaternions of norms near 1, to
 * its definition above in 50 digits, with an error of at most gamma_20 of double precision.
 */
public final class QuaternionChart {

  /** Below this absolute values of pairs, which may be subnormal, are not accurate. */
  private static final double SMALL = 0x1p-900;

  /** Lifts small pairs, subnormal ones too, to accurate numbers; it changes no phase. */
  private static final double LIFT = 0x1p300;

  private QuaternionChart() {}

  /**
   * Writes cos and sin of alpha, beta and gamma.
   *
   * @param element the array with w, x, y, z
   * @param at the place of w
   * @param factors the array that receives six values, overwritten
   * @param to the place of the first
   */
  public static void eulerZyz(double[] element, int at, double[] factors, int to) {
    double w = element[at];
    double x = element[at + 1];
    double y = element[at + 2];
    double z = element[at + 3];
    double plus = Math.hypot(w, z);
    double minus = Math.hypot(x, y);
    double norm = Math.hypot(plus, minus);
    double c = plus / norm;
    double s = minus / norm;
    if (plus < SMALL) {
      w *= LIFT;
      z *= LIFT;
      plus = Math.hypot(w, z);
    }
    if (minus < SMALL) {
      x *= LIFT;
      y *= LIFT;
      minus = Math.hypot(x, y);
    }
    double pc = plus == 0 ? 1 : w / plus;
    double ps = plus == 0 ? 0 : z / plus;
    double mc = minus == 0 ? 1 : y / minus;
    double ms = minus == 0 ? 0 : -x / minus;
    factors[to] = pc * mc - ps * ms;
    factors[to + 1] = ps * mc + pc * ms;
    factors[to + 2] = (c - s) * (c + s);
    factors[to + 3] = 2 * c * s;
    factors[to + 4] = pc * mc + ps * ms;
    factors[to + 5] = ps * mc - pc * ms;
  }

  /**
   * Writes cos and sin of alpha/2, beta/2 and gamma/2.
   *
   * @param element the array with w, x, y, z
   * @param at the place of w
   * @param factors the array that receives six values, overwritten
   * @param to the place of the first
   */
  public static void eulerZyzHalf(double[] element, int at, double[] factors, int to) {
    double w = element[at];
    double x = element[at + 1];
    double y = element[at + 2];
    double z = element[at + 3];
    double plus = Math.hypot(w, z);
    double minus = Math.hypot(x, y);
    double norm = Math.hypot(plus, minus);
    double c = plus / norm;
    double s = minus / norm;
    if (plus < SMALL) {
      w *= LIFT;
      z *= LIFT;
      plus = Math.hypot(w, z);
    }
    if (minus < SMALL) {
      x *= LIFT;
      y *= LIFT;
      minus = Math.hypot(x, y);
    }
    double pc = plus == 0 ? 1 : w / plus;
    double ps = plus == 0 ? 0 : z / plus;
    double mc = minus == 0 ? 1 : y / minus;
    double ms = minus == 0 ? 0 : -x / minus;
    double cosAlpha = pc * mc - ps * ms;
    double sinAlpha = ps * mc + pc * ms;
    // The square root of a point of the unit circle, by the half-angle formula without
    // cancellation.
    double ac;
    double as;
    if (cosAlpha >= 0) {
      ac = Math.sqrt((1 + cosAlpha) / 2);
      as = sinAlpha / (2 * ac);
    } else {
      as = Math.sqrt((1 - cosAlpha) / 2);
      ac = sinAlpha / (2 * as);
    }
    factors[to] = ac;
    factors[to + 1] = as;
    factors[to + 2] = c;
    factors[to + 3] = s;
    factors[to + 4] = pc * ac + ps * as;
    factors[to + 5] = ps * ac - pc * as;
  }
}
