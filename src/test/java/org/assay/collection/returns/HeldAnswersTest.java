package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.KEEP;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.Finding.Severity.ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveOutcome.Invalid;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Value;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class HeldAnswersTest {
  private static final String NUMBER = "943 476 5919";
  private static final String TEXT = "We rang about " + NUMBER + " twice.";
  private static final String REASON = "It is the number of our own policy.";

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject Returns returns;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
  }

  private SaveOutcome save(AnswerChange... changes) {
    return save.save(scene.respondent(), scene.returnId(), Draft.of(changes), KEEP);
  }

  private static List<Finding> held(SaveOutcome outcome) {
    return assertInstanceOf(Invalid.class, outcome).findings();
  }

  private static AnswerChange note(int version, String text, Map<String, String> confirmed) {
    return new AnswerChange("note", version, words(text), confirmed);
  }

  private Answer stored(String question) {
    return returns
        .read(scene.respondent(), scene.returnId())
        .orElseThrow()
        .answering()
        .answer(question);
  }

  private List<String> log() {
    return sql.list(
        "select question_key, field, kind, reason, person_id, partnership_id from"
            + " guard_confirmation where sheet_id = (select sheet_id from agency_return where id ="
            + " ?) order by id",
        row ->
            String.join(
                "|",
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5) == scene.respondent().personId() ? "respondent" : "?",
                row.getLong(6) == scene.partnership().id() ? "own" : "?"),
        scene.returnId());
  }

  @Test
  void an_answer_with_an_nhs_number_is_held_back_whole() {
    var held = held(save(note(0, TEXT, Map.of())));

    assertEquals(1, held.size());
    assertEquals("answer/identifier", held.getFirst().code());
    assertEquals("/answers/note/value", held.getFirst().pointer());
    assertEquals(
        Map.of(
            "field",
            "value",
            "found",
            List.of(Map.of("kind", "nhs-number", "start", 14, "end", 26))),
        held.getFirst().args());
    assertFalse(held.getFirst().message().contains("943"));
    assertEquals(Answer.EMPTY, stored("note"));
    assertEquals(List.of(), log());
  }

  @Test
  void what_cannot_be_read_and_what_is_held_back_are_told_at_once() {
    var date =
        new Finding(
            "answer/date", "/answers/note/evidence/0/date", "note", null, ERROR, "?", Map.of());
    Draft draft = edition -> new Draft.Understood(List.of(note(0, TEXT, Map.of())), List.of(date));

    var outcome = save.save(scene.respondent(), scene.returnId(), draft, KEEP);

    assertEquals(
        List.of("answer/date", "answer/identifier"),
        held(outcome).stream().map(Finding::code).toList());
    assertEquals(Answer.EMPTY, stored("note"));
  }

  @Test
  void a_reason_lets_it_through_and_is_logged_without_the_text() {
    assertInstanceOf(Saved.class, save(note(0, TEXT, Map.of("value", REASON))));

    assertEquals(words(TEXT), stored("note"));
    assertEquals(List.of("note|value|nhs-number|" + REASON + "|respondent|own"), log());
  }

  @Test
  void what_was_confirmed_is_not_asked_about_again_while_it_stays() {
    save(note(0, TEXT, Map.of("value", REASON)));

    assertInstanceOf(Saved.class, save(note(1, TEXT + " Nobody answered.", Map.of())));
    assertEquals(1, log().size());
    assertEquals(
        "answer/identifier",
        held(save(note(2, TEXT + " Then about 987 654 4321 and 943 476 5870.", Map.of())))
            .getFirst()
            .code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   no child  ", "It is 943 476 5919, you know."})
  void a_reason_that_says_little_or_repeats_what_it_is_about_will_not_do(String reason) {
    var held = held(save(note(0, TEXT, Map.of("value", reason)))).getFirst();

    assertEquals("answer/confirmation", held.code());
    assertEquals("/answers/note/confirmed/value", held.pointer());
    assertEquals(Answer.EMPTY, stored("note"));
    assertEquals(List.of(), log());
  }

  @Test
  void a_reason_for_one_field_confirms_no_other() {
    var held =
        held(
            save(new AnswerChange("dsl", 0, everywhere(), Map.of("comment", REASON, "x", REASON))));

    assertEquals(
        List.of(
            "/answers/dsl/reason",
            "/answers/dsl/evidence/0/text",
            "/answers/dsl/evidence/1/text",
            "/answers/dsl/evidence/2/text",
            "/answers/dsl/action/what",
            "/answers/dsl/action/lead",
            "/answers/dsl/action/measure"),
        held.stream().map(Finding::pointer).toList());
  }

  private static Answer everywhere() {
    return new Answer(
        new Value.Choice("not-met"),
        null,
        TEXT,
        TEXT,
        List.of(
            new EvidenceItem("policy", EvidenceItem.Form.TEXT, TEXT, null),
            new EvidenceItem(
                "policy", EvidenceItem.Form.LINK, "https://example.org/ " + NUMBER, null),
            new EvidenceItem("policy", EvidenceItem.Form.FILE, NUMBER, null)),
        new ActionPlan(TEXT, TEXT, null, TEXT),
        null);
  }

  @Test
  void what_changed_for_children_is_looked_through_too() {
    var claim = new ImpactClaim(TEXT, TEXT, List.of("data"), null, 1);
    var answer = new Answer(null, null, null, null, List.of(), null, claim);

    assertEquals(
        List.of("/answers/heard/impact/claim", "/answers/heard/impact/who"),
        held(save(new AnswerChange("heard", 0, answer))).stream().map(Finding::pointer).toList());
  }

  @Test
  void one_held_answer_keeps_the_whole_save_back() {
    save(
        new AnswerChange(
            "listens",
            0,
            new Answer(new Value.Choice("4"), null, null, null, List.of(), null, null)),
        note(0, TEXT, Map.of()));

    assertEquals(Answer.EMPTY, stored("listens"));
  }
}
