package io.intertwine.codegen.reference;

import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Loop;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.program.Block;
import io.intertwine.kernel.KernelTable;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of a reference kernel: the polynomials of a forward plan's maps, term by term, with the
 * coefficients correctly rounded to {@code double}.
 *
 * <p>The format is that of {@code io.intertwine.runtime.reference.ReferenceKernel}.
 */
public final class ReferenceTable {

  /** What a kernel's name is followed by in the name of its reference table. */
  public static final String SUFFIX = ".reference.table";

  private ReferenceTable() {}

  /**
   * Encodes the table.
   *
   * @param forward the kernel's forward plan
   * @return the bytes of a {@link KernelTable}
   */
  public static byte[] encode(KernelPlan forward) {
    KernelTable.Builder table = new KernelTable.Builder();
    table.put("stages", new int[] {forward.stages().size()});
    for (int k = 0; k < forward.stages().size(); k++) {
      put(table, "stage" + k, forward.stages().get(k));
    }
    return table.encode();
  }

  private static void put(KernelTable.Builder table, String prefix, Stage stage) {
    EquivariantMap map = stage.map();
    List<Polynomial> components = components(stage);
    table.put(prefix + ".shape", new int[] {map.inputDimension(), components.size()});
    table.put(prefix + ".loops", stage.loops().stream().mapToInt(Loop::count).toArray());
    table.put(prefix + ".inputs", places(stage.inputs(), stage.program().inputs()));
    table.put(prefix + ".outputs", places(stage.outputs(), stage.program().outputs()));
    table.put(
        prefix + ".functions",
        map.symbols().stream()
            .map(symbol -> symbol.function().name())
            .collect(Collectors.joining(","))
            .chars()
            .toArray());
    put(table, prefix, components);
    put(
        table,
        prefix + ".arguments",
        map.symbols().stream().map(symbol -> symbol.argument()).toList());
  }

  /**
   * One polynomial per component of the output blocks: the map's own, unless the plan adds up
   * blocks that go to the same place; then the sums, which are the program's by the proof of the
   * plan.
   */
  private static List<Polynomial> components(Stage stage) {
    int places = stage.program().outputs().stream().mapToInt(Block::dimension).sum();
    if (places == stage.map().components().size()) {
      return stage.map().components();
    }
    return PolynomialMap.of(stage.program()).components().stream().flatMap(List::stream).toList();
  }

  private static int[] places(List<Binding> bindings, List<Block> blocks) {
    IntStream.Builder numbers = IntStream.builder();
    for (int b = 0; b < bindings.size(); b++) {
      Binding binding = bindings.get(b);
      numbers.add(binding.array());
      numbers.add(binding.base());
      numbers.add(blocks.get(b).dimension());
      binding.strides().forEach(numbers::add);
    }
    return numbers.build().toArray();
  }

  private static void put(KernelTable.Builder table, String prefix, List<Polynomial> polynomials) {
    List<Integer> targets = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> factors = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    for (int target = 0; target < polynomials.size(); target++) {
      for (Polynomial.Term term : polynomials.get(target).terms()) {
        targets.add(target);
        starts.add(factors.size());
        coefficients.add(term.coefficient().toDouble());
        addFactors(term.monomial(), factors);
      }
    }
    starts.add(factors.size());
    table.put(prefix + ".targets", ints(targets));
    table.put(prefix + ".starts", ints(starts));
    table.put(prefix + ".factors", ints(factors));
    table.put(
        prefix + ".coefficients", coefficients.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void addFactors(Monomial monomial, List<Integer> factors) {
    for (int k = 0; k < monomial.size(); k++) {
      for (int times = 0; times < monomial.exponentAt(k); times++) {
        factors.add(monomial.variableAt(k));
      }
    }
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
