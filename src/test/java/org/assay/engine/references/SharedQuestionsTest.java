package org.assay.engine.references;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Tag;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What question sets share: keys that let their answers be read side by side. */
class SharedQuestionsTest {
  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;
  private static final String CORE = "core";

  @ParameterizedTest
  @CsvSource({
    "pulse-section-11, section-11",
    "pulse-section-175, section-175",
    "pulse-early-years, early-years"
  })
  void each_statement_of_a_staff_pulse_has_the_key_of_a_question_of_its_set(
      String pulse, String set) {
    var strangers = new TreeSet<>(keys(statements(newest(pulse))));
    strangers.removeAll(keys(newest(set).questions().stream()));
    assertEquals(Set.of(), strangers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pulse-section-11", "pulse-section-175", "pulse-early-years"})
  void a_staff_pulse_is_three_minutes_twelve_to_fifteen_statements(String pulse) {
    long statements = statements(newest(pulse)).count();
    assertTrue(statements >= 12 && statements <= 15, pulse + " has " + statements);
  }

  @ParameterizedTest
  @CsvSource({
    "section-11, 11",
    "section-175, 11",
    "further-education, 11",
    "section-11-proportionate, 10",
    "section-11-light, 9",
    "early-years, 10"
  })
  void the_core_that_partnerships_share_is_marked_under_the_same_headings(String set, int marked) {
    var edition = newest(set);
    assertEquals(headings(newest("section-11")), headings(edition));
    var used =
        edition.questions().stream()
            .flatMap(it -> it.crosswalk().getOrDefault(CORE, List.of()).stream())
            .collect(Collectors.toSet());
    assertEquals(marked, used.size(), () -> set + ": " + new TreeSet<>(used));
  }

  @Test
  void the_case_audits_share_domains_and_grades() {
    var audits =
        Stream.of("neglect", "early-help", "core-groups", "adolescents")
            .map(it -> newest("case-audit-" + it))
            .toList();
    var grades = audits.stream().map(SharedQuestionsTest::grades).distinct().toList();
    assertEquals(1, grades.size());
    assertEquals(9, grades.getFirst().size());
  }

  @Test
  void a_priority_of_the_partnership_has_one_title_in_every_set() {
    var titles =
        Stream.of(
                "section-11",
                "section-11-light",
                "section-11-proportionate",
                "section-175",
                "further-education",
                "early-years",
                "dataset-neglect",
                "pulse-section-11",
                "case-audit-neglect",
                "case-audit-early-help",
                "case-audit-adolescents")
            .flatMap(it -> newest(it).set().priorities().stream())
            .collect(Collectors.groupingBy(Tag::key, Collectors.mapping(Tag::title, toSet())));
    assertEquals(Set.of("neglect", "right-support", "adolescents"), titles.keySet());
    titles.forEach((key, said) -> assertEquals(1, said.size(), key + ": " + said));
  }

  private static Set<String> grades(Edition audit) {
    return keys(audit.questions().stream().filter(it -> it.key().startsWith("grade-")));
  }

  private static List<String> headings(Edition edition) {
    return edition.set().crosswalks().stream()
        .filter(it -> it.key().equals(CORE))
        .flatMap(it -> it.headings().stream())
        .map(it -> it.key())
        .toList();
  }

  private static Stream<Question> statements(Edition pulse) {
    return pulse.questions().stream().filter(it -> it.type() instanceof ScaleItem);
  }

  private static Set<String> keys(Stream<Question> questions) {
    return questions.map(Question::key).collect(Collectors.toSet());
  }

  private static Edition newest(String id) {
    return FORMS.latest(id).orElseThrow();
  }
}
