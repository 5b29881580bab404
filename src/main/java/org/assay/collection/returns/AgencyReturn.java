package org.assay.collection.returns;

import java.time.Instant;
import java.util.Optional;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.returns.ReturnStatus.Event;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's return in a cycle, without its answers.
 *
 * @param sheet its answers and the chain of changes, of the return and of answers in it
 * @param declaredBy who sent it for sign-off, declaring that it is true
 * @param firstSubmittedAt decides whether it was on time; null until the first sign-off
 * @param submittedAt the last sign-off
 * @param submissions how many times it has been signed off
 * @param lastReason why it was last sent back or reopened
 */
public record AgencyReturn(
    long id,
    long partnershipId,
    long cycleId,
    long organisationId,
    ReturnStatus status,
    Sheet sheet,
    @Nullable Long declaredBy,
    @Nullable Instant declaredAt,
    @Nullable Long signedOffBy,
    @Nullable Instant firstSubmittedAt,
    @Nullable Instant submittedAt,
    int submissions,
    @Nullable String lastReason) {

  /** Grows by one with every change of the return or an answer in it. */
  public int version() {
    return sheet.trail().seq();
  }

  /**
   * Why the event cannot happen now; empty when it can. Once submitted, a return that was reopened
   * may be finished after its cycle has closed, since the partnership asked for it. Signing off is
   * open at any time: the organisation kept the deadline when it sent the return. Nor can a return
   * be taken back that could not be sent again.
   */
  public Optional<Refusal> refuses(Event event, CyclePhase phase) {
    if (status.after(event).isEmpty()) {
      return Optional.of(Refusal.of(status, event));
    }
    if (firstSubmittedAt != null || !Event.BOUND_TO_CYCLE.contains(event)) {
      return Optional.empty();
    }
    return switch (phase) {
      case OPEN, LATE -> Optional.empty();
      case NOT_OPEN -> Optional.of(Refusal.CYCLE_NOT_OPEN);
      case CLOSED -> Optional.of(Refusal.CYCLE_CLOSED);
    };
  }

  public AgencyReturn answered() {
    return moved(Event.ANSWER, declaredBy, declaredAt, lastReason);
  }

  public AgencyReturn declared(long person, Instant at) {
    return moved(Event.SUBMIT, person, at, lastReason);
  }

  public AgencyReturn recalled() {
    return moved(Event.RECALL, null, null, lastReason);
  }

  public AgencyReturn sentBack(String reason) {
    return moved(Event.SEND_BACK, null, null, reason);
  }

  public AgencyReturn reopened(String reason) {
    return moved(Event.REOPEN, null, null, reason);
  }

  /**
   * @param person null when the organisation has nobody who signs off
   */
  public AgencyReturn signedOff(@Nullable Long person, Instant at) {
    return new AgencyReturn(
        id,
        partnershipId,
        cycleId,
        organisationId,
        to(Event.SIGN_OFF),
        sheet,
        declaredBy,
        declaredAt,
        person,
        firstSubmittedAt == null ? at : firstSubmittedAt,
        at,
        submissions + 1,
        null);
  }

  public AgencyReturn on(Sheet now) {
    return new AgencyReturn(
        id,
        partnershipId,
        cycleId,
        organisationId,
        status,
        now,
        declaredBy,
        declaredAt,
        signedOffBy,
        firstSubmittedAt,
        submittedAt,
        submissions,
        lastReason);
  }

  private AgencyReturn moved(
      Event event, @Nullable Long declarer, @Nullable Instant declared, @Nullable String reason) {
    return new AgencyReturn(
        id,
        partnershipId,
        cycleId,
        organisationId,
        to(event),
        sheet,
        declarer,
        declared,
        signedOffBy,
        firstSubmittedAt,
        submittedAt,
        submissions,
        reason);
  }

  private ReturnStatus to(Event event) {
    return status.after(event).orElseThrow();
  }
}
