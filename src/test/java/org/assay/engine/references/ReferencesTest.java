package org.assay.engine.references;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

/** Every reference of every question set that comes with the service, looked up. */
class ReferencesTest {
  private static final Paragraphs PARAGRAPHS = new Paragraphs();
  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;

  /** Editions that are out never change: what was wrong in them stays wrong, and is listed. */
  private static final Path KNOWN = Path.of("src/test/resources/references/known-faults.txt");

  @Test
  void every_reference_leads_to_a_paragraph_that_carries_the_force_of_its_question()
      throws IOException {
    var found = new TreeSet<String>();
    for (var edition : FORMS.editions()) {
      ReferenceCheck.of(PARAGRAPHS, edition)
          .faults()
          .forEach(it -> found.add(name(edition) + " " + it));
    }
    var known =
        new TreeSet<>(
            Files.readAllLines(KNOWN).stream().filter(it -> !it.startsWith("#")).toList());
    assertEquals(String.join("\n", known), String.join("\n", found));
  }

  @Test
  void the_counts_are_printed() throws IOException {
    var lines = new ArrayList<>(List.of(ReferenceCheck.heading()));
    FORMS.editions().forEach(it -> lines.add(ReferenceCheck.of(PARAGRAPHS, it).line()));
    lines.add("");
    lines.add("rows in the table of paragraphs, by text:");
    var texts = new TreeMap<String, Integer>();
    PARAGRAPHS.rows().forEach(it -> texts.merge(it.text(), 1, Integer::sum));
    texts.forEach((text, rows) -> lines.add("%-14s %4d".formatted(text, rows)));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "references.txt"), lines);
    assertTrue(lines.size() > FORMS.editions().size() + texts.size());
  }

  @Test
  void places_are_told_apart() {
    assertEquals(
        List.of(new Place("para", "98"), new Place("para", "177")), Place.all("paras 98 and 177"));
    assertEquals(
        List.of(new Place("para", "3.36"), new Place("para", "3.39"), new Place("Annex", "A")),
        Place.all("paras 3.36-3.39 and Annex A"));
    assertEquals(List.of(new Place("s", "175")), Place.all("s.175(3B) and (3C)"));
    assertTrue(
        new Place("para", "3.10").isBetween(new Place("para", "3.9"), new Place("para", "3.12")));
    assertFalse(
        new Place("para", "3.1").isBetween(new Place("para", "3.9"), new Place("para", "3.12")));
    assertFalse(new Place("reg", "9").isBetween(new Place("para", "9"), new Place("para", "9")));
  }

  @Test
  void a_must_of_the_table_carries_a_should_and_not_the_other_way_round() {
    var panel = PARAGRAPHS.at("KCSIE-2025", new Place("para", "213")).getFirst();
    var training = PARAGRAPHS.at("KCSIE-2025", new Place("para", "212")).getFirst();
    assertTrue(panel.strength().carries(org.assay.engine.questionset.Question.Force.SHOULD));
    assertFalse(training.strength().carries(org.assay.engine.questionset.Question.Force.MUST));
  }

  private static String name(Edition edition) {
    return edition.set().id() + " " + edition.set().version();
  }
}
