package org.assay.learning.actions.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionHistoryEntry;
import org.assay.learning.actions.Proof;
import org.jspecify.annotations.Nullable;

/**
 * An action as the API shows it.
 *
 * @param returnId the return whose answer raised it
 * @param question key of the question
 * @param about the question in words, with its printed number
 * @param state {@code open}, {@code in-progress}, {@code done}, {@code no-longer-needed} or {@code
 *     carried}
 * @param toBeWritten nobody has said yet what will be done
 * @param age {@code overdue}, {@code soon} within 30 days, {@code later} or {@code no-date}; null
 *     when it is no longer to be done
 * @param version to send with a change
 * @param proof null unless it is done
 * @param history latest first; null in lists
 */
@Serdeable
public record ActionResource(
    long id,
    long organisationId,
    String organisation,
    long returnId,
    String question,
    String about,
    String standard,
    String cycle,
    @Nullable String what,
    @Nullable String lead,
    @Nullable LocalDate due,
    @Nullable String measure,
    String state,
    boolean toBeWritten,
    @Nullable String age,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Long carriedFrom,
    int version,
    @Nullable ProofResource proof,
    @Nullable List<EntryResource> history) {

  /**
   * @param file id of a file of evidence
   */
  @Serdeable
  public record ProofResource(
      @Nullable String words, @Nullable String link, @Nullable Long file, LocalDate date) {}

  @Serdeable
  public record EntryResource(
      String kind, Instant at, @Nullable String person, @Nullable String words) {}

  static ActionResource of(Action it, LocalDate today, @Nullable List<ActionHistoryEntry> history) {
    var plan = it.plan();
    return new ActionResource(
        it.id(),
        it.organisationId(),
        it.organisation(),
        it.raisedBy().id(),
        it.raisedBy().key(),
        it.about().question(),
        it.about().standard(),
        it.about().source(),
        plan.what(),
        plan.lead(),
        plan.due(),
        plan.measure(),
        it.state().code(),
        it.isToBeWritten(),
        it.state().isOpen() ? it.age(today).code() : null,
        it.openedAt(),
        it.closedAt(),
        it.carriedFrom(),
        it.version(),
        proof(it.proof()),
        history == null ? null : history.stream().map(ActionResource::entry).toList());
  }

  private static @Nullable ProofResource proof(Proof it) {
    var on = it.on();
    return on == null ? null : new ProofResource(it.words(), it.link(), it.file(), on);
  }

  private static EntryResource entry(ActionHistoryEntry it) {
    return new EntryResource(it.kind().code(), it.at(), it.person(), it.words());
  }
}
