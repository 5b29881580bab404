package org.assay.collection.returns.submission;

import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnStatus.Event;
import org.jspecify.annotations.Nullable;

/**
 * A return was sent for sign-off, recalled, sent back, signed off or reopened. Published in the
 * transaction that stores it: what a listener does elsewhere must wait for the commit.
 *
 * @param link of the return's trail that says so; no two steps of a return have the same
 * @param by who took the step
 * @param declaredBy who had sent the return for sign-off; null if it never was
 */
public record ReturnMoved(
    long partnershipId,
    long returnId,
    long organisationId,
    Event step,
    int link,
    long by,
    @Nullable Long declaredBy) {

  static ReturnMoved of(AgencyReturn before, AgencyReturn after, Event step, long by) {
    return new ReturnMoved(
        after.partnershipId(),
        after.id(),
        after.organisationId(),
        step,
        after.version(),
        by,
        before.declaredBy() == null ? after.declaredBy() : before.declaredBy());
  }
}
