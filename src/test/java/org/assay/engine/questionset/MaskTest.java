package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "EY999999, EY123456, true",
    "EY999999, ey123456, true",
    "EY999999, EY12345, false",
    "EY999999, EX123456, false",
    "999/9999, 123/4567, true",
    "999/9999, 1234567, false",
    "A9*, b7Z, true",
    "A9*, 77Z, false",
    "\\9A, 9x, true",
    "\\9A, 8x, false",
    "9.9, 1x2, false"
  })
  void a_text_fits_character_by_character(String mask, String text, boolean fits) {
    assertEquals(fits, new Mask(mask).matches(text));
  }

  @Test
  void spaces_around_the_text_do_not_matter_and_those_inside_do() {
    assertTrue(new Mask("999999").matches(" 123456 "));
    assertFalse(new Mask("999999").matches("123 456"));
  }

  @Test
  void a_mask_can_be_said_in_words() {
    assertEquals("“EY” followed by 6 digits", new Mask("EY999999").words());
    assertEquals(
        "3 digits followed by “/” followed by 4 digits, or 1 letter followed by 2 letters or"
            + " digits",
        Mask.words(List.of(new Mask("999/9999"), new Mask("A**"))));
  }

  @ParameterizedTest
  @CsvSource({"EY999999", "999/9999", "A9*-\\9", "9.99"})
  void its_sample_fits(String mask) {
    assertTrue(new Mask(mask).matches(new Mask(mask).sample()));
  }
}
