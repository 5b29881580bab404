package org.assay.platform.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rules")
class WordsTest {
  @Test
  void references_of_audits_and_cases_are_kept_whole_and_other_hyphens_are_not() {
    assertEquals(List.of("MA-2026-01-C03"), whole("Case MA-2026-01-C03: a boy of nine"));
    assertEquals(List.of("MA-2026-01", "MA-2025-02"), whole("MA-2026-01 repeats MA-2025-02."));
    assertEquals(List.of(), whole("A multi-agency re-audit, 2025-26, by step-down teams"));
  }

  @Test
  void the_parts_make_up_the_text_again() {
    for (var text : List.of("", "MA-2026-01", "Case MA-2026-01-C03.", "no reference")) {
      assertEquals(
          text, String.join("", Words.parts(text).stream().map(Words.Part::text).toList()));
    }
  }

  private static List<String> whole(String text) {
    return Words.parts(text).stream().filter(Words.Part::whole).map(Words.Part::text).toList();
  }
}
