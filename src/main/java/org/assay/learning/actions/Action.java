package org.assay.learning.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done about a gap.
 *
 * @param organisation its name
 * @param required whether the answer ever demanded it; one that was volunteered lives by its words
 * @param asked whether its question is asked of the organisation now
 * @param closedAt when it ceased to be open
 * @param carriedFrom the action of an earlier return that it goes on with
 * @param firstSubmittedAt when it first stood in a return that was signed off
 * @param version grows by one with every change
 */
public record Action(
    long id,
    long partnershipId,
    long organisationId,
    String organisation,
    RaisedBy raisedBy,
    ActionOrigin about,
    ActionPlanned plan,
    boolean required,
    boolean asked,
    ActionState state,
    Instant openedAt,
    @Nullable Instant closedAt,
    Proof proof,
    @Nullable Long carriedFrom,
    @Nullable Instant firstSubmittedAt,
    int version) {

  /**
   * What an answer asks for.
   *
   * @param key of its question
   * @param required whether it demands an action
   */
  public record Wanted(String key, ActionOrigin about, ActionPlanned plan, boolean required) {

    /** Whether there is anything to raise an action for. */
    boolean raises() {
      return required || !plan.isEmpty();
    }
  }

  /** How soon it is due. */
  public enum Age {
    OVERDUE("Overdue"),
    SOON("Due in 30 days"),
    LATER("Later"),
    NO_DATE("No date");

    static final int SOON_DAYS = 30;
    private final String label;

    Age(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Stable, for programs and addresses: for instance {@code no-date}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** As it begins. */
  static Action opened(
      long partnershipId,
      long organisationId,
      RaisedBy raisedBy,
      Wanted wanted,
      Instant at,
      @Nullable Instant submittedAt) {
    return new Action(
        0,
        partnershipId,
        organisationId,
        "",
        raisedBy,
        wanted.about(),
        wanted.plan(),
        wanted.required(),
        true,
        ActionState.OPEN,
        at,
        null,
        Proof.NONE,
        null,
        submittedAt,
        1);
  }

  public Age age(LocalDate today) {
    var due = plan.due();
    if (due == null) return Age.NO_DATE;
    if (due.isBefore(today)) return Age.OVERDUE;
    return due.isAfter(today.plusDays(Age.SOON_DAYS)) ? Age.LATER : Age.SOON;
  }

  /** Asked for by an answer, and nobody has said yet what will be done. */
  public boolean isToBeWritten() {
    return state.isOpen() && plan.what() == null;
  }

  /** Where it stands once the answer behind it says this. What was done or carried stays so. */
  ActionState after(Wanted wanted) {
    if (state == ActionState.DONE || state == ActionState.CARRIED) return state;
    boolean needed = wanted.required() || (!required && !wanted.plan().isEmpty());
    if (!needed) return ActionState.NO_LONGER_NEEDED;
    return state.isOpen() ? state : ActionState.OPEN;
  }

  /** The words of one that was carried stay until the new answer has words of its own. */
  ActionPlanned planAfter(Wanted wanted) {
    return carriedFrom != null && wanted.plan().isEmpty() ? plan : wanted.plan();
  }
}
