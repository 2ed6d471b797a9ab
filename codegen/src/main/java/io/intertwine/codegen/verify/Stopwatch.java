package io.intertwine.codegen.verify;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Times a piece of work that is repeated until the JIT compiler has done with it.
 *
 * <p>Batches of about {@value #BATCH_MILLISECONDS} ms are run until {@value #CALM} in a row bring
 * no improvement of 3 %; the answer is the median of those last ones. Work that is still improving
 * is cut off, so that a slow reference does not hold up the rest.
 */
public final class Stopwatch {
  private static final int BATCH_MILLISECONDS = 25;
  private static final int CALM = 10;
  private static final double QUIET_SECONDS = 1.5;
  private static final double IMPROVEMENT = 0.97;

  private Stopwatch() {}

  /**
   * The time of one run.
   *
   * @param work what is run, by this thread
   * @param seconds what is spent on it at most, about
   * @return nanoseconds
   */
  public static double nanoseconds(Runnable work, double seconds) {
    long begin = System.nanoTime();
    double budget = seconds * 1e9;
    double quiet = Math.min(budget, QUIET_SECONDS * 1e9);
    long compilerTime = compilerMilliseconds();
    long compilerSeen = begin;
    double[] last = new double[CALM];
    double best = Double.POSITIVE_INFINITY;
    int calm = 0;
    int batches = 0;
    long runs = 1;
    while (batches == 0
        || (System.nanoTime() - begin < budget
            && (calm < CALM || System.nanoTime() - compilerSeen < quiet))) {
      long start = System.nanoTime();
      for (long k = 0; k < runs; k++) {
        work.run();
      }
      double time = System.nanoTime() - start;
      double perRun = time / runs;
      runs = Math.max(1, Math.min(2 * runs, (long) (BATCH_MILLISECONDS * 1e6 / perRun)));
      last[batches % CALM] = perRun;
      batches++;
      boolean better = perRun < IMPROVEMENT * best || time < BATCH_MILLISECONDS * 0.4e6;
      calm = better ? 0 : calm + 1;
      best = Math.min(best, perRun);
      if (compilerMilliseconds() != compilerTime) {
        compilerTime = compilerMilliseconds();
        compilerSeen = System.nanoTime();
      }
    }
    double[] kept = Arrays.copyOf(last, Math.min(batches, CALM));
    Arrays.sort(kept);
    return kept[kept.length / 2];
  }

  /** What the JIT compiler has spent so far; constant where the JVM does not say. */
  private static long compilerMilliseconds() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler != null && compiler.isCompilationTimeMonitoringSupported()
        ? compiler.getTotalCompilationTime()
        : 0;
  }
}
