package io.intertwine.codegen.lower;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.ProofFailure;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.List;

/**
 * The proof that a program computes a map: it is run on polynomials, and each result is compared
 * with the map's component modulo the relations between the variables ({@code c^2 + s^2 = 1} of
 * angles, {@code s^2 |v|^2 = 1} of {@code s = 1/|v|}, ...).
 *
 * <p>The values of nodes are kept in normal form, so that no intermediate polynomial is larger than
 * its reduced form. The proof is complete for polynomials: equality holds exactly if the normal
 * forms agree. Between smooth functions only the relations of algebraic functions, sign, sine and
 * cosine are known.
 *
 * @param map the name of the map
 * @param components how many components were compared
 * @param terms how many terms they have in normal form
 */
public record ProgramProof(String map, int components, long terms) {

  /**
   * Proves that a program, of whatever output blocks, computes an equivariant map.
   *
   * @throws ProofFailure with one sentence that names the first component that differs
   */
  public static ProgramProof prove(EquivariantMap map, Program program) {
    int components = program.outputs().stream().mapToInt(Block::dimension).sum();
    if (components != map.components().size()) {
      throw new ProofFailure(
          "The program has "
              + components
              + " components, and "
              + map.name()
              + " has "
              + map.components().size()
              + ".");
    }
    return prove(map.name(), PolynomialMap.of(map, program.outputs()), program);
  }

  /**
   * Proves that a program computes a polynomial map.
   *
   * @param name the name of the map in messages
   * @param map the map
   * @param program the program, with the blocks of the map
   * @throws ProofFailure with one sentence that names the first component that differs
   */
  public static ProgramProof prove(String name, PolynomialMap map, Program program) {
    if (!map.inputs().equals(program.inputs()) || !map.outputs().equals(program.outputs())) {
      throw new ProofFailure(
          "The program has the blocks "
              + program.inputs()
              + " -> "
              + program.outputs()
              + ", and "
              + name
              + " has "
              + map.inputs()
              + " -> "
              + map.outputs()
              + ".");
    }
    try {
      return compare(name, map, map.expand(program));
    } catch (ArithmeticException noExactForm) {
      throw new ProofFailure(
          "The program cannot be compared with " + name + ": " + noExactForm.getMessage());
    }
  }

  private static ProgramProof compare(
      String name, PolynomialMap map, List<List<Polynomial>> results) {
    int components = 0;
    long terms = 0;
    for (int b = 0; b < map.outputs().size(); b++) {
      Block block = map.outputs().get(b);
      for (int c = 0; c < block.dimension(); c++) {
        Polynomial expected = map.components().get(b).get(c);
        if (!map.areEqual(expected, results.get(b).get(c))) {
          throw new ProofFailure(
              "The program does not compute component "
                  + c
                  + " of \""
                  + block.name()
                  + "\" of "
                  + name
                  + ".");
        }
        components++;
        terms += expected.terms().size();
      }
    }
    return new ProgramProof(name, components, terms);
  }

  /**
   * Proves that a program is the vector Jacobian product of another.
   *
   * <p>The source is expanded with all its inputs free, differentiated exactly, and compared.
   *
   * @throws ProofFailure with one sentence that names the first component that differs
   */
  public static ProgramProof proveDerivative(String name, Program source, Program derivative) {
    return prove("the derivative of " + name, PolynomialMap.of(source).vjp(), derivative);
  }

  /** Whether {@link #prove(EquivariantMap, Program)} succeeds. */
  static boolean holds(EquivariantMap map, Program program) {
    try {
      prove(map, program);
      return true;
    } catch (ProofFailure failure) {
      return false;
    }
  }
}
