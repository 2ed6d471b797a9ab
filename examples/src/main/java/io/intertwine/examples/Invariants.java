package io.intertwine.examples;

import io.intertwine.kernel.DoubleKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * The rotation invariants of second and third degree of a function on the sphere, given by its
 * coefficients c_lm up to a band limit.
 *
 * <p>Power spectrum: {@code p_l = sum_m c_lm^2}. Bispectrum (Kakarala, 1992): {@code b(l1, l2, l3)
 * = <(c_l1 x c_l2)_l3, c_l3> / sqrt(p_l1 p_l2 p_l3)} for {@code l1 <= l2 <= l3}, where the product
 * is the isometric Clebsch-Gordan product, so that each lies between -1 and 1.
 *
 * @param power p_l for l = 0..bandLimit
 * @param bispectrum b for each triple, l1 first, then l2, then l3 ascending
 */
record Invariants(List<Double> power, List<Double> bispectrum) {

  /**
   * Evaluates the invariants.
   *
   * @param product the full product of all irreps up to the band limit with themselves, kept up to
   *     the band limit: output blocks sorted by l3, then l1, then l2
   * @param coefficients c_lm, l ascending, m from -l to l
   * @param bandLimit the largest l
   */
  static Invariants of(DoubleKernel product, double[] coefficients, int bandLimit) {
    List<Double> power = new ArrayList<>();
    for (int l = 0; l <= bandLimit; l++) {
      power.add(inner(coefficients, l * l, coefficients, l * l, 2 * l + 1));
    }
    double[] products = product.apply(new double[][] {coefficients, coefficients}, 1)[0];
    List<Double> bispectrum = new ArrayList<>();
    int at = 0;
    for (int l3 = 0; l3 <= bandLimit; l3++) {
      for (int l1 = 0; l1 <= bandLimit; l1++) {
        for (int l2 = Math.abs(l1 - l3); l2 <= Math.min(bandLimit, l1 + l3); l2++) {
          if (l1 <= l2 && l2 <= l3) {
            double triple = inner(products, at, coefficients, l3 * l3, 2 * l3 + 1);
            bispectrum.add(triple / Math.sqrt(power.get(l1) * power.get(l2) * power.get(l3)));
          }
          at += 2 * l3 + 1;
        }
      }
    }
    return new Invariants(List.copyOf(power), List.copyOf(bispectrum));
  }

  /** The largest change of a power, relative to that power. */
  double powerDeviation(Invariants other) {
    double worst = 0;
    for (int l = 0; l < power.size(); l++) {
      worst = Math.max(worst, Math.abs(other.power.get(l) / power.get(l) - 1));
    }
    return worst;
  }

  /** The largest change of an entry of the normalised bispectrum. */
  double bispectrumDeviation(Invariants other) {
    double worst = 0;
    for (int i = 0; i < bispectrum.size(); i++) {
      worst = Math.max(worst, Math.abs(other.bispectrum.get(i) - bispectrum.get(i)));
    }
    return worst;
  }

  private static double inner(double[] a, int atA, double[] b, int atB, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[atA + i] * b[atB + i];
    }
    return sum;
  }
}
