package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.RealClebschGordan.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Values by the peers themselves; the script beside the table made it, and its head names versions.
 */
class PeerValuesTest {
  /** The peers compute in double; their rotations of degree 4 are good to some 1e-15. */
  private static final double PEER_ERROR = 1e-13;

  private static List<String[]> lines(String kind) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PeerValuesTest.class.getResourceAsStream("peers.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split(" ")).filter(w -> w[0].equals(kind)).toList();
    }
  }

  @Test
  void couplingTensorsHaveTheSignsAndValuesOfThePeers() throws IOException {
    List<String[]> lines = lines("coupling");
    assertEquals(369 + 65, lines.size());
    for (String[] w : lines) {
      Entry first =
          Convention.named(w[1])
              .coupling(Integer.parseInt(w[2]), Integer.parseInt(w[3]), Integer.parseInt(w[4]))
              .get(0);
      assertEquals(Integer.parseInt(w[5]), first.a());
      assertEquals(Integer.parseInt(w[6]), first.b());
      assertEquals(Integer.parseInt(w[7]), first.c());
      assertEquals(Double.parseDouble(w[8]), first.value().toDouble(), PEER_ERROR);
    }
  }

  @Test
  void harmonicsAreThoseOfE3nnToDegreeEleven() throws IOException {
    List<String[]> lines = lines("harmonics");
    assertEquals(3, lines.size());
    for (String[] w : lines) {
      int bandLimit = (int) Math.round(Math.sqrt(w.length - 6)) - 1;
      List<ComplexValue> values =
          Convention.named(w[1])
              .sphericalHarmonics(
                  bandLimit,
                  Normalization.named(w[2]),
                  new BigDecimal(w[3]),
                  new BigDecimal(w[4]),
                  new BigDecimal(w[5]));
      assertEquals(w.length - 6, values.size());
      for (int k = 0; k < values.size(); k++) {
        assertEquals(Double.parseDouble(w[6 + k]), values.get(k).re().toDouble(), PEER_ERROR);
      }
    }
  }

  @Test
  void rotationsAreThoseOfThePeers() throws IOException {
    List<String[]> lines = lines("rotation");
    assertTrue(lines.size() > 10);
    for (String[] w : lines) {
      Convention convention = Convention.named(w[1]);
      List<Double> values = new ArrayList<>();
      for (List<ComplexValue> row :
          convention.wignerD(
              Integer.parseInt(w[2]),
              new BigDecimal(w[3]),
              new BigDecimal(w[4]),
              new BigDecimal(w[5]))) {
        for (ComplexValue value : row) {
          values.add(value.re().toDouble());
          if (!convention.isReal()) {
            values.add(value.im().toDouble());
          }
        }
      }
      assertEquals(w.length - 6, values.size());
      for (int k = 0; k < values.size(); k++) {
        assertEquals(Double.parseDouble(w[6 + k]), values.get(k), PEER_ERROR);
      }
    }
  }

  /**
   * The worked example of CONVENTIONS.md: weights of e3nn times 1/sqrt(fan-in) are weights here.
   */
  @Test
  void weightsOfE3nnAreConvertedByTheFanInAlone() throws IOException {
    String[] w = lines("product").get(0);
    double[] numbers = new double[w.length - 2];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = Double.parseDouble(w[k + 2]);
    }
    int[] multiplicity = {4, 5, 2};
    int weight = 0;
    int left = 6 * (4 + 5 + 2);
    int right = left + 6;
    int output = right + 9;
    for (int l = 0; l <= 2; l++) {
      double[][] result = new double[multiplicity[l]][2 * l + 1];
      for (int u = 0; u < 2; u++) {
        for (int v = 0; v < 3; v++) {
          for (int n = 0; n < multiplicity[l]; n++) {
            double factor = numbers[weight++] / Math.sqrt(6);
            for (Entry e : Convention.INTERTWINE.coupling(1, 1, l)) {
              result[n][e.c()] +=
                  factor
                      * e.value().toDouble()
                      * numbers[left + 3 * u + e.a()]
                      * numbers[right + 3 * v + e.b()];
            }
          }
        }
      }
      for (double[] row : result) {
        for (double value : row) {
          assertEquals(numbers[output++], value, PEER_ERROR);
        }
      }
    }
    assertEquals(numbers.length, output);
  }
}
