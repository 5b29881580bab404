package org.assay.learning.recommendations.findings;

import org.jspecify.annotations.Nullable;

/**
 * The audit, review or session that a finding comes from.
 *
 * @param reference as people call it, for instance "Neglect audit, autumn 2026"; at most 300
 *     characters
 * @param id of the audit or session, where this service keeps it
 */
public record FindingSource(SourceKind kind, String reference, @Nullable Long id) {}
