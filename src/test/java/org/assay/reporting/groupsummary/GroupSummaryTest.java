package org.assay.reporting.groupsummary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.ReportTable;
import org.junit.jupiter.api.Test;

/** Figures of a trust of four schools, worked out by hand. */
class GroupSummaryTest {
  private static final GroupFigures FIGURES =
      GroupSummaryFixture.figures(GroupSummaryFixture.members());
  private static final GroupSummaryTables TABLES = new GroupSummaryTables(FIGURES);

  @Test
  void a_mean_counts_each_school_that_returned_alike() {
    var voice = FIGURES.standards().get(1);
    assertEquals(0, new BigDecimal("0.66666666666666666667").compareTo(FIGURES.mean(voice)));
    assertEquals(
        List.of("Mean of the organisations", "67%", "67%"), texts(TABLES.scores()).getLast());
  }

  @Test
  void the_lowest_standard_of_each_is_named_with_its_score() {
    var rows = texts(TABLES.organisations());
    assertEquals("2 voice", rows.get(1).get(4));
    assertEquals("0%", rows.get(1).get(5));
    assertEquals("1 leadership", rows.get(3).get(4));
    assertEquals("Not returned", rows.get(2).get(3));
    assertNull(FIGURES.lowest(FIGURES.members().get(2)));
  }

  @Test
  void a_requirement_names_those_that_do_not_meet_it() {
    assertEquals(
        List.of(
            List.of(
                "1.1 Is there a designated safeguarding lead?",
                "2",
                "Birch Primary School; Elm Primary School")),
        texts(TABLES.required()));
  }

  @Test
  void where_they_differ_the_widest_comes_first_and_the_lowest_are_named() {
    var rows = texts(TABLES.differing());
    assertEquals(3, rows.size());
    assertEquals(
        List.of("1.2 Is there a policy?", "3", "0%", "100%", "Elm Primary School"), rows.get(0));
    assertEquals("1.1 Is there a designated safeguarding lead?", rows.get(2).getFirst());
  }

  @Test
  void one_standard_among_equals_is_not_the_weakest() {
    var headlines =
        (Content.Lines)
            new GroupSummary(FIGURES).sections().getFirst().parts().getFirst().content();
    assertEquals(
        List.of("3 of 4 organisations returned.", "They answer 3 questions differently."),
        headlines.lines());
  }

  @Test
  void before_two_have_returned_nothing_is_compared() {
    var nothing = GroupSummaryFixture.nothingYet();
    var differs = nothing.sections().get(4).parts().getFirst().content();
    assertEquals(
        "Two organisations have to return before they can be compared.",
        ((Content.Tabled) differs).paper().empty());
    assertEquals("0 of 1", nothing.keyFigures().getFirst().value());
  }

  private static List<List<String>> texts(ReportTable table) {
    return table.lines().stream()
        .map(
            line ->
                java.util.stream.IntStream.range(0, line.cells().size())
                    .mapToObj(i -> CellText.of(table.columns().get(i), line.cells().get(i)))
                    .toList())
        .toList();
  }
}
