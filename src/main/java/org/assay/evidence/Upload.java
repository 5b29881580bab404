package org.assay.evidence;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody sends it.
 *
 * @param name as the browser gave it, which may be anything
 * @param content read once, and closed by the sender
 * @param evidenceDate of what the file shows
 * @param nameReason why a name stays that looks like a child's, when the sender confirms it
 */
public record Upload(
    String name,
    InputStream content,
    @Nullable LocalDate evidenceDate,
    @Nullable String nameReason) {}
