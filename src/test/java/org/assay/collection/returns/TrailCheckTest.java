package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict;
import org.assay.collection.answersheet.TrailVerdict.Broken;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class TrailCheckTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject TrailFixture trailCheck;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void three_saves() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    for (int i = 0; i < 3; i++) {
      var change =
          new AnswerChange("note", i, words("Note " + i + " — “quoted”, 50 % and a line\nbreak"));
      save.save(scene.respondent(), scene.returnId(), Draft.of(change), REFUSE);
    }
  }

  private TrailVerdict verdict() {
    return trailCheck.of(scene.returnId());
  }

  @Test
  void an_untouched_chain_holds() {
    assertEquals(new Sound(3), verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person_id = person_id + 1",
        "kind = 'sent'",
        "changes_json = replace(changes_json, 'Note 1', 'Note 9')",
        "previous_hash = repeat('a', 64)",
        "hash = repeat('b', 64)",
        "at = '2026-10-05 09:30:01'"
      })
  void a_link_that_was_altered_is_found(String alteration) {
    sql.change(
        "update change_trail set "
            + alteration
            + " where seq = 2 and sheet_id = (select sheet_id from agency_return where id = ?)",
        scene.returnId());
    assertEquals(2, assertInstanceOf(Broken.class, verdict()).link());
  }

  @Test
  void a_link_that_was_taken_out_is_found() {
    sql.change(
        "delete from change_trail where seq = 2 and sheet_id = (select sheet_id from agency_return"
            + " where id = ?)",
        scene.returnId());
    assertEquals(2, assertInstanceOf(Broken.class, verdict()).link());
  }

  @Test
  void a_missing_end_is_found() {
    sql.change(
        "delete from change_trail where seq = 3 and sheet_id = (select sheet_id from agency_return"
            + " where id = ?)",
        scene.returnId());
    assertEquals(3, assertInstanceOf(Broken.class, verdict()).link());
  }

  @Test
  void a_stored_answer_that_nobody_gave_is_found() {
    sql.change(
        "update answer set answer_json = '{\"value\":\"x\"}' where sheet_id = (select sheet_id from"
            + " agency_return where id = ?)",
        scene.returnId());
    assertInstanceOf(Broken.class, verdict());
  }

  @Test
  void a_stored_answer_that_vanished_is_found() {
    sql.change(
        "delete from answer where sheet_id = (select sheet_id from agency_return where id = ?)",
        scene.returnId());
    assertInstanceOf(Broken.class, verdict());
  }
}
