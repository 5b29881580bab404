package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.reviews.ReviewStage;
import org.assay.learning.recommendations.reviews.Reviews;
import org.assay.learning.recommendations.reviews.Reviews.Wanted;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Where the county's reviews themselves stand. */
@Singleton
class ReviewRound {
  private final Reviews reviews;
  private final Clock clock;

  ReviewRound(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /** A practice review waits for its response; the others are published, or closed. */
  void tell(Caller lead) {
    var today = England.day(clock.instant());
    for (var line : reviews.all(lead)) {
      var outcome = reviews.set(lead, wanted(line, today));
      if (!(outcome instanceof ChainOutcome.Done)) {
        throw new IllegalStateException(line.reference() + ": " + outcome);
      }
    }
  }

  private static Wanted wanted(Reviews.Line it, LocalDate today) {
    var last =
        it.chains().stream()
            .map(chain -> chain.recommendation().madeOn())
            .max(LocalDate::compareTo)
            .orElse(today);
    var stage =
        it.open() == 0
            ? ReviewStage.CLOSED
            : it.kind() == SourceKind.PRACTICE_REVIEW
                ? ReviewStage.RESPONSE_DUE
                : ReviewStage.PUBLISHED;
    var due = stage == ReviewStage.RESPONSE_DUE ? today.plusMonths(2) : null;
    return new Wanted(it.kind(), it.reference(), stage, last, due, null);
  }
}
