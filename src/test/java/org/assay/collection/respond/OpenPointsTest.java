package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueLoader;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

class OpenPointsTest {
  private static final Edition EDITION =
      new FormCatalogueLoader().classpath().edition("section-175", "2026.3").orElseThrow();

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

  private static OpenPoints points(Map<String, Answer> answers) {
    var answering = Answering.of(EDITION, Profile.UNKNOWN, answers);
    var findings = AnswerCheck.submission(answering.on(LocalDate.of(2026, 11, 30)));
    return new OpenPoints(answering, List.copyOf(findings));
  }
}
