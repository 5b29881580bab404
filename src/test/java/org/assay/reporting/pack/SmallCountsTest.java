package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.PackSource;
import org.assay.reporting.SchoolsReportFixture;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Shape;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.BoundReport;
import org.junit.jupiter.api.Test;

/**
 * Every table, chart, heading and sentence of a shareable pack of a county with small groups: no
 * count from 1 to 4 of organisations or people, and none that follows from another.
 */
class SmallCountsTest {
  private static final Rating STRONG = new Rating("S", "Strong: 85% or more", Rating.Tone.STRONG);

  private static final Pattern NO_COUNT =
      Pattern.compile("(?i).*(question|level|luck|days|minutes|edition).*");

  private static final List<Pattern> SMALL =
      Stream.of(
              "\\(\\[?[1-4]\\)",
              "^[1-4]$",
              "(?:^|, )[1-4], \\d|^\\d[\\d,]*(?:, \\d+)*, [1-4]$",
              "(?<![\\d.,])[1-4] of (?:the )?\\d",
              "\\bn [1-4]\\b",
              "(?<![\\d.,–-])[1-4] (?:[a-z]+ )?(?:organisation|return|school|setting|agenc|child)",
              "(?<![\\d.,–-])[1-4] (?:up|down|the same|late|not started|in progress)\\b",
              "(?:up|down|late|on time|met|not met|not started|in progress) [1-4](?=[,.;]|$)")
          .map(Pattern::compile)
          .toList();

  private static final Pattern PART = Pattern.compile("(?<![\\d.,])(\\d+) of (?:the )?(\\d+)\\b");

  private static final List<BoundReport> PACK =
      PackEditor.shareable(new OrganisationNames(ComplianceReportFixture.AGENCIES))
          .edited(
              List.of(
                  titled("Compliance summary", SchoolsReportFixture.section175()),
                  titled("Of agencies", ComplianceReportFixture.section11()),
                  titled("Impact summary", ImpactReportFixture.section11()),
                  titled("Small groups", smallGroups())));

