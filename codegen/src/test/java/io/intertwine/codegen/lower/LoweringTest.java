package io.intertwine.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoweringTest {
  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void everyKindOfMapIsLoweredToItself(EquivariantMap map) {
    ProgramProof proof = ProgramProof.prove(map, Lowering.lower(map));
    assertEquals(map.components().size(), proof.components());
  }

  @ParameterizedTest
  @MethodSource("maps")
  void theTermwiseRuleServesEveryMap(EquivariantMap map) {
    List<Block> outputs = List.of(new Block("out", map.components().size()));
    ProgramProof.prove(map, Lowering.termwise(map, outputs));
  }

  @Test
  void outputsAreSplitIntoTheBlocksAskedFor() {
    EquivariantMap map = SampleMaps.harmonics(2, true, Normalization.INTEGRAL);
    List<Block> blocks = List.of(new Block("y0", 1), new Block("y1", 3), new Block("y2", 5));
    Program program = Lowering.lower(map, blocks);
    assertEquals(blocks, program.outputs());
    ProgramProof.prove(map, program);
  }

  @Test
  void blocksThatDoNotAddUpAreRefused() {
    EquivariantMap map = SampleMaps.harmonics(2, true, Normalization.INTEGRAL);
    List<Block> blocks = List.of(new Block("y0", 1), new Block("y1", 3));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Lowering.lower(map, blocks));
    assertEquals(
        "The output blocks of surface harmonics to degree 2 have 4 components, and the map has 9.",
        refusal.getMessage());
  }

  @ParameterizedTest
  @EnumSource(Normalization.class)
  void harmonicsOfEveryNormalizationGoByRecurrence(Normalization normalization) {
    for (boolean surface : new boolean[] {true, false}) {
      EquivariantMap map = SampleMaps.harmonics(6, surface, normalization);
      Program recurrence = Lowering.lower(map);
      Program termwise = Lowering.termwise(map, recurrence.outputs());
      assertTrue(
          2 * recurrence.operations().total() < termwise.operations().total(),
          () -> recurrence.operations() + " against " + termwise.operations());
    }
  }

  @Test
  void harmonicsToDegreeTwelveAreProvedFromTheRecurrence() {
    EquivariantMap map = SampleMaps.harmonics(12, true, Normalization.INTEGRAL);
    ProgramProof.prove(map, Passes.optimise(Lowering.lower(map)));
  }

  @Test
  void surfaceHarmonicsTakeOneReciprocalRoot() {
    Program program =
        Passes.optimise(Lowering.lower(SampleMaps.harmonics(8, true, Normalization.INTEGRAL)));
    assertEquals(1, program.operations().calls());
    assertTrue(program.toString().contains(SmoothFunction.RECIPROCAL_SQRT.label()));
  }

  @ParameterizedTest
  @CsvSource({"SO(3), 6", "SO(3), 0+1+2+3+4+5+6", "O(3), 3o+3e", "SU(2), 3/2", "SU(2), 2"})
  void rotationsAreProvedFromTurnsAndTilts(String group, String irreps) {
    EquivariantMap map = SampleMaps.rotation(group, irreps);
    Program program = Lowering.lower(map);
    ProgramProof.prove(map, program);
    Program termwise = Lowering.termwise(map, program.outputs());
    assertTrue(program.operations().total() < termwise.operations().total());
  }

  @Test
  void theShorterProgramIsTaken() {
    // For spin 1/2 the two-by-two matrix itself is shorter than turns and tilts.
    EquivariantMap map = SampleMaps.rotation("SU(2)", "1/2");
    Program program = Lowering.lower(map);
    assertEquals(Lowering.termwise(map, program.outputs()), program);
  }
}
