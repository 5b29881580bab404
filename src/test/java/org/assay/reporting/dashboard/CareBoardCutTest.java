package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cut;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.junit.jupiter.api.Test;

/** An integrated care board is a cut like any other, found by the district. */
class CareBoardCutTest {
  private static final Map<String, String> BOARDS =
      Map.of("Alderham", "NHS North", "Fenmoor", "NHS North", "Linden", "NHS South");

  @Test
  void districts_of_one_board_are_one_group() {
    var scores =
        GroupScores.of(
            Cut.ICB,
            List.of(returned("Alderham", 3), returned("Fenmoor", 4), returned("Linden", 5)),
            List.of(),
            BOARDS);
    assertEquals(List.of("NHS North", "NHS South"), List.copyOf(scores.groups().keySet()));
    assertEquals(7, scores.groups().get("NHS North").returns());
    assertEquals(5, scores.groups().get("NHS South").returns());
  }

  @Test
  void a_district_without_a_board_and_who_has_no_district_stand_in_no_group() {
    var nowhere = new Returned(Map.of(), 1, 0, BigDecimal.ZERO, 0, 0, 0);
    var scores =
        GroupScores.of(Cut.ICB, List.of(returned("Elsewhere", 2), nowhere), List.of(), BOARDS);
    assertEquals(0, scores.returns());
  }

  @Test
  void a_board_is_chosen_in_the_address_and_looked_up_by_the_district_of_the_submission() {
    var filter = CutFilter.of(name -> "icb".equals(name) ? "NHS North" : null);
    assertEquals(Map.of(Cut.ICB, "NHS North"), filter.codes());
    assertEquals(List.of("NHS North"), filter.values());
    assertTrue(filter.condition().startsWith(" and s.district in "), filter.condition());
    assertEquals("NHS North", filter.query().get("icb"));
  }

  private static Returned returned(String district, int number) {
    return new Returned(Map.of(Cut.DISTRICT, district), number, 0, BigDecimal.ZERO, 0, 0, 0);
  }
}
