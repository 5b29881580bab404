package org.assay.learning.recommendations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.NewFinding;
import org.assay.learning.recommendations.findings.Novelty;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation before it is made.
 *
 * @param findingId of a finding that is recorded already; null to record one from the source
 * @param ref number that it has in its source; null for none
 * @param found what the source found; null where only the recommendation is known
 * @param words what is asked for
 * @param owners names of agencies and of the partnership's bodies
 * @param measure how one would see a difference to children
 * @param madeOn the day of the source
 */
public record NewRecommendation(
    FindingSource source,
    @Nullable Long findingId,
    @Nullable String ref,
    @Nullable String found,
    String words,
    String theme,
    @Nullable String priority,
    List<String> owners,
    @Nullable LocalDate dueOn,
    String measure,
    LocalDate madeOn) {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_REF = 30;

  /** The finding that it rests on, when there is none yet. */
  NewFinding finding() {
    return new NewFinding(
        source, FindingKind.GAP, Novelty.NEW, found == null ? words : found, theme, priority, null);
  }

  /** What every source says, whether it makes a recommendation or supports one. */
  Optional<Refused> sourceFault() {
    return refused("reference", TextLimits.fault(source.reference(), "the name of the review", 300))
        .or(() -> refused("ref", TextLimits.tooLong(ref, "the number in the review", LONGEST_REF)))
        .or(() -> refused("words", TextLimits.fault(words, "what is recommended", LONGEST)))
        .or(() -> refused("found", TextLimits.tooLong(found, "what was found", 4_000)))
        .or(() -> refused("theme", TextLimits.fault(theme, "the theme", 200)));
  }

  /** What a new one needs besides. */
  Optional<Refused> planFault() {
    if (owners.isEmpty()) {
      return Optional.of(
          new Refused(
              "owners",
              "Enter who owns it: an agency or one of your bodies. A recommendation without an"
                  + " owner cannot be followed"));
    }
    var due = dueOn;
    if (due == null) return Optional.of(new Refused("due", "Enter the date by which it is due"));
    if (due.isBefore(madeOn)) {
      return Optional.of(new Refused("due", "The due date is before the date of the review"));
    }
    return refused(
        "measure",
        TextLimits.fault(measure, "how you would see a difference to children", LONGEST));
  }

  private static Optional<Refused> refused(String box, Optional<String> why) {
    return why.map(it -> new Refused(box, it));
  }
}
