package io.intertwine.codegen.pass;

import io.intertwine.codegen.interpret.Interpreter;
import io.intertwine.codegen.interpret.ResidueArithmetic;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the first of several nodes that compute the same polynomial, in whatever way: {@code c (x +
 * y)} and {@code c x + c y} are one. Which nodes those are is seen from their values modulo a large
 * prime at a random point ({@link ResidueArithmetic}).
 */
public final class EqualValues implements Pass {
  /** The pass. */
  public EqualValues() {}

  @Override
  public String name() {
    return "equal values";
  }

  @Override
  public Program apply(Program program) {
    ResidueArithmetic arithmetic = new ResidueArithmetic();
    List<List<BigInteger>> point = new ArrayList<>();
    for (Block block : program.inputs()) {
      List<BigInteger> components = new ArrayList<>();
      for (int k = 0; k < block.dimension(); k++) {
        components.add(arithmetic.random());
      }
      point.add(components);
    }
    List<BigInteger> values = Interpreter.values(program, point, arithmetic);
    Map<BigInteger, Integer> first = new LinkedHashMap<>();
    ProgramBuilder builder = new ProgramBuilder(program.inputs());
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      Integer equal = first.putIfAbsent(values.get(i), i);
      renamed[i] =
          equal == null
              ? builder.add(program.node(i).withOperands(k -> renamed[k]))
              : renamed[equal];
    }
    return new DeadCode().apply(Rewriter.finish(program, builder, renamed));
  }
}
