package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.kernel.ArrayShape;
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

  /** By Schur's lemma the mean of rho(g) v is 0, and that of (rho(g) v)_c^2 is |v|^2 / dim rho. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void meansOverTheSamplerAreThoseOfTheHaarMeasure(@ForAll("groups") String group) {
    GroupFamily family = TestGroups.of(group);
    double[] elements = family.kernel().sample(new Random(20260101), SAMPLES);
    List<ArrayShape> representations = family.description().representations();
    for (int k = 0; k < representations.size(); k++) {
      int dimension = representations.get(k).length();
      double[] vectors = new double[SAMPLES * dimension];
      for (int s = 0; s < SAMPLES; s++) {
        vectors[s * dimension] = 1;
      }
      double[] images = family.kernel().act(k, elements, vectors);
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

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
