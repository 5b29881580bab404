package org.assay.reporting;

import java.util.List;
import java.util.Locale;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResult.Pair;
import org.assay.assurance.moderation.visits.VisitOutcome;
import org.assay.assurance.moderation.visits.VisitResults.Visited;
import org.assay.engine.statistics.Proportion;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * How claims held up before somebody else.
 *
 * @param returned how many returns the paper counts
 * @param visits about them, the last first
 */
public record Moderation(int returned, ModerationResult result, List<Visited> visits) {

  public Moderation(int returned, ModerationResult result) {
    this(returned, result, List.of());
  }

  public ReportTable visitsTable() {
    return new ReportTable(
        "Visits",
        "Visits about returns",
        "No visit has been recorded.",
        List.of(
            TableColumn.text("Organisation", 32),
            TableColumn.day("On", 14),
            TableColumn.text("Who went, and whom they met", 46),
            TableColumn.text("Outcome", 22)),
        visits.stream()
            .map(
                it ->
                    TableLine.of(it.organisation())
                        .day(it.on())
                        .text(it.people())
                        .text(it.outcome().label()))
            .toList());
  }

  /** How many came to what, for instance "9 visits. Seen: 6. Partly seen: 3." */
  public String visitsInWords() {
    if (visits.size() == 1) {
      var label = visits.getFirst().outcome().label();
      return "1 visit: " + label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1) + ".";
    }
    var words = new StringBuilder(FigureWords.number(visits.size(), "visit")).append('.');
    for (var outcome : VisitOutcome.values()) {
      var number = visits.stream().filter(it -> it.outcome() == outcome).count();
      if (number > 0) {
        words.append(" %s: %s.".formatted(outcome.label(), FigureWords.count(number)));
      }
    }
    return words.toString();
  }

  public ReportTable table() {
    var columns = List.of(TableColumn.text("Moderation", 40), TableColumn.text("Figure", 24));
    var whole = result.whole();
    return new ReportTable(
        "Moderation",
        "Claimed against moderated",
        result.drawn() == 0
            ? "No return of this cycle has been moderated yet: every score in this paper is the"
                + " organisations' own claim."
            : "A sample is being moderated; no return of its random part is finished yet, so every"
                + " score in this paper is the organisations' own claim.",
        columns,
        whole == null ? List.of() : lines(whole));
  }

  private List<TableLine> lines(Pair whole) {
    return List.of(
        TableLine.of("Returns in the sample")
            .text(
                "%s of %s"
                    .formatted(
                        FigureWords.count(result.drawn()), FigureWords.count(result.population()))),
        TableLine.of("Finished, in the random part").text(FigureWords.count(whole.returns())),
        TableLine.of("Answers marked in them").text(FigureWords.count(result.answers())),
        TableLine.of("Agreed with the claim").text(share(result.agreed())),
        TableLine.of("Over-claimed").text(overClaimed()),
        TableLine.of("Under-claimed").text(share(result.under())),
        TableLine.of("Mean score claimed by these returns")
            .text(whole.tellable() ? FigureWords.percent(whole.claimed()) : tooFew(whole)),
        TableLine.of("Mean score moderated").text(moderated(whole)),
        TableLine.of("Shift, percentage points, before rounding").text(shift(whole)));
  }

  private String share(int part) {
    return FigureWords.percent(part, result.answers());
  }

  private String overClaimed() {
    Proportion interval = result.overInterval();
    return share(result.over())
        + (interval == null
            ? ""
            : " (95%% %s to %s)"
                .formatted(FigureWords.share(interval.low()), FigureWords.share(interval.high())));
  }

  /** For instance "58% (95% 49% to 67%, n 30)". */
  public static String moderated(@Nullable Pair it) {
    if (it == null) return FigureWords.NONE;
    if (!it.tellable()) return tooFew(it);
    var interval = it.interval();
    return FigureWords.percent(it.moderated())
        + (interval == null
            ? " (n " + FigureWords.count(it.returns()) + ")"
            : " (95%% %s to %s, n %s)"
                .formatted(
                    FigureWords.share(interval.low()),
                    FigureWords.share(interval.high()),
                    FigureWords.count(it.returns())));
  }

  /** What these returns claimed, for instance "67%"; too few have no mean. */
  public static String claimed(@Nullable Pair it) {
    return it == null
        ? FigureWords.NONE
        : it.tellable() ? FigureWords.percent(it.claimed()) : tooFew(it);
  }

  private static String tooFew(Pair it) {
    return "too few to say (n " + FigureWords.count(it.returns()) + ")";
  }

  /** For instance "−9 (95% −12 to −6, n 30)". */
  public static String shift(Pair it) {
    return it.tellable() ? FigureWords.points(it.difference()) + range(it) : tooFew(it);
  }

  /**
   * For instance "−9 points before rounding (95% −12 to −6, n 30)": the two means beside it are
   * rounded each, so their difference may be one more or less.
   */
  public static String shiftInWords(Pair it) {
    return FigureWords.pointsInWords(it.difference()) + " before rounding" + range(it);
  }

  private static String range(Pair it) {
    var interval = it.shift();
    return interval == null
        ? " (n " + FigureWords.count(it.returns()) + ")"
        : " (95%% %s to %s, n %s)"
            .formatted(
                FigureWords.points(interval.low()),
                FigureWords.points(interval.high()),
                FigureWords.count(it.returns()));
  }
}
