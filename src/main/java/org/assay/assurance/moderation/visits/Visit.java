package org.assay.assurance.moderation.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One visit about a return.
 *
 * @param people who went and whom they met, in roles
 * @param questions keys of the questions that were looked at
 * @param version grows with each change, from 1
 */
record Visit(
    long id,
    long partnershipId,
    long organisationId,
    String organisation,
    long returnId,
    LocalDate on,
    String people,
    String notes,
    VisitOutcome outcome,
    Set<String> questions,
    long recordedBy,
    Instant recordedAt,
    int version) {}
