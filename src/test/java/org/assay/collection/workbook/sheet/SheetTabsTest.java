package org.assay.collection.workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.junit.jupiter.api.Test;

class SheetTabsTest {
  private static List<String> tabs(int layout, String... titles) {
    var sections =
        IntStream.range(0, titles.length)
            .mapToObj(
                it ->
                    """
                    {"key": "s%d", "ref": "7", "title": "%s", "questions": [
                      {"key": "q%d", "ref": "7.%d", "type": "longText", "force": "local", "text": "Why?"}]}
                    """
                        .formatted(it, titles[it], it, it))
            .collect(Collectors.joining(","));
    var set =
        """
        {"formatVersion": "1.0", "id": "tabs", "version": "2026.1", "title": "Tabs", "kind": "CASE_AUDIT",
         "guidanceEdition": "2026", "effectiveFrom": "2026-01-01", "scales": {}, "sections": [%s]}
        """
            .formatted(sections);
    var edition = new QuestionSetLoader().require(set.getBytes(StandardCharsets.UTF_8));
    var named = new SheetTabs(layout);
    var tabs = new ArrayList<String>();
    edition.set().sections().forEach(it -> tabs.add(named.of(it)));
    return tabs;
  }

  @Test
  void a_name_too_long_for_excel_is_cut_between_words_and_stays_the_only_one() {
    var tabs =
        tabs(
            Manifest.LAYOUT,
            "Voice",
            "The child’s voice: daily life, and identity",
            "The child’s voice: daily life, and siblings",
            "Abcdefghijklmnopqrstuvwxyzabcdefghijkl");
    assertEquals(
        List.of(
            "7 Voice",
            "7 The child s voice daily…",
            "7 The child s voice daily… 2",
            "7 Abcdefghijklmnopqrstuvwxyzab…"),
        tabs);
    tabs.forEach(it -> assertTrue(it.length() <= 31, it));
  }

  @Test
  void a_workbook_taken_out_before_has_the_tabs_that_it_was_given() {
    assertEquals(
        List.of("7 The child s voice daily life,", "7 The child s voice daily lif 2"),
        tabs(
            3,
            "The child’s voice: daily life, and identity",
            "The child’s voice: daily life, and siblings"));
  }
}
