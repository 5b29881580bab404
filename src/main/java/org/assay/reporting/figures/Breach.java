package org.assay.reporting.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of law or statutory guidance that an organisation says is not met. The one list
 * that names schools.
 *
 * @param reference where the law or guidance asks for it
 * @param answer as given, for instance "Partly met"
 * @param partly whether some of it is in place
 * @param action what will be done; null when the return names nothing
 */
public record Breach(
    String organisation,
    String ref,
    String question,
    String reference,
    String answer,
    boolean partly,
    @Nullable String action,
    @Nullable LocalDate due,
    Progress progress) {

  /** How far the action has come. */
  public enum Progress {
    NO_ACTION("No action named"),
    PLANNED("Planned"),
    UNDER_WAY("Under way"),
    OVERDUE("Overdue"),
    DONE("Done");

    private final String words;

    Progress(String words) {
      this.words = words;
    }

    /**
     * @param kind of the last line of the action's history; null without an action
     */
    public static Progress of(@Nullable String kind, boolean planned, boolean overdue) {
      return of(ActionProgress.of(kind), planned, overdue);
    }

    /** What was done stays done, however late; a plan without words is no plan. */
    public static Progress of(ActionProgress progress, boolean planned, boolean overdue) {
      if (progress == ActionProgress.DONE) return DONE;
      if (!planned) return NO_ACTION;
      if (overdue) return OVERDUE;
      return progress == ActionProgress.UNDER_WAY ? UNDER_WAY : PLANNED;
    }

    public String words() {
      return words;
    }
  }

  public String asked() {
    return asked(ref, question, reference);
  }

  public static String asked(String ref, String question, String reference) {
    return "%s  %s (%s)".formatted(ref, question, reference);
  }
}
