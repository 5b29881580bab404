package org.assay.assurance.moderation.marks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.assay.engine.answering.AnswerWords;
import org.jspecify.annotations.Nullable;

/** When the first marker may finish a return. */
public final class Finishing {
  private Finishing() {}

  /**
   * @param notes questions that something is noted about
   * @param asked what was asked of the organisation; null when nothing was
   * @return why it cannot be finished yet; empty when it can
   */
  public static Optional<String> why(
      Marks given, Collection<String> notes, @Nullable Clarification asked, LocalDate today) {
    if (given.count(Marker.FIRST) == 0) return Optional.of("Mark at least one answer first.");
    var open = given.questions().stream().filter(given::open).count();
    if (open > 0) {
      return Optional.of("The two markers differ on " + open + ". Settle each of them first.");
    }
    if (asked == null) {
      return notes.isEmpty()
          ? Optional.empty()
          : Optional.of("You noted questions to the organisation. Send them or delete them first.");
    }
    if (asked.isAwaited(today)) {
      return Optional.of(
          "The organisation has until "
              + AnswerWords.day(asked.answerBy())
              + " to answer your questions.");
    }
    var unmarked = notes.stream().filter(it -> given.by(Marker.FIRST, it).isEmpty()).count();
    return unmarked == 0
        ? Optional.empty()
        : Optional.of(
            "Mark every answer that you asked about first. Not marked: " + unmarked + ".");
  }
}
