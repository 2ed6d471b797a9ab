package io.intertwine.codegen.emit;

/** The class Javadoc of a bound. */
final class BoundHeaderFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    String summary =
        "Bound of the rounding errors of "
            + kernel.plan().name()
            + HeaderFeature.derivative(kernel.plan().order())
            + " in double precision: |computed - exact| <= gamma_n M.";
    kernel
        .type()
        .addJavadoc(
            "$L",
            new HeaderText(summary)
                .paragraph(
                    "M is the kernel's program with every constant and input replaced by its"
                        + " absolute value and every\ndifference by a sum, gamma_n = n u / (1 - n"
                        + " u) with n = "
                        + kernel.metrics().longestPath()
                        + " the longest chain of roundings and u = 2^-53\n(Higham, Accuracy and"
                        + " Stability of Numerical Algorithms, 2nd edition, chapter 3). The arrays"
                        + " are those of\nthe kernel, sample after sample. Barring overflow and"
                        + " underflow.")
                .provenance(kernel.provenance())
                .text());
  }
}
