package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers against values that other programs computed: SymPy 1.14.0 and e3nn 0.6.0. */
class PeerValuesTest {
  /** e3nn's own harmonics carry a few roundings; a value here is off by half an ulp. */
  private static final double E3NN_ROUNDING = 1e-14;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** sympy.physics.wigner.clebsch_gordan, wigner_3j, wigner_6j, wigner_9j, squared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"op":"cg","tj":[23,14,15],"tm":[5,-8,-3]} | -1 | 36517 | 1002915
          {"op":"wigner3j","tj":[48,48,48],"tm":[20,-6,-14]} | -1 | 885661920000000 | 9950884883007551231
          {"op":"wigner6j","tj":[48,40,34,31,33,41]} | -1 | 86706940268846677 | 18478122784231362903728
          {"op":"wigner9j","tj":[12,14,16,10,9,11,16,15,21]} | 1 | 8048569 | 15034818804720
          """)
  void couplingSymbolsAreSymPys(String query, int sign, String num, String den) throws IOException {
    JsonNode answer = answer(query);
    assertEquals(sign, answer.get("sign").intValue());
    assertEquals(num, answer.get("num").textValue());
    assertEquals(den, answer.get("den").textValue());
  }

  /** Entry (3/2, -1/2) of sympy.physics.wigner.wigner_d_small(5/2, 5/4), which has +i beta Jy. */
  @Test
  void theSmallMatrixOfSymPyIsTheTransposeOfOurs() throws IOException {
    JsonNode answer =
        answer("{\"op\":\"wigner-d\",\"tj\":5,\"tmp\":-1,\"tm\":3,\"beta\":1.25,\"digits\":40}");
    assertEquals("0.5058144680290878312844297997870476931441", answer.get("decimal").textValue());
  }

  /** e3nn.o3.spherical_harmonics at (0.3, -1.2, 0.7), normalization component, some components. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0.36560000866607434",
    "1, 1, -1.4624000346642974",
    "1, 2, 0.8530666868875069",
    "2, 0, 0.40263688252651364",
    "2, 2, 1.2730089970914644",
    "2, 4, 0.3834636976442987",
    "5, 0, 0.09239307675162113",
    "5, 5, 1.0099588979799337",
    "5, 10, -0.045049047497272975",
    "8, 0, -0.0017103949672472058",
    "8, 8, -1.0061363134479127",
    "8, 16, -0.017479377394739922",
    "11, 0, -0.002811991832548181",
    "11, 11, -1.2855101102626878",
    "11, 22, -0.0007437743972782023"
  })
  void harmonicsAreThoseOfE3nn(int l, int component, double value) throws IOException {
    JsonNode values =
        answer(
                "{\"op\":\"spherical-harmonics\",\"lmax\":11,\"convention\":\"e3nn\","
                    + "\"normalization\":\"component\",\"points\":[[0.3,-1.2,0.7]]}")
            .get("values")
            .get(0);
    assertEquals(144, values.size());
    assertEquals(value, values.get(l * l + component).doubleValue(), E3NN_ROUNDING);
  }

  /** e3nn.o3.wigner_3j(1, 1, 1) and (5, 6, 7), some entries. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 0, 1, 2, 0.408248290463863",
    "1, 1, 1, 0, 2, 1, -0.408248290463863",
    "5, 6, 7, 0, 1, 7, -0.05271090315055368",
    "5, 6, 7, 0, 2, 8, 0.05946591869852749",
    "5, 6, 7, 0, 3, 9, -0.07978190193262999"
  })
  void couplingTensorsAreThoseOfE3nn(int l1, int l2, int l3, int a, int b, int c, double value)
      throws IOException {
    JsonNode entries =
        answer(
                String.format(
                    "{\"op\":\"real-cg\",\"l\":[%d,%d,%d],\"convention\":\"e3nn\"}", l1, l2, l3))
            .get("entries");
    boolean found = false;
    for (JsonNode entry : entries) {
      JsonNode index = entry.get("index");
      if (index.get(0).intValue() == a
          && index.get(1).intValue() == b
          && index.get(2).intValue() == c) {
        assertEquals(value, Double.parseDouble(entry.get("decimal").textValue()), E3NN_ROUNDING);
        found = true;
      }
    }
    assertTrue(found);
  }

  /** e3nn.o3.wigner_D(3, 0.4, -1.1, 2.3), first row. */
  @Test
  void rotationMatricesAreThoseOfE3nn() throws IOException {
    double[] row = {
      -0.07648045791471066,
      -0.5893278404816431,
      -0.4281124003981933,
      -0.5215673867093324,
      -0.008819995461508884,
      0.24705694258911493,
      0.36113120127659093
    };
    JsonNode matrix =
        answer(
                "{\"op\":\"wigner-D\",\"l\":3,\"convention\":\"e3nn\","
                    + "\"angles\":[0.4,-1.1,2.3]}")
            .get("matrix");
    for (int c = 0; c < row.length; c++) {
      assertEquals(row[c], matrix.get(0).get(c).doubleValue(), E3NN_ROUNDING);
    }
  }

  private static JsonNode answer(String query) throws IOException {
    return JSON.readTree(CommandRun.query(query).get(0));
  }
}
