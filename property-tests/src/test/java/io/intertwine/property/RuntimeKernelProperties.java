package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every kernel that the runtime brings along has all properties, in every variant. */
class RuntimeKernelProperties {

  private static final List<GeneratedKernels> PLANNED = RuntimeKernels.planned();

  /** One kernel of the runtime. */
  record RuntimeKernel(GeneratedKernels kernels, String name) {
    @Override
    public String toString() {
      return kernels.spec().packageName() + "." + name;
    }
  }

  private static List<RuntimeKernel> all() {
    List<RuntimeKernel> all = new ArrayList<>();
    for (GeneratedKernels kernels : PLANNED) {
      kernels.names().forEach(name -> all.add(new RuntimeKernel(kernels, name)));
    }
    return all;
  }

  @Provide
  Arbitrary<RuntimeKernel> kernels() {
    return Arbitraries.of(all());
  }

  @Provide
  Arbitrary<Pattern> patterns() {
    return KernelArbitraries.patterns();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyKernelOfTheRuntimeHasAllProperties(
      @ForAll("kernels") RuntimeKernel kernel, @ForAll("patterns") Pattern pattern) {
    new KernelTrial(kernel.kernels(), kernel.name(), TestGroups.of(kernel.kernels().spec().group()))
        .run(pattern, kernel.toString().hashCode());
  }

  @Example
  void everyKernelOfTheRuntimeIsTested() {
    SortedSet<String> tested = new TreeSet<>();
    all().forEach(kernel -> tested.add(kernel.toString()));
    SortedSet<String> found = new TreeSet<>();
    RuntimeKernels.facades().forEach(facade -> found.add(facade.getName()));

    assertFalse(found.isEmpty());
    assertEquals(found, tested);
  }

  @Example
  void everyGroupOfTheRuntimeIsAGroupThatActs() {
    for (Class<?> facade : RuntimeKernels.groups()) {
      Margin margin = new GroupCheck(GroupFamily.of(facade)).check(facade.getName().hashCode(), 20);
      Figures.add("group law", facade.getName(), margin);
    }
  }

  @AfterContainer
  static void writeFigures() {
    Figures.write();
  }
}
