package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.rep.Irrep;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CertificateTest {
  @Test
  void theTextOfACertificateIsTheOneOfItsFormat() {
    Irrep vector = Irrep.of(Groups.O3, 1, -1);
    EquivariantMap map = TensorProductMap.path(vector, vector, Irrep.of(Groups.O3, 0));
    TreeMap<String, List<ExactNumber>> exact = new TreeMap<>();
    exact.put("coefficient", List.of(SurdSum.ONE));
    TreeMap<String, List<Integer>> segments = new TreeMap<>();
    segments.put("terms", List.of(0, 1));
    TreeMap<String, Integer> paths = new TreeMap<>();
    paths.put("FORWARD", 4);
    TreeMap<String, Certificate.Operations> operations = new TreeMap<>();
    operations.put("FORWARD", new Certificate.Operations(9, 6, 4));
    Certificate certificate =
        new Certificate(
            "org.example.Dot",
            "tensor-product",
            "sha256:00",
            Groups.O3,
            Json.object().with("mode", "full").with("weights", new Json.Flag(false)),
            List.of(new Certificate.Array("x", "1o", 3), new Certificate.Array("y", "1o", 3)),
            List.of(new Certificate.Array("z", "0e", 1)),
            List.of(
                new Certificate.Stage(
                    List.of(new Certificate.Loop("u", 1)),
                    map,
                    List.of(
                        new Certificate.Input(0, 0, List.of(3)),
                        new Certificate.Input(1, 0, List.of(3))),
                    List.of(new Certificate.Output(0, 0, List.of(1), 1, false)))),
            operations,
            paths,
            List.of(
                new Certificate.Source("Dot.java", "01", "facade", Optional.empty()),
                new Certificate.Source(
                    "DotDoublePlainForward.java",
                    "02",
                    "kernel",
                    Optional.of(new Certificate.Variant("FORWARD", "DOUBLE", "PLAIN")))),
            List.of(new Certificate.Table("Dot.table", "03", exact, segments)));
    String expected =
        """
        {
         "format": "intertwine-certificate/1",
         "kernel": "org.example.Dot",
         "kind": "tensor-product",
         "convention": "intertwine",
         "specFingerprint": "sha256:00",
         "group": {
          "name": "O(3)",
          "lieGenerators": ["Jx", "Jy", "Jz"],
          "discreteGenerators": ["P"]
         },
         "parameters": {"mode": "full", "weights": false},
         "representations": [
          {
           "id": "r0",
           "irreps": "1o",
           "dimension": 3,
           "lie": [
            [[0, 1, "-1"], [1, 0, "1"]],
            [[1, 2, "-1"], [2, 1, "1"]],
            [[0, 2, "1"], [2, 0, "-1"]]
           ],
           "discrete": [[[0, 0, "-1"], [1, 1, "-1"], [2, 2, "-1"]]]
          },
          {
           "id": "r1",
           "irreps": "0e",
           "dimension": 1,
           "lie": [[], [], []],
           "discrete": [[[0, 0, "1"]]]
          }
         ],
         "arrays": {
          "inputs": [
           {"name": "x", "irreps": "1o", "length": 3},
           {"name": "y", "irreps": "1o", "length": 3}
          ],
          "outputs": [{"name": "z", "irreps": "0e", "length": 1}]
         },
         "stages": [
          {
           "loops": [{"index": "u", "count": 1}],
           "map": {
            "name": "1o x 1o -> 0e",
            "inputs": [
             {"type": "vector", "name": "x0", "representation": "r0"},
             {"type": "vector", "name": "y0", "representation": "r0"}
            ],
            "symbols": [],
            "output": "r1",
            "components": [
             [
              ["1/3*Sqrt[3]", [[0, 1], [3, 1]]],
              ["1/3*Sqrt[3]", [[1, 1], [4, 1]]],
              ["1/3*Sqrt[3]", [[2, 1], [5, 1]]]
             ]
            ],
            "claims": [
             {
              "claim": "coupling",
              "inputs": [0, 1],
              "output": [0, 1],
              "spins": [2, 2, 0],
              "normSquared": "1",
              "phase": {"output": 0, "term": [[0, 1], [3, 1]], "sign": 1}
             }
            ]
           },
           "inputs": [
            {"array": 0, "base": 0, "strides": [3]},
            {"array": 1, "base": 0, "strides": [3]}
           ],
           "outputs": [{"array": 0, "base": 0, "strides": [1], "length": 1, "accumulate": false}]
          }
         ],
         "operations": {"FORWARD": {"dense": 9, "sparse": 6, "optimised": 4}},
         "longestPath": {"FORWARD": 4},
         "sources": [
          {"file": "Dot.java", "sha256": "01", "role": "facade"},
          {
           "file": "DotDoublePlainForward.java",
           "sha256": "02",
           "role": "kernel",
           "order": "FORWARD",
           "precision": "DOUBLE",
           "backend": "PLAIN"
          }
         ],
         "tables": [
          {
           "file": "Dot.table",
           "sha256": "03",
           "exact": {"coefficient": ["1"]},
           "segments": {"terms": [0, 1]}
          }
         ]
        }
        """;
    assertEquals(expected, certificate.toJson());
  }

  @Test
  void textIsEscaped() {
    assertEquals(
        "{\"a\\\"b\\\\\": \"\\n\\u00e9\\u0001\"}\n",
        Json.object().with("a\"b\\", "\n\u00e9\u0001").print());
  }
}
