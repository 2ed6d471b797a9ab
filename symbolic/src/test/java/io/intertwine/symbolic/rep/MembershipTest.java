package io.intertwine.symbolic.rep;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembershipTest {
  @Test
  void everyIrrepIsARepresentationOfItsGroup() {
    for (int l = 0; l <= 12; l++) {
      Membership.prove(Irrep.of(Groups.SO3, l));
      Membership.prove(Irrep.of(Groups.O3, l, 1));
      Membership.prove(Irrep.of(Groups.O3, l, -1));
    }
    for (int twice = 0; twice <= 16; twice++) {
      Membership.prove(new Irrep(Groups.SU2, twice, 1));
    }
    assertDoesNotThrow(() -> Membership.prove(Irreps.parse(Groups.O3, "16x0e+8x1o+2e")));
  }

  @Test
  void generatorsOfIrrepsAreAntisymmetric() {
    for (int k = 0; k < 3; k++) {
      for (Irrep irrep : List.of(Irrep.of(Groups.SO3, 5), new Irrep(Groups.SU2, 5, 1))) {
        assertTrue(irrep.lie(k).plus(irrep.lie(k).transpose()).isZero());
      }
    }
  }

  @Test
  void spinOneOfRotationsActsOnYZX() {
    // X_i e_j = e_i x e_j, components in the order (y, z, x)
    int[] place = {2, 0, 1};
    Irrep vector = Irrep.of(Groups.SO3, 1);
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      ExactMatrix expected =
          ExactMatrix.of(
              3,
              3,
              List.of(
                  new ExactMatrix.Entry(place[k], place[j], SurdSum.ONE),
                  new ExactMatrix.Entry(place[j], place[k], SurdSum.ONE.negate())));
      assertEquals(expected, vector.lie(i));
    }
  }

  @Test
  void aHandMadeSpinOneHalfIsNoRepresentationOfRotations() {
    MembershipFailure failure =
        assertThrows(
            MembershipFailure.class, () -> Membership.prove(spinOneHalf(Groups.SO3, "spinor")));
    assertEquals(
        "The representation spinor has an eigenvalue of Jz that is no integer, so a turn by 2 pi does"
            + " not act as 1 and it is a representation of SU(2) but not of SO(3).",
        failure.getMessage());
    assertDoesNotThrow(() -> Membership.prove(spinOneHalf(Groups.SU2, "spinor")));
  }

  private static MatrixRepresentation spinOneHalf(Group group, String name) {
    Irrep spinor = new Irrep(Groups.SU2, 1, 1);
    return new MatrixRepresentation(
        group, name, 4, IntStream.range(0, 3).mapToObj(spinor::lie).toList(), List.of());
  }

  @Test
  void spinOneHalfIsRefusedAsALabelOfRotations() {
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> Irrep.parse(Groups.SO3, "1/2"));
    assertEquals(
        "Spin 1/2 is a representation of SU(2) but not of SO(3), whose spins are integers.",
        failure.getMessage());
  }

  @Test
  void wrongBracketsAreRefused() {
    Irrep irrep = Irrep.of(Groups.SO3, 2);
    for (int changed = 0; changed < 3; changed++) {
      int k = changed;
      List<ExactMatrix> matrices =
          IntStream.range(0, 3)
              .mapToObj(i -> i == k ? irrep.lie(i).negate() : irrep.lie(i))
              .toList();
      assertThrows(
          MembershipFailure.class,
          () ->
              Membership.prove(
                  new MatrixRepresentation(Groups.SO3, "flipped", 5, matrices, List.of())));
    }
  }

  @Test
  void aParityThatIsNoInvolutionOrDoesNotCommuteIsRefused() {
    Irrep irrep = Irrep.of(Groups.O3, 1);
    List<ExactMatrix> lie = IntStream.range(0, 3).mapToObj(irrep::lie).toList();
    ExactMatrix half = ExactMatrix.identity(3).scale(SurdSum.of(Rational.of(1, 2)));
    ExactMatrix mirror =
        ExactMatrix.of(
            3,
            3,
            List.of(
                new ExactMatrix.Entry(0, 0, SurdSum.of(-1)),
                new ExactMatrix.Entry(1, 1, SurdSum.ONE),
                new ExactMatrix.Entry(2, 2, SurdSum.ONE)));
    for (ExactMatrix parity : List.of(half, mirror)) {
      assertThrows(
          MembershipFailure.class,
          () ->
              Membership.prove(
                  new MatrixRepresentation(Groups.O3, "odd", 3, lie, List.of(parity))));
    }
  }
}