  @Test
  void no_cell_heading_chart_or_sentence_counts_one_to_four() {
    var found = new ArrayList<String>();
    for (var report : PACK) {
      texts(report.paper())
          .filter(SmallCountsTest::tells)
          .forEach(it -> found.add(report.bookmark() + ": " + it));
      tables(report.paper()).forEach(it -> small(it).forEach(found::add));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void the_walk_finds_what_the_same_papers_say_in_full() {
    var full = List.of(smallGroups(), SchoolsReportFixture.section175());
    for (var paper : full) {
      assertTrue(texts(paper).anyMatch(SmallCountsTest::tells), paper.masthead().title());
    }
    for (var words :
        List.of("5, 12, 1", "48, 152, 4", "4 of 28", "26 of 28", "Nursery (3)", "+0.3 (n 4)")) {
      assertTrue(tells(words), words);
    }
    assertFalse(tells("42 up, 17 the same, 13 down"));
  }

  @Test
  void a_group_that_one_table_holds_back_no_other_of_the_report_prints() {
    for (var report : PACK) {
      var held = new HashSet<String>();
      var shown = new HashMap<String, String>();
      tables(report.paper())
          .forEach(
              table ->
                  table.lines().stream()
                      .filter(it -> it.kind() != TableLine.Kind.HEADING)
                      .filter(
                          it -> it.cells().stream().skip(1).anyMatch(c -> figure(c) || isHeld(c)))
                      .forEach(
                          it -> {
                            if (it.cells().stream().skip(1).anyMatch(SmallCountsTest::figure)) {
                              shown.put(group(it), table.title());
                            } else {
                              held.add(group(it));
                            }
                          }));
      shown.keySet().retainAll(held);
      assertEquals(Map.of(), shown, report.bookmark());
    }
  }

  @Test
  void a_small_part_of_a_line_goes_by_itself_and_the_scores_stay() {
    var movers = table("Movers");
    assertEquals(List.of("R1 Asks", "90", "66%", "78%", "[c]", "[c]"), shown(movers, 0));
    assertEquals(List.of("R2 Tells", "90", "61%", "70%", "40, 30, 20", "0.041"), shown(movers, 1));
    assertEquals(
        List.of("R3 Looks", "[c]", "50%", "60%", "[c]", "[c]"), shown(movers, 2), "97 of 100");
  }

  @Test
  void a_heat_map_holds_back_the_group_that_the_table_of_groups_holds_back() {
    var map = table("Heat-map");
    assertEquals(List.of("Nursery", "[c]"), shown(map, 0));
    assertEquals(List.of("Infant", "[c]"), shown(map, 1), "it would give Nursery back");
    assertEquals(List.of("Primary (90)", "S"), shown(map, 2));
    assertEquals(List.of("Nursery", "[c]", "[c]"), shown(table("Groups"), 0));
    assertEquals(List.of("Infant", "[c]", "[c]"), shown(table("Groups"), 1));
  }

  @Test
  void an_answer_that_few_did_not_give_follows_from_no_share() {
    var lowest = table("Lowest");
    assertEquals(List.of("Q1 Writes", "[c]", "[c]", "[c]"), shown(lowest, 0), "3% of 90 are 3");
    assertEquals(List.of("Q2 Reads", "80", "60%", "30%"), shown(lowest, 1));
  }

  @Test
  void a_line_of_which_nothing_is_left_is_left_out() {
    for (var report : PACK) {
      for (var section : report.paper().sections()) {
        for (var headed : section.inFiles()) {
          if (headed.part().content() instanceof Content.Lines it) {
            assertFalse(it.lines().contains(""), headed.heading());
          }
        }
      }
    }
  }

  @Test
  void no_sentence_points_to_what_this_edition_does_not_hold() {
    for (var report : PACK) {
      texts(report.paper())
          .forEach(
              it -> {
                assertFalse(it.contains("Excel"), it);
                assertFalse(it.toLowerCase(java.util.Locale.UK).contains("annex names"), it);
                assertFalse(it.contains("an organisation; an organisation"), it);
              });
    }
    assertEquals(
        List.of("R9 Ask", "organisations"),
        table("Owners").lines().getFirst().cells().stream()
            .map(it -> ((Cell.Text) it).value())
            .toList());
  }

  /** A key figure of one report says that 100 returned; 97 compared in another leave three. */
  @Test
  void a_number_that_one_report_says_is_known_in_every_other() {
    var said =
        new SharedPaper(
            smallGroups().masthead(),
            List.of(new KeyFigure("300 of 400", "organisations returned", "")),
            List.of());
    var compared =
        of(
            "Themes",
            List.of(TableColumn.text("Theme", 9), TableColumn.number("Compared", 9)),
            List.of(TableLine.of("Voice").count(297), TableLine.of("Checks").count(290)));
    var other =
        new SharedPaper(
            smallGroups().masthead(),
            List.of(),
            List.of(Section.of("themes", "Themes", Content.table(compared))));
    var shared =
        PackEditor.shareable(new OrganisationNames(ComplianceReportFixture.AGENCIES))
            .edited(List.of(titled("One", said), titled("Other", other)));
    var table = tables(shared.getLast().paper()).findFirst().orElseThrow();
    assertEquals(List.of("Voice", "[c]"), shown(table, 0));
    assertEquals(List.of("Checks", "290"), shown(table, 1));
  }

  private static List<String> shown(ReportTable table, int line) {
    return table.lines().get(line).cells().stream()
        .map(
            it ->
                switch (it) {
                  case Cell.Text(var value) -> value;
                  case Cell.Rated(var rating) -> rating.letter();
                  case Cell.Amount(var value, var words) ->
                      value.compareTo(BigDecimal.ONE) < 0
                          ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                          : value.toPlainString();
                  default -> "";
                })
        .toList();
  }

  private static ReportTable table(String sheet) {
    return tables(PACK.getLast().paper())
        .filter(it -> it.sheet().equals(sheet))
        .findFirst()
        .orElseThrow();
  }

  private static boolean tells(String text) {
    if (SMALL.stream().anyMatch(it -> it.matcher(text).find())) return true;
    return PART.matcher(text)
        .results()
        .map(it -> Long.parseLong(it.group(2)) - Long.parseLong(it.group(1)))
        .anyMatch(it -> it > 0 && it < 5);
  }

  private static boolean figure(Cell it) {
    return switch (it) {
      case Cell.Amount amount -> true;
      case Cell.Rated rated -> true;
      case Cell.WithLast both -> figure(both.now()) || figure(both.last());
      case Cell.Text(var value) ->
          !value.equals(SharedTable.HELD) && value.matches(".*\\d.*") && !value.contains(" 20");
      default -> false;
    };
  }

  private static boolean isHeld(Cell it) {
    return it instanceof Cell.Text(var value) && value.equals(SharedTable.HELD);
  }

  private static String group(TableLine it) {
    return it.label()
        .replaceAll("\\s*\\((?:\\d+|\\[c\\])\\)$", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** Numbers in columns that count organisations or people. */
  private static List<String> small(ReportTable table) {
    var found = new ArrayList<String>();
    for (var line : table.lines()) {
      for (int i = 1; i < line.cells().size(); i++) {
        var column = table.columns().get(i);
        if (column.kind() == TableColumn.Kind.NUMBER
            && !NO_COUNT.matcher(column.heading()).matches()
            && line.cells().get(i) instanceof Cell.Amount(var value, var words)
            && value.signum() > 0
            && value.compareTo(BigDecimal.valueOf(5)) < 0) {
          found.add(table.title() + ", " + line.label() + ", " + column.heading() + ": " + value);
        }
      }
    }
    return found;
  }

  private static Stream<ReportTable> tables(Paper paper) {
    return paper.sections().stream()
        .flatMap(it -> it.parts().stream())
        .flatMap(
            it ->
                it.content() instanceof Content.Tabled t
                    ? Stream.of(t.paper(), t.file()).filter(Objects::nonNull)
                    : Stream.empty());
  }

  /** All that is said in words: a label of a line only where it says how many. */
  private static Stream<String> texts(Paper paper) {
    var figures = paper.keyFigures().stream().flatMap(it -> Stream.of(it.inWords(), it.note()));
    var parts =
        paper.sections().stream()
            .flatMap(it -> it.parts().stream())
            .flatMap(it -> Stream.concat(Stream.of(it.heading(), it.lead()), texts(it.content())));
    return Stream.concat(Stream.of(paper.masthead().population()), Stream.concat(figures, parts));
  }

  private static Stream<String> texts(Content content) {
    return switch (content) {
      case Content.Lines it -> it.lines().stream();
      case Content.Words it -> Stream.of(it.text());
      case Content.Stories it -> it.stories().stream().map(s -> s.title() + " " + s.story());
      case Content.Chart it ->
          Stream.concat(
              Stream.of(it.title(), it.drawing().alternative()),
              it.drawing().marks().stream()
                  .flatMap(m -> m instanceof Shape.Label l ? Stream.of(l.text()) : Stream.empty()));
      case Content.Tabled it ->
          Stream.of(it.paper(), it.file()).filter(Objects::nonNull).flatMap(SmallCountsTest::texts);
    };
  }

  private static Stream<String> texts(ReportTable table) {
    return Stream.concat(
        Stream.of(table.title()),
        table.lines().stream()
            .flatMap(
                line ->
                    Stream.concat(
                        line.kind() == TableLine.Kind.HEADING || line.label().endsWith(")")
                            ? Stream.of(line.label())
                            : Stream.empty(),
                        line.cells().stream()
                            .skip(1)
                            .flatMap(
                                it ->
                                    it instanceof Cell.Text(var value)
                                        ? Stream.of(value)
                                        : Stream.empty()))));
  }

  private static PackEditor.Titled titled(String title, Paper paper) {
    Set<String> all = paper.sections().stream().map(Section::name).collect(Collectors.toSet());
    return new PackEditor.Titled(title, new PackSource.Bound("recommendations", paper, all, true));
  }

  /** Three returns of nurseries and seven of infant schools among a hundred. */
  private static Paper smallGroups() {
    var masthead =
        new Masthead(
            "P",
            "S",
            "Small groups",
            "C",
            Instant.EPOCH,
            "Population",
            "150 organisations asked, 100 returned",
            "",
            "",
            "",
            "");
    return new SharedPaper(
        masthead,
        List.of(),
        List.of(
            Section.of(
                "one",
                Part.of(Content.table(groups())).under("Groups (3)"),
                Part.of(Content.table(heatMap())),
                Part.of(Content.table(movers())).saying("An annex names them. All are counted."),
                Part.of(Content.table(lowest()).sayingNone()),
                Part.of(Content.table(owners())),
                Part.of(
                    new Content.Chart(
                        "By group", new Drawing(9, 9, "Infant: 61%, Primary: 70%.", List.of()))),
                Part.of(
                    Content.bulleted(
                        List.of(
                            "Of 28, 4 of 28 said so.",
                            "The 98 organisations that answered moved by 4 points.",
                            "Infant schools, as Infant has it, stand at 61%."),
                        "")))));
  }

  private static ReportTable groups() {
    return of(
        "Groups",
        List.of(
            TableColumn.text("Group", 9),
            TableColumn.number("Returns", 9),
            TableColumn.percent("Score", 9)),
        List.of(
            TableLine.of("Nursery").count(3).amount(new BigDecimal("0.6")),
            TableLine.of("Infant").count(7).amount(new BigDecimal("0.61")),
            TableLine.of("Primary").count(90).amount(new BigDecimal("0.7"))));
  }

  private static ReportTable heatMap() {
    return of(
        "Heat-map",
        List.of(TableColumn.text("Group", 9), TableColumn.rating("A Leadership", 9)),
        List.of(
            TableLine.of("Nursery (3)").rating(STRONG),
            TableLine.of("Infant (7)").rating(STRONG),
            TableLine.of("Primary (90)").rating(STRONG)));
  }

  private static ReportTable movers() {
    return of(
        "Movers",
        List.of(
            TableColumn.text("Question", 9),
            TableColumn.number("Compared", 9),
            TableColumn.percent("Last year", 9),
            TableColumn.percent("This year", 9),
            TableColumn.text("Up, same, down", 9),
            TableColumn.text("By luck", 9)),
        List.of(
            moved("R1 Asks", 90, "0.66", "0.78", "40, 46, 4", "<0.001"),
            moved("R2 Tells", 90, "0.61", "0.70", "40, 30, 20", "0.041"),
            moved("R3 Looks", 97, "0.50", "0.60", "40, 30, 27", "0.123")));
  }

  private static TableLine moved(
      String name, int compared, String then, String now, String ways, String luck) {
    return TableLine.of(name)
        .count(compared)
        .amount(new BigDecimal(then))
        .amount(new BigDecimal(now))
        .text(ways)
        .text(luck);
  }

  private static ReportTable lowest() {
    return of(
        "Lowest",
        List.of(
            TableColumn.text("Question", 9),
            TableColumn.number("Answers", 9),
            TableColumn.percent("Met", 9),
            TableColumn.percent("Not met", 9)),
        List.of(
            TableLine.of("Q1 Writes")
                .count(90)
                .amount(new BigDecimal("0.6"))
                .amount(new BigDecimal("0.0333333333")),
            TableLine.of("Q2 Reads")
                .count(80)
                .amount(new BigDecimal("0.6"))
                .amount(new BigDecimal("0.3")),
            TableLine.of("Q3 Draws")
                .count(50)
                .amount(new BigDecimal("0.04"))
                .amount(new BigDecimal("0.6"))));
  }

  private static ReportTable owners() {
    var two = ComplianceReportFixture.AGENCIES.subList(0, 2);
    return of(
        "Owners",
        List.of(TableColumn.text("What", 9), TableColumn.text("Whose", 9)),
        List.of(TableLine.of("R9 Ask").text(String.join("; ", two))));
  }

  private static ReportTable of(String name, List<TableColumn> columns, List<TableLine> lines) {
    return new ReportTable(name, name + ". The Excel file lists all", "", columns, lines);
  }
}
