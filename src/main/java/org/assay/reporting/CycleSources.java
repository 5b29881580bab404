package org.assay.reporting;

import jakarta.inject.Singleton;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.reporting.figures.CycleDataReader;

/** What a report on a cycle is made from. */
@Singleton
record CycleSources(CycleDataReader figures, ModerationResults moderation) {}
