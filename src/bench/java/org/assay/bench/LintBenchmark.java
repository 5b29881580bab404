package org.assay.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assay.engine.lint.Lint;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loading and linting a question set of a hundred questions: what an author waits for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LintBenchmark {
  private final QuestionSetLoader loader = new QuestionSetLoader();
  private final byte[] json = HundredQuestions.form();
  private Edition edition;

  @Setup
  public void load() {
    edition = loader.require(json);
  }

  @Benchmark
  public Loaded load_with_schema_and_hash() {
    return loader.load(json);
  }

  @Benchmark
  public List<Fault> lint() {
    return Lint.check(edition, null);
  }
}
