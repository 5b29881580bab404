package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();
  private static final Edition THEN = edition("section-175", "2025.1");
  private static final Edition NOW = edition("section-175", "2026.1");

  private static Edition edition(String set, String version) {
    return read(Path.of("forms", set, version + ".json"));
  }

  private static Edition read(Path file) {
    try {
      return LOADER.require(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(
      String title, @Nullable String provision, @Nullable String at, boolean verify) {
    return Citation.text(
        new Statute("x", title, provision, null, null, verify),
        new Reference("x", at, null, verify));
  }

  @Test
  void a_place_is_spelt_out_and_printed_after_the_title() {
    assertEquals("An Act, section 175(3B)", text("An Act", "s.175", "s.175(3B)", false));
    assertEquals("Guidance, paragraph 98", text("Guidance", "Statutory guidance", "para 98", true));
    assertEquals("Guidance, paragraphs 3 and 4", text("Guidance", null, "paras 3 and 4", false));
    assertEquals("Guidance, page 6", text("Guidance", null, "p.6", false));
    assertEquals("Rules, regulation 9", text("Rules", "reg 9", null, true));
  }

  @Test
  void what_an_author_noted_about_a_source_is_not_printed() {
    assertEquals(
        "Guidance 2026",
        text("Guidance 2026", "page dated 18 March 2026; text not seen", null, true));
    assertEquals(
        "Rules, Schedule, paragraph 7",
        text("Rules", "made under s.94 of an Act; Schedule, para 7", null, true));
  }

  @Test
  void where_the_paragraph_is_not_known_yet_the_one_of_the_edition_before_is_printed() {
    var named = Objects.requireNonNull(NOW.question("duty-met"));
    var unknown =
        NOW.questions().stream()
            .flatMap(it -> Citation.of(it, NOW, THEN).stream())
            .map(Citation::text)
            .filter(it -> it.startsWith("Keeping children safe in education 2026"))
            .toList();
    var earlier = unknown.stream().filter(it -> it.contains("(2025 edition: p")).count();

    assertTrue(earlier > 20, earlier + " of " + unknown.size());
    assertTrue(
        unknown.contains("Keeping children safe in education 2026 (2025 edition: paragraph 98)"),
        unknown.toString());
    assertEquals(
        "https://www.legislation.gov.uk/ukpga/2002/32/section/175",
        Citation.of(named, NOW, THEN).stream()
            .filter(it -> it.text().startsWith("Education Act"))
            .findFirst()
            .orElseThrow()
            .url());
  }

  @Test
  void a_reference_may_bring_the_paragraph_of_the_edition_before_itself() {
    var edition = edition("section-175", "2026.2");
    var recruits = Objects.requireNonNull(edition.question("recruitment-candidates"));
    assertEquals(
        List.of(
            new Citation(
                "Keeping children safe in education 2026 (2025 edition: paragraphs 214-225)",
                "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2")),
        Citation.of(recruits, edition, null));
    var reached = Objects.requireNonNull(edition.question("dsl-available"));
    assertEquals(
        "Keeping children safe in education 2026, paragraph 59",
        Citation.of(reached, edition, null).getFirst().text());
  }

  @Test
  void no_reference_of_a_shipped_set_prints_an_authors_note() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      var editions =
          files
              .filter(it -> it.toString().matches(".*/\\d{4}\\.\\d+\\.json"))
              .map(CitationTest::read)
              .toList();
      assertFalse(editions.isEmpty());
      for (var edition : editions) {
        for (var question : edition.questions()) {
          for (var citation : Citation.of(question, edition, null)) {
            for (var note :
                List.of("verif", "not seen", "still to be", "by paragraph", "effective")) {
              assertFalse(citation.text().contains(note), citation.text());
            }
          }
        }
      }
    }
  }
}
