package org.assay.reporting.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * A line of a table for each recommendation, with three columns that are always apart: what the
 * owner says, what the evidence shows, and how it stands against the date.
 */
public final class StandingLines {
  public static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("Recommendation", 40),
          TableColumn.text("Owner", 24),
          TableColumn.text("The owner says", 16),
          TableColumn.text("The evidence shows", 16),
          TableColumn.text("Against the date", 18));

  private StandingLines() {}

  public static TableLine of(Chain it, LocalDate today) {
    var standing = it.standing(today);
    return TableLine.of(it.recommendation().ref() + " " + it.recommendation().words())
        .text(owners(it))
        .text(said(standing.owner()))
        .text(standing.evidence().label())
        .text(
            standing.date().label() + ", due " + FigureWords.shortDay(it.recommendation().dueOn()));
  }

  /** What an owner says, where it stands under a heading that says who says it. */
  public static String said(ChainState owner) {
    return owner == ChainState.SAID_DONE ? "It is done" : owner.label();
  }

  public static String owners(Chain it) {
    return it.owners().stream().map(RecommendationOwner::name).collect(Collectors.joining("; "));
  }
}
