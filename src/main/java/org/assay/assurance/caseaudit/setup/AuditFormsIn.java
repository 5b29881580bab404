package org.assay.assurance.caseaudit.setup;

import java.util.Set;

/**
 * The last form of an audit was sent, so that its panel can read every case.
 *
 * @param readers ids of the panel's members and of the lead
 */
public record AuditFormsIn(long partnershipId, long auditId, Set<Long> readers) {}
