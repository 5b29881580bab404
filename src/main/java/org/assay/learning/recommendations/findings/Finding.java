package org.assay.learning.recommendations.findings;

import java.time.Instant;

/** What an audit, a review or a session found, as it was recorded. */
public record Finding(long id, NewFinding what, long recordedBy, Instant recordedAt) {}
