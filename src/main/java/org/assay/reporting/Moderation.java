package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
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
    var columns = List.of(Column.text("Moderation", 40), Column.text("Figure", 12));
    var lines =
        sampled == 0
            ? List.<Line>of()
            : List.of(
                Line.of("Returns sampled").text(sampled + " of " + Figures.count(returned)),
                Line.of("Answers given a second score").text(Figures.count(answersSeen)),
                Line.of("Second score equals the claim").text(Figures.percent(agreement)),
                Line.of("Mean shift, percentage points").text(Figures.points(shift)),
                Line.of("Answers moved up").text(Figures.count(movedUp)),
                Line.of("Answers moved down").text(Figures.count(movedDown)));
    return new ReportTable(
        "Moderation",
        "Claimed against moderated",
        "No return of this cycle has been moderated yet: every score in this paper is the"
            + " organisations' own claim.",
        columns,
        lines);
  }
}
