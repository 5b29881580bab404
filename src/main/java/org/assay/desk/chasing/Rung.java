package org.assay.desk.chasing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a cycle's ladder.
 *
 * @param doneAt when it was sent, or first done by hand; null before
 */
public record Rung(
    long id,
    long partnershipId,
    long cycleId,
    RungKind kind,
    LocalDate plannedOn,
    @Nullable Instant doneAt) {}
