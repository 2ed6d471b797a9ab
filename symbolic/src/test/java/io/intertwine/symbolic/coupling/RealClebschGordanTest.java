package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.RealClebschGordan.Entry;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealClebschGordanTest {
  private interface Triple {
    void accept(int l1, int l2, int l3);
  }

  private static void forTriples(int largest, Triple check) {
    for (int l1 = 0; l1 <= largest; l1++) {
      for (int l2 = 0; l2 <= largest; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(largest, l1 + l2); l3++) {
          check.accept(l1, l2, l3);
        }
      }
    }
  }

  @Test
  void entriesAreTheSumOfTheDefinitionWithNothingLeftOut() {
    forTriples(
        3,
        (l1, l2, l3) -> {
          RealClebschGordan tensor = RealClebschGordan.of(l1, l2, l3);
          for (int a = 0; a <= 2 * l1; a++) {
            for (int b = 0; b <= 2 * l2; b++) {
              for (int c = 0; c <= 2 * l3; c++) {
                assertEquals(defined(l1, l2, l3, a, b, c), tensor.get(a, b, c).toSurdSum());
              }
            }
          }
        });
  }

  private static SurdSum defined(int l1, int l2, int l3, int a, int b, int c) {
    ExactMatrix q1 = RealBasis.change(l1);
    ExactMatrix q2 = RealBasis.change(l2);
    ExactMatrix q3 = RealBasis.change(l3);
    SurdSum sum = SurdSum.ZERO;
    for (int i = -l1; i <= l1; i++) {
      for (int k = -l2; k <= l2; k++) {
        if (Math.abs(i + k) <= l3) {
          SurdSum phases =
              ((SurdSum) q1.get(i + l1, a))
                  .times((SurdSum) q2.get(k + l2, b))
                  .times(((SurdSum) q3.get(i + k + l3, c)).conjugate());
          SqrtRational value = ClebschGordan.of(2 * l1, 2 * i, 2 * l2, 2 * k, 2 * l3, 2 * (i + k));
          sum = sum.plus(phases.times(value.toSurdSum()));
        }
      }
    }
    return sum;
  }

  @Test
  void entriesAreNonzeroAndInLexicographicOrder() {
    forTriples(
        6,
        (l1, l2, l3) -> {
          List<Entry> entries = RealClebschGordan.of(l1, l2, l3).entries();
          List<Entry> sorted = new ArrayList<>(entries);
          sorted.sort(
              Comparator.comparingInt(Entry::a)
                  .thenComparingInt(Entry::b)
                  .thenComparingInt(Entry::c));
          assertEquals(sorted, entries);
          assertTrue(entries.stream().noneMatch(e -> e.value().isZero()));
        });
  }

  @Test
  void tensorsAreIsometriesInEveryPairOfColumns() {
    forTriples(
        5,
        (l1, l2, l3) -> {
          List<ExactMatrix.Entry> entries = new ArrayList<>();
          for (Entry e : RealClebschGordan.of(l1, l2, l3).entries()) {
            entries.add(
                new ExactMatrix.Entry(e.a() * (2 * l2 + 1) + e.b(), e.c(), e.value().toSurdSum()));
          }
          ExactMatrix c = ExactMatrix.of((2 * l1 + 1) * (2 * l2 + 1), 2 * l3 + 1, entries);
          assertEquals(ExactMatrix.identity(2 * l3 + 1), c.transpose().times(c));
        });
  }

  @Test
  void tensorsAreEquivariantUnderAllThreeGenerators() {
    forTriples(
        4,
        (l1, l2, l3) -> {
          List<ExactMatrix.Entry> entries = new ArrayList<>();
          for (Entry e : RealClebschGordan.of(l1, l2, l3).entries()) {
            entries.add(
                new ExactMatrix.Entry(e.c(), e.a() * (2 * l2 + 1) + e.b(), e.value().toSurdSum()));
          }
          ExactMatrix c = ExactMatrix.of(2 * l3 + 1, (2 * l1 + 1) * (2 * l2 + 1), entries);
          for (int axis = 0; axis < 3; axis++) {
            ExactMatrix product =
                RealBasis.generator(l1, axis)
                    .kronecker(ExactMatrix.identity(2 * l2 + 1))
                    .plus(
                        ExactMatrix.identity(2 * l1 + 1).kronecker(RealBasis.generator(l2, axis)));
            assertEquals(c.times(product), RealBasis.generator(l3, axis).times(c));
          }
        });
  }

  @Test
  void permutingTheDegreesPermutesTheNormalisedTensorUpToTheSignOfThe3jSymbol() {
    forTriples(
        4,
        (l1, l2, l3) -> {
          RealClebschGordan swapped = RealClebschGordan.of(l2, l1, l3);
          RealClebschGordan turned = RealClebschGordan.of(l2, l3, l1);
          SqrtRational ratio = SqrtRational.sqrt(Rational.of(2L * l1 + 1, 2L * l3 + 1));
          for (Entry e : RealClebschGordan.of(l1, l2, l3).entries()) {
            SqrtRational signed = ((l1 + l2 + l3) & 1) == 0 ? e.value() : e.value().negate();
            assertEquals(signed, swapped.get(e.b(), e.a(), e.c()));
            assertEquals(e.value().times(ratio), turned.get(e.b(), e.c(), e.a()));
          }
        });
  }

  @Test
  void theProofHoldsForAllDegreesUpToTwelveAndForLargeOnes() {
    forTriples(12, RealClebschGordan::proved);
    assertEquals(25 * 25, 25 * RealClebschGordan.proved(12, 12, 0).entries().size());
    RealClebschGordan.proved(32, 31, 33);
    RealClebschGordan.proved(60, 3, 58);
    RealClebschGordan.proved(100, 100, 2);
  }

  @Test
  void theProofRefusesEveryKindOfChange() {
    List<Entry> entries = RealClebschGordan.of(2, 3, 4).entries();
    for (int k = 0; k < entries.size(); k++) {
      Entry e = entries.get(k);
      SqrtRational value = e.value();
      assertRefused(2, 3, 4, replaced(entries, k, value.negate()));
      assertRefused(2, 3, 4, replaced(entries, k, value.times(Rational.of(1000001, 1000000))));
      assertRefused(2, 3, 4, replaced(entries, k, value.times(SqrtRational.sqrt(Rational.of(7)))));
      List<Entry> without = new ArrayList<>(entries);
      without.remove(k);
      assertRefused(2, 3, 4, without);
      List<Entry> moved = new ArrayList<>(entries);
      moved.set(k, new Entry(e.a(), e.b(), (e.c() + 1) % 9, value));
      assertRefused(2, 3, 4, moved);
    }
    assertRefused(2, 3, 4, scaled(entries, SqrtRational.of(Rational.TWO, 0)));
    assertRefused(2, 3, 4, scaled(entries, SqrtRational.sqrt(Rational.TWO)));
    assertRefused(2, 3, 4, List.of());
    // The opposite sign of the whole is a tensor as good; the phase is a convention.
    CouplingProof.require(2, 3, 4, scaled(entries, SqrtRational.ONE.negate()));
  }

  private static List<Entry> replaced(List<Entry> entries, int k, SqrtRational value) {
    List<Entry> changed = new ArrayList<>(entries);
    Entry e = entries.get(k);
    changed.set(k, new Entry(e.a(), e.b(), e.c(), value));
    return changed;
  }

  private static List<Entry> scaled(List<Entry> entries, SqrtRational factor) {
    return entries.stream()
        .map(e -> new Entry(e.a(), e.b(), e.c(), e.value().times(factor)))
        .toList();
  }

  private static void assertRefused(int l1, int l2, int l3, List<Entry> entries) {
    assertThrows(IllegalStateException.class, () -> CouplingProof.require(l1, l2, l3, entries));
  }

  @Test
  void theProofInBigIntegersRefusesAChange() {
    List<Entry> entries = RealClebschGordan.of(32, 31, 33).entries();
    Entry e = entries.get(1000);
    assertRefused(32, 31, 33, replaced(entries, 1000, e.value().negate()));
  }

  @Test
  void degreesThatDoNotCoupleHaveNoEntriesAndNoProof() {
    assertEquals(List.of(), RealClebschGordan.of(1, 1, 3).entries());
    assertThrows(IllegalArgumentException.class, () -> RealClebschGordan.proved(1, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> RealClebschGordan.of(1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> RealClebschGordan.of(1000, 1000, 1));
    assertThrows(ArithmeticException.class, () -> RealClebschGordan.of(200, 200, 0));
  }
}
