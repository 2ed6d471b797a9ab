package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The op and the command {@code irreps} for finite groups. */
class FiniteGroupsTest {
  private static final String GOOD = "{\"op\":\"cg\",\"tj\":[0,0,0],\"tm\":[0,0,0],\"digits\":1}";
  private static final String GOOD_ANSWER =
      "{\"sign\":1,\"num\":\"1\",\"den\":\"1\",\"decimal\":\"1\"}";

  private static JsonNode answer(String query) throws IOException {
    JsonNode answer = new ObjectMapper().readTree(CommandRun.query(query).get(0));
    assertTrue(!answer.has("error"), answer.toString());
    return answer;
  }

  /** The rows of a table up to the order of rows, classes by order and size. */
  private static TreeSet<String> rows(JsonNode answer) {
    TreeSet<String> rows = new TreeSet<>();
    for (JsonNode irrep : answer.get("irreps")) {
      List<String> values = new ArrayList<>();
      irrep.get("character").forEach(v -> values.add(v.get("value").textValue()));
      rows.add(irrep.get("frobeniusSchur").intValue() + ": " + String.join(" ", values));
    }
    return rows;
  }

  /**
   * The published tables with their indicators, in columns by order and size of the classes: O, I
   * and the double groups in S. L. Altmann, P. Herzig, Point-Group Theory Tables (1994); S(4) and
   * Q8 in J.-P. Serre, Linear Representations of Finite Groups (1977), 5.8 and 5.3.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O | 1 3 6 8 6 | 1 2 2 3 4 | 1: 1 1 1 1 1, 1: 1 1 -1 1 -1, 1: 2 2 0 -1 0, 1: 3 -1 -1 0 1, 1: 3 -1 1 0 -1
          S(4) | 1 3 6 8 6 | 1 2 2 3 4 | 1: 1 1 1 1 1, 1: 1 1 -1 1 -1, 1: 2 2 0 -1 0, 1: 3 -1 -1 0 1, 1: 3 -1 1 0 -1
          Q8 | 1 1 2 2 2 | 1 2 4 4 4 | 1: 1 1 1 1 1, 1: 1 1 1 -1 -1, 1: 1 1 -1 1 -1, 1: 1 1 -1 -1 1, -1: 2 -2 0 0 0
          T | 1 3 4 4 | 1 2 3 3 | 1: 1 1 1 1, 0: 1 1 E(3) E(3)^2, 0: 1 1 E(3)^2 E(3), 1: 3 -1 0 0
          """)
  void theOpGivesThePublishedTables(String group, String sizes, String orders, String table)
      throws IOException {
    JsonNode answer = answer("{\"op\":\"irreps\",\"group\":\"" + group + "\"}");
    List<String> foundSizes = new ArrayList<>();
    List<String> foundOrders = new ArrayList<>();
    for (JsonNode c : answer.get("classes")) {
      foundSizes.add(c.get("size").asText());
      foundOrders.add(c.get("order").asText());
    }
    assertEquals(sizes, String.join(" ", foundSizes));
    assertEquals(orders, String.join(" ", foundOrders));
    assertEquals(new TreeSet<>(List.of(table.split(", "))), rows(answer));
  }

  /** I: H. Weyl's golden ratios; 2I: the same and 2, 2', 4, 6 of quaternionic type. */
  @Test
  void theIcosahedralTablesHaveTheGoldenRatioAndTheDoubleGroupItsQuaternionicIrreps()
      throws IOException {
    JsonNode icosahedral = answer("{\"op\":\"irreps\",\"group\":\"I\",\"digits\":12}");
    String golden = "-E(5)^2-E(5)^3";
    String other = "-E(5)-E(5)^4";
    TreeSet<String> expected = new TreeSet<>(List.of("1: 1 1 1 1 1", "1: 4 0 1 -1 -1"));
    expected.add("1: 5 1 -1 0 0");
    expected.add("1: 3 -1 0 " + golden + " " + other);
    expected.add("1: 3 -1 0 " + other + " " + golden);
    assertEquals(expected, rows(icosahedral));
    Map<String, String> decimals = new HashMap<>();
    for (JsonNode irrep : icosahedral.get("irreps")) {
      for (JsonNode value : irrep.get("character")) {
        decimals.put(value.get("value").textValue(), value.get("re").textValue());
        assertEquals("0", value.get("im").textValue());
      }
    }
    assertEquals("1.61803398875", decimals.get(golden));
    assertEquals("-0.618033988750", decimals.get(other));
    List<String> degrees = new ArrayList<>();
    for (JsonNode irrep : answer("{\"op\":\"irreps\",\"group\":\"2I\"}").get("irreps")) {
      degrees.add(irrep.get("dimension").asText() + ":" + irrep.get("frobeniusSchur").asText());
    }
    assertEquals("1:1 2:-1 2:-1 3:1 3:1 4:1 4:-1 5:1 6:-1", sorted(degrees));
  }

