package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.letters.writing.LetterKind;
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
    assertEquals(Optional.empty(), template("A", "{due}").fault());
    var fault = template("A", "{head}").fault().orElseThrow();
    assertEquals("words", fault.getKey());
    assertTrue(fault.getValue().startsWith("“{head}” is not known. Use {organisation}, {cycle}"));
    assertEquals("title", template("", "x").fault().orElseThrow().getKey());
    assertEquals("title", template("a".repeat(201), "x").fault().orElseThrow().getKey());
    assertEquals("words", template("A", " ").fault().orElseThrow().getKey());
    assertEquals("words", template("A", "a".repeat(4001)).fault().orElseThrow().getKey());
  }

  @Test
  void the_words_to_begin_with_can_be_used_as_they_are() {
    for (var kind : LetterTemplate.KINDS) {
      assertEquals(Optional.empty(), DefaultWords.of(kind).fault(), kind.code());
    }
  }

  private static LetterTemplate template(String title, String words) {
    return new LetterTemplate(LetterKind.CYCLE_REMINDER, title, words);
  }
}
