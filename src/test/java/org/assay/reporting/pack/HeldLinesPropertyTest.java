package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assay.reporting.PackSource;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.junit.jupiter.api.Test;

/**
 * Over all pairs of reports of a pack that can be shared: none gives away what another holds back.
 */
class HeldLinesPropertyTest {
  private static final OrganisationNames NOBODY = new OrganisationNames(List.of());

  @Property(tries = 300)
  void no_report_shows_or_gives_back_what_another_holds_back(
      @ForAll @IntRange(min = 2, max = 4) int reports,
      @ForAll @IntRange(min = 2, max = 8) int places,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var random = new Random(seed);
    var counts = new HashMap<Integer, Integer>();
    for (int i = 0; i < places; i++) {
      counts.put(i, random.nextInt(3) == 0 ? random.nextInt(6) : 5 + random.nextInt(60));
    }
    var made = new ArrayList<PackEditor.Titled>();
    for (int i = 0; i < reports; i++) made.add(report("Report " + i, counts, random));
    var shared = PackEditor.shareable(NOBODY).edited(made).stream().map(it -> it.paper()).toList();
    for (var one : shared) {
      for (var other : shared) assertApart(one, other, counts);
      assertNotAlone(one, counts);
    }
  }

  /** A place whose count is held back in one report is in no other with its count. */
  private static void assertApart(Paper one, Paper other, Map<Integer, Integer> counts) {
    var held = told(one);
    var shown = told(other);
    held.forEach(
        (place, count) -> {
          if (count == null) {
            assertFalse(
                shown.get(place) != null,
                () -> place + " of " + counts + ": " + held + " beside " + shown);
          }
        });
  }

  /** One alone would be the total less the others. */
  private static void assertNotAlone(Paper it, Map<Integer, Integer> counts) {
    var told = told(it);
    var held = told.values().stream().filter(count -> count == null).count();
    var rest = told.values().stream().filter(count -> count != null && count > 0).count();
    assertFalse(held == 1 && rest > 0 && showsTotal(it), () -> told + " of " + counts);
  }

  private static boolean showsTotal(Paper paper) {
    return paper.tables().stream()
        .flatMap(it -> it.lines().stream())
        .anyMatch(
            it -> it.kind() == TableLine.Kind.TOTAL && it.cells().get(1) instanceof Cell.Amount);
  }

  /** By place the count of its line; null where that is held back. */
  private static Map<String, Long> told(Paper paper) {
    var told = new HashMap<String, Long>();
    for (var table : paper.tables()) {
      for (var line : table.lines()) {
        if (line.kind() == TableLine.Kind.TOTAL) continue;
        var name = HeldLines.plain(((Cell.Text) line.cells().getFirst()).value());
        var cell = line.cells().get(1);
        told.put(name, cell instanceof Cell.Amount amount ? amount.value().longValue() : null);
      }
    }
    return told;
  }

  /** All places or some of them, with one or two columns, written this way or that. */
  private static PackEditor.Titled report(
      String title, Map<Integer, Integer> counts, Random random) {
    var punctuated = random.nextBoolean();
    var heading =
        List.of("Returns", "Organisations", "Returned", "Bodies", "Settings")
            .get(random.nextInt(5));
    var lines = new ArrayList<TableLine>();
    var all = 0;
    for (var it : counts.entrySet()) {
      if (random.nextInt(6) == 0) continue;
      all += it.getValue();
      var name = it.getKey() + (punctuated ? ". Place " : " Place ") + it.getKey();
      lines.add(TableLine.of(name).count(it.getValue()).count(it.getValue() * 2L));
    }
    lines.add(TableLine.of("All").count(all).count(all * 2L).asTotal());
    return report(title, heading, random.nextBoolean() ? "Compared" : "Looked at", lines);
  }

  private static PackEditor.Titled report(String title, String heading, List<TableLine> lines) {
    return report(title, heading, "Compared", lines);
  }

