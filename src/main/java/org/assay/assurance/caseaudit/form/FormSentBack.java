package org.assay.assurance.caseaudit.form;

import java.util.Set;

/**
 * A form went back to its agency.
 *
 * @param auditors who answer it, by id
 */
public record FormSentBack(long partnershipId, long formId, Set<Long> auditors) {}
