package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseeTest {
  @ParameterizedTest
  @CsvSource({
    "EDUCATION, FREE_SCHOOL, LETTER_HEAD, Headteacher",
    "EDUCATION, FURTHER_EDUCATION_COLLEGE, LETTER_HEAD, Principal",
    "EDUCATION, SIXTH_FORM_COLLEGE, LETTER_HEAD, Principal",
    "EDUCATION, SIXTH_FORM_COLLEGE, LETTER_CHAIR, Chair of governors",
    "EARLY_YEARS, CHILDMINDER, LETTER_HEAD, Manager",
    "POLICE, POLICE_FORCE, LETTER_HEAD, Chief officer",
    "POLICE, POLICE_FORCE, LETTER_CHAIR, Chair",
  })
  void a_letter_is_to_whom_the_field_calls_so(
      Sector sector, SettingType type, RungKind kind, String role) {
    assertEquals(role, Addressee.of(sector, type, kind));
  }
}
