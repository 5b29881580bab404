package org.assay.assurance.caseaudit.setup;

import java.util.Set;

/**
 * Forms of an audit are due soon, or late.
 *
 * @param auditors ids of those who have a form to send
 */
public record AuditFormsDue(long partnershipId, long auditId, Set<Long> auditors) {}
