package org.assay.assurance.caseaudit.setup;

/** The month in which a theme is to be audited again has begun. */
public record ReauditDue(long partnershipId, long auditId, long leadId) {}
