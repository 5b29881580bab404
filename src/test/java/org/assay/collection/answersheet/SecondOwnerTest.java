package org.assay.collection.answersheet;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.SheetOutcome.Kept;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency's form about one case owns a sheet, without any return. */
@DatabaseTest
class SecondOwnerTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Edition FORM =
      QuestionSetFixture.load(
          QuestionSetFixture.documentOf(
              QuestionSetFixture.section(
                  "help",
                  "1",
                  """
                  { "key": "right-time", "ref": "1.1", "type": "scale", "scale": "met3", "text": "Was help given at the right time?" },
                  { "key": "analysis", "ref": "1.2", "type": "longText", "text": "What shows that?" }\
                  """)));

  @Inject Register register;
  @Inject Sheets sheets;
  @Inject SaveSheet save;
  @Inject TrailCheck trail;
  @Inject SheetHistory history;
  @Inject SheetPresence presence;

  /** What owns the sheet here: an agency's form on one case. */
  private record CaseForm(long sheetId, String agency, String pseudonym) {}

  private long partnership;
  private CaseForm form;

  @BeforeEach
  void a_form_about_a_case() {
    partnership = DirectoryFixture.partnership(register, "north").id();
    form = new CaseForm(sheets.open(partnership, 1).getFirst(), "Police", "Case 7");
  }

  private Sheet sheet() {
    return sheets.find(partnership, form.sheetId()).orElseThrow();
  }

  private SheetOutcome save(AnswerChange... changes) {
    return save.save(
        sheet(),
        new SheetQuestions(FORM, new Profile(Map.of())),
        new SaveSheet.Request(7, NOW, "answered", List.of(changes), REFUSE, ids -> ids));
  }

  private static AnswerChange words(int version, String words) {
    return new AnswerChange("analysis", version, AnswerFixture.of(new Value.Words(words)));
  }

  @Test
  void its_answers_are_kept_with_versions_and_a_chain_that_holds() {
    var kept = assertInstanceOf(Kept.class, save(words(0, "Seen within a day.")));
    assertEquals(Map.of("analysis", 1), kept.changes().versions());
    save(words(1, "Seen within two days."));
    assertEquals(2, sheet().trail().seq());
    assertEquals(new TrailVerdict.Sound(2), trail.of(sheet()));
    assertEquals(
        List.of("Seen within two days.", "Seen within a day."),
        history.of(sheet(), FORM, "analysis").stream().map(it -> text(it.to())).toList());
  }

  @Test
  void two_auditors_cannot_overwrite_each_other_unseen() {
    save(words(0, "Seen within a day."));
    var stale = assertInstanceOf(SheetOutcome.Stale.class, save(words(0, "Not seen.")));
    assertEquals("Seen within a day.", text(stale.conflicts().getFirst().theirs()));
  }

  @Test
  void text_that_may_identify_a_child_is_held_back() {
    var invalid =
        assertInstanceOf(
            SheetOutcome.Invalid.class, save(words(0, "NHS number 943 476 5919 was on file.")));
    assertEquals("answer/identifier", invalid.findings().getFirst().code());
  }

  @Test
  void a_sheet_of_another_partnership_does_not_exist() {
    var other = DirectoryFixture.partnership(register, "south").id();
    assertEquals(java.util.Optional.empty(), sheets.find(other, form.sheetId()));
  }

  @Test
  void auditors_see_where_the_others_are() {
    presence.note(sheet(), new SheetPresence.Seen(8, "help", NOW));
    assertEquals(
        List.of("help"),
        presence.others(sheet(), 7, NOW).stream().map(SheetPresence.Seen::section).toList());
    assertEquals(
        List.of(), presence.others(sheet(), 7, NOW.plus(SheetPresence.STAYS).plusSeconds(1)));
  }

  private static String text(Answer answer) {
    return answer.value() instanceof Value.Words(var words) ? words : "";
  }
}
