package org.assay.engine.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is there a named safeguarding lead?",
        "The designated safeguarding lead is a senior member of the leadership team.",
        "Does every governor have safeguarding training when they start, and again each year?",
        "Staff know what to do when a child tells them about harm.",
        "How many of the allegations about staff were referred within one working day?"
      })
  void plain_questions_pass(String text) {
    assertEquals(0, faults(text), () -> text + " has a reading age of " + Readability.age(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Organisational accountability documentation demonstrates comprehensive supervisory"
            + " consideration of contemporaneous safeguarding developments.",
        "Does the lead have a deputy and is the deputy trained?",
        "Are checks made? Are they recorded?",
        "Are governors and/or trustees trained?",
        "There is a policy and it is reviewed each year.",
        "Does the school, when a child who is looked after, or who was looked after before, or who"
            + " has a plan of any kind, moves to or from it in the year, tell the council in good"
            + " time of the move?"
      })
  void hard_and_double_questions_are_named(String text) {
    assertEquals(1, faults(text), () -> text + " has a reading age of " + Readability.age(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do staff record or report concerns?",
        "Is the policy reviewed or approved each year?",
        "Do volunteers or agency staff have child protection induction too?",
        "Do your safe recruitment steps cover agency staff, volunteers or contractors?",
        "Does your senior lead have the knowledge, skill or experience that the role needs?"
      })
  void an_or_between_two_things_that_should_both_be_so_is_named(String text) {
    assertNotNull(HiddenOr.where(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can a lead or deputy always be reached in school hours?",
        "Do staff use an agreed tool to spot or measure neglect?",
        "Do you think about equality when you plan or change services that affect children?",
        "Can staff raise a worry about a colleague or manager without fear?",
        "Do the right staff go to child protection conferences or core groups when asked?"
      })
  void an_or_of_which_one_is_enough_passes(String text) {
    assertNull(HiddenOr.where(text));
  }

  @Test
  void terms_that_the_field_cannot_do_without_do_not_make_a_question_hard() {
    var terms =
        Readability.age("The statutory partnership names a designated safeguarding authority.");
    var others =
        Readability.age("The ordinary enterprise names a deliberate supplementary assembly.");
    assertTrue(terms < others - 3, () -> terms + " against " + others);
  }

  @Test
  void syllables_are_counted_near_enough() {
    assertEquals(1, Readability.syllables("asked"));
    assertEquals(1, Readability.syllables("time"));
    assertEquals(2, Readability.syllables("table"));
    assertEquals(2, Readability.syllables("started"));
    assertEquals(6, Readability.syllables("accountability"));
  }

  private static int faults(String text) {
    var edition = LintFixture.edited("/sections/0/questions/1/text \"" + text + "\"");
    return LintFixture.faults(edition).size();
  }
}
