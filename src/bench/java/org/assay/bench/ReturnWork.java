package org.assay.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * What {@link ReturnBenchmark} measures, by the processor time of the thread and by a number of
 * runs, not by the clock: it holds on a machine where other work takes most of each second, with
 * {@code -XX:-BackgroundCompilation} so that what is measured has been compiled. Uses nothing but
 * that class, so that the file can be copied beside it in earlier code.
 */
public final class ReturnWork {
  private static final int WARM = 12_000;
  private static final int ROUNDS = 60;
  private static final int RUNS = 100;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ReturnWork() {}

  public static void main(String[] args) throws Exception {
    var bench = new ReturnBenchmark();
    bench.prepare();
    measure("parse alone", bench::parse_alone);
    measure("read and validate by schema", bench::read_and_validate_by_schema);
    measure("read, check and score", bench::read_check_and_score);
  }

  private static void measure(String what, Callable<?> run) throws Exception {
    for (int i = 0; i < WARM; i++) run.call();
    var micros = new double[ROUNDS];
    var bytes = THREADS.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      var begun = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < RUNS; i++) run.call();
      micros[round] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e3 / RUNS;
    }
    bytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / ((long) ROUNDS * RUNS);
    Arrays.sort(micros);
    System.out.printf("%s: median %.1f µs, %,d bytes%n", what, micros[ROUNDS / 2], bytes);
  }
}
