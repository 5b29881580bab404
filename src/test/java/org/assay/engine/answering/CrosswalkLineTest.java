package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

/** Section 11 for health bodies, who answer to a framework of their own as well. */
class CrosswalkLineTest {
  private static final Edition SECTION_11 =
      FormCatalogueFixture.SHIPPED.latest("section-11").orElseThrow();
  private static final String TITLE = "NHS safeguarding assurance";

  @Test
  void a_question_has_its_own_heading_or_else_those_of_its_standard() {
    assertEquals(
        List.of(new CrosswalkLine(TITLE, "Safeguarding supervision")),
        lines("health", "general-practice", "supervision-arrangements"));
    assertEquals(
        List.of(new CrosswalkLine(TITLE, "Training to the right competences")),
        lines("health", "general-practice", "health-competences"));
    assertEquals(
        List.of(new CrosswalkLine(TITLE, "Named and designated professionals")),
        lines("health", "acute-trust", "health-named-professionals"));
  }

  @Test
  void a_standard_has_the_headings_of_what_is_asked_in_it_in_the_order_of_the_framework() {
    var section = Objects.requireNonNull(SECTION_11.section("supervision-training"));
    assertEquals(
        List.of(
            new CrosswalkLine(
                TITLE, "Training to the right competences; Safeguarding supervision")),
        CrosswalkLine.of(answering("health", "acute-trust"), section));
  }

  @Test
  void nobody_but_a_health_body_reads_them() {
    for (var other :
        List.of(List.of("police", "police-force"), List.of("local-authority", "county-council"))) {
      assertEquals(List.of(), lines(other.getFirst(), other.getLast(), "supervision-arrangements"));
    }
  }

  @Test
  void a_health_body_finds_all_but_a_few_of_its_questions_in_its_framework() {
    var answering = answering("health", "acute-trust");
    var asked = 0;
    var found = 0;
    for (var section : answering.visibleSections()) {
      if (section.apart()) continue;
      for (var question : answering.visibleQuestions(section)) {
        asked++;
        if (!CrosswalkLine.of(answering, section, question).isEmpty()) found++;
      }
    }
    assertTrue(found * 10 >= asked * 9, found + " of " + asked);
  }

  private static List<CrosswalkLine> lines(String sector, String type, String question) {
    return CrosswalkLine.of(
        answering(sector, type),
        Objects.requireNonNull(SECTION_11.sectionOf(question)),
        Objects.requireNonNull(SECTION_11.question(question)));
  }

  private static Answering answering(String sector, String type) {
    var facts =
        Map.<String, Object>of(
            "sector", sector, "settingType", type, "commissions", false, "frontline", true);
    return Answering.of(SECTION_11, new Profile(facts), Map.of());
  }
}
