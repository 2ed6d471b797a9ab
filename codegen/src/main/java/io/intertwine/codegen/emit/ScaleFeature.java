package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import javax.lang.model.element.Modifier;

/**
 * Multiplies what a bound has summed by gamma_(n+1), n the longest chain of roundings. One more
 * than n makes up for the roundings of the bound's own evaluation: gamma_(n+1) is larger than
 * gamma_n by one part in n, they are less than one part in 2^40.
 */
final class ScaleFeature implements Feature {

  private static final int DOUBLE_PRECISION = 53;

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    BigInteger roundings = BigInteger.valueOf(kernel.metrics().longestPath() + 1L);
    BigInteger rest = BigInteger.ONE.shiftLeft(DOUBLE_PRECISION).subtract(roundings);
    String gamma = kernel.constants().name(SurdSum.of(Rational.of(roundings, rest)));
    for (int array = 0; array < kernel.plan().outputs().size(); array++) {
      int length = kernel.plan().outputs().get(array).length();
      kernel.steps().addStatement("scale(out[$1L], tile * $2L, end * $2L)", array, length);
    }
    kernel
        .type()
        .addMethod(
            MethodSpec.methodBuilder("scale")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(double[].class, "array")
                .addParameter(int.class, "from")
                .addParameter(int.class, "to")
                .beginControlFlow("for (int i = from; i < to; i++)")
                .addStatement(CodeBlock.of("array[i] = $L * array[i]", gamma))
                .endControlFlow()
                .build());
  }
}
