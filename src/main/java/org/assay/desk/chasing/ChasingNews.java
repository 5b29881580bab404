package org.assay.desk.chasing;

import java.time.Instant;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What was just done about the steps of a cycle, in words. */
final class ChasingNews {
  private ChasingNews() {}

  /**
   * @param done as the address of the page says it
   * @return null for nothing
   */
  static @Nullable String of(@Nullable String done, Cycle cycle, Instant now) {
    return switch (done) {
      case "opened" -> opened(cycle, now);
      case "added" -> "The step was added";
      case "usual" -> usual(cycle, now);
      case "removed" -> "The step was removed";
      case "sent" -> "The emails are on their way";
      case "none" -> "Nothing was added: there are steps already, or the cycle is over";
      case "not-sent" -> "Nothing was sent: it was sent already, or the cycle is not open";
      case null, default -> null;
    };
  }

  private static String opened(Cycle cycle, Instant now) {
    return (cycle.phase(now) == CyclePhase.NOT_OPEN
            ? "The cycle is planned."
            : "The cycle is open.")
        + " Nobody has been told yet: add steps below";
  }

  private static String usual(Cycle cycle, Instant now) {
    var out = UsualSteps.leftOut(cycle, England.day(now));
    return "The usual steps were added. "
        + (out.isEmpty() ? "" : "Left out: " + String.join(", ", out) + ". ")
        + "Remove those that you do not want";
  }
}
