package org.assay.assurance.caseaudit.form;

/**
 * Somebody who audits fears for a child now; those who can act are told at once.
 *
 * @param leadId who leads the audit
 * @param organisationId the agency whose record shows it
 */
public record SafetyRaised(long partnershipId, long concernId, long leadId, long organisationId) {}
