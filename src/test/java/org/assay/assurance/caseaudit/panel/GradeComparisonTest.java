package org.assay.assurance.caseaudit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an agency is told of its grades beside the panel's. */
class GradeComparisonTest {

  @Test
  void every_grade_of_the_agency_is_counted_whether_the_panel_gave_one_or_not() {
    assertEquals(
        List.of(
            "The panel gave the same grade as you in 1 of 16, a lower one in 15 and a higher one in"
                + " 0. It judges what all agencies did together, so a difference is not a mistake.",
            "2 more of your grades are not compared: the panel gave none there."),
        GradeComparison.words(1, 15, 0, 2));
    assertEquals(
        "1 more of your grades is not compared: the panel gave none there.",
        GradeComparison.words(1, 0, 0, 1).getLast());
  }

  @Test
  void nothing_is_said_while_nothing_can_be_compared() {
    assertEquals(List.of(), GradeComparison.words(0, 0, 0, 3));
  }
}
