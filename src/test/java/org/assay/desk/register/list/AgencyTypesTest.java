package org.assay.desk.register.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgencyTypesTest {
  @Test
  void a_sector_or_a_word_of_a_type_leads_to_the_types_that_were_meant() {
    assertEquals(
        "Did you mean “Police force” or “Police and crime commissioner”?",
        AgencyTypes.advice("Police"));
    assertEquals("Did you mean “Charity”?", AgencyTypes.advice("Voluntary and community"));
    assertEquals("Did you mean “Fostering agency”?", AgencyTypes.advice("Foster and fostering"));
    assertEquals("Did you mean “Prison”?", AgencyTypes.advice("Prisons"));
    assertEquals(
        "Use one of the types listed where you upload a list", AgencyTypes.advice("Castle"));
  }
}
