package org.assay.learning.recommendations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The same in a theme that is written so. */
  NewRecommendation themed(String written) {
    return new NewRecommendation(
        source, findingId, ref, found, words, written, priority, owners, dueOn, measure, madeOn);
  }

  /** The finding that it rests on, when there is none yet. */
  NewFinding finding() {
    return new NewFinding(
        source, FindingKind.GAP, Novelty.NEW, found == null ? words : found, theme, priority, null);
  }

  /** What is wrong with what every source says, by box, whether it makes one or supports one. */
  Map<String, String> sourceFaults() {
    var faults = new LinkedHashMap<String, String>();
    put(faults, "reference", TextLimits.fault(source.reference(), "the name of the review", 300));
    put(faults, "ref", TextLimits.tooLong(ref, "the number in the review", LONGEST_REF));
    put(faults, "found", TextLimits.tooLong(found, "what was found", 4_000));
    put(faults, "words", TextLimits.fault(words, "what is recommended", LONGEST));
    put(faults, "theme", TextLimits.fault(theme, "the theme", 200));
    return faults;
  }

  /** What is wrong with what a new one needs besides, by box. */
  Map<String, String> planFaults() {
    var faults = new LinkedHashMap<String, String>();
    if (owners.isEmpty()) {
      faults.put(
          "owners",
          "Enter who owns it: an agency or one of your bodies. A recommendation without an owner"
              + " cannot be followed");
    }
    var due = dueOn;
    if (due == null) {
      faults.put("due", "Enter the date by which it is due");
    } else if (due.isBefore(madeOn)) {
      faults.put("due", "The due date is before the date of the review");
    }
    put(
        faults,
        "measure",
        TextLimits.fault(measure, "how you would see a difference to children", LONGEST));
    return faults;
  }

  private static void put(Map<String, String> faults, String box, Optional<String> why) {
    why.ifPresent(it -> faults.put(box, it));
  }
}
