package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupLawTest {
  @Test
  void productAndInverseAreProvedForEachGroup() {
    for (Group group : Groups.all()) {
      Equivariance.prove(GroupLaw.product(group));
      Equivariance.prove(GroupLaw.inverse(group));
    }
  }

  @Test
  void productsAreAssociative() {
    List<Polynomial> product = GroupLaw.product(Groups.O3).components();
    List<Polynomial> a = variables(0);
    List<Polynomial> b = variables(5);
    List<Polynomial> c = variables(10);
    assertEquals(
        multiply(product, multiply(product, a, b), c),
        multiply(product, a, multiply(product, b, c)));
  }

  private static List<Polynomial> variables(int offset) {
    return IntStream.range(offset, offset + 5).mapToObj(Polynomial::variable).toList();
  }

  private static List<Polynomial> multiply(
      List<Polynomial> product, List<Polynomial> a, List<Polynomial> b) {
    Map<Integer, Polynomial> images = new TreeMap<>();
    for (int k = 0; k < 5; k++) {
      images.put(k, a.get(k));
      images.put(5 + k, b.get(k));
    }
    return product.stream().map(p -> p.substitute(images)).toList();
  }

  @Test
  void theProductOfUnitQuaternionsIsOne() {
    EquivariantMap map = GroupLaw.product(Groups.SU2);
    Ideal ideal = map.ideal();
    Polynomial norm = Polynomial.sum(map.components().stream().map(p -> p.times(p)).toList());
    assertEquals(Polynomial.ONE, ideal.normalForm(norm));
  }

  @Test
  void anyOtherLawIsRefused() {
    for (EquivariantMap map : List.of(GroupLaw.product(Groups.O3), GroupLaw.inverse(Groups.SO3))) {
      assertThrows(
          ProofFailure.class, () -> Equivariance.prove(Changes.scaled(map, SurdSum.of(-1))));
      for (int c = 0; c < map.components().size(); c++) {
        EquivariantMap changed = Changes.withCoefficient(map, c, 0, SurdSum.of(-1));
        assertThrows(ProofFailure.class, () -> Equivariance.prove(changed));
      }
    }
  }
}
