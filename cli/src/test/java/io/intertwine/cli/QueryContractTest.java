package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryContractTest {
  private static final String GOOD = "{\"op\":\"cg\",\"tj\":[1,1,2],\"tm\":[1,-1,0]}";
  private static final String GOOD_ANSWER =
      "{\"sign\":1,\"num\":\"1\",\"den\":\"2\",\"decimal\":\"0.707106781186547524400844362105\"}";

  /** Varshalovich, Moskalev, Khersonskii, Quantum Theory of Angular Momentum, 8.5, 9.5, 10.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"op":"cg","tj":[2,2,0],"tm":[2,-2,0]} | 1 | 1 | 3
          {"op":"cg","tj":[2,2,0],"tm":[0,0,0]} | -1 | 1 | 3
          {"op":"cg","tj":[1,1,0],"tm":[1,-1,0]} | 1 | 1 | 2
          {"op":"cg","tj":[1,1,0],"tm":[-1,1,0]} | -1 | 1 | 2
          {"op":"cg","tj":[4,2,6],"tm":[4,2,6]} | 1 | 1 | 1
          {"op":"wigner3j","tj":[4,4,4],"tm":[0,0,0]} | -1 | 2 | 35
          {"op":"wigner3j","tj":[2,2,2],"tm":[0,0,0]} | 0 | 0 | 1
          {"op":"wigner6j","tj":[2,2,2,2,2,2]} | 1 | 1 | 36
          {"op":"wigner6j","tj":[1,1,2,1,1,0]} | 1 | 1 | 4
          {"op":"wigner9j","tj":[2,2,2,2,2,2,2,2,4]} | 1 | 1 | 324
          {"op":"cg","tj":[2,2,8],"tm":[0,0,0]} | 0 | 0 | 1
          {"op":"cg","tj":[1,1,1],"tm":[1,1,1]} | 0 | 0 | 1
          {"op":"cg","tj":[2,2,4],"tm":[2,2,0]} | 0 | 0 | 1
          {"op":"wigner6j","tj":[1,1,1,1,1,1]} | 0 | 0 | 1
          {"op":"cg","tj":[2.0,2e0,0],"tm":[2,-2,-0]} | 1 | 1 | 3
          """)
  void exactValuesAreSignAndFraction(String query, int sign, String num, String den) {
    String answer = CommandRun.query(query).get(0);
    String start =
        "{\"sign\":" + sign + ",\"num\":\"" + num + "\",\"den\":\"" + den + "\",\"decimal\":\"";
    assertTrue(answer.startsWith(start), answer);
    assertTrue(sign != 0 || answer.equals(start + "0\"}"), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"op":"cg","tj":[1,1,2]} | the field "tm" is missing; it must be a list of 3 whole numbers
          {"op":"cg","tj":[1,1],"tm":[1,-1,0]} | "tj" must be a list of 3 whole numbers, not a list of 2
          {"op":"cg","tj":"112","tm":[1,-1,0]} | "tj" must be a list of 3 whole numbers, not "112"
          {"op":"cg","tj":[1,1,1.5],"tm":[1,-1,0]} | "tj[2]" must be a whole number, not 1.5
          {"op":"cg","tj":[1,1,"2"],"tm":[1,-1,0]} | "tj[2]" must be a whole number, not "2"
          {"op":"cg","tj":[1,1,null],"tm":[1,-1,0]} | "tj[2]" must be a whole number, not null
          {"op":"cg","tj":[1,1,-2],"tm":[1,-1,0]} | "tj[2]" must be between 0 and 10000, not -2
          {"op":"cg","tj":[1,1,2],"tm":[3,-1,2]} | The projection m = 3/2 is outside of -j to j for j = 1/2
          {"op":"cg","tj":[1,1,2],"tm":[0,0,0]} | The projection m = 0 does not differ from j = 1/2 by an integer
          {"op":"cg","tj":[1000000,1,2],"tm":[0,0,0]} | "tj[0]" must be between 0 and 10000, not 1000000
          {"op":"cg","tj":[1e999999999,1,2],"tm":[0,0,0]} | "tj[0]" must be between 0 and 10000, not 1E+999999999
          {"op":"cg","tj":[1e-999999999,1,2],"tm":[0,0,0]} | "tj[0]" must be between 0 and 10000, not 1E-999999999
          {"op":"cg","tj":[1,1,2],"tm":[1,-1,0],"digits":0} | "digits" must be between 1 and 1000, not 0
          {"op":"cg","tj":[1,1,2],"tm":[1,-1,0],"digits":1001} | "digits" must be between 1 and 1000, not 1001
          {"op":"cg","tj":[1,1,2],"tm":[1,-1,0],"phase":1} | the op cg has no field "phase"; its fields are tj, tm, digits
          {"op":"wigner6j","tj":[2,2,2,2,2]} | "tj" must be a list of 6 whole numbers, not a list of 5
          {"op":"wigner9j","tj":[2,2,2,2,2,2,2,2,-2]} | "tj[8]" must be between 0 and
          {"tj":[1,1,2],"tm":[1,-1,0]} | the field "op" must be one of
          {"op":7} | the field "op" must be one of
          {"op":"cgg"} | the op "cgg" is unknown; supported are cg,
          {"op":"induce","group":"O"} | the op "induce" is not built yet; supported are cg,
          {"op":"kernel-space"} | the op "kernel-space" is not built yet; supported are cg,
          {"op":"cg","op":"cg"} | the line is not JSON: Duplicate field 'op' (column 16)
          {"op":"cg" | the line is not JSON: Unexpected end-of-input: expected close marker for Object (column 11)
          {"op":"cg"} {} | the line is not JSON: Trailing token
          [1] | a query is a JSON object such as {"op":"cg","tj":[1,1,2],"tm":[1,1,2]}, not a list of 1
          "cg" | a query is a JSON object such as {"op":"cg","tj":[1,1,2],"tm":[1,1,2]}, not "cg"
          12 | a query is a JSON object such as {"op":"cg","tj":[1,1,2],"tm":[1,1,2]}, not 12
          null | a query is a JSON object such as {"op":"cg","tj":[1,1,2],"tm":[1,1,2]}, not null
          NaN | the line is not JSON: Non-standard token 'NaN'
          {"op":"intertwiners","group":"SO(4)","from":"1","to":"1"} | The group "SO(4)" is not known; supported are O(3), SO(3), SU(2)
          {"op":"intertwiners","group":"SO(3)","from":"1e","to":"1"} | "from": The irrep "1e" of SO(3) has a parity letter
          {"op":"intertwiners","group":"SO(3)","from":"1/2","to":"1"} | "from": Spin 1/2 is a representation of SU(2) but not of SO(3), whose spins are integers
          {"op":"intertwiners","group":"SO(3)","from":"1","to":"1","field":"H"} | "field" must be one of R, C, not "H"
          {"op":"intertwiners","group":"SO(3)","from":"999999999x1","to":"1"} | the matrices of this answer would have more than 100000 entries; ask for smaller representations
          {"op":"tensor-product","group":"SO(3)","left":[1],"right":[2]} | the Dynkin label [1] does not integrate to SO(3); use SU(2)
          {"op":"tensor-product","group":"O(3)","left":[2],"right":[2]} | "left" must be irreps such as "2x1o+0e", because a Dynkin label does not say the parity
          {"op":"wigner-d","tj":2,"tmp":4,"tm":0,"beta":"0.5"} | The projection m = 2 is outside of -j to j for j = 1
          {"op":"wigner-d","tj":2,"tmp":2,"tm":0,"beta":"1/2"} | "beta" must be a decimal such as "0.5", not "1/2"
          {"op":"wigner-d","tj":2,"tmp":2,"tm":0,"beta":true} | "beta" must be a decimal such as "0.5", not true
          {"op":"wigner-d","tj":2,"tmp":2,"tm":0,"beta":"1e999999"} | "beta" must have a size between 1e-1000 and 1e1000 and at most 1100 digits
          {"op":"wigner-d","tj":2000,"tmp":2,"tm":0,"beta":"1"} | "tj" must be between 0 and 512, not 2000
          {"op":"wigner-d","tj":2,"tmp":2,"tm":0} | the field "beta" is missing; it must be a decimal such as "0.5"
          {"op":"wigner-D","l":-1,"convention":"e3nn","angles":[0,0,0]} | "l" must be between 0 and 64, not -1
          {"op":"wigner-D","l":1,"convention":"e3nn","angles":[0,0]} | "angles" must be a list of 3 decimals, not a list of 2
          {"op":"wigner-D","l":1,"convention":"e4nn","angles":[0,0,0]} | "convention" must be one of intertwine, e3nn, escnn, wikipedia, s2cnn, sympy, not "e4nn"
          {"op":"real-cg","l":[1,-1,1],"convention":"e3nn"} | "l[1]" must be between 0 and 64, not -1
          {"op":"real-cg","l":[65,65,65],"convention":"e3nn"} | "l[0]" must be between 0 and 64, not 65
          {"op":"spherical-harmonics","lmax":2,"points":[[0,0,0.0]]} | "points[0]" is the zero vector, which has no direction
          {"op":"spherical-harmonics","lmax":2,"points":[[0,0]]} | "points[0]" must be a list of 3 decimals, not a list of 2
          {"op":"spherical-harmonics","lmax":2,"points":[1,2,3]} | "points[0]" must be a list of 3 decimals, not 1
          {"op":"spherical-harmonics","lmax":999,"points":[[0,0,1]]} | "lmax" must be between 0 and 128, not 999
          {"op":"spherical-harmonics","lmax":128,"points":[[0,0,1],[0,1,0],[1,0,0],[1,1,1]],"digits":1000} | the answer is too much work for one line; ask for less at a time
          {"op":"spherical-harmonics","lmax":1,"normalization":"unit","points":[[0,0,1]]} | "normalization" must be one of integral, component, norm, not "unit"
          {"op":"tensor-product","group":"SU(2)","left":[-1],"right":[2]} | "left[0]" must be between 0 and
          """)
  void aWrongLineIsAnsweredByOneSentenceAndTheNextIsStillAnswered(String line, String sentence) {
    List<String> answers = CommandRun.query(line, GOOD);
    assertEquals(2, answers.size());
    String escaped = sentence.replace("\"", "\\\"");
    assertTrue(answers.get(0).startsWith("{\"error\":\"" + escaped), answers.get(0));
    assertEquals(GOOD_ANSWER, answers.get(1));
  }

  @Test
  void everyLineHasOneAnswerInOrder() {
    CommandRun run = CommandRun.withInput("\n" + GOOD + "\r\n   \n\u0000\n" + GOOD, "query");
    List<String> answers = run.out().lines().toList();
    assertEquals(5, answers.size());
    assertTrue(answers.get(0).startsWith("{\"error\":\"the line is empty"), answers.get(0));
    assertEquals(GOOD_ANSWER, answers.get(1));
    assertTrue(answers.get(2).startsWith("{\"error\":\"the line is empty"), answers.get(2));
    assertTrue(answers.get(3).startsWith("{\"error\":\"the line is not JSON"), answers.get(3));
    assertEquals(GOOD_ANSWER, answers.get(4));
    assertEquals(0, run.code());
    assertEquals("", run.err());
  }

  @Test
  void noInputHasNoAnswer() {
    assertEquals(new CommandRun(0, "", ""), CommandRun.withInput("", "query"));
  }

  @Test
  void theIdOfALineComesBackWithItsAnswer() {
    List<String> answers =
        CommandRun.query(
            GOOD.replace("{\"op\"", "{\"id\":{\"a\":[1,null]},\"op\""),
            "{\"op\":\"x\",\"id\":\"7\"}");
    assertEquals(
        GOOD_ANSWER.replace("{\"sign\"", "{\"id\":{\"a\":[1,null]},\"sign\""), answers.get(0));
    assertTrue(answers.get(1).startsWith("{\"id\":\"7\",\"error\":"), answers.get(1));
  }

  @Test
  void digitsAreSignificantAndCorrectlyRounded() {
    String half = GOOD.replace("}", ",\"digits\":%d}");
    // sqrt(1/2) = 0.70710678118654752440...
    assertTrue(CommandRun.query(half.formatted(1)).get(0).endsWith("\"0.7\"}"));
    assertTrue(CommandRun.query(half.formatted(2)).get(0).endsWith("\"0.71\"}"));
    assertTrue(CommandRun.query(half.formatted(20)).get(0).endsWith("\"0.70710678118654752440\"}"));
    String thousand = CommandRun.query(half.formatted(1000)).get(0);
    assertEquals(1002, thousand.replaceAll(".*\"decimal\":\"|\"}", "").length());
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 20, (1 << 20) + 1, 3 << 20})
  void aLineOverTheLimitIsRefusedAndSkipped(int length) {
    List<String> answers = CommandRun.query(" ".repeat(length - GOOD.length()) + GOOD, GOOD);
    assertEquals(2, answers.size());
    if (length == 1 << 20) {
      assertEquals(GOOD_ANSWER, answers.get(0));
    } else {
      assertTrue(answers.get(0).contains("longer than 1048576 bytes"), answers.get(0));
    }
    assertEquals(GOOD_ANSWER, answers.get(1));
  }

  @Test
  void deepNestingIsAnErrorAndNotADeadProcess() {
    List<String> answers =
        CommandRun.query("[".repeat(100_000), "{\"op\":" + "{\"a\":".repeat(50_000), GOOD);
    assertTrue(answers.get(0).startsWith("{\"error\":\"the line is not JSON"), answers.get(0));
    assertTrue(answers.get(1).startsWith("{\"error\":\"the line is not JSON"), answers.get(1));
    assertEquals(GOOD_ANSWER, answers.get(2));
  }

  @Test
  void textThatIsNotUtf8IsAnErrorLine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = ("{\"op\":\"\u00e9\"}\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
    Main.run(
        new String[] {"query"},
        new java.io.ByteArrayInputStream(in),
        out,
        new ByteArrayOutputStream(),
        false);
    List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("{\"error\":\"the line is not UTF-8 text\"}", answers.get(0));
    assertEquals(GOOD_ANSWER, answers.get(1));
  }

  /** A caller that writes one line and waits for its answer before the next. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void anAnswerIsFlushedBeforeTheNextLineIsAwaited() throws IOException, InterruptedException {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions);
    PipedInputStream answers = new PipedInputStream(1 << 16);
    PipedOutputStream out = new PipedOutputStream(answers);
    Thread thread =
        new Thread(
            () -> Main.run(new String[] {"query"}, in, out, new ByteArrayOutputStream(), false));
    thread.start();
    for (int k = 0; k < 3; k++) {
      questions.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
      questions.flush();
      byte[] answer = answers.readNBytes(GOOD_ANSWER.length() + 1);
      assertEquals(GOOD_ANSWER + "\n", new String(answer, StandardCharsets.UTF_8));
    }
    questions.close();
    thread.join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"op":"tensor-product","group":"SU(2)","left":[1],"right":[3]} | {"terms":[{"weight":[2],"irrep":"1","multiplicity":1,"dimension":3},{"weight":[4],"irrep":"2","multiplicity":1,"dimension":5}]}
          {"op":"tensor-product","group":"SU(2)","left":"1/2","right":"1/2","field":"R"} | {"terms":[{"weight":[0],"irrep":"0","multiplicity":4,"dimension":1},{"weight":[2],"irrep":"1","multiplicity":4,"dimension":3}]}
          {"op":"tensor-product","group":"SU(2)","left":"1/2","right":"1","field":"R"} | {"terms":[{"weight":[1],"irrep":"1/2","multiplicity":1,"dimension":4},{"weight":[3],"irrep":"3/2","multiplicity":1,"dimension":8}]}
          {"op":"tensor-product","group":"O(3)","left":"2x1o+0e","right":"1o"} | {"terms":[{"weight":[0],"irrep":"0e","multiplicity":2,"dimension":1},{"weight":[2],"irrep":"1e","multiplicity":2,"dimension":3},{"weight":[2],"irrep":"1o","multiplicity":1,"dimension":3},{"weight":[4],"irrep":"2e","multiplicity":2,"dimension":5}]}
          """)
  void tensorProductsDecompose(String query, String answer) {
    assertEquals(answer, CommandRun.query(query).get(0));
  }

  @Test
  void couplingThatTheTriangleForbidsHasNoEntries() {
    assertEquals(
        "{\"entries\":[]}",
        CommandRun.query("{\"op\":\"real-cg\",\"l\":[1,1,5],\"convention\":\"e3nn\"}").get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-0", "0e5"})
  void rotationByZeroIsExactlyTheIdentity(String beta) {
    String query = "{\"op\":\"wigner-d\",\"tj\":3,\"tmp\":%d,\"tm\":1,\"beta\":\"" + beta + "\"}";
    assertTrue(CommandRun.query(query.formatted(1)).get(0).matches(".*\"1\\.0{29}\".*"));
    assertEquals("{\"decimal\":\"0\"}", CommandRun.query(query.formatted(-1)).get(0));
  }

  @Test
  void intertwinersComeWithTheGeneratorsOfBothSides() {
    String one = "{\"sign\":1,\"num\":\"1\",\"den\":\"1\",\"decimal\":\"1.0\"}";
    String minus = one.replace("1,\"num", "-1,\"num").replace("\"1.0", "\"-1.0");
    String zero = "{\"sign\":0,\"num\":\"0\",\"den\":\"1\",\"decimal\":\"0\"}";
    String query =
        "{\"op\":\"intertwiners\",\"group\":\"O(3)\",\"from\":\"0o\",\"to\":\"2x0o\",\"digits\":2}";
    String zeros = ("[[" + zero + "]],").repeat(3);
    String square = "[[" + zero + "," + zero + "],[" + zero + "," + zero + "]],";
    assertEquals(
        "{\"dimension\":2,\"field\":\"R\",\"basis\":[[["
            + one
            + "],["
            + zero
            + "]],[["
            + zero
            + "],["
            + one
            + "]]],\"generators\":{\"names\":[\"Jx\",\"Jy\",\"Jz\",\"P\"],\"from\":["
            + zeros
            + "[["
            + minus
            + "]]],\"to\":["
            + square.repeat(3)
            + "[["
            + minus
            + ","
            + zero
            + "],["
            + zero
            + ","
            + minus
            + "]]]}}",
        CommandRun.query(query).get(0));
  }
}
