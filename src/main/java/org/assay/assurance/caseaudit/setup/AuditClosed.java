package org.assay.assurance.caseaudit.setup;

import java.util.Set;

/**
 * An audit was closed, so that agencies can read what it says to them.
 *
 * @param auditors ids of people
 */
public record AuditClosed(long partnershipId, long auditId, Set<Long> auditors) {}
