package io.intertwine.symbolic.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.Wigner3j;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymjaOracleTest {
  @Test
  void publishedThreeJSymbolsAreAnswered() {
    // Edmonds, Angular Momentum in Quantum Mechanics (1957), table 2.
    assertEquals("1/15*Sqrt[30]", threeJ(new int[] {2, 2, 4}, new int[] {0, 0, 0}));
    assertEquals("-1/30*Sqrt[15]", threeJ(new int[] {3, 2, 3}, new int[] {1, 0, -1}));
  }

  private static String threeJ(int[] tj, int[] tm) {
    return SymjaOracle.threeJ(tj, tm).orElseThrow().toExactString();
  }

  /** The oracle itself is tested: its coefficients are orthonormal wherever it answers all. */
  @Test
  void clebschGordanCoefficientsOfTheOracleAreOrthonormal() {
    for (int tj1 = 0; tj1 <= 3; tj1++) {
      for (int tj2 = 0; tj2 <= tj1; tj2++) {
        for (int tj = tj1 - tj2; tj <= tj1 + tj2; tj += 2) {
          for (int tm = -tj; tm <= tj; tm += 2) {
            SurdSum norm = SurdSum.ZERO;
            for (int tm1 = -tj1; tm1 <= tj1; tm1 += 2) {
              if (Math.abs(tm - tm1) <= tj2) {
                Optional<SurdSum> c =
                    SymjaOracle.clebschGordan(
                        new int[] {tj1, tj2, tj}, new int[] {tm1, tm - tm1, tm});
                norm = norm.plus(c.orElseThrow().times(c.orElseThrow()));
              }
            }
            assertEquals(SurdSum.ONE, norm);
          }
        }
      }
    }
  }

  @Test
  void ourCoefficientsAgreeWithThoseOfTheOracle() {
    Random random = new Random(5);
    int answered = 0;
    for (int k = 0; k < 400; k++) {
      int a = random.nextInt(13);
      int b = random.nextInt(13);
      int c = Math.abs(a - b) + 2 * random.nextInt(Math.min(a, b) + 1);
      int ma = a - 2 * random.nextInt(a + 1);
      int mb = b - 2 * random.nextInt(b + 1);
      if (Math.abs(ma + mb) > c) {
        continue;
      }
      Optional<SurdSum> oracle =
          SymjaOracle.clebschGordan(new int[] {a, b, c}, new int[] {ma, mb, ma + mb});
      assertEquals(oracle.orElseThrow(), ClebschGordan.of(a, ma, b, mb, c, ma + mb).toSurdSum());
      Optional<SurdSum> symbol =
          SymjaOracle.threeJ(new int[] {a, b, c}, new int[] {ma, mb, -ma - mb});
      assertEquals(symbol.orElseThrow(), Wigner3j.of(a, b, c, ma, mb, -ma - mb).toSurdSum());
      answered++;
    }
    assertTrue(answered > 200, "Only " + answered + " were in range");
  }
}
