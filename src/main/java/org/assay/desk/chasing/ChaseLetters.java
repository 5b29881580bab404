package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Credentials;
import org.assay.platform.England;

/** What a letter that chases a return says, and whether it may still go. */
@Singleton
public class ChaseLetters {
  private final ContactRepository contacts;
  private final Returns returns;
  private final Credentials credentials;
  private final Clock clock;

  ChaseLetters(ContactRepository contacts, Returns returns, Credentials credentials, Clock clock) {
    this.contacts = contacts;
    this.returns = returns;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * @param due the first deadline, in words
   * @param until the last date on which the return is taken, in words
   * @param late whether the first deadline has passed
   * @param first whether the cycle follows no earlier one
   * @param hasPassword whether its reader has chosen one
   */
  public record Chased(
      RungKind kind,
      long returnId,
      String organisation,
      String cycle,
      String opens,
      String due,
      String until,
      boolean late,
      boolean first,
      boolean hasPassword) {}

  /** Empty when the return is in, or its reader may not see it. */
  public Optional<Chased> write(Caller reader, long contactId) {
    return contacts
        .letter(reader.partnershipId(), contactId)
        .flatMap(
            it ->
                returns
                    .find(reader, it.returnId())
                    .filter(line -> line.agencyReturn().firstSubmittedAt() == null)
                    .map(
                        line ->
                            chased(
                                it.kind(),
                                line.agencyReturn().id(),
                                line.organisation().name(),
                                line.cycle(),
                                credentials.hasPassword(reader.personId()))));
  }

  private Chased chased(
      RungKind kind, long returnId, String organisation, Cycle cycle, boolean hasPassword) {
    return new Chased(
        kind,
        returnId,
        organisation,
        cycle.title(),
        England.date(cycle.opensOn()),
        England.date(cycle.firstDeadline()),
        England.date(cycle.secondDeadline()),
        !clock.instant().isBefore(cycle.onTimeUntil()),
        cycle.previousId() == null,
        hasPassword);
  }

  /**
   * Whether the letter may go: the return is still outstanding and stays so until the transaction
   * at hand ends. When it may, the organisation counts as reached.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean mayGo(long partnershipId, long contactId) {
    if (!contacts.lockOutstanding(partnershipId, contactId)) return false;
    contacts.reached(partnershipId, contactId, clock.instant());
    return true;
  }
}
