package org.assay.reporting.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.reporting.datasets.MeasureSeries;
import org.assay.reporting.datasets.QuarterlyFigures;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableLine;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand from the fixture. */
class AssuranceSectionsTest {
  private static final AssuranceSections WHOLE =
      new AssuranceSections(AssuranceFixture.figures(true));
  private static final AssuranceSections HELD =
      new AssuranceSections(AssuranceFixture.figures(false));
  private static final AssuranceSections NONE = new AssuranceSections(AssuranceFixture.none());

  private static Stream<Part> parts(List<Section> sections, String name) {
    return sections.stream()
        .filter(it -> it.name().equals(name))
        .flatMap(it -> it.parts().stream());
  }

  private static List<String> lines(List<Section> sections, String name) {
    return parts(sections, name)
        .flatMap(it -> it.content() instanceof Content.Tabled t ? Stream.of(t) : Stream.of())
        .map(it -> it.paper() == null ? it.full().orElseThrow() : it.paper())
        .flatMap(table -> table.lines().stream().map(line -> words(table, line)))
        .toList();
  }

  private static String words(ReportTable table, TableLine line) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.add(CellText.of(table.columns().get(i), line.cells().get(i)));
    }
    return String.join(" | ", cells);
  }

  private static String lead(List<Section> sections, String name) {
    return parts(sections, name).map(Part::lead).findFirst().orElse("");
  }

  private static List<String> told(Section section) {
    return ((Content.Lines) section.parts().getFirst().content()).lines();
  }

  @Test
  void grades_of_an_audit_are_counted_beside_those_of_the_audit_before() {
    assertEquals(
        List.of(
            "MA-2027-01 Neglect of older children | 8 | 0 | 4 | 4 | 0 | 0 | 1 | 1",
            "the audit before it, MA-2026-02 | 8 | 0 | 4 | 4 | 0 | 0 | – | –"),
        lines(WHOLE.annexesOfCompliance(), "auditsAnnex").subList(0, 2));
    assertEquals(
        "Case audit MA-2027-01 Neglect of older children, 8 cases, as the panel judged overall: 4"
            + " good, 4 requires improvement. In the audit before it, MA-2026-02: 4 good, 4"
            + " requires improvement. Gaps found: 1, found before: 1.",
        told(WHOLE.ofCompliance()).getFirst());
    assertEquals(
        "Key lines of enquiry: “Was neglect seen as a pattern?” Partly. “Did the tool reach the"
            + " plan?” No.",
        told(WHOLE.ofCompliance()).get(1));
    assertTrue(
        lead(WHOLE.annexesOfCompliance(), "auditsAnnex")
            .startsWith("Closed in the year to 21 November 2026: 1 case audit of 8 cases in all."));
  }

  @Test
  void an_audit_that_was_repeated_says_how_its_domains_moved() {
    assertEquals(
        "Case audits that repeated an earlier one: 1 of 1 closed in the year to 21 November 2026."
            + " Domains: 1 improved, 1 held, 0 fell. A change of one or two cases may be chance.",
        told(WHOLE.ofImpact()).getFirst());
    assertEquals(
        List.of(
            "MA-2027-01 Neglect of older children, compared with MA-2026-02",
            "Recognition and referral | 2 of 8 | 6 of 8 | Improved",
            "Overall | 4 of 8 | 4 of 8 | Held"),
        lines(WHOLE.annexesOfImpact(), "auditsAnnex"));
  }

  @Test
  void a_figure_of_the_newest_quarter_is_beside_the_one_before_as_part_and_whole() {
    assertEquals(
        List.of(
            "Quarterly figures: core groups and child in need meetings, July to September 2026",
            "1.2 How many core groups were held when planned?"
                + " | 52 of 60 | 87% | 40 of 60 | 67% | +20.0 points | 4",
            "1.9 In how many was the child there, or the child’s view on the table?"
                + " | 13 of 60 | 22% | 14 of 60 | 23% | −1.7 points | 4",
            "2.1 How many child in need meetings were held when planned?"
                + " | 43 of 60 | 72% | 43 of 60 | 72% | 0.0 points | 4",
            "3.1 How many child protection plans were open at the end of the quarter?"
                + " | 122 | – | 138 | – | −16 | 4"),
        lines(WHOLE.annexesOfCompliance(), "datasetsAnnex"));
    assertEquals(
        List.of(
            "Quarterly figures: 1.2 How many core groups were held when planned? 52 of 60 (87%),"
                + " July to September 2026; the quarter before 40 of 60 (67%), April to June 2026"
                + " (4 agencies).",
            "Quarterly figures: 3.1 How many child protection plans were open at the end of the"
                + " quarter? 122, July to September 2026; the quarter before 138, April to June"
                + " 2026 (4 agencies)."),
        told(WHOLE.ofCompliance()).subList(2, 4));
  }

  @Test
  void a_line_through_time_is_drawn_from_five_quarters_and_says_how_many_limits_need() {
    var charts =
        parts(WHOLE.annexesOfImpact(), "datasetsAnnex")
            .filter(it -> it.content() instanceof Content.Chart)
            .toList();
    assertEquals(1, charts.size());
    assertEquals(
        "6 quarters. The line is the median. Limits of ordinary variation need 12 quarters.",
        charts.getFirst().lead());
    var four = with(AssuranceFixture.series("cg-held", 30, 34, 33, 52));
    assertTrue(
        parts(four.annexesOfImpact(), "datasetsAnnex")
            .noneMatch(it -> it.content() instanceof Content.Chart));
  }

  private static AssuranceSections with(MeasureSeries series) {
    return new AssuranceSections(of(series, true));
  }

  private static AssuranceFigures early(boolean few) {
    return of(AssuranceFixture.series("cg-child", 3, 12), few);
  }

  private static AssuranceFigures of(MeasureSeries series, boolean few) {
    var it = AssuranceFixture.figures(few);
    var set =
        new QuarterlyFigures(
            it.datasets().getFirst().edition(), new Quarter(2025, 4), List.of(series));
    return new AssuranceFigures(
        it.from(), it.today(), it.audits(), it.records(), List.of(set), it.recommendations(), few);
  }

  @Test
  void what_owners_say_what_evidence_shows_and_the_date_are_three_columns() {
    assertEquals(
        "Recommendations: 1 of 2 recommendations open; 1 of these past the date. Closed as"
            + " implemented: 1; as not implemented: 0. Closed with proof that somebody other than"
            + " the owner had seen: 1 of 1 (100%). Audited again: 1 of these; improved or held: 1"
            + " of 1 (100%).",
        told(WHOLE.ofCompliance()).getLast());
    assertEquals(
        "R1 Ask of every child who is arrested whether they are exploited. The owner says: it is"
            + " done. The evidence shows: re-audit: held. Against the date: closed in time.",
        told(WHOLE.ofImpact()).getLast());
    assertEquals(
        List.of(
            "The owner says",
            "Under way | 1 | 0 | 1",
            "It is done | 0 | 1 | 1",
            "The evidence shows",
            "Not checked yet | 1 | 0 | 1",
            "Re-audit: held | 0 | 1 | 1",
            "Against the date",
            "Overdue | 1 | 0 | 1",
            "Closed in time | 0 | 1 | 1",
            "R2 Tell every referrer what became of the referral. | Lindenshire County Council"
                + " | Under way | Not checked yet | Overdue, due 30 Sept 2026"),
        lines(WHOLE.annexesOfCompliance(), "recommendationsAnnex"));
  }

  @Test
  void few_children_are_held_back_from_readers_outside_the_subgroup() {
    assertEquals(
        "MA-2027-01 Neglect of older children | 8 | 0 | held back | held back | 0 | 0 | 1 | 1",
        lines(HELD.annexesOfCompliance(), "auditsAnnex").getFirst());
    assertTrue(
        told(HELD.ofCompliance())
            .getFirst()
            .contains("overall: good (held back), requires improvement (held back)."));
    assertEquals(
        List.of(
            "The child was seen alone | held back | 20 | held back",
            "Minutes went out in ten days | 12 | 20 | 60%"),
        lines(HELD.annexesOfCompliance(), "auditsAnnex").subList(5, 7));
    var early = with(AssuranceFixture.series("cg-child", 3, 12));
    assertTrue(told(early.ofCompliance()).get(2).contains("3 of 60"));
    assertTrue(
        parts(HELD.annexesOfImpact(), "datasetsAnnex")
            .anyMatch(it -> it.content() instanceof Content.Chart),
        "of a figure without small numbers");
    assertTrue(HELD.method().getFirst().contains("held back"));
  }

  @Test
  void a_small_number_of_a_quarter_is_held_back_with_its_change() {
    var small = new AssuranceSections(early(false));
    assertEquals(
        "1.9 In how many was the child there, or the child’s view on the table?"
            + " | 12 of 60 | 20% | held back | held back | held back | 4",
        lines(small.annexesOfCompliance(), "datasetsAnnex").getLast());
    assertTrue(told(small.ofCompliance()).get(2).contains("the quarter before fewer than five"));
  }

  @Test
  void what_is_not_there_is_said_in_words() {
    assertEquals(
        List.of(
            "No case audit was closed in the year to 21 November 2026.",
            "No quarterly figures have been signed off yet.",
            "No recommendation has been recorded yet."),
        told(NONE.ofCompliance()));
    assertEquals(told(NONE.ofCompliance()), told(NONE.ofImpact()));
    for (var section : NONE.annexesOfCompliance()) {
      var table = (Content.Tabled) section.parts().getFirst().content();
      assertFalse(table.printed(), section.name());
      assertTrue(table.full().orElseThrow().empty().startsWith("No "), section.name());
      assertEquals("", section.parts().getFirst().lead());
    }
  }

  @Test
  void a_priority_has_its_audit_its_recommendations_and_what_moved_most() {
    var known = WHOLE.of("neglect").stream().map(it -> it.measure() + ": " + it.finding()).toList();
    assertEquals(
        List.of(
            "Graded good or better overall, MA-2027-01: 4 of 8",
            "Closed with proof that somebody else had seen: None is recorded",
            "1.2 How many core groups were held when planned?: 52 of 60 (87%), July to September"
                + " 2026",
            "1.9 In how many was the child there, or the child’s view on the table?: 13 of 60"
                + " (22%), July to September 2026",
            "2.1 How many child in need meetings were held when planned?: 43 of 60 (72%), July to"
                + " September 2026"),
        known);
    assertEquals("34 of 60 (57%), July to September 2025", WHOLE.of("neglect").get(2).before());
    assertFalse(WHOLE.of("online").isEmpty(), "that nothing is known is said");
    assertEquals("No audit closed in the year", WHOLE.of("online").getFirst().finding());
  }
}
