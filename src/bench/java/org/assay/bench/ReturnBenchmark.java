package org.assay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A return of a hundred questions, from bytes, on one thread: read, checked and scored by us;
 * validated by a JSON Schema of the same answers; and only parsed. Single runs are timed, so that
 * the median (p0.50) holds on a machine that has other things to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ReturnBenchmark {
  private final ObjectMapper mapper = new ObjectMapper();
  private final AnswersReader reader = new AnswersReader();
  private final byte[] json = HundredQuestions.answers();
  private Edition edition;
  private Schema schema;

  public record Outcome(List<Finding> findings, Scorecard card) {}

  @Setup
  public void prepare() throws IOException {
    edition = new QuestionSetLoader().require(HundredQuestions.form());
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(mapper.readTree(AnswersSchema.of(edition)));
    schema.initializeValidators();
    var faults = read_check_and_score().findings();
    var errors = read_and_validate_by_schema();
    if (!faults.isEmpty() || !errors.isEmpty()) {
      throw new IllegalStateException("The return is not valid: " + faults + errors);
    }
  }

  @Benchmark
  public JsonNode parse_alone() throws IOException {
    return mapper.readTree(json);
  }

  @Benchmark
  public List<Error> read_and_validate_by_schema() throws IOException {
    return schema.validate(mapper.readTree(json));
  }

  @Benchmark
  public Outcome read_check_and_score() {
    var read = reader.read(edition, json);
    var answering = Answering.of(edition, read.profile(), read.answers());
    var findings = AnswerCheck.submission(answering);
    return new Outcome(findings, Scorer.score(edition, answering, Phase.FINAL));
  }
}
