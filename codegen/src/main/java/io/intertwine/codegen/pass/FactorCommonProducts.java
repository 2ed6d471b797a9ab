package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Program;

/**
 * Rewrites sums of products so that what several of them have in common is computed once.
 *
 * <ol>
 *   <li>Products used by many outputs are one node each, and sums of two of them that occur in
 *       several sums, up to a factor, are shared ({@link PairSharing}); for coupling coefficients
 *       in the real basis these are {@code x_i y_j + x_j y_i} and {@code x_i y_j - x_j y_i}.
 *   <li>A factor common to products of one sum is taken out ({@link Distribution}).
 *   <li>Coefficients of one magnitude are taken out: {@code c a + c b} becomes {@code c (a + b)}
 *       ({@link FormWriter}).
 * </ol>
 */
public final class FactorCommonProducts implements Pass {
  /** The pass. */
  public FactorCommonProducts() {}

  @Override
  public String name() {
    return "factor common products";
  }

  @Override
  public Program apply(Program program) {
    Forms forms = Forms.of(new DeadCode().apply(new Separation().apply(program)));
    PairSharing.apply(forms);
    Distribution.apply(forms);
    PairSharing.apply(forms);
    return new DeadCode().apply(FormWriter.write(forms));
  }
}
