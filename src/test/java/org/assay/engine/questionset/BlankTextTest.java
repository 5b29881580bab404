package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assay.engine.questionset.reading.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {0x20, 0x09, 0xA0, 0x200B, 0x2007, 0x2060, 0xFEFF, 0x200E, 0x3164, 0x2800, 0x034F})
  void a_character_that_cannot_be_seen_is_no_text(int character) {
    assertTrue(BlankText.is(Character.toString(character).repeat(3)));
    assertFalse(BlankText.is(Character.toString(character) + "é"));
  }

  @Test
  void a_document_says_nothing_with_such_characters() {
    var refused =
        assertInstanceOf(
            Loaded.Refused.class,
            QuestionSetFixture.tryLoad(
                QuestionSetFixture.document(
                    "{\"key\": \"q\", \"type\": \"text\", \"text\": \"\u200B\"}")));
    assertEquals(
        List.of("schema/length /sections/0/questions/0/text"),
        refused.faults().stream().map(f -> f.rule() + " " + f.pointer()).toList());
  }

  @Test
  void versions_are_ordered_by_their_numbers_whatever_their_length() {
    assertTrue(VersionOrder.BY_NUMBERS.compare("2026.2", "2026.10") < 0);
    assertTrue(VersionOrder.BY_NUMBERS.compare("2026.99999999999", "2026.99999999998") > 0);
    assertTrue(VersionOrder.BY_NUMBERS.compare("2026", "2026.1") < 0);
  }
}
