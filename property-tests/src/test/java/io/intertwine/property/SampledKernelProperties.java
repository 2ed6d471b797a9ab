package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Every check on a sample of all variants in which each two of group, kind, shape, precision,
 * backend and order occur together; with {@code -Dintertwine.full=true} on all of them.
 */
class SampledKernelProperties {

  private static final boolean FULL = Boolean.getBoolean("intertwine.full");

  /** One specification of one kernel. */
  record Variant(
      String group,
      Subject subject,
      String shape,
      List<Precision> precisions,
      List<Backend> backends,
      List<Order> orders) {

    String specification() {
      return String.format(
          Locale.ROOT,
          """
          intertwine: 1
          package: test.sample
          group: %s
          precision: [%s]
          backends: [%s]
          orders: [%s]
          kernels:
          %s""",
          group,
          precisions.stream().map(Precision::label).collect(Collectors.joining(", ")),
          backends.stream().map(Backend::label).collect(Collectors.joining(", ")),
          orders.stream().map(Order::label).collect(Collectors.joining(", ")),
          subject.entry("Sampled", group, shape));
    }
  }

  private static List<Variant> variants() {
    List<List<?>> choices =
        List.of(
            Subject.GROUPS,
            List.of(Subject.values()),
            List.of("unrolled", "table"),
            List.of(Precision.values()),
            List.of(Backend.values()),
            List.of(Order.values()));
    List<List<Object>> rows =
        FULL
            ? PairwiseSample.all(choices, SampledKernelProperties::isValid)
            : PairwiseSample.of(choices, SampledKernelProperties::isValid);
    return rows.stream().map(SampledKernelProperties::variant).toList();
  }

  private static boolean isValid(List<Object> row) {
    Subject subject = (Subject) row.get(1);
    return subject.fits((String) row.get(0))
        && (subject.isProduct() || row.get(2).equals("unrolled"));
  }

  private static Variant variant(List<Object> row) {
    Order last = (Order) row.get(5);
    return new Variant(
        (String) row.get(0),
        (Subject) row.get(1),
        (String) row.get(2),
        List.of((Precision) row.get(3)),
        List.of((Backend) row.get(4)),
        Stream.of(Order.values()).filter(order -> order.compareTo(last) <= 0).toList());
  }

  @Provide
  Arbitrary<Variant> variantsOfAllKinds() {
    return Arbitraries.of(variants());
  }

  @Provide
  Arbitrary<Pattern> patterns() {
    return KernelArbitraries.patterns();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyKernelHasAllProperties(
      @ForAll("variantsOfAllKinds") Variant variant, @ForAll("patterns") Pattern pattern) {
    GeneratedKernels kernels = GeneratedKernels.of(variant.specification());
    for (String name : kernels.names()) {
      new KernelTrial(kernels, name, TestGroups.of(variant.group()))
          .run(pattern, variant.specification().hashCode());
    }
  }

  @Example
  void theSampleHasEveryPairOfChoices() {
    List<Variant> sample = variants();
    for (Subject subject : Subject.values()) {
      for (Order order : Order.values()) {
        assertTrue(
            sample.stream()
                .anyMatch(
                    v -> v.subject() == subject && v.orders().get(v.orders().size() - 1) == order),
            subject + " with " + order);
      }
    }
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
