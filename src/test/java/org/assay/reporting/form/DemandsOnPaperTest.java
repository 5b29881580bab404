package org.assay.reporting.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

/** Paper demands no less than the page does. */
class DemandsOnPaperTest {
  private static final Edition AGENCIES =
      FormCatalogueFixture.SHIPPED.edition("section-11", "2026.2").orElseThrow();
  private static final Edition SCHOOLS =
      FormCatalogueFixture.SHIPPED.edition("section-175", "2026.3").orElseThrow();

  @Test
  void what_an_option_asks_for_stands_beside_its_box() {
    var ticks = asked(SCHOOLS, "dsl-appointed").ticks();
    assertEquals("Not met (add a comment, add an action)", ticks.get(2).text());
  }

  @Test
  void where_options_stand_in_rows_it_is_said_once_above_them() {
    var table = asked(AGENCIES, "meeting-part");
    var need = "” needs an action, who leads it and when it will be done.";
    assertTrue(table.notes().contains(need), table.notes());
    assertTrue(table.notes().contains("needs a reason why it does not apply."), table.notes());
    assertTrue(table.rooms().getFirst().text().startsWith("☐ "));
  }

  private static FormQuestion asked(Edition edition, String key) {
    var answering = Answering.of(edition, Profile.UNKNOWN, Map.of());
    return FormQuestions.of(answering, edition.question(key), false);
  }
}
