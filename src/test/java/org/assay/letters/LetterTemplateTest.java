package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.letters.writing.LetterKind;
import org.assay.platform.form.FormRulesFixture;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {
  @Test
  void what_stands_in_braces_is_put_in_and_paragraphs_are_parted_by_empty_lines() {
    var it = template("{cycle} now", "Dear {name}\n\n\n{organisation} owes $1.\nPlease.");
    var values = Map.of("cycle", "S175", "name", "Ann", "organisation", "Hill $2");
    assertEquals("S175 now", it.titleWith(values));
    assertEquals(List.of("Dear Ann", "Hill $2 owes $1.\nPlease."), it.paragraphsWith(values));
  }

  @Test
  void what_cannot_be_put_in_is_refused_with_what_can() {
    assertEquals(Map.of(), template("A", "{due}").unknown());
    var faults = template("{who}", "{head} or {area}").unknown();
    assertTrue(
        faults.get("words").startsWith("“{area}” is not known. Use {organisation}, {cycle}"));
    assertTrue(faults.get("title").startsWith("“{who}” is not known"));
  }

  @Test
  void a_subject_is_one_line_and_neither_box_is_empty_or_long() {
    assertEquals(Set.of("title", "words"), faults(template("", "")));
    assertEquals(Set.of("title"), faults(template("a".repeat(201), "x")));
    assertEquals(Set.of("title"), faults(template("One\nTwo", "x")));
    assertEquals(Set.of("words"), faults(template("A", "a".repeat(4001))));
  }

  @Test
  void the_words_to_begin_with_can_be_used_as_they_are() {
    for (var kind : LetterTemplate.KINDS) {
      var it = DefaultWords.of(kind);
      assertEquals(Map.of(), it.unknown(), kind.code());
      assertEquals(Set.of(), faults(it), kind.code());
    }
  }

  private static Set<String> faults(LetterTemplate it) {
    return FormRulesFixture.rules().faults(it).keySet();
  }

  private static LetterTemplate template(String title, String words) {
    return new LetterTemplate(LetterKind.CYCLE_REMINDER, title, words);
  }
}
