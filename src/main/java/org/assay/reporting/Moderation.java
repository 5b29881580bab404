package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * How claims held up before somebody else.
 *
 * @param agreement share of second scores that equal the claim, in [0, 1]; null before any
 * @param shift mean of moderated less claimed score; null before any
 */
public record Moderation(
    int returned,
    int sampled,
    int answersSeen,
    @Nullable BigDecimal agreement,
    @Nullable BigDecimal shift,
    int movedUp,
    int movedDown) {

  public ReportTable table() {
    var columns = List.of(TableColumn.text("Moderation", 40), TableColumn.text("Figure", 12));
    var lines =
        sampled == 0
            ? List.<TableLine>of()
            : List.of(
                TableLine.of("Returns sampled")
                    .text(sampled + " of " + FigureWords.count(returned)),
                TableLine.of("Answers given a second score").text(FigureWords.count(answersSeen)),
                TableLine.of("Second score equals the claim").text(FigureWords.percent(agreement)),
                TableLine.of("Mean shift, percentage points").text(FigureWords.points(shift)),
                TableLine.of("Answers moved up").text(FigureWords.count(movedUp)),
                TableLine.of("Answers moved down").text(FigureWords.count(movedDown)));
    return new ReportTable(
        "Moderation",
        "Claimed against moderated",
        "No return of this cycle has been moderated yet: every score in this paper is the"
            + " organisations' own claim.",
        columns,
        lines);
  }
}
