package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.answersheet.SaveSheet;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.answersheet.SheetOutcome;
import org.assay.collection.answersheet.SheetQuestions;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.answersheet.TrailCheck;
import org.assay.collection.answersheet.TrailVerdict;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.questionform.QuestionNotes;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.collection.questionform.Typed;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.platform.DatabaseTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A form about a case, made here of what {@code answersheet} and {@code questionform} give to
 * everybody: from the boxes of a page to the sheet and back. Neither knows of it.
 */
@DatabaseTest
class TinyCaseAuditTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Edition FORM =
      QuestionSetFixture.load(
          QuestionSetFixture.documentOf(
              QuestionSetFixture.section(
                  "help",
                  "1",
                  """
                  { "key": "grade", "ref": "1.1", "type": "scale", "scale": "met3", "text": "Was help given at the right time?" },
                  { "key": "seen", "ref": "1.2", "type": "date", "text": "When was the child first seen?" },
                  { "key": "analysis", "ref": "1.3", "type": "longText", "text": "What shows that?" }\
                  """)));

  @Inject Register register;
  @Inject Sheets sheets;
  @Inject SaveSheet save;
  @Inject TrailCheck trail;

  private long partnership;
  private long sheet;

  @BeforeEach
  void a_case() {
    partnership = DirectoryFixture.partnership(register, "north").id();
    sheet = sheets.open(partnership, 1).getFirst();
  }

  @Test
  void what_is_typed_into_the_boxes_is_kept_and_drawn_again() {
    var form = form();
    form.put("grade.value", "partly");
    form.put("seen.value.day", "27");
    form.put("seen.value.month", "3");
    form.put("seen.value.year", "2026");
    form.put("analysis.value", "Seen within two days.");
    assertInstanceOf(SheetOutcome.Kept.class, send(form));

    var page = page();
    assertTrue(page.selectFirst("input[name=grade.value][value=partly]").hasAttr("checked"));
    assertEquals("3", page.selectFirst("input[name=seen.value.month]").val());
    assertEquals("Seen within two days.", page.selectFirst("textarea[name=analysis.value]").text());
    assertEquals(new TrailVerdict.Sound(1), trail.of(sheet()));
  }

  @Test
  void a_second_auditor_who_saw_less_overwrites_nothing() {
    var first = form();
    var second = form();
    first.put("analysis.value", "Seen within two days.");
    second.put("analysis.value", "Never seen.");
    assertInstanceOf(SheetOutcome.Kept.class, send(first));
    assertInstanceOf(SheetOutcome.Stale.class, send(second));
  }

  @Test
  void what_cannot_be_read_is_told_at_its_box() {
    var form = form();
    form.put("seen.value.day", "31");
    form.put("seen.value.month", "2");
    form.put("seen.value.year", "2026");
    var posted = PostedAnswers.read(FORM, Fields.posted(form));
    assertEquals("seen", posted.findings().getFirst().question());
  }

  /** The boxes of the page as a browser sends them when nobody touches any. */
  private Map<String, Object> form() {
    var form = new HashMap<String, Object>();
    page()
        .select("input[type=hidden], input[type=text], textarea")
        .forEach(it -> form.put(it.attr("name"), it.val()));
    return form;
  }

  private Document page() {
    var answers = sheets.answers(sheet());
    var given = StoredAnswersReader.answers(FORM, answers.values());
    var html = new StringOutput();
    for (var question : FORM.questions()) {
      var key = question.key();
      var stored =
          new StoredAnswer(given.getOrDefault(key, Answer.EMPTY), version(answers.get(key)));
      TEMPLATES.render(
          "question/question.jte",
          Map.of(
              "block",
              QuestionBlock.of(question, stored, QuestionNotes.plain(List.of()), Typed.NOTHING)),
          html);
    }
    return Jsoup.parse(html.toString());
  }

  private static int version(AnswerRecord stored) {
    return stored == null ? 0 : stored.version();
  }

  private SheetOutcome send(Map<String, Object> form) {
    var posted = PostedAnswers.read(FORM, Fields.posted(form));
    assertEquals(List.of(), posted.findings());
    var changes = new ArrayList<AnswerChange>();
    posted
        .answers()
        .forEach(it -> changes.add(new AnswerChange(it.question(), it.version(), it.answer())));
    return save.save(
        sheet(),
        new SheetQuestions(FORM, new Profile(Map.of())),
        new SaveSheet.Request(
            7, NOW, Sheets.ANSWERED, changes, HiddenAnswerPolicy.REFUSE, ids -> ids));
  }

  private Sheet sheet() {
    return sheets.find(partnership, sheet).orElseThrow();
  }
}
