package io.intertwine.symbolic.intertwiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.rep.Irreps;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntertwinersTest {
  @ParameterizedTest
  @CsvSource({
    "SO(3), 1+2, 0+1, REAL, 1",
    "SO(3), 2x0+3x1, 4x1+5x0, COMPLEX, 22",
    "O(3), 1o+1e, 2x1e, REAL, 2",
    "O(3), 1o, 1e, REAL, 0",
    "SU(2), 1/2+1, 1/2+1, COMPLEX, 2",
    "SU(2), 1/2+1, 1/2+1, REAL, 5",
    "SU(2), 2x3/2, 3/2, REAL, 8"
  })
  void theBasisIntertwinesAndHasSchursDimension(
      String group, String from, String to, Field field, int dimension) {
    Group g = Groups.named(group);
    Intertwiners space = new Intertwiners(Irreps.parse(g, from), Irreps.parse(g, to), field);
    List<ExactMatrix> basis = space.basis();
    assertEquals(dimension, space.dimension());
    assertEquals(dimension, basis.size());
    for (ExactMatrix map : basis) {
      assertTrue(space.contains(map), map::toString);
    }
    // Independent: every element has a nonzero place where all others of its block differ in
    // pattern.
    assertEquals(dimension, basis.stream().distinct().count());
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void theGeneratorsObeyTheBracketsOverBothFields(Field field) {
    for (String irreps : List.of("1/2", "1", "3/2", "2", "2x1/2+1")) {
      List<ExactMatrix> x = Intertwiners.generators(Irreps.parse(Groups.SU2, irreps), field);
      assertEquals(x.get(2), x.get(0).commutator(x.get(1)));
      assertEquals(x.get(0), x.get(1).commutator(x.get(2)));
      assertEquals(x.get(1), x.get(2).commutator(x.get(0)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1/2", "3/2", "7/2"})
  void theCommutantOfAHalfIntegerSpinOverTheRealsIsTheQuaternions(String spin) {
    List<ExactMatrix> q =
        new FieldIrrep(Irreps.parse(Groups.SU2, spin).blocks().get(0).irrep(), Field.REAL)
            .commutant();
    for (int k = 1; k < 4; k++) {
      assertEquals(q.get(0).negate(), q.get(k).times(q.get(k)));
    }
    assertEquals(q.get(3), q.get(1).times(q.get(2)));
    assertEquals(q.get(3).negate(), q.get(2).times(q.get(1)));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void aMapThatDoesNotCommuteIsNotContained(Field field) {
    Irreps vector = Irreps.parse(Groups.SO3, "1");
    Intertwiners space = new Intertwiners(vector, vector, field);
    ExactMatrix map = ExactMatrix.of(3, 3, List.of(new ExactMatrix.Entry(0, 0, SurdSum.ONE)));
    assertFalse(space.contains(map));
  }
}
