package org.assay.desk.leads;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.collection.returns.SubmittedReturns;
import org.assay.collection.returns.submission.ReturnSubmitted;
import org.assay.people.identity.AccessHandedOver;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/**
 * Keeps the register of leads up with returns, and with the person who takes over from somebody.
 */
@Singleton
class LeadsListener {
  private final SubmittedReturns returns;
  private final LeadRepository leads;
  private final Clock clock;

  LeadsListener(SubmittedReturns returns, LeadRepository leads, Clock clock) {
    this.returns = returns;
    this.leads = leads;
    this.clock = clock;
  }

  @EventListener
  void fill(ReturnSubmitted it) {
    var own = new Caller(0, "", it.partnershipId(), Role.APPROVER, it.organisationId(), null);
    returns
        .find(own, it.returnId(), it.number())
        .map(LeadRows::of)
        .filter(rows -> !rows.isEmpty())
        .ifPresent(rows -> fill(it.partnershipId(), it.organisationId(), rows, it.at()));
  }

  /** What somebody wrote by hand for the same role of the same department is believed before it. */
  private void fill(long partnership, long organisation, List<Lead> rows, Instant at) {
    leads.removeReturned(partnership, organisation);
    var written = leads.of(partnership, organisation);
    for (var row : rows) {
      var known =
          written.stream()
              .anyMatch(
                  it ->
                      it.role() == row.role()
                          && it.department().equalsIgnoreCase(row.department()));
      if (!known) leads.add(partnership, row, at, null);
    }
  }

  @EventListener
  void handOver(AccessHandedOver it) {
    leads.handOver(
        it.partnershipId(),
        it.organisationId(),
        it.fromName(),
        it.toName(),
        clock.instant(),
        it.by());
  }
}
