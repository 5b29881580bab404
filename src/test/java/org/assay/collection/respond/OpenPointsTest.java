package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerCount;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

class OpenPointsTest {
  private static final Edition EDITION =
      FormCatalogueFixture.SHIPPED.edition("section-175", "2026.3").orElseThrow();

  @Test
  void a_standard_that_nobody_has_begun_is_one_line_where_much_is_missing() {
    var points = points(Map.of("board-safeguarding-lead", AnswerFixture.choice("partly")));

    var lines = points.summary("/").stream().map(ErrorLink::text).toList();

    assertTrue(points.findings().size() > 40);
    assertTrue(lines.size() < points.findings().size() / 2, lines::toString);
    assertTrue(
        lines.stream().anyMatch(it -> it.matches("B\\. .*: \\d+ answers are missing")),
        lines::toString);
    assertTrue(lines.stream().anyMatch(it -> it.startsWith("A2:")), "it has an answer to mend");
    assertTrue(lines.stream().noneMatch(it -> it.startsWith("B1:")), lines::toString);
  }

  @Test
  void a_few_are_named_one_by_one() {
    var one =
        new OpenPoints(points(Map.of()).answering(), points(Map.of()).findings().subList(0, 3));

    assertEquals(one.links(one.findings(), "/"), one.summary("/"));
    assertEquals(3, one.summary("/").size());
  }

  @Test
  void what_is_not_answered_of_the_questions_that_need_an_answer_is_what_is_missing() {
    for (var answers :
        List.of(
            Map.<String, Answer>of(),
            Map.of("board-safeguarding-lead", AnswerFixture.choice("partly")))) {
      var points = points(answers);
      var count = AnswerCount.of(points.answering());

      assertEquals(answers.size(), count.given());
      assertEquals(points.missing(), count.needed() - count.given());
      assertTrue(count.optional() > 0, "the form has optional questions");
    }
  }

  @Test
  void letters_are_missing_where_a_standard_before_the_last_asks_nothing() {
    var college = new Profile(Map.of("settingType", "further-education-college"));
    var answering = Answering.of(EDITION, college, Map.of());
    var shown = answering.visibleSections();
    assertTrue(shown.size() < EDITION.set().sections().size());
    assertTrue(ReturnPages.lettersMissing(answering));
  }

  private static OpenPoints points(Map<String, Answer> answers) {
    var answering = Answering.of(EDITION, Profile.UNKNOWN, answers);
    var findings = AnswerCheck.submission(answering.on(LocalDate.of(2026, 11, 30)));
    return new OpenPoints(answering, List.copyOf(findings));
  }
}
