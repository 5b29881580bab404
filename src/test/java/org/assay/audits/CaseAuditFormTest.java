package org.assay.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.questionform.Boxes;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.questionform.QuestionNotes;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.collection.questionform.Typed;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

/** One agency's form about one case, which belongs to no return: the form serves it as it is. */
class CaseAuditFormTest {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private static final Edition AUDIT =
      edition(
          """
          {"formatVersion": "1.0", "id": "neglect-audit", "version": "2026.1",
           "title": "Neglect: agency form", "kind": "CASE_AUDIT", "guidanceEdition": "2026",
           "effectiveFrom": "2026-01-01", "statutes": [],
           "scoring": {"section": "mean", "set": "mean-of-sections",
                       "bands": [{"code": "all", "label": "All", "from": 0}]},
           "scales": {"grade": {"options": [
             {"code": "good", "label": "Good", "points": 2},
             {"code": "improve", "label": "Needs improvement", "points": 1, "action": "required"}
           ]}},
           "sections": [{"key": "voice", "ref": "A", "title": "The child's voice", "questions": [
             {"key": "heard", "ref": "A1", "type": "scale", "scale": "grade", "force": "local",
              "text": "Is the child's voice heard in the record?"},
             {"key": "seen", "ref": "A2", "type": "date", "force": "local",
              "text": "When was the child last seen alone?"}
           ]}]}
          """);

  @Test
  void an_agencys_form_is_drawn_posted_and_read() {
    var drawn = draw(Map.of(), Typed.NOTHING);
    assertTrue(drawn.contains("name=\"heard.value\""), drawn);
    assertTrue(drawn.contains("name=\"seen.value.year\""), drawn);

    var posted =
        Fields.posted(
            Map.of(
                "heard.version", "0", //
                "heard.value", "good",
                "seen.version", "0",
                "seen.value.day", "2",
                "seen.value.month", "3",
                "seen.value.year", "2026"));
    var read = PostedAnswers.read(AUDIT, posted);
    assertEquals(List.of(), read.findings());
    var sheet = new HashMap<String, StoredAnswer>();
    read.answers().forEach(it -> sheet.put(it.question(), new StoredAnswer(it.answer(), 1)));
    assertEquals(new Value.Choice("good"), sheet.get("heard").answer().value());

    var again = draw(sheet, Typed.NOTHING);
    assertTrue(again.contains("name=\"heard.version\" value=\"1\""), again);
    assertTrue(again.matches("(?s).*value=\"good\" checked.*"), again);
    assertTrue(again.contains("value=\"2026\""), again);
  }

  @Test
  void what_is_wrong_stands_at_its_box_with_what_was_typed() {
    var posted =
        Fields.posted(Map.of("seen.version", "0", "seen.value.day", "31", "seen.value.month", "2"));
    var read = PostedAnswers.read(AUDIT, posted);
    var links = Boxes.links(read.findings(), AUDIT, posted, key -> "");
    assertEquals(List.of("#seen-value-year"), links.stream().map(ErrorLink::href).toList());

    var typed =
        new Typed(posted, Boxes.errors(read.findings(), AUDIT, posted), List.of(), Map.of());
    var drawn = draw(Map.of(), typed);
    assertTrue(drawn.contains("seen-value-error"), drawn);
    assertTrue(drawn.contains("value=\"31\""), drawn);
    assertFalse(drawn.contains("heard-value-error"), drawn);
  }

  private static String draw(Map<String, StoredAnswer> sheet, Typed typed) {
    var page = new StringOutput();
    for (var question : AUDIT.questions()) {
      var stored = sheet.getOrDefault(question.key(), new StoredAnswer(Answer.EMPTY, 0));
      var block = QuestionBlock.of(question, stored, QuestionNotes.plain(List.of()), typed);
      TEMPLATES.render("question/question.jte", Map.of("block", block), page);
    }
    return page.toString();
  }

  private static Edition edition(String json) {
    return switch (new QuestionSetLoader().load(json.getBytes(StandardCharsets.UTF_8))) {
      case Loaded.Ready(var edition) -> edition;
      case Loaded.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }
}
