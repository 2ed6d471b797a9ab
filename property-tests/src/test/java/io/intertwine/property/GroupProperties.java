package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Precision;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The run-time groups are groups that act, and their samplers follow the Haar measure. */
class GroupProperties {

  private static final int SAMPLES = 20_000;

  /**
   * How many standard deviations a mean may be off: a normal variable exceeds seven of them with a
   * probability below 3e-12, and fewer than 1000 means are compared.
   */
  private static final double DEVIATIONS = 7;

  @Provide
  Arbitrary<String> groups() {
    return Arbitraries.of(Subject.GROUPS);
  }

  @Property(tries = 60)
  void theRunTimeGroupIsAGroupThatActs(@ForAll("groups") String group, @ForAll long seed) {
    Figures.add("group law", group, new GroupCheck(TestGroups.of(group)).check(seed, 10));
  }

  @Property(tries = 60)
  void theRunTimeGroupInFloatAloneIsAGroupThatActs(
      @ForAll("groups") String group, @ForAll long seed) {
    GroupFamily family = TestGroups.inFloat(group);

    assertEquals(List.of(Precision.FLOAT), family.precisions());
    Figures.add("group law, float", group, new GroupCheck(family).check(seed, 10));
  }

  /** By Schur's lemma the mean of rho(g) v is 0, and that of (rho(g) v)_c^2 is |v|^2 / dim rho. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void meansOverTheSamplerAreThoseOfTheHaarMeasure(@ForAll("groups") String group) {
    meansAreThoseOfTheHaarMeasure(group, TestGroups.of(group), Precision.DOUBLE);
    meansAreThoseOfTheHaarMeasure(group, TestGroups.inFloat(group), Precision.FLOAT);
  }

  private static void meansAreThoseOfTheHaarMeasure(
      String group, GroupFamily family, Precision precision) {
    double[] elements = family.kernel(precision).sample(new Random(20260101), SAMPLES);
    List<ArrayShape> representations = family.description().representations();
    for (int k = 0; k < representations.size(); k++) {
      if (!isIrreducible(family, representations.get(k))) {
        continue;
      }
      int dimension = representations.get(k).length();
      double[] vectors = new double[SAMPLES * dimension];
      for (int s = 0; s < SAMPLES; s++) {
        vectors[s * dimension] = 1;
      }
      double[] images = family.kernel(precision).act(k, elements, vectors);
      for (int c = 0; c < dimension; c++) {
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < SAMPLES; s++) {
          double value = images[s * dimension + c];
          sum += value;
          squares += value * value;
        }
        // The values are at most 1, so the variances of both are at most 1.
        double allowed = DEVIATIONS / Math.sqrt(SAMPLES);
        String where = group + " " + representations.get(k).irreps() + " " + c;
        assertTrue(Math.abs(sum / SAMPLES) <= allowed, where);
        assertTrue(Math.abs(squares / SAMPLES - 1.0 / dimension) <= allowed, where);
      }
    }
  }

  private static boolean isIrreducible(GroupFamily family, ArrayShape shape) {
    return BoundedGroup.isCartesian(shape)
        || IrrepBlock.parse(family.description().group(), shape.irreps()).stream()
                .mapToInt(IrrepBlock::multiplicity)
                .sum()
            == 1;
  }

  /**
   * On the unit sphere of four dimensions the means of q_i q_j are 1/4 or 0, those of q_i^4 are
   * 1/8, those of q_i^2 q_j^2 are 1/24 (Folland, How to integrate a polynomial over a sphere,
   * American Mathematical Monthly 108, 2001); the mean of the parity is 0.
   */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void momentsOfSampledElementsAreThoseOfTheHaarMeasure(@ForAll("groups") String group) {
    momentsAreThoseOfTheHaarMeasure(group, TestGroups.of(group), Precision.DOUBLE);
    momentsAreThoseOfTheHaarMeasure(group, TestGroups.inFloat(group), Precision.FLOAT);
  }

  private static void momentsAreThoseOfTheHaarMeasure(
      String group, GroupFamily family, Precision precision) {
    double[] elements = family.kernel(precision).sample(new Random(20260102), SAMPLES);
    int size = family.description().elementSize();
    double allowed = DEVIATIONS / Math.sqrt(SAMPLES);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double first = 0;
        double product = 0;
        double squares = 0;
        for (int s = 0; s < elements.length; s += size) {
          double both = elements[s + i] * elements[s + j];
          first += elements[s + i];
          product += both;
          squares += both * both;
        }
        boolean parity = i == Motion.PARITY;
        double expected = i != j ? 0 : parity ? 1 : 1.0 / 4;
        double expectedSquares = parity ? (i == j ? 1 : 1.0 / 4) : (i == j ? 1.0 / 8 : 1.0 / 24);
        String where = group + " " + precision + " " + i + " " + j;
        // The values are at most 1, so the variances of all are at most 1.
        assertTrue(Math.abs(first / SAMPLES) <= allowed, where);
        assertTrue(Math.abs(product / SAMPLES - expected) <= allowed, where);
        assertTrue(Math.abs(squares / SAMPLES - expectedSquares) <= allowed / 4, where);
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void theFacadeOffersThePrecisionsOfTheSpecification(@ForAll("groups") String group) {
    for (List<String> precisions :
        List.of(List.of("double"), List.of("float"), List.of("double", "float"))) {
      GroupFamily family =
          GeneratedKernels.generate(
                  "intertwine: 1\npackage: test.offers\ngroup: "
                      + group
                      + "\nprecision: "
                      + precisions
                      + "\norders: [forward]\nkernels:\n"
                      + Subject.GROUP.entry("Offers", group, ""))
              .group("Offers");

      assertEquals(precisions, family.precisions().stream().map(Precision::label).toList());
      new GroupCheck(family).check(1, 5);
    }
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
