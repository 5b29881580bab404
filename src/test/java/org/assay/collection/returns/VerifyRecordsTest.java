package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.collection.returns.ReturnFixture.allOf;
import static org.assay.collection.returns.ReturnFixture.complete;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.seal.AccessLog;
import org.assay.platform.seal.SealedRecords.Broken;
import org.assay.platform.seal.VerifyRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class VerifyRecordsTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject AccessLog log;
  @Inject VerifyRecords records;
  @Inject MeterRegistry meters;
  @Inject Sql sql;

  @BeforeEach
  void a_return_that_was_signed_off_and_read_three_times() {
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene();
    save.save(scene.respondent(), scene.returnId(), allOf(complete()), REFUSE);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    for (int i = 0; i < 3; i++) {
      log.record(scene.partnership().id(), 1, "viewed", "return", "" + scene.returnId());
    }
    clock.set(CycleFixture.OPEN.plus(Duration.ofHours(1)));
  }

  private List<String> broken() {
    return records.verify().stream()
        .flatMap(it -> it.checked().broken().stream())
        .map(Broken::record)
        .map(it -> it.replaceAll("\\d+", "N"))
        .toList();
  }

  @Test
  void untouched_records_hold() {
    assertEquals(List.of(), broken());
    assertEquals(
        List.of(0L, 0L, 1L, 1L, 4L),
        records.verify().stream().map(it -> it.checked().count()).sorted().toList());
    assertEquals(0, meters.get("assay.records.broken").gauge().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update submission set answers_json = '{}'",
        "update submission set scorecard_json = '{}'",
        "update submission set organisation_id = organisation_id + 1",
        "update submission_section set ratio = 0.9 where section_key = 'leadership'",
        "update submission_section set met = met + 1 where section_key = 'leadership'",
        "update submission_answer set state = 'not-applicable' where question_key = 'dsl'",
        "update submission_answer set option_code = 'x' where question_key = 'dsl'",
        "update submission_value set part = 'no' where question_key = 'policy'",
        "delete from submission_answer where question_key = 'dsl'"
      })
  void a_submission_or_a_figure_of_it_that_was_altered_is_named(String alteration) {
    assertTrue(sql.change(alteration) > 0);
    assertEquals(List.of("submission N"), broken());
    assertEquals(1, meters.get("assay.records.broken").gauge().value());
  }

  @Test
  void a_submission_that_was_taken_out_is_named() {
    sql.change("delete from submission_answer");
    sql.change("delete from submission_value");
    sql.change("delete from submission_section");
    sql.change("delete from submission");
    assertEquals(List.of("return N"), broken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update answer set answer_json = '{\"value\":\"x\"}' where question_key = 'dsl'",
        "update change_trail set changes_json = '[]' where seq = 1",
        "update change_trail set person_id = 999 where seq = 2",
        "delete from change_trail where seq = 3"
      })
  void a_chain_that_was_altered_is_named(String alteration) {
    assertEquals(1, sql.change(alteration));
    assertEquals(List.of("sheet N, link N"), broken());
  }

  @Test
  void an_entry_of_the_access_log_that_was_altered_is_named() {
    var first = sql.count("select min(id) from access_log");
    sql.change("update access_log set person_id = 2 where id = ?", first);
    assertEquals(List.of("access log entry N"), broken());
  }

  @Test
  void an_entry_of_the_access_log_that_was_taken_out_after_a_check_is_noticed() {
    assertEquals(List.of(), broken());
    var first = sql.count("select min(id) from access_log");
    sql.change("delete from access_log where id = ?", first + 1);
    assertEquals(List.of("access log up to entry N"), broken());
  }

  /** Who can write to the database but does not hold the key can only copy what it sees. */
  @Test
  void a_seal_of_another_record_is_no_seal() {
    var last = sql.count("select max(id) from access_log");
    sql.change("update access_log set what = 'exported' where id = ?", last);
    var other =
        sql.first("select seal from access_log where id = ?", r -> r.getString(1), last - 1);
    sql.change("update access_log set seal = ? where id = ?", other.orElseThrow(), last);
    assertEquals(List.of("access log entry N"), broken());
  }
}
