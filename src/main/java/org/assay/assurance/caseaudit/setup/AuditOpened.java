package org.assay.assurance.caseaudit.setup;

import java.util.Set;

/**
 * An audit has been opened: its case auditors are asked for their forms.
 *
 * @param auditors ids of people
 */
public record AuditOpened(long partnershipId, long auditId, Set<Long> auditors) {}
