package io.intertwine.benchmark;

import io.intertwine.symbolic.coupling.RealClebschGordan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All real Clebsch-Gordan tensors up to a band limit, derived exactly and proved equivariant
 * isometries: the first time in a fresh JVM, as a user meets it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class CouplingBenchmark {

  /** The largest l of the three. */
  @Param({"6", "12", "20"})
  public int bandLimit;

  /** For JMH. */
  public CouplingBenchmark() {}

  /**
   * Derives and proves.
   *
   * @return the number of nonzero coefficients
   */
  @Benchmark
  public long realTensorsWithProof() {
    long nonzeros = 0;
    for (int l1 = 0; l1 <= bandLimit; l1++) {
      for (int l2 = 0; l2 <= bandLimit; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(l1 + l2, bandLimit); l3++) {
          nonzeros += RealClebschGordan.proved(l1, l2, l3).entries().size();
        }
      }
    }
    return nonzeros;
  }
}
