package org.assay.reporting;

import java.util.List;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResult.Pair;
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
 */
public record Moderation(int returned, ModerationResult result) {

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
            .text(FigureWords.percent(whole.claimed())),
        TableLine.of("Mean score moderated").text(moderated(whole)),
        TableLine.of("Shift, percentage points").text(shift(whole)));
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

  /** For instance "−9 (95% −12 to −6, n 30)". */
  public static String shift(Pair it) {
    var interval = it.shift();
    return FigureWords.points(it.difference())
        + (interval == null
            ? " (n " + FigureWords.count(it.returns()) + ")"
            : " (95%% %s to %s, n %s)"
                .formatted(
                    FigureWords.points(interval.low()),
                    FigureWords.points(interval.high()),
                    FigureWords.count(it.returns())));
  }
}
