package org.assay.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.govuk.SummaryRow;
import org.junit.jupiter.api.Test;

class AreaGuidanceTest {
  @Test
  void each_thing_that_is_set_has_a_row_and_nothing_else_has() {
    assertEquals(List.of(), AreaGuidance.rows(Map.of()));
    assertEquals(
        List.of(
            SummaryRow.of("Concerns about a child", "The Front Door, telephone 01632 960001"),
            SummaryRow.of("Levels of need", "Universal; Emerging; Targeted"),
            SummaryRow.of("Stages of escalation", "1. Workers; 2. Managers"),
            SummaryRow.of("Resolve a disagreement within", "48 hours")),
        AreaGuidance.rows(
            Map.of(
                Setting.FRONT_DOOR,
                "the Front Door",
                Setting.FRONT_DOOR_CONTACT,
                "01632 960001",
                Setting.LEVELS_OF_NEED,
                "Universal\n\nEmerging\nTargeted",
                Setting.ESCALATION_STAGES,
                "1. Workers\n2. Managers",
                Setting.ESCALATION_LIMIT,
                "48")));
  }

  @Test
  void letters_say_whom_to_ring_about_a_child_once_there_is_a_number() {
    var name = Map.of(Setting.FRONT_DOOR, "the Front Door");
    assertEquals(Optional.empty(), AreaGuidance.concern(name));
    assertEquals(
        Optional.of(
            "If you are concerned about a child, telephone the Front Door on 01632 960001. If a"
                + " child is in immediate danger, call 999."),
        AreaGuidance.concern(
            Map.of(
                Setting.FRONT_DOOR, "the Front Door", Setting.FRONT_DOOR_CONTACT, "01632 960001")));
  }

  @Test
  void a_telephone_number_without_a_name_is_told_as_well() {
    assertEquals(
        List.of(SummaryRow.of("Concerns about a child", "Telephone 01632 960001")),
        AreaGuidance.rows(Map.of(Setting.FRONT_DOOR_CONTACT, "01632 960001")));
  }
}
