package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Every kind and mode in all its variants at once, so that they are compared with one another: for
 * O(3), and with {@code -Dintertwine.full=true} for every group.
 */
class AllVariantsProperties {

  private static final List<String> GROUPS =
      Boolean.getBoolean("intertwine.full") ? Subject.GROUPS : List.of("O(3)");

  /**
   * The exact values of thousands of samples come at least this near to a bound, or it is absurdly
   * loose: rounding errors of n operations add up like random numbers, to a part of about 1/sqrt(n)
   * of what they could be, and n is below 1000 here.
   */
  private static final double LOOSE = 1.0 / 32;

  private static final int SAMPLES = 40;

  private static String specification(String group) {
    return "intertwine: 1\npackage: test.variants\ngroup: "
        + group
        + "\nkernels:\n"
        + Subject.entries(group);
  }

  /** One kernel of a group. */
  record Named(String group, String name) {}

  @Provide
  Arbitrary<Named> kernels() {
    List<Named> named = new ArrayList<>();
    for (String group : GROUPS) {
      for (String name : GeneratedKernels.of(specification(group)).names()) {
        named.add(new Named(group, name));
      }
    }
    return Arbitraries.of(named);
  }

  @Provide
  Arbitrary<Pattern> patterns() {
    return KernelArbitraries.patterns();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyVariantHasAllProperties(
      @ForAll("kernels") Named kernel, @ForAll("patterns") Pattern pattern) {
    GeneratedKernels kernels = GeneratedKernels.of(specification(kernel.group()));
    new KernelTrial(kernels, kernel.name(), TestGroups.of(kernel.group()))
        .run(pattern, kernel.hashCode());
  }

  @Property(tries = 200)
  void allVariantsAgreeForEveryNumberOfSamples(
      @ForAll("kernels") Named kernel, @ForAll("patterns") Pattern pattern, @ForAll long seed) {
    KernelFamily family = GeneratedKernels.of(specification(kernel.group())).family(kernel.name());
    for (KernelVariant variant : family.variants()) {
      if (variant.backend() == Backend.VECTOR) {
        KernelArbitraries.batchSizes(family.kernel(variant).lanes())
            .allValues()
            .orElseThrow()
            .forEach(
                samples ->
                    new BackendParityCheck(family)
                        .check(
                            Samples.of(
                                family.description(variant.order()), samples, pattern, seed)));
      }
    }
  }

  @Example
  void theBoundsAreNotLoose() {
    GeneratedKernels kernels = GeneratedKernels.of(specification("O(3)"));
    SortedMap<String, Margin> margins = new TreeMap<>();
    for (String name : kernels.names()) {
      KernelFamily family = kernels.family(name);
      KernelDescription forward = family.description(Order.FORWARD);
      Batch inputs = Samples.of(forward, SAMPLES, Pattern.GAUSSIAN, name.hashCode());
      Margin margin = ExactParity.check(family, kernels.exact(name), inputs);
      margins.merge(forward.kind(), margin, Margin::and);
    }
    margins.values().removeIf(margin -> margin.worst() >= LOOSE);

    assertEquals(Map.of(), margins);
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
