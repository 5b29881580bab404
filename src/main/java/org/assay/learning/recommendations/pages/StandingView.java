package org.assay.learning.recommendations.pages;

import java.time.LocalDate;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.rules.ChainState;

/** The three columns of a recommendation in words; they are never joined into one. */
public record StandingView(
    String owner,
    String ownerMore,
    String evidence,
    String evidenceMore,
    String date,
    String dateMore) {

  static StandingView of(Chain chain, LocalDate today) {
    var standing = chain.standing(today);
    return new StandingView(
        standing.owner().label(),
        lastUpdate(chain),
        standing.evidence().label(),
        lastLook(chain),
        standing.date().label(),
        dates(chain));
  }

  private static String lastUpdate(Chain chain) {
    return chain.updates().stream()
        .findFirst()
        .map(QuarterUpdate::givenOn)
        .map(it -> "Last update on " + ChainText.day(it))
        .orElse("No update yet");
  }

  private static String lastLook(Chain chain) {
    if (!chain.reaudits().isEmpty()) {
      return "Re-audit on " + ChainText.day(chain.reaudits().getLast().foundOn());
    }
    return chain.checks().isEmpty()
        ? ""
        : "Looked at on " + ChainText.day(chain.checks().getLast().checkedOn());
  }

  private static String dates(Chain chain) {
    var it = chain.recommendation();
    var closed = it.closedOn();
    return "Due "
        + ChainText.day(it.dueOn())
        + (closed == null ? "" : ", closed " + ChainText.day(closed));
  }

  static String tone(ChainState state) {
    return switch (state) {
      case ASKED -> "govuk-tag--yellow";
      case NOT_ACCEPTED, FELL -> "govuk-tag--red";
      case ACCEPTED, UNDER_WAY -> "govuk-tag--light-blue";
      case SAID_DONE -> "govuk-tag--purple";
      case IMPLEMENTED, IMPROVED, HELD -> "govuk-tag--green";
      case NOT_IMPLEMENTED -> "govuk-tag--grey";
    };
  }
}
