package io.intertwine.codegen.lower;

import io.intertwine.codegen.interpret.Interpreter;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.InvariantSymbol;
import io.intertwine.symbolic.map.MapInput;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program is compared with: polynomials in the components of input blocks and in symbols for
 * smooth functions, modulo the relations that hold between them.
 *
 * <p>It is read off an equivariant map, or off a program (its symbolic re-expansion), and can be
 * differentiated exactly.
 */
public final class PolynomialMap {
  private final List<Block> inputs;
  private final List<List<Polynomial>> variables;
  private final List<Block> outputs;
  private final List<List<Polynomial>> components;
  private final SymbolTable table;

  private PolynomialMap(
      List<Block> inputs,
      List<List<Polynomial>> variables,
      List<Block> outputs,
      List<List<Polynomial>> components,
      SymbolTable table) {
    this.inputs = inputs;
    this.variables = variables;
    this.outputs = outputs;
    this.components = components;
    this.table = table;
  }

  /**
   * The polynomials of an equivariant map, modulo its ideal.
   *
   * @param map the map
   * @param outputs blocks that partition its components
   */
  public static PolynomialMap of(EquivariantMap map, List<Block> outputs) {
    List<Ideal.Rule> rules = new ArrayList<>();
    for (int k = 0; k < map.inputs().size(); k++) {
      if (map.inputs().get(k) instanceof MapInput.GroupInput element) {
        rules.addAll(element.variety().ideal().shift(map.offset(k)).rules());
      }
    }
    SymbolTable table = new SymbolTable(Ideal.of(rules), map.variableCount());
    Map<Integer, Polynomial> symbols = new HashMap<>();
    for (int k = 0; k < map.symbols().size(); k++) {
      InvariantSymbol symbol = map.symbols().get(k);
      symbols.put(map.symbolVariable(k), table.value(symbol.function(), symbol.argument()));
    }
    List<List<Polynomial>> components = new ArrayList<>();
    int from = 0;
    for (Block block : outputs) {
      List<Polynomial> part = map.components().subList(from, from + block.dimension());
      components.add(part.stream().map(p -> table.reduce(p.substitute(symbols))).toList());
      from += block.dimension();
    }
    List<Block> inputs = Lowering.inputs(map);
    return new PolynomialMap(inputs, variables(inputs, 0), outputs, components, table);
  }

  /**
   * The symbolic re-expansion of a program, all components of its inputs being free variables.
   *
   * <p>Only the relations of smooth functions are used, so coordinates of group elements stay free.
   */
  public static PolynomialMap of(Program program) {
    int count = program.inputs().stream().mapToInt(Block::dimension).sum();
    SymbolTable table = new SymbolTable(Ideal.ZERO, count);
    List<List<Polynomial>> variables = variables(program.inputs(), 0);
    List<List<Polynomial>> components =
        Interpreter.run(program, variables, new PolynomialArithmetic(table));
    return new PolynomialMap(program.inputs(), variables, program.outputs(), components, table);
  }

  /** The polynomials of a program over the variables, and modulo the relations, of this map. */
  List<List<Polynomial>> expand(Program program) {
    return Interpreter.run(program, variables, new PolynomialArithmetic(table));
  }

  /** The input blocks. */
  public List<Block> inputs() {
    return inputs;
  }

  /** The variable that stands for a component of an input block. */
  public int variable(int block, int component) {
    return variables.get(block).get(component).largestVariable();
  }

  /** The output blocks. */
  public List<Block> outputs() {
    return outputs;
  }

  /** Per output block its components, in normal form. */
  public List<List<Polynomial>> components() {
    return components;
  }

  /** Whether two polynomials are equal modulo the relations. */
  boolean areEqual(Polynomial a, Polynomial b) {
    return a.equals(b) || table.reduce(a.minus(b)).isZero();
  }

  /**
   * The exact vector Jacobian product, with the blocks of {@link Derivative#vjp}.
   *
   * <p>Component i of a gradient is {@code sum_k d_k D_i p_k}, where D_i is the derivative with
   * respect to the input component i, symbols being differentiated by the chain rule.
   */
  public PolynomialMap vjp() {
    List<Block> derivedInputs = new ArrayList<>(inputs);
    List<List<Polynomial>> derivedVariables = new ArrayList<>(variables);
    List<Polynomial> summands = new ArrayList<>();
    List<Block> cotangents = Derivative.cotangents(inputs, outputs);
    for (int b = 0; b < outputs.size(); b++) {
      Block cotangent = cotangents.get(b);
      List<Polynomial> block =
          variables(List.of(cotangent), table.reserve(cotangent.dimension())).get(0);
      derivedInputs.add(cotangent);
      derivedVariables.add(block);
      for (int c = 0; c < block.size(); c++) {
        summands.add(block.get(c).times(components.get(b).get(c)));
      }
    }
    Polynomial pairing = Polynomial.sum(summands);
    List<List<Polynomial>> derivatives = new ArrayList<>();
    for (int b = 0; b < inputs.size(); b++) {
      derivatives.add(
          variables.get(b).stream()
              .map(v -> table.reduce(derivative(pairing, v.largestVariable())))
              .toList());
    }
    return new PolynomialMap(
        derivedInputs, derivedVariables, Derivative.gradients(inputs), derivatives, table);
  }

  /** The derivative with respect to an input, symbols being functions of the inputs. */
  private Polynomial derivative(Polynomial polynomial, int variable) {
    List<Polynomial> parts = new ArrayList<>();
    parts.add(polynomial.derivative(variable));
    // The slope of a symbol may add its companion to the table, which this polynomial lacks.
    int symbols = table.symbols().size();
    for (int s = 0; s < symbols; s++) {
      Polynomial partial = polynomial.derivative(table.variable(s));
      if (!partial.isZero()) {
        Polynomial inner = derivative(table.symbols().get(s).argument(), variable);
        parts.add(table.reduce(partial.times(table.reduce(table.slope(s).times(inner)))));
      }
    }
    return Polynomial.sum(parts);
  }

  private static List<List<Polynomial>> variables(List<Block> blocks, int first) {
    List<List<Polynomial>> variables = new ArrayList<>();
    int next = first;
    for (Block block : blocks) {
      List<Polynomial> components = new ArrayList<>();
      for (int c = 0; c < block.dimension(); c++) {
        components.add(Polynomial.variable(next));
        next++;
      }
      variables.add(components);
    }
    return variables;
  }
}
