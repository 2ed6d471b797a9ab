package io.intertwine.codegen.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.interpret.DoubleInterpreter;
import io.intertwine.codegen.interpret.FloatingCalls;
import io.intertwine.codegen.interpret.MultiplyAddRounding;
import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.SampleMaps;
import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  private static ScheduleOptions statements(int limit) {
    return ScheduleOptions.of(MethodBudget.statements(limit));
  }

  private static List<ScheduleOptions> options(int limit) {
    ScheduleOptions all = statements(limit);
    return List.of(
        all,
        all.withoutReading(),
        all.withoutScratch(),
        all.withoutScratch().withoutReading(),
        all.accumulating(Set.of(0)));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void everyScheduleOfAnyLengthGivesTheBitsOfTheInterpreter(EquivariantMap map) {
    Program forward = Passes.optimise(Lowering.lower(map));
    Program first = Passes.optimise(Derivative.vjp(forward));
    for (Program program : List.of(Lowering.lower(map), forward, first)) {
      double[][] inputs = inputs(program);
      double[][] expected =
          new DoubleInterpreter(program, MultiplyAddRounding.SEPARATE).run(inputs);
      for (int maxSteps : new int[] {12, 40, 100, 100_000}) {
        for (ScheduleOptions options : options(maxSteps)) {
          Schedule schedule = Schedule.of(program, options);
          double[][] actual = new Machine(schedule, options).run(inputs);
          for (int b = 0; b < expected.length; b++) {
            assertArrayEquals(expected[b], actual[b]);
          }
        }
      }
    }
  }

  private static double[][] inputs(Program program) {
    Random random = new Random(1);
    double[][] inputs = new double[program.inputs().size()][];
    for (int b = 0; b < inputs.length; b++) {
      inputs[b] = random.doubles(program.inputs().get(b).dimension(), -1, 1).toArray();
    }
    return inputs;
  }

  /** Runs the slices one by one as methods: locals die with a slice, cells live on. */
  private static final class Machine {
    private final Schedule schedule;
    private final ScheduleOptions options;
    private final Map<Cell, Double> cells = new HashMap<>();

    Machine(Schedule schedule, ScheduleOptions options) {
      this.schedule = schedule;
      this.options = options;
    }

    void runSlices(double[][] inputs) {
      for (Slice slice : schedule.slices()) {
        Map<Integer, Double> locals = new HashMap<>();
        slice.steps().forEach(step -> step(step, locals, inputs));
      }
    }

    double[][] run(double[][] inputs) {
      runSlices(inputs);
      Program program = schedule.program();
      double[][] outputs = new double[program.outputs().size()][];
      for (int b = 0; b < outputs.length; b++) {
        outputs[b] = new double[program.outputs().get(b).dimension()];
        for (int c = 0; c < outputs[b].length; c++) {
          Double stored = cells.get(new Cell.OutputCell(b, c));
          // An exact zero is not added to an accumulated block.
          boolean isZero = stored == null && options.accumulated().contains(b);
          outputs[b][c] = isZero ? 0 : assertPresent(stored);
        }
      }
      return outputs;
    }

    private void step(Step step, Map<Integer, Double> locals, double[][] inputs) {
      if (step instanceof Step.Compute compute) {
        assertNull(locals.put(compute.node(), value(compute.node(), locals, inputs)));
      } else if (step instanceof Step.Load load) {
        boolean allowed =
            load.cell() instanceof Cell.OutputCell output
                ? options.readsOutputs() && !options.accumulated().contains(output.block())
                : options.scratch();
        assertTrue(allowed, "a load from " + load.cell());
        assertNull(locals.put(load.node(), assertPresent(cells.get(load.cell()))));
      } else if (step instanceof Step.Store store) {
        Double old = cells.put(store.cell(), value(store.node(), locals, inputs));
        if (store.cell() instanceof Cell.ScratchCell scratch) {
          assertTrue(options.scratch() && scratch.index() < schedule.scratchSize());
        } else {
          assertNull(old, "an output is stored twice");
        }
      }
    }

    private static double assertPresent(Double value) {
      assertNotNull(value);
      return value;
    }

    private double value(int index, Map<Integer, Double> locals, double[][] inputs) {
      Node node = schedule.program().node(index);
      if (locals.containsKey(index)) {
        return locals.get(index);
      } else if (node instanceof Node.Constant constant) {
        return constant.value().toDouble();
      } else if (node instanceof Node.Input input) {
        return inputs[input.block()][input.component()];
      }
      double[] x = new double[node.arity()];
      for (int k = 0; k < x.length; k++) {
        boolean isConstant = schedule.program().node(node.operand(k)) instanceof Node.Constant;
        assertTrue(isConstant || locals.containsKey(node.operand(k)), "an operand is missing");
        x[k] = value(node.operand(k), locals, inputs);
      }
      if (node instanceof Node.Add) {
        return x[0] + x[1];
      } else if (node instanceof Node.Subtract) {
        return x[0] - x[1];
      } else if (node instanceof Node.Multiply) {
        return x[0] * x[1];
      } else if (node instanceof Node.MultiplyAdd) {
        return x[0] * x[1] + x[2];
      } else if (node instanceof Node.Negate) {
        return -x[0];
      }
      return FloatingCalls.of(((Node.Call) node).function(), x[0]);
    }
  }

  @Test
  void withAScratchArrayEveryMethodKeepsTheLimit() {
    for (EquivariantMap map : SampleMaps.all()) {
      Program program = Passes.optimise(Derivative.vjp(Passes.optimise(Lowering.lower(map))));
      for (int maxSteps : new int[] {20, 60, 100}) {
        Schedule schedule = Schedule.of(program, statements(maxSteps));
        schedule.slices().forEach(s -> assertTrue(s.steps().size() <= maxSteps));
      }
    }
  }

  /**
   * How much a schedule of methods of 100 statements costs beside the operations themselves, and
   * how many values it holds. A machine with 512-bit vectors has 32 registers.
   *
   * @param recomputed operations over those of the program, without scratch array, in percent
   * @param live the largest number of live values with scratch array
   */
  @ParameterizedTest
  @CsvSource({
    "product, 2, 103, 23",
    "product, 3, 110, 24",
    "product, 4, 114, 29",
    "harmonics, 8, 155, 16",
    "harmonics, 12, 210, 18",
  })
  void forwardKernelsSliceWithoutBlowingUp(String kind, int bandLimit, int recomputed, int live) {
    EquivariantMap map =
        kind.equals("product")
            ? SampleMaps.fullProduct(bandLimit)
            : SampleMaps.harmonics(bandLimit, true, Normalization.INTEGRAL);
    Program program = Passes.optimise(Lowering.lower(map));
    Schedule alone = Schedule.of(program, statements(100).withoutScratch().withoutReading());
    int percent = 100 * alone.operations().total() / program.operations().total();
    assertTrue(percent <= recomputed, percent + " percent");
    Schedule sharing = Schedule.of(program, statements(100));
    assertTrue(
        100 * sharing.operations().total() <= 106 * program.operations().total(),
        () -> sharing.operations() + " for " + program.operations());
    assertTrue(sharing.maxLive() <= live, sharing.maxLive() + " live values");
  }

  @ParameterizedTest
  @CsvSource({"SO(3), 0+1+2+3+4, 33", "SO(3), 4, 24"})
  void rotationsAndTheirDerivativesSliceWithAScratchArray(String group, String irreps, int live) {
    Program forward = Passes.optimise(Lowering.lower(SampleMaps.rotation(group, irreps)));
    Program first = Passes.optimise(Derivative.vjp(forward));
    for (Program program : List.of(forward, first)) {
      Schedule schedule = Schedule.of(program, statements(100));
      assertTrue(
          100 * schedule.operations().total() <= 106 * program.operations().total(),
          () -> schedule.operations() + " for " + program.operations());
      assertTrue(schedule.maxLive() <= live, schedule.maxLive() + " live values");
    }
  }

  @Test
  void theDerivativeOfTheProductToThreeRecomputesNothing() {
    Program product = Passes.optimise(Lowering.lower(SampleMaps.fullProduct(3)));
    Program program = Passes.optimise(Derivative.vjp(product));
    Schedule schedule = Schedule.of(program, statements(100));
    assertTrue(
        100 * schedule.operations().total() <= 105 * program.operations().total(),
        () -> schedule.operations() + " for " + program.operations());
    assertTrue(schedule.steps() <= 2030, schedule.steps() + " statements");
  }

  @Test
  void aShortProgramIsOneMethodInWhichEachInputIsReadOnce() {
    Program program =
        Passes.optimise(Lowering.lower(SampleMaps.harmonics(2, true, Normalization.NORM)));
    Schedule schedule = Schedule.of(program, statements(100));
    assertEquals(1, schedule.slices().size());
    assertEquals(0, schedule.scratchSize());
    assertEquals(program.operations(), schedule.operations());
    assertEquals(program.operations().total() + 3 + 9, schedule.slices().get(0).steps().size());
  }

  @Test
  void resultsThatAreInputsOrConstantsAreStoredToo() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 2)));
    int x = builder.input(0, 0);
    builder.output("a", List.of(x, builder.constant(3), x));
    builder.output("b", List.of(builder.negate(builder.input(0, 1)), x));
    Program program = builder.build();
    double[][] inputs = {{7, 11}};
    for (int maxSteps : new int[] {1, 2, 100}) {
      for (ScheduleOptions options : options(maxSteps)) {
        Schedule schedule = Schedule.of(program, options);
        double[][] outputs = new Machine(schedule, options).run(inputs);
        assertArrayEquals(new double[] {7, 3, 7}, outputs[0]);
        assertArrayEquals(new double[] {-11, 7}, outputs[1]);
      }
    }
  }

  @Test
  void anOutputIsReadAgainWhereThatIsAllowed() {
    // A chain of 30 sums, each a result: the second method starts from a stored one.
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 30)));
    List<Integer> results = new ArrayList<>();
    int sum = builder.input(0, 0);
    for (int k = 1; k < 30; k++) {
      sum = builder.plus(sum, builder.input(0, k));
      results.add(sum);
    }
    builder.output("out", results);
    Program program = builder.build();
    Schedule reading = Schedule.of(program, statements(40).withoutScratch());
    Schedule alone = Schedule.of(program, statements(40).withoutScratch().withoutReading());
    assertEquals(29, reading.operations().total());
    assertTrue(alone.operations().total() > 29);
    long loads =
        reading.slices().stream()
            .flatMap(slice -> slice.steps().stream())
            .filter(Step.Load.class::isInstance)
            .count();
    assertTrue(loads > 0);
  }

  @Test
  void liveValuesAreCountedToTheirLastUse() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 3)));
    int x = builder.input(0, 0);
    int y = builder.input(0, 1);
    int z = builder.input(0, 2);
    int sum = builder.plus(x, y);
    int product = builder.times(sum, z);
    builder.output("out", List.of(product));
    Slice slice =
        new Slice(
            0,
            List.of(
                new Step.Compute(x),
                new Step.Compute(y),
                new Step.Compute(sum),
                new Step.Compute(z),
                new Step.Compute(product),
                new Step.Store(new Cell.OutputCell(0, 0), product)));
    // x, y and their sum; later the sum, z and the product.
    assertEquals(3, slice.maxLive(builder.build()));
    assertEquals(List.of(x, y, sum, z, product), slice.order());
    assertEquals(1, slice.stores().size());
  }

  @Test
  void aScheduleIsAFunctionOfTheProgram() {
    Program program = Passes.optimise(Lowering.lower(SampleMaps.fullProduct(3)));
    assertEquals(Schedule.of(program, statements(100)), Schedule.of(program, statements(100)));
  }

  @Test
  void aMethodNeedsAStatement() {
    assertThrows(IllegalArgumentException.class, () -> MethodBudget.statements(0));
  }

  @Test
  void bytecodesAreEstimatedByKindOfStatement() {
    Program program = Passes.optimise(Lowering.lower(SampleMaps.fullProduct(3)));
    for (MethodBudget budget : List.of(MethodBudget.VECTOR, MethodBudget.PLAIN)) {
      Schedule schedule = Schedule.of(program, ScheduleOptions.of(budget));
      assertTrue(schedule.fits());
      int sum = 0;
      for (Slice slice : schedule.slices()) {
        int cost = 0;
        for (Step step : slice.steps()) {
          cost +=
              step instanceof Step.Compute
                  ? budget.cost(program, step.node())
                  : step instanceof Step.Load ? budget.load() : budget.store();
        }
        assertTrue(cost <= budget.limit(), () -> "a method too large");
        sum += cost;
      }
      assertEquals(sum, schedule.cost());
    }
  }

  @Test
  void exactZerosAreNotAddedToAnything() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 1)));
    int zero = builder.constant(0);
    builder.output("a", List.of(builder.input(0, 0), zero));
    builder.output("b", List.of(zero));
    Program program = builder.build();
    ScheduleOptions options = statements(100).accumulating(Set.of(0));
    List<Cell> stored =
        Schedule.of(program, options).slices().get(0).stores().stream()
            .map(Step.Store::cell)
            .toList();
    assertEquals(Set.of(new Cell.OutputCell(0, 0), new Cell.OutputCell(1, 0)), Set.copyOf(stored));
  }

  /**
   * Loops u and v outside of the methods: x is one vector, y one per u, w one per (u, v). In the
   * iterations of v the values of x and of y alone are read from scratch cells again and again.
   */
  @ParameterizedTest
  @ValueSource(ints = {8, 15, 30, 60, 1000})
  void methodsInsideLoopsGiveTheBitsOfTheInterpreterInEveryIteration(int limit) {
    Program program = looped();
    List<Integer> levels = new ArrayList<>();
    for (Node node : program.nodes()) {
      int level = node instanceof Node.Input input ? input.block() : 0;
      for (int k = 0; k < node.arity(); k++) {
        level = Math.max(level, levels.get(node.operand(k)));
      }
      levels.add(level);
    }
    for (ScheduleOptions loopless : options(limit).subList(0, 2)) {
      ScheduleOptions options = loopless.inside(2, levels);
      Schedule schedule = Schedule.of(program, options);
      int deepest = 0;
      for (Slice slice : schedule.slices()) {
        assertTrue(slice.level() >= deepest, "slices of outer levels come first");
        deepest = slice.level();
      }
      Map<Cell, Double> scratch = new HashMap<>();
      Random random = new Random(2);
      double[] x = random.doubles(3, -1, 1).toArray();
      runLevel(schedule, options, 0, new double[][] {x, {}, {}}, scratch);
      for (int u = 0; u < 3; u++) {
        double[] y = random.doubles(3, -1, 1).toArray();
        runLevel(schedule, options, 1, new double[][] {x, y, {}}, scratch);
        for (int v = 0; v < 3; v++) {
          double[][] inputs = {x, y, random.doubles(3, -1, 1).toArray()};
          double[][] expected =
              new DoubleInterpreter(program, MultiplyAddRounding.SEPARATE).run(inputs);
          runLevel(schedule, options, 2, inputs, scratch);
          for (int c = 0; c < expected[0].length; c++) {
            Cell cell = new Cell.OutputCell(0, c);
            assertEquals(expected[0][c], Machine.assertPresent(scratch.remove(cell)));
          }
        }
      }
    }
  }

  private static void runLevel(
      Schedule schedule,
      ScheduleOptions options,
      int level,
      double[][] inputs,
      Map<Cell, Double> cells) {
    List<Slice> slices = schedule.slices().stream().filter(s -> s.level() == level).toList();
    Machine machine =
        new Machine(
            new Schedule(schedule.program(), slices, schedule.scratchSize(), 0, true), options);
    machine.cells.putAll(cells);
    machine.runSlices(inputs);
    cells.putAll(machine.cells);
  }

  /** Values of x alone, of x and y, and of all, with results on each level. */
  private static Program looped() {
    ProgramBuilder builder =
        new ProgramBuilder(List.of(new Block("x", 3), new Block("y", 3), new Block("w", 3)));
    List<Integer> results = new ArrayList<>();
    List<Integer> outer = new ArrayList<>();
    List<Integer> middle = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int square = builder.times(builder.input(0, i), builder.input(0, i));
      outer.add(builder.plus(square, builder.input(0, (i + 1) % 3)));
    }
    for (int i = 0; i < 9; i++) {
      int product = builder.times(outer.get(i % 3), builder.input(1, i / 3));
      middle.add(builder.plus(product, outer.get((i + 1) % 3)));
    }
    for (int i = 0; i < 27; i++) {
      int product = builder.times(middle.get(i % 9), builder.input(2, i / 9));
      results.add(builder.minus(product, middle.get((i + 4) % 9)));
    }
    results.add(outer.get(0));
    results.add(middle.get(5));
    results.add(builder.input(0, 2));
    results.add(builder.constant(4));
    builder.output("out", results);
    return builder.build();
  }
}