  private static PackEditor.Titled report(
      String title, String heading, String second, List<TableLine> lines) {
    var table =
        new ReportTable(
            title,
            title,
            "",
            List.of(
                TableColumn.text("Place", 20),
                TableColumn.number(heading, 10),
                TableColumn.number(second, 10)),
            lines);
    var masthead =
        new Masthead(
            "P", "S", title, "C", Instant.EPOCH, "Population", "400 organisations", "", "", "", "");
    var paper =
        new SharedPaper(
            masthead, List.of(), List.of(Section.of("places", "Places", Content.table(table))));
    return new PackEditor.Titled(
        title, new PackSource.Bound("recommendations", paper, Set.of("places"), true));
  }

  @Test
  void what_counts_something_else_is_not_held_back_in_another_report() {
    var small =
        List.of(
            TableLine.of("1 Voice").count(3).count(9),
            TableLine.of("2 Checks").count(40).count(30),
            TableLine.of("3 Records").count(90).count(80));
    var large =
        List.of(
            TableLine.of("1. Voice").count(50).count(40),
            TableLine.of("2. Checks").count(60).count(50),
            TableLine.of("3. Records").count(190).count(180));
    var apart =
        PackEditor.shareable(NOBODY)
            .edited(List.of(report("A", "Claims", small), other("B", "Returns", large)));
    assertEquals(50L, told(apart.getLast().paper()).get("1 voice"));
    var same =
        PackEditor.shareable(NOBODY)
            .edited(List.of(report("A", "Organisations", small), other("B", "Returns", large)));
    assertTrue(told(same.getLast().paper()).containsKey("1 voice"));
    assertNotEquals(50L, told(same.getLast().paper()).get("1 voice"));
  }

  @Test
  void a_count_under_another_heading_in_another_report_is_held_back_too() {
    var all =
        List.of(
            TableLine.of("Alder").count(3).count(6),
            TableLine.of("Birch").count(7).count(14),
            TableLine.of("Cedar").count(40).count(80));
    var without =
        List.of(
            TableLine.of("Birch").count(7).count(15),
            TableLine.of("Cedar").count(40).count(81),
            TableLine.of("Dean").count(50).count(99));
    var shared =
        PackEditor.shareable(NOBODY)
            .edited(
                List.of(report("A", "Returns", all), report("B", "Bodies", "Looked at", without)));
    assertTrue(told(shared.getFirst().paper()).get("birch") == null, "it would give Alder back");
    assertTrue(told(shared.getLast().paper()).get("birch") == null, "7, whatever it is called");
    assertEquals(50L, told(shared.getLast().paper()).get("dean"));
  }

  private static PackEditor.Titled other(String title, String heading, List<TableLine> lines) {
    var renamed = report(title, heading, lines).bound();
    var table = renamed.paper().tables().getFirst();
    var columns = new ArrayList<>(table.columns());
    columns.set(2, TableColumn.number("Met", 10));
    var paper =
        new SharedPaper(
            renamed.paper().masthead(),
            List.of(),
            List.of(
                Section.of(
                    "places",
                    "Places",
                    Content.table(new ReportTable(title, title, "", columns, table.lines())))));
    return new PackEditor.Titled(
        title, new PackSource.Bound("recommendations", paper, Set.of("places"), true));
  }

  @Test
  void a_sentence_with_a_figure_of_a_line_that_is_held_back_goes_too() {
    var lines =
        List.of(
            TableLine.of("Alder").count(3).count(3),
            TableLine.of("Birch").count(7).count(7),
            TableLine.of("Cedar").count(40).count(40));
    var table = report("A", "Returns", lines).bound().paper().tables();
    var held = HeldLines.NONE.and(NOBODY, table);
    assertTrue(held.toldIn("In Birch, 61% said so."));
    assertFalse(held.toldIn("In Cedar, 61% said so."));
    assertFalse(held.toldIn("Birch asked for more."), "no figure");
  }
}
