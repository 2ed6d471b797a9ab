package io.intertwine.property;

import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Loop;
import io.intertwine.codegen.plan.PlanDraft;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.plan.StageDraft;
import io.intertwine.codegen.program.Block;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Order;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.InvariantSymbol;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.polynomial.Derivation;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A kernel evaluated exactly: the polynomials of its maps and their symbolic derivatives, in
 * decimal arithmetic with {@value #DIGITS} digits. It shares no program, no pass and no
 * differentiation of programs with the emitted code, only the maps, the loops and the bindings.
 */
final class ExactKernel {

  /** So many digits that the error of an evaluation is nothing beside that of a double. */
  private static final int DIGITS = 60;

  /** A sum this much smaller than its terms is zero: no two doubles are so near each other. */
  private static final BigDecimal CANCELLED = new BigDecimal("1E-50");

  private static final MathContext CONTEXT = new MathContext(DIGITS);

  private final List<ArrayShape> inputs;
  private final List<ArrayShape> outputs;
  private final List<ExactStage> stages = new ArrayList<>();

  private ExactKernel(List<ArrayShape> inputs, List<ArrayShape> outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** The exact kernel of what a planner says, before there is a program. */
  static ExactKernel of(PlanDraft draft) {
    ExactKernel kernel = new ExactKernel(draft.inputs(), draft.outputs());
    for (StageDraft stage : draft.stages()) {
      EquivariantMap map = stage.map();
      List<Place> from = new ArrayList<>();
      for (int k = 0; k < stage.inputs().size(); k++) {
        from.add(new Place(stage.inputs().get(k), map.inputs().get(k).dimension()));
      }
      List<Place> to =
          stage.outputs().stream().map(o -> new Place(o.binding(), o.length())).toList();
      kernel.stages.add(
          new ExactStage(
              map.inputDimension(), map.symbols(), map.components(), stage.loops(), from, to));
    }
    return kernel;
  }

  /**
   * The exact kernel of a forward plan's programs, expanded to polynomials. For group elements
   * these are polynomials of the coordinates, as the emitted code's are, also away from the group.
   */
  static ExactKernel of(KernelPlan plan) {
    ExactKernel kernel = new ExactKernel(plan.inputs(), plan.outputs());
    for (Stage stage : plan.stages()) {
      PolynomialMap map = PolynomialMap.of(stage.program());
      kernel.stages.add(
          new ExactStage(
              map.inputs().stream().mapToInt(Block::dimension).sum(),
              List.of(),
              map.components().stream().flatMap(List::stream).toList(),
              stage.loops(),
              places(stage.inputs(), map.inputs()),
              places(stage.outputs(), map.outputs())));
    }
    return kernel;
  }

  private static List<Place> places(List<Binding> bindings, List<Block> blocks) {
    List<Place> places = new ArrayList<>();
    for (int k = 0; k < bindings.size(); k++) {
      places.add(new Place(bindings.get(k), blocks.get(k).dimension()));
    }
    return places;
  }

  /** Where a block lies. */
  private record Place(Binding binding, int length) {
    int offset(int[] turn) {
      int offset = binding.base();
      for (int k = 0; k < turn.length; k++) {
        offset += binding.strides().get(k) * turn[k];
      }
      return offset;
    }
  }

  /** The exact outputs of one sample for an order. */
  BigDecimal[][] evaluate(Order order, double[][] arrays) {
    List<ArrayShape> shapes = new ArrayList<>();
    switch (order) {
      case FORWARD -> shapes.addAll(outputs);
      case VJP -> shapes.addAll(inputs);
      case SECOND_VJP -> {
        shapes.addAll(inputs);
        shapes.addAll(outputs);
      }
    }
    BigDecimal[][] results = new BigDecimal[shapes.size()][];
    for (int a = 0; a < results.length; a++) {
      results[a] = new BigDecimal[shapes.get(a).length()];
      Arrays.fill(results[a], BigDecimal.ZERO);
    }
    for (ExactStage stage : stages) {
      int[] turn = new int[stage.loops.size()];
      do {
        stage.add(order, turn, arrays, results, inputs.size(), outputs.size());
      } while (next(stage.loops, turn));
    }
    return results;
  }

  private static boolean next(List<Loop> loops, int[] turn) {
    for (int k = turn.length - 1; k >= 0; k--) {
      if (++turn[k] < loops.get(k).count()) {
        return true;
      }
      turn[k] = 0;
    }
    return false;
  }

  /** The polynomials of one stage, for every order, in x, symbols, d and e. */
  private static final class ExactStage {
    private final int dimension;
    private final List<InvariantSymbol> symbols;
    private final List<Polynomial> components;
    private final List<Loop> loops;
    private final List<Place> from;
    private final List<Place> to;
    private final Map<Order, List<Terms>> polynomials = new EnumMap<>(Order.class);

    ExactStage(
        int dimension,
        List<InvariantSymbol> symbols,
        List<Polynomial> components,
        List<Loop> loops,
        List<Place> from,
        List<Place> to) {
      this.dimension = dimension;
      this.symbols = symbols;
      this.components = components;
      this.loops = loops;
      this.from = from;
      this.to = to;
    }

    private int cotangent(int k) {
      return dimension + symbols.size() + k;
    }

    private int direction(int i) {
      return dimension + symbols.size() + components.size() + i;
    }

    /** The total derivative with respect to a component, symbols included. */
    private Derivation total(int i) {
      List<Polynomial> field = new ArrayList<>();
      for (int v = 0; v < dimension; v++) {
        field.add(v == i ? Polynomial.ONE : Polynomial.ZERO);
      }
      for (int s = 0; s < symbols.size(); s++) {
        InvariantSymbol symbol = symbols.get(s);
        Polynomial slope =
            symbol
                .function()
                .derivative()
                .substitute(
                    Map.of(
                        SmoothFunction.ARGUMENT,
                        symbol.argument(),
                        SmoothFunction.VALUE,
                        Polynomial.variable(dimension + s)));
        field.add(slope.times(symbol.argument().derivative(i)));
      }
      return new Derivation(field);
    }

    private List<Terms> polynomials(Order order) {
      return polynomials.computeIfAbsent(order, o -> symbolic(o).stream().map(Terms::of).toList());
    }

    private List<Polynomial> symbolic(Order order) {
      if (order == Order.FORWARD) {
        return components;
      }
      Polynomial.Sum contracted = new Polynomial.Sum();
      for (int k = 0; k < components.size(); k++) {
        contracted.add(Polynomial.variable(cotangent(k)).times(components.get(k)));
      }
      List<Polynomial> gradient = gradient(contracted.toPolynomial());
      if (order == Order.VJP) {
        return gradient;
      }
      Polynomial.Sum directional = new Polynomial.Sum();
      for (int i = 0; i < dimension; i++) {
        directional.add(Polynomial.variable(direction(i)).times(gradient.get(i)));
      }
      Polynomial along = directional.toPolynomial();
      List<Polynomial> second = new ArrayList<>(gradient(along));
      for (int k = 0; k < components.size(); k++) {
        second.add(along.derivative(cotangent(k)));
      }
      return second;
    }

    private List<Polynomial> gradient(Polynomial polynomial) {
      List<Polynomial> gradient = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        gradient.add(total(i).apply(polynomial));
      }
      return gradient;
    }

    /** Adds one iteration's contribution. */
    void add(Order order, int[] turn, double[][] arrays, BigDecimal[][] results, int n, int m) {
      List<BigDecimal> variables = new ArrayList<>(gather(from, turn, arrays, 0));
      for (int s = 0; s < symbols.size(); s++) {
        variables.add(symbol(symbols.get(s), variables));
      }
      if (order != Order.FORWARD) {
        variables.addAll(gather(to, turn, arrays, n));
      }
      if (order == Order.SECOND_VJP) {
        variables.addAll(gather(from, turn, arrays, n + m));
      }
      List<Terms> values = polynomials(order);
      int next = 0;
      if (order != Order.FORWARD) {
        next = scatter(values, next, variables, from, turn, results, 0);
      }
      if (order != Order.VJP) {
        scatter(values, next, variables, to, turn, results, order == Order.FORWARD ? 0 : n);
      }
    }

    private static BigDecimal symbol(InvariantSymbol symbol, List<BigDecimal> variables) {
      BigDecimal u = Terms.of(symbol.argument()).evaluate(variables);
      return switch (symbol.function()) {
        case SQRT -> u.sqrt(CONTEXT);
        case RECIPROCAL -> BigDecimal.ONE.divide(u, CONTEXT);
        case RECIPROCAL_SQRT -> BigDecimal.ONE.divide(u.sqrt(CONTEXT), CONTEXT);
        default -> throw new IllegalArgumentException("no decimals for " + symbol.function());
      };
    }

    private static List<BigDecimal> gather(
        List<Place> places, int[] turn, double[][] arrays, int shift) {
      List<BigDecimal> values = new ArrayList<>();
      for (Place place : places) {
        double[] array = arrays[place.binding().array() + shift];
        int at = place.offset(turn);
        for (int c = 0; c < place.length(); c++) {
          values.add(new BigDecimal(array[at + c]));
        }
      }
      return values;
    }

    private static int scatter(
        List<Terms> values,
        int first,
        List<BigDecimal> variables,
        List<Place> places,
        int[] turn,
        BigDecimal[][] results,
        int shift) {
      int next = first;
      for (Place place : places) {
        BigDecimal[] array = results[place.binding().array() + shift];
        int at = place.offset(turn);
        for (int c = 0; c < place.length(); c++) {
          array[at + c] = array[at + c].add(values.get(next++).evaluate(variables), CONTEXT);
        }
      }
      return next;
    }
  }

  /** A polynomial with decimal coefficients; a factor that stands squared stands twice. */
  private record Terms(List<BigDecimal> coefficients, List<int[]> factors) {

    static Terms of(Polynomial polynomial) {
      List<BigDecimal> coefficients = new ArrayList<>();
      List<int[]> factors = new ArrayList<>();
      for (Polynomial.Term term : polynomial.terms()) {
        coefficients.add(new BigDecimal(term.coefficient().toDecimal(DIGITS)));
        int[] product = new int[term.monomial().degree()];
        int at = 0;
        for (int k = 0; k < term.monomial().size(); k++) {
          for (int times = 0; times < term.monomial().exponentAt(k); times++) {
            product[at++] = term.monomial().variableAt(k);
          }
        }
        factors.add(product);
      }
      return new Terms(coefficients, factors);
    }

    /** The value; terms that cancel to less than the last digits are an exact zero. */
    BigDecimal evaluate(List<BigDecimal> variables) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal size = BigDecimal.ZERO;
      for (int t = 0; t < coefficients.size(); t++) {
        BigDecimal product = coefficients.get(t);
        for (int factor : factors.get(t)) {
          product = product.multiply(variables.get(factor), CONTEXT);
        }
        sum = sum.add(product, CONTEXT);
        size = size.add(product.abs(), CONTEXT);
      }
      return sum.abs().compareTo(size.multiply(CANCELLED)) < 0 ? BigDecimal.ZERO : sum;
    }
  }
}
