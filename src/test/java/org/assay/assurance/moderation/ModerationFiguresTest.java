package org.assay.assurance.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.MarkRepository.Given;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.pages.SamplePage.Found;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.chart.MarkerFunnel;
import org.junit.jupiter.api.Test;

/** What moderation found, worked out by hand and against published tables. */
class ModerationFiguresTest {
  private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");
  private static final List<String> CODES = List.of("not-met", "partly", "met");
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          """
          { "key": "q1", "ref": "1.1", "type": "scale", "scale": "met3", "text": "One?" },
          { "key": "q2", "ref": "1.2", "type": "scale", "scale": "met3", "text": "Two?" }\
          """);

  private final List<Sample> samples = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();

  private long sample(Part part) {
    var id = samples.size() + 1L;
    samples.add(
        new Sample(
            id, 1, 1, id, 1, id, "School " + id, part, samples.size() + 1, List.of(), 1L, 2L, AT));
    return id;
  }

  private void mark(
      long sample, String question, Marker as, long person, String claim, String found) {
    given.add(new Given(sample, new Mark(question, as, person, claim, found, "Seen", AT, 1)));
  }

  /** So many answers of one marker at random, each in a return of its own. */
  private void marked(long person, int over, int agreed) {
    for (int i = 0; i < over + agreed; i++) {
      mark(sample(Part.RANDOM), "q1", Marker.FIRST, person, "met", i < over ? "partly" : "met");
    }
  }

  private ModerationFigures figures() {
    return ModerationFigures.of(EDITION, samples, given);
  }

  @Test
  void shift_up_and_down_is_counted_and_a_rate_comes_from_the_random_part_alone() {
    marked(1, 2, 3);
    mark(sample(Part.RANDOM), "q2", Marker.FIRST, 1, "not-met", "partly");
    mark(sample(Part.RANDOM), "q2", Marker.FIRST, 1, "na", "not-met");
    for (int i = 0; i < 8; i++) {
      mark(sample(Part.RISK), "q1", Marker.FIRST, 1, "met", "not-met");
    }
    assertEquals(new Shift(2, 3, 1, 1), figures().random());
    assertEquals(new Shift(8, 0, 0, 0), figures().risk());
    var question = figures().questions().getFirst();
    assertEquals("q1", question.question().key());
    assertEquals(new Shift(2, 3, 0, 0), question.shift(), "none of the eight drawn by risk");
    assertEquals(
        List.of("1.1 One?", "5", "2", "12% to 77%", "3", "0"),
        texts(tables(Map.of()).getFirst().table().rows().getFirst()));
  }

  @Test
  void what_is_settled_counts_in_place_of_two_marks_that_differ() {
    var one = sample(Part.RANDOM);
    mark(one, "q1", Marker.FIRST, 1, "met", "not-met");
    mark(one, "q1", Marker.SECOND, 2, "met", "met");
    assertEquals(0, figures().random().all(), "open");
    mark(one, "q1", Marker.SETTLED, 1, "met", "partly");
    assertEquals(new Shift(1, 0, 0, 0), figures().random());
  }

  @Test
  void where_markers_differ_by_more_than_chance_the_range_is_told_and_no_limits() {
    marked(1, 28, 72);
    marked(2, 30, 70);
    marked(3, 14, 6);
    assertNull(figures().markers().getLast().outer());
    assertNull(tables(Map.of()).get(1).svg(), "no funnel, no picture");
    var said = FoundWords.of(figures());
    assertTrue(
        said.contains(
            "Markers found from 28% to 70% over-claimed. They differ by more than chance, so no"
                + " limits are shown."),
        said::toString);
  }

  @Test
  void limits_are_those_of_a_funnel_and_each_marker_is_placed_in_it() {
    for (int person = 1; person <= 9; person++) marked(person, 15, 35);
    marked(10, 25, 25);
    var last = figures().markers().getLast();
    var mean = 160 / 500.0;
    var spread = Math.sqrt(mean * (1 - mean) / 50);
    assertEquals(mean + 1.959963984540054 * spread, last.inner().high(), 1e-12);
    assertEquals(mean - 3.090232306167813 * spread, last.outer().low(), 1e-12);
    assertTrue(last.isOutside(last.inner()));
    assertFalse(last.isOutside(last.outer()));
    var found =
        tables(Map.of(10L, "Jo Marker")).stream()
            .filter(it -> it.table().caption().startsWith("Markers"))
            .findFirst()
            .orElseThrow();
    assertTrue(found.svg().startsWith("<svg") && found.svg().contains(">10</text>"), found.svg());
    assertTrue(
        found.svg().contains("Jo Marker: 50% of 50 over-claimed. Outside the 95% limits."),
        found.svg());
    assertTrue(found.words().contains("The line is the share of all of them, 32%."), found.words());
    var table = found.table();
    assertEquals(
        List.of(
            "10 Jo Marker",
            "50",
            "25",
            "50%",
            "19% to 45%",
            "12% to 52%",
            "Outside the 95% limits"),
        texts(table.rows().getLast()));
    assertEquals("Within", table.rows().getFirst().getLast().text());
  }

  /**
   * The first table of the published numbers: 0.892 (0.822 to 0.962) and 0.940 (0.905 to 0.976).
   */
  @Test
  void agreement_is_told_in_per_cent_and_beyond_chance_with_intervals_and_n() {
    var published = new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        for (int i = 0; i < published[first][second]; i++) {
          var one = sample(i % 2 == 0 ? Part.RANDOM : Part.RISK);
          mark(one, "q1", Marker.FIRST, 1, "met", CODES.get(first));
          mark(one, "q1", Marker.SECOND, 2, "met", CODES.get(second));
          if (first != second) mark(one, "q1", Marker.SETTLED, 1, "met", CODES.get(first));
        }
      }
    }
    var agreement = figures().agreements().getFirst();
    assertEquals("Not met, Partly met, Fully met", agreement.scale());
    assertEquals(100, agreement.n());
    var table = tables(Map.of()).getLast().table();
    assertEquals(
        List.of(
            "Not met, Partly met, Fully met",
            "100",
            "89%",
            "0.89 (0.82 to 0.96)",
            "0.94 (0.90 to 0.98)"),
        texts(table.rows().getFirst()));
  }

  @Test
  void fewer_than_thirty_answers_marked_twice_say_nothing_of_agreement() {
    IntStream.range(0, 29)
        .forEach(
            i -> {
              var one = sample(Part.RANDOM);
              mark(one, "q1", Marker.FIRST, 1, "met", CODES.get(i % 3));
              mark(one, "q1", Marker.SECOND, 2, "met", CODES.get(i % 3));
            });
    assertEquals(List.of(), figures().agreements());
    assertTrue(FoundWords.of(figures()).getLast().contains("from 30 answers marked twice"));
    var thirtieth = sample(Part.RANDOM);
    mark(thirtieth, "q1", Marker.FIRST, 1, "met", "met");
    mark(thirtieth, "q1", Marker.SECOND, 2, "met", "met");
    assertEquals(30, figures().agreements().getFirst().n());
  }

  private List<Found> tables(Map<Long, String> names) {
    return FoundWords.tables(figures(), names, new MarkerFunnel());
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).collect(Collectors.toList());
  }
}
