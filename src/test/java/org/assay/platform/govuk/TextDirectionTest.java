package org.assay.platform.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.platform.SourceTexts;
import org.junit.jupiter.api.Test;

/** Words typed from right to left run so, in every box that takes words. */
class TextDirectionTest {
  private static final Pattern BOX = Pattern.compile("<(?:textarea|input)\\b[^>]*>");
  private static final Pattern NO_WORDS =
      Pattern.compile(
          " type=\"(?:hidden|radio|checkbox|file|date|search|number|password|email|tel|\\$)"
              + "| inputmode=\"numeric\"");

  @Test
  void every_box_for_words_takes_its_direction_from_them() throws IOException {
    assertEquals(List.of(), boxes().filter(it -> !it.contains(" dir=")).toList());
    assertTrue(boxes().count() > 3);
  }

  @Test
  void the_two_boxes_of_forms_take_it_unless_something_else_is_said() throws IOException {
    for (var box : List.of("textarea", "input")) {
      var template = Files.readString(Path.of("src/main/jte/govuk", box + ".jte"));
      assertTrue(template.contains("@param String dir = \"auto\""), box);
    }
  }

  private static Stream<String> boxes() throws IOException {
    return SourceTexts.under("src/main/jte", ".jte").values().stream()
        .flatMap(it -> BOX.matcher(it).results().map(MatchResult::group))
        .filter(it -> !NO_WORDS.matcher(it).find());
  }
}
