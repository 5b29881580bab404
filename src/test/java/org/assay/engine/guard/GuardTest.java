package org.assay.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Order(2)
class GuardTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  /** Ten times and more what a file may be called. */
  private static final int LONGEST_NAME = 5_000;

  @Test
  void text_that_identifies_nobody_passes() {
    assertEquals(List.of(), Guard.check(""));
    assertEquals(List.of(), Guard.check("A pupil in Year 4 told us that she felt safe."));
  }

  @Test
  void a_sighting_says_where_it_is_and_what_to_do() {
    var text = "The child (DOB 12/03/2014) was seen alone.";
    var seen = Guard.check(text).getFirst();
    assertEquals("12/03/2014", text.substring(seen.start(), seen.end()));
    assertEquals(Kind.DATE_OF_BIRTH, seen.kind());
    assertTrue(seen.advice().startsWith("Take the date out."));
  }

  @Test
  void a_sign_of_another_width_or_one_that_cannot_be_seen_hides_nothing() {
    var texts =
        List.of(
            "born\u00a03\u2009May\u202f2014",
            "\uff24\uff2f\uff22 \uff10\uff13/\uff10\uff15/\uff12\uff10\uff11\uff14",
            "D\u00adO\u200bB 03/05/2014",
            "born \u0663 May \u0662\u0660\u0661\u0664");
    for (var text : texts) assertEquals(Kind.DATE_OF_BIRTH, only(text), text);
    var text = "a\u200bb, \u200bborn 3\u00a0May 2014, c";
    var seen = Guard.check(text).getFirst();
    assertEquals("3\u00a0May 2014", text.substring(seen.start(), seen.end()));
  }

  @Test
  void an_excerpt_shows_the_shape_and_no_letter_or_digit() {
    var text = "Pupil Jane Smith, NHS 999 288 9632, " + "born 12 March 2014, of GU98 1ZB";
    for (var seen : Guard.check(text)) {
      assertTrue(seen.excerpt().codePoints().noneMatch(Character::isLetterOrDigit), seen::excerpt);
    }
    assertEquals("••• ••• ••••", Guard.check("see 999 288 9632").getFirst().excerpt());
  }

  @ParameterizedTest
  @CsvSource({"9992889632,true", "9992889633,false", "9999549950,true", "9434765919,true"})
  void the_check_digit_of_an_nhs_number_is_modulus_11(String digits, boolean good) {
    assertEquals(good, NhsNumbers.checks(digits));
    assertEquals(good, !Guard.check("seen " + digits + " twice").isEmpty());
  }

  @Test
  void ten_digits_called_an_nhs_number_count_even_when_mistyped() {
    assertEquals(Kind.NHS_NUMBER, only("NHS number: 999 288 9633"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P207000016049", "B801200005001"})
  void the_check_letter_of_a_upn_is_modulus_23(String upn) {
    assertTrue(Upns.checks(upn));
    assertEquals(Kind.UPN, only("The file of " + upn + " was sent."));
    assertEquals(List.of(), Guard.check("The file of A" + upn.substring(1) + " was sent."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H 801200001001",
        "H801 200 001 001",
        "H 8012 0000 1001",
        "H80-12000-01001",
        "H 8 0 1 2 0 0 0 0 1 0 0 1",
        "H801. 2000 01001"
      })
  void a_upn_is_found_in_groups_of_any_size(String upn) {
    assertEquals(Kind.UPN, only("The file of " + upn + " was sent."));
    assertEquals(List.of(), Guard.check("The file of A" + upn.substring(1) + " was sent."));
    assertEquals(Kind.UPN, only("The UPN is A" + upn.substring(1) + "."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAC Tom Jones moved placement twice.",
        "We spoke with CLA Amelia Brown.",
        "UASC Ahmed Ali has a plan.",
        "The care leaver Tom Jones has a flat.",
        "In May the young carer Sophie Green asked for help."
      })
  void a_name_after_a_groups_short_name_is_a_childs(String text) {
    assertEquals(Kind.NAMED_CHILD, only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The designated teacher for LAC Tom Jones trains staff.",
        "DSL Ann Lee, LAC Tom Jones, SENCO Amy Brown",
        "LAC Tom Jones, designated teacher, reports each term.",
        "LAC Tom Jones (DT) reports each term.",
        "LAC Nurse Review, LAC Summer School and CIN Plan are in place."
      })
  void those_who_look_after_such_a_group_are_left_alone(String text) {
    assertEquals(List.of(), Guard.check(text));
  }

  @Test
  void a_temporary_upn_ends_in_a_letter_that_counts_as_its_place() {
    assertTrue(Upns.checks("P80120000501B"));
    assertFalse(Upns.checks("P80120000501C"));
    assertEquals(Kind.UPN, only("UPN P80120000501B"));
  }

  @Test
  void the_organisations_own_postcodes_are_left_alone_however_they_are_written() {
    var text = "Write to us at GU98 1ZB.";
    assertEquals(Kind.POSTCODE, only(text));
    assertEquals(List.of(), Guard.check(text, new Writing(Set.of("gu981zb"), null)));
  }

  @Test
  void the_address_of_a_public_body_is_left_alone_unless_a_home_is_spoken_of() {
    assertEquals(List.of(), Guard.check("Oakfield Primary School, Mill Lane, GU97 2ZX"));
    assertEquals(Kind.POSTCODE, only("From the school she walks home to GU97 2ZX"));
  }

  @Test
  void beside_initials_a_recent_date_is_that_of_a_record() {
    var writing = new Writing(Set.of(), DAY);
    assertEquals(List.of(), Guard.check("JB 12/03/2025 fence repaired", writing));
    assertEquals(1, Guard.check("JB 12/03/2014 seen alone", writing).size());
    assertEquals(1, Guard.check("JB 12/03/2025 fence repaired").size(), "no day is known");
    assertEquals(1, Guard.check("sibling JB 12/03/2025 seen alone", writing).size());
  }

  @Test
  void whoever_signed_is_no_child() {
    assertEquals(List.of(), Guard.check("Reviewed by JB 12/03/2014"));
  }

  @Test
  void a_date_that_cannot_be_is_no_date() {
    assertEquals(List.of(), Guard.check("born 31/02/2014"));
    assertEquals(List.of(), Guard.check("dob 45/13/2014"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom Baker in year 4 told us",
        "Tom Baker, in Year group 4, told us",
        "Tom Baker from yr 4 was upset",
        "Tom Baker aged 9 told us",
        "Tom Baker in class 4 told us",
        "In year 4, Tom Baker told us",
        "Children of Jayden Smith family",
        "The Jayden Smith family"
      })
  void a_name_with_a_year_group_a_class_an_age_or_a_family_is_that_of_a_child(String text) {
    assertEquals(Kind.NAMED_CHILD, only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sarah Jones in year 4 leads on PSHE",
        "Tom Baker in year 2 of the plan",
        "Sarah Jones teaches year 4",
        "Sarah Jones in class 4 is the teacher",
        "In year 4, Sarah Jones leads on PSHE",
        "The Charlie Waller family trust",
        "Children of St Mary's told us"
      })
  void staff_and_bodies_beside_a_year_group_a_class_or_a_family_pass(String text) {
    assertEquals(List.of(), Guard.check(text));
  }

  @Test
  void what_overlaps_is_reported_once() {
    assertEquals(Kind.DATE_OF_BIRTH, only("JB born 12/03/2014"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JB 051111", "Discussed JB 051111 at the core group."})
  void six_digits_right_beside_initials_are_a_date(String text) {
    assertEquals(Kind.INITIALS_AND_DATE, only(text));
    assertEquals(List.of(), Guard.check("Grid reference " + "SJ 051111"));
  }

  @Test
  void initials_and_six_digits_are_found_in_the_name_of_a_file() {
    var seen = Guard.checkFileName("LC_140312_referral.txt", Writing.UNKNOWN);
    assertEquals(List.of(Kind.INITIALS_AND_DATE), seen.stream().map(Sighting::kind).toList());
    assertEquals(List.of(), Guard.checkFileName("SLT_140312_minutes.pdf", Writing.UNKNOWN));
  }

  @Test
  void each_of_the_siblings_listed_by_name_is_found() {
    var text = "Siblings: Amelia, Jack and Poppy.";
    assertEquals(
        List.of("Amelia", "Jack", "Poppy"),
        Guard.check(text).stream().map(s -> text.substring(s.start(), s.end())).toList());
  }

  @Test
  void a_file_name_is_read_word_by_word_and_the_place_is_that_in_the_name() {
    var name = "referral_JaneSmith_dob12-03-2014.pdf";
    var seen = Guard.checkFileName(name, Writing.UNKNOWN);
    assertEquals(
        List.of("JaneSmith", "12-03-2014"),
        seen.stream().map(s -> name.substring(s.start(), s.end())).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "9 ",
        "1/1/11 ",
        "A",
        "a",
        "JB 1/1/11 ",
        " ",
        "Tom a ",
        "Tom",
        "GU9",
        "Pupil ",
        "born ",
        "999-288-9632 ",
        "T1234",
        "is known as ",
        "his mother, ",
        "É",
        "((",
        "_-",
        "mother of Tom ",
        ". ",
        "1 May "
      })
  void a_hundred_kilobytes_of_anything_take_moments(String piece) {
    var text = piece.repeat(100_000 / piece.length());
    var name = text.substring(0, LONGEST_NAME);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Guard.check(text, new Writing(Set.of(), DAY)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Guard.checkFileName(name, new Writing(Set.of(), DAY)));
  }

  private static Kind only(String text) {
    var seen = Guard.check(text);
    assertEquals(1, seen.size(), text);
    return seen.getFirst().kind();
  }
}
