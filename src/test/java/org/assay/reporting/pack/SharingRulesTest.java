package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shareable edition may not say. */
class SharingRulesTest {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("Place", 10),
          TableColumn.number("Asked", 10),
          TableColumn.number("Returned", 10),
          TableColumn.percent("Share returned", 10),
          TableColumn.percent("Mean score", 10));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 organisations have not returned.",
        "1 organisation is held at the lowest band.",
        "Two organisations are late.",
        "44 of 45 have returned.",
        "2 of 30 organisations.",
        "98% of 45 returned.",
        "Overdue: 4.",
        "Late (1), and so on",
        "4 small schools have none.",
        "5, 12, 1",
        "1,048, 152, 4"
      })
  void a_count_below_five_is_seen(String words) {
    assertTrue(SmallNumbers.inWords(words), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 organisations have not returned.",
        "40 of 45 have returned.",
        "0 organisations are late.",
        "The mean level is 2.4 of 4.",
        "Standard 1.3 changed by 4 points.",
        "Overdue by more than 3 months.",
        "As at 4 December 2026.",
        "1,204 returns",
        "80% of 45 returned.",
        "65, 174, 9",
        "0, 12, 0"
      })
  void other_numbers_are_not(String words) {
    assertFalse(SmallNumbers.inWords(words), words);
  }

  @Test
  void a_name_is_found_in_any_case_and_never_inside_a_word() {
    var names = new OrganisationNames(List.of("Stone", "St Mary’s School", "St Mary’s"));
    assertTrue(names.in("So says ST MARY’S."));
    assertFalse(names.in("A cornerstone, and stones"));
    assertEquals("x and x", names.replaced("St Mary’s School and Stone", "x"));
  }

  @Test
  void of_a_line_with_a_small_count_no_figure_is_left_and_the_next_smallest_goes_too() {
    var shared = shared(line("A", 3, 3, 100), line("B", 9, 0, 0), line("C", 60, 40, 67));
    assertEquals(List.of("A", "[c]", "[c]", "[c]", "[c]"), cells(shared, 0));
    assertEquals(List.of("B", "[c]", "[c]", "[c]", "[c]"), cells(shared, 1));
    assertEquals("60", cells(shared, 2).get(1));
  }

  @Test
  void figures_in_words_go_with_the_line_and_words_without_figures_stay() {
    var columns =
        List.of(TableColumn.text("A", 1), TableColumn.number("N", 1), TableColumn.text("B", 1));
    var lines =
        List.of(
            TableLine.of("A").count(3).text("+0.2 in 24"),
            TableLine.of("B").count(2).text("Falling"));
    var shared =
        new SharedTable(
            new OrganisationNames(List.of()), true, new ReportTable("T", "T", "", columns, lines));
    assertEquals(List.of("A", "[c]", "[c]"), cells(shared, 0));
    assertEquals(List.of("B", "[c]", "Falling"), cells(shared, 1));
  }

  @Test
  void what_has_gone_up_stayed_and_gone_down_are_counts() {
    var columns =
        List.of(
            TableColumn.text("Question", 1),
            TableColumn.number("Compared", 1),
            TableColumn.text("Up, same, down", 1));
    var lines =
        List.of(
            TableLine.of("A").count(18).text("5, 12, 1"),
            TableLine.of("B").count(248).text("65, 174, 9"),
            TableLine.of("C").count(240).text("60, 171, 9"));
    var shared = shared(columns, lines);
    assertEquals(List.of("A", "18", "[c]"), cells(shared, 0));
    assertEquals(List.of("B", "248", "65, 174, 9"), cells(shared, 1));
  }

  @Test
  void a_count_behind_the_name_of_a_line_is_a_count_and_goes_with_its_figures() {
    var columns = List.of(TableColumn.text("Group", 1), TableColumn.rating("A", 1));
    var lines = Stream.of(3, 16, 39, 148).map(SharingRulesTest::rated).toList();
    var shared = shared(columns, lines);
    assertEquals(List.of("Group", "[c]"), cells(shared, 0));
    assertEquals(List.of("Group", "[c]"), cells(shared, 1));
    assertEquals("Group (39)", cells(shared, 2).getFirst());
    assertEquals(HeldLines.plain("Nursery"), HeldLines.plain("Nursery (3)"));
  }

  private static TableLine rated(int returns) {
    return TableLine.of("Group (" + returns + ")").with(new Cell.Rated(Rating.NOT_SCORED));
  }

  @Test
  void a_table_of_which_only_names_are_left_says_so_in_one_sentence() {
    var shared = shared(line("A", 3, 3, 100), line("B", 4, 0, 0));
    assertEquals(2, shared.held());
    assertTrue(shared.table().lines().isEmpty());
    assertEquals("No line of it can be shared.", shared.table().empty());
  }

  @Test
  void several_names_in_a_row_are_organisations_and_no_file_is_promised() {
    var table =
        new ReportTable(
                "T",
                "Told",
                "",
                List.of(TableColumn.text("What", 1), TableColumn.text("Whose", 1)),
                List.of(
                    TableLine.of("A").text("Hill School; Dale School"),
                    TableLine.of("B").text("-")))
            .first(1);
    var names = new OrganisationNames(Set.of("Hill School", "Dale School"));
    var shared = new SharedTable(names, true, table);
    assertEquals(List.of("A", "organisations"), cells(shared, 0));
    assertEquals("Told: the first 1 of 2", shared.table().title());
  }

  private static SharedTable shared(List<TableColumn> columns, List<TableLine> lines) {
    return new SharedTable(
        new OrganisationNames(List.of()), true, new ReportTable("T", "T", "", columns, lines));
  }

  @Test
  void two_small_lines_hide_each_other_so_no_third_goes() {
    var shared = shared(line("A", 3, 3, 100), line("B", 4, 0, 0), line("C", 60, 40, 67));
    assertEquals("60", cells(shared, 2).get(1));
  }

  @Test
  void what_is_left_of_the_whole_counts_as_much_as_a_part() {
    var shared = shared(line("A", 30, 27, 90), line("B", 50, 40, 80), line("C", 60, 40, 67));
    assertEquals("[c]", cells(shared, 0).get(2));
    assertEquals("[c]", cells(shared, 1).get(2));
    assertEquals("40", cells(shared, 2).get(2));
  }

  @Test
  void a_mean_score_is_no_share_of_the_line() {
    var shared = shared(line("A", 30, 20, 67), line("B", 50, 40, 80), line("C", 60, 40, 67));
    assertEquals(0, shared.held());
  }

  @Test
  void a_line_about_an_organisation_goes_and_elsewhere_a_name_is_replaced() {
    var table =
        new ReportTable(
            "T",
            "Told by Hill School",
            "",
            List.of(TableColumn.text("Who", 1), TableColumn.text("By", 1)),
            List.of(
                TableLine.of("Hill School").text("Anybody"),
                TableLine.of("A panel").text("with Hill School")));
    var shared = new SharedTable(new OrganisationNames(Set.of("Hill School")), true, table);
    assertEquals(1, shared.named());
    assertEquals("Told by an organisation", shared.table().title());
    assertEquals(List.of("A panel", "with an organisation"), cells(shared, 0));
  }

  private static SharedTable shared(TableLine... lines) {
    return new SharedTable(
        new OrganisationNames(List.of()),
        true,
        new ReportTable("T", "T", "", COLUMNS, List.of(lines)));
  }

  private static TableLine line(String place, int asked, int returned, int share) {
    return TableLine.of(place)
        .count(asked)
        .count(returned)
        .amount(BigDecimal.valueOf(share).movePointLeft(2))
        .amount(new BigDecimal("0.98"));
  }

  private static List<String> cells(SharedTable shared, int line) {
    var table = shared.table();
    var cells = table.lines().get(line).cells();
    return IntStream.range(0, cells.size())
        .mapToObj(i -> CellText.of(table.columns().get(i), cells.get(i)))
        .toList();
  }
}
