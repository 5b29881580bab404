package org.assay.assurance.caseaudit.panel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the panel judged of one domain of a case.
 *
 * @param disagreement what members did not agree on; null when they did
 * @param person who wrote it down
 */
public record PanelGrade(
    long caseId,
    String domain,
    Grade grade,
    String rationale,
    @Nullable String disagreement,
    long person,
    Instant at,
    int version) {}
