package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.uk", "dee.lead@school.example", "o'neill+dsl@my-school.sch.uk", " a@b.uk "})
  void an_address_with_a_domain_is_taken(String text) {
    assertTrue(TextFormat.EMAIL.fits(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "a@b", "a@@b.uk", "a b@c.uk", "a@b.uk, c@d.uk", "@b.uk", "a@.uk"})
  void what_is_no_address_is_refused(String text) {
    assertFalse(TextFormat.EMAIL.fits(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01632 960001", "+44 1632 960 001", "(01632) 960001", "01632-960001 ext 12"})
  void a_number_is_taken_as_people_write_it(String text) {
    assertTrue(TextFormat.TELEPHONE.fits(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"999", "ring the office", "01632 960001 01632 960002", "+", "1234567890123456"})
  void what_is_no_number_is_refused(String text) {
    assertFalse(TextFormat.TELEPHONE.fits(text));
  }

  @Test
  void a_very_long_address_is_refused_at_once() {
    assertFalse(TextFormat.EMAIL.fits("a".repeat(100_000) + "@b.uk"));
  }
}
