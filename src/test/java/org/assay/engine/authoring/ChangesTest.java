package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.authoring.ChangedQuestion.Trend;
import org.assay.engine.lint.LintFixture;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage.Change;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final String SECOND = "/sections/0/questions/1";

  @Test
  void without_a_lineage_keys_and_words_decide() {
    var changes =
        Changes.between(
            LintFixture.previous(), LintFixture.edited(SECOND + "/text \"Is there a deputy?\""));
    assertEquals(
        List.of(
            "SAME lead-named",
            "REWORDED deputy-named",
            "SAME boarding-care",
            "RETIRED poster-shown"),
        changes.questions().stream().map(ChangesTest::line).toList());
  }

  @Test
  void a_reworded_question_shows_its_old_and_its_new_words() {
    var reworded =
        only(lineage("reworded", "deputy-named", "'comparable': false"), Change.REWORDED);
    assertEquals("Does the lead have a deputy?", reworded.before().getFirst().question().text());
    assertNotNull(reworded.now());
    assertEquals(Trend.RESTARTS, reworded.trend());
    assertEquals(BringForward.TO_READ, reworded.bringForward());
  }

  @Test
  void a_rescaled_question_carries_its_answers_over_by_their_points() {
    var rescaled =
        only(
            lineage("rescaled", "deputy-named", "'comparable': true, 'points': {'true': 'met'}"),
            Change.RESCALED);
    assertEquals("met", rescaled.points().get("true"));
    assertEquals(Trend.CONTINUES_RESCALED, rescaled.trend());
    assertEquals(BringForward.TO_CONFIRM_RESCALED, rescaled.bringForward());
  }

  @Test
  void a_retired_question_ends_its_trend_and_brings_nothing() {
    var retired = only(lineage("same", "deputy-named", "'comparable': true"), Change.RETIRED);
    assertNull(retired.now());
    assertEquals(Trend.ENDS, retired.trend());
    assertEquals(BringForward.NOTHING, retired.bringForward());
  }

  @Test
  void a_new_question_has_nothing_before_it() {
    var next =
        LintFixture.edited(
            "/sections/0/questions/- {\"key\": \"roll\", \"type\": \"count\", \"text\": \"How"
                + " many?\"}");
    var added = only(Changes.between(LintFixture.previous(), next), Change.NEW);
    assertTrue(added.before().isEmpty());
    assertEquals(Trend.STARTS, added.trend());
    assertEquals(BringForward.NOTHING, added.bringForward());
  }

  @Test
  void what_is_never_carried_forward_is_not() {
    var next = LintFixture.edited(SECOND + "/carryForward \"never\"");
    var same = Changes.between(LintFixture.previous(), next).questions().get(1);
    assertEquals(BringForward.NOTHING, same.bringForward());
    assertEquals(Trend.CONTINUES, same.trend());
  }

  @Test
  void a_question_made_of_two_is_answered_afresh() {
    var merged =
        only(
            lineage(
                "merged",
                "deputy-named",
                "'comparable': true, 'from': ['deputy-named', 'poster-shown']"),
            Change.MERGED);
    assertEquals(2, merged.before().size());
    assertEquals(BringForward.TO_READ, merged.bringForward());
  }

  @Test
  void the_list_is_counted_by_kind_and_leaves_out_what_stayed() {
    var changes = lineage("same", "deputy-named", "'comparable': true");
    assertEquals(3, changes.counts().get(Change.SAME));
    assertEquals(
        List.of("RETIRED poster-shown"),
        changes.worthReading().stream().map(ChangesTest::line).toList());
  }

  private static Changes lineage(String change, String key, String more) {
    var from = more.contains("'from'") ? "" : "'from': ['" + key + "'], ";
    var lineage =
        "/lineage {'from': {'id': 'lint-example', 'version': '2025.1'}, 'map': [{'to': '"
            + key
            + "', "
            + from
            + "'change': '"
            + change
            + "', "
            + more
            + "}]}";
    Edition next = LintFixture.edited(lineage.replace('\'', '"'));
    return Changes.between(LintFixture.previous(), next);
  }

  private static ChangedQuestion only(Changes changes, Change kind) {
    var found = changes.questions().stream().filter(q -> q.change() == kind).toList();
    assertEquals(1, found.size());
    return found.getFirst();
  }

  private static String line(ChangedQuestion changed) {
    var placed = changed.now() == null ? changed.before().getFirst() : changed.now();
    return changed.change() + " " + placed.question().key();
  }
}