  private static String sorted(List<String> values) {
    // 4:1 before 4:-1
    return String.join(
        " ",
        values.stream()
            .sorted((a, b) -> a.charAt(0) == b.charAt(0) ? b.compareTo(a) : a.compareTo(b))
            .toList());
  }

  private static Cyclotomic[][] matrix(JsonNode rows) {
    Cyclotomic[][] matrix = new Cyclotomic[rows.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        matrix[i][j] = Cyclotomic.parse(rows.get(i).get(j).textValue());
      }
    }
    return matrix;
  }

  private static Cyclotomic[][] times(Cyclotomic[][] a, Cyclotomic[][] b) {
    Cyclotomic[][] product = new Cyclotomic[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        product[i][j] = Cyclotomic.ZERO;
        for (int k = 0; k < a.length; k++) {
          product[i][j] = product[i][j].plus(a[i][k].times(b[k][j]));
        }
      }
    }
    return product;
  }

  private static Cyclotomic[][] adjoint(Cyclotomic[][] a) {
    Cyclotomic[][] adjoint = new Cyclotomic[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        adjoint[i][j] = a[j][i].conjugate();
      }
    }
    return adjoint;
  }

  private static List<Integer> compose(List<Integer> g, List<Integer> h) {
    return h.stream().map(x -> g.get(x - 1)).toList();
  }

  private static List<Integer> images(JsonNode list) {
    List<Integer> images = new ArrayList<>();
    list.forEach(x -> images.add(x.intValue()));
    return images;
  }

  /** Walks the group by the answer alone: (g h)(x) = g(h(x)) and rho(g h) = rho(g) rho(h). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"permutations":[[2,3,1],[2,1,3]]} | C
          {"permutations":[[2,3,1],[2,1,3]]} | R
          {"permutations":[[2,3,4,5,1],[2,1,3,4,5]]} | C
          {"permutations":[[1,2,3]]} | C
          {"permutations":[[2,3,4,5,6,7,1],[1,3,5,7,2,4,6],[1,2,3,4,5,6,7]]} | C
          {"permutations":[[2,3,4,5,6,7,1],[1,3,5,7,2,4,6]]} | R
          "2T" | C
          "2T" | R
          "T_h" | R
          """)
  void theMatricesAreARepresentationWithTheFormAndTheCharacterOfTheAnswer(
      String group, String field) throws IOException {
    JsonNode answer =
        answer(
            "{\"op\":\"irreps\",\"group\":"
                + group
                + ",\"matrices\":true,\"field\":\""
                + field
                + "\",\"digits\":5}");
    List<List<Integer>> generators = new ArrayList<>();
    answer.get("generators").forEach(g -> generators.add(images(g)));
    for (JsonNode irrep : answer.get("irreps")) {
      assertIsARepresentation(answer, generators, irrep, field.equals("R"));
    }
  }

  private static void assertIsARepresentation(
      JsonNode answer, List<List<Integer>> generators, JsonNode irrep, boolean real) {
    List<Cyclotomic[][]> matrices = new ArrayList<>();
    irrep.get("matrices").forEach(m -> matrices.add(matrix(m)));
    assertEquals(generators.size(), matrices.size());
    Cyclotomic[][] form = matrix(irrep.get("form"));
    for (Cyclotomic[][] m : matrices) {
      assertEquals(irrep.get("dimension").intValue(), m.length);
      assertEquals(text(form), text(times(adjoint(m), times(form, m))));
      if (real || irrep.get("frobeniusSchur").intValue() == 1) {
        for (Cyclotomic[] row : m) {
          for (Cyclotomic entry : row) {
            assertTrue(entry.isReal(), entry.toGap());
          }
        }
      }
    }
    Map<List<Integer>, Cyclotomic[][]> walked = new HashMap<>();
    List<List<Integer>> queue = new ArrayList<>();
    Cyclotomic[][] one = new Cyclotomic[form.length][form.length];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        one[i][j] = Cyclotomic.of(Rational.of(i == j ? 1 : 0));
      }
    }
    List<Integer> identity = new ArrayList<>();
    for (int x = 1; x <= generators.get(0).size(); x++) {
      identity.add(x);
    }
    queue.add(identity);
    walked.put(identity, one);
    for (int at = 0; at < queue.size(); at++) {
      List<Integer> g = queue.get(at);
      for (int s = 0; s < generators.size(); s++) {
        List<Integer> next = compose(generators.get(s), g);
        Cyclotomic[][] product = times(matrices.get(s), walked.get(g));
        Cyclotomic[][] known = walked.putIfAbsent(next, product);
        if (known == null) {
          queue.add(next);
        } else {
          assertEquals(text(known), text(product));
        }
      }
    }
    assertEquals(answer.get("order").intValue(), queue.size());
    for (int c = 0; c < answer.get("classes").size(); c++) {
      Cyclotomic trace = Cyclotomic.ZERO;
      Cyclotomic[][] m = walked.get(images(answer.get("classes").get(c).get("representative")));
      for (int i = 0; i < m.length; i++) {
        trace = trace.plus(m[i][i]);
      }
      JsonNode value = irrep.get("character").get(c);
      assertEquals(trace, Cyclotomic.parse(value.get("value").textValue()));
      assertEquals(
          0,
          new BigDecimal(trace.imaginaryPart().toDecimal(5))
              .compareTo(new BigDecimal(value.get("im").textValue())));
    }
  }

  private static String text(Cyclotomic[][] matrix) {
    StringBuilder text = new StringBuilder();
    for (Cyclotomic[] row : matrix) {
      text.append(List.of(row)).append('\n');
    }
    return text.toString();
  }

  /** Over R: chi for real type, chi + conj(chi) = 2 Re chi otherwise, of twice the dimension. */
  @ParameterizedTest
  @CsvSource({
    "T, A:1:1 E:2:0 T:3:1",
    "Q8, X1:1:1 X2:1:1 X3:1:1 X4:1:1 X5:4:-1",
    "C(4), A:1:1 B:1:1 E:2:0",
    "A(3), X1:1:1 X2+X3:2:0"
  })
  void irrepsOverTheRealsAreDoubledWhereTheyAreNotReal(String group, String expected)
      throws IOException {
    JsonNode answer = answer("{\"op\":\"irreps\",\"group\":\"" + group + "\",\"field\":\"R\"}");
    TreeSet<String> found = new TreeSet<>();
    for (JsonNode irrep : answer.get("irreps")) {
      String name = irrep.get("name").textValue();
      found.add(name + ":" + irrep.get("dimension") + ":" + irrep.get("frobeniusSchur"));
    }
    assertEquals(expected, String.join(" ", found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"op":"irreps"} | the field "group" is missing; it must be the name of a finite group such as "O", or
          {"op":"irreps","group":7} | "group" must be the name of a finite group such as "O", or {"permutations":[[2,3,1],[2,1,3]]}, not 7
          {"op":"irreps","group":"X"} | The finite group "X" is not known; known are C(n), D(n),
          {"op":"irreps","group":""} | The finite group "" is not known; known are C(n), D(n),
          {"op":"irreps","group":"SO(3)"} | the op irreps answers for finite groups, but SO(3) has infinitely many irreps: 0, 1, 2 and so on
          {"op":"irreps","group":"S(9)"} | The group has more than 50000 elements, which is the largest order here
          {"op":"irreps","group":"C(5001)"} | The number in the group name C(5001) is not in 1 to 5000
          {"op":"irreps","group":"C(1300)"} | The group C(1300) has 1300 conjugacy classes; character tables are computed up to 1200
          {"op":"irreps","group":"O","field":"Q"} | "field" must be one of C, R, not "Q"
          {"op":"irreps","group":"O","matrices":"yes"} | "matrices" must be true or false, not "yes"
          {"op":"irreps","group":"O","digits":0} | "digits" must be between 1 and 1000, not 0
          {"op":"irreps","group":"O","matrix":true} | the op irreps has no field "matrix"; its fields are group, matrices, field, digits
          {"op":"irreps","group":{}} | "group" must be the name of a finite group such as "O", or {"permutations":[[2,3,1],[2,1,3]]}, not an empty object
          {"op":"irreps","group":{"file":"my.group.yaml"}} | groups from files are not built yet; "group" must be the name of
          {"op":"irreps","group":{"matrices":[]}} | "group" has no field "matrices"; it must be the name of
          {"op":"irreps","group":{"permutations":7}} | "permutations" must be a list of permutations such as [[2,3,1],[2,1,3]], not 7
          {"op":"irreps","group":{"permutations":[]}} | "permutations" must be a list of permutations such as [[2,3,1],[2,1,3]], not an empty list
          {"op":"irreps","group":{"permutations":[[]]}} | "permutations[0]" must be a list of the images of 1 to n such as [2,3,1], not a list of 0
          {"op":"irreps","group":{"permutations":["(1,2)"]}} | "permutations[0]" must be a list of the images of 1 to n such as [2,3,1], not "(1,2)"
          {"op":"irreps","group":{"permutations":[[2,1],[1,1]]}} | "permutations[1]" is no permutation: the image 1 occurs twice
          {"op":"irreps","group":{"permutations":[[0,1]]}} | "permutations[0][0]" must be between 1 and 2, not 0
          {"op":"irreps","group":{"permutations":[[2,1.5]]}} | "permutations[0][1]" must be a whole number, not 1.5
          {"op":"irreps","group":{"permutations":[[2,3,1],[2,1]]}} | "permutations[1]" has 2 images, but "permutations[0]" has 3; generators of one group move the same points
          {"op":"irreps","group":{"permutations":[[2,1,3,4,5,6,7,8,9],[2,3,4,5,6,7,8,9,1]]}} | The group has more than 50000 elements, which is the largest order here
          {"op":"intertwiners","group":"O","from":"T1","to":"T1"} | the group O is finite, and finite groups have only irreps yet; supported here are O(3), SO(3), SU(2)
          """)
  void aWrongLineIsAnsweredByOneSentenceAndTheNextIsStillAnswered(String line, String sentence) {
    List<String> answers = CommandRun.query(line, GOOD);
    String escaped = sentence.replace("\"", "\\\"");
    assertTrue(answers.get(0).startsWith("{\"error\":\"" + escaped), answers.get(0));
    assertEquals(GOOD_ANSWER, answers.get(1));
  }

  @Test
  void answersThatWouldBeTooLongAreRefused() {
    String generators = "[2,1,3,4,5,6,7,8],".repeat(100) + "[2,3,4,5,6,7,8,1]";
    String list = "{\"permutations\":[" + generators + "]}";
    List<String> answers =
        CommandRun.query(
            "{\"op\":\"irreps\",\"group\":\"C(300)\",\"digits\":1000}",
            "{\"op\":\"irreps\",\"group\":\"" + "x".repeat(1000) + "\"}",
            "{\"op\":\"irreps\",\"group\":" + list + ",\"matrices\":true}");
    assertTrue(answers.get(0).contains("are too many for one answer with 1000"), answers.get(0));
    assertTrue(answers.get(1).contains("at most 100 characters"), answers.get(1));
    assertTrue(answers.get(2).contains("more than 4000000 entries"), answers.get(2));
  }

  @Test
  void theCommandPrintsTheTableOfEachFormat() {
    String text = CommandRun.of("irreps", "I").out();
    assertTrue(text.startsWith("Character table of I, order 60, 5 classes\n"), text);
    assertTrue(text.contains("(1+sqrt(5))/2"), text);
    assertTrue(text.contains("C5^2"), text);
    String csv = CommandRun.of("irreps", "O", "--format", "csv").out();
    assertTrue(csv.startsWith("irrep,indicator,1a,2a,2b,3a,4a\nsize,,1,3,6,8,6\n"), csv);
    assertTrue(csv.contains("\nT1,1,3,-1,-1,0,1\n"), csv);
    String latex = CommandRun.of("irreps", "C_3h", "--format", "latex").out();
    assertTrue(latex.contains("${}^{1}E''$ & $0$ & $1$ & "), latex);
    assertTrue(latex.contains("$\\zeta_{3}$"), latex);
    String json = CommandRun.of("irreps", "D(4)", "--format", "json").out();
    assertTrue(json.startsWith("{\"group\":\"D(4)\",\"order\":8,\"generators\":[["), json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          irreps O --max-spin 2 | 2 | --max-spin is for groups with infinitely many irreps, but O is finite
          irreps O(4) | 1 | The group "O(4)" is not known; supported are O(3), SO(3), SU(2), and of finite groups C(n),
          irreps S(9) | 1 | The group has more than 50000 elements
          irreps Q(10) | 1 | The group Q(10) needs an order that is 8, 12, 16 or a larger multiple of 4
          irreps C_200v | 1 | The point group C_200v has an axis of an order above 120
          irreps C(1300) | 1 | The group C(1300) has 1300 conjugacy classes; character tables are computed up to 1200
          cg O T1 T1 | 1 | the group O is finite, and finite groups have only irreps yet; supported here are O(3), SO(3), SU(2)
          """)
  void aMistakeIsOneSentenceAndAnExitCode(String line, int code, String message) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertEquals(code, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("intertwine: " + message), run.err());
  }

  /** Every form of name that the command groups shows is a name once its letters are numbers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C(7)", "D(6)", "S(5)", "A(5)", "Q(12)", "PSL(2,7)", "M(11)", "T", "O", "I", "T_d", "T_h",
        "O_h", "I_h", "2T", "2O", "2I", "C_4v", "C_4h", "S_6", "D_3h", "D_3d", "C_s", "C_i",
        "C(2)xS(3)", "C(200)", "D(150)"
      })
  void theFamiliesOfTheCommandGroupsHaveTables(String name) {
    CommandRun run = CommandRun.of("irreps", name, "--format", "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().lines().count() > 3, run.out());
  }
}
