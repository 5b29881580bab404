package org.assay.reporting;

import jakarta.inject.Singleton;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.moderation.visits.VisitResults;
import org.assay.reporting.assurance.AssuranceReader;
import org.assay.reporting.figures.CycleDataReader;

/** What reports on a cycle are made from. */
@Singleton
public record CycleSources(
    CycleDataReader figures,
    ModerationResults moderation,
    VisitResults visits,
    AssuranceReader assurance) {}
