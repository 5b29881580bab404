package org.assay.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param returnId for which it was sent; null of one that belongs to the organisation at large
 * @param name as it is shown and offered for download
 * @param size in bytes
 * @param evidenceDate of what the file shows, as its sender gave it
 * @param storedBy the person who sent it
 */
public record EvidenceFile(
    long id,
    long partnershipId,
    long organisationId,
    @Nullable Long returnId,
    FileId storeId,
    String name,
    EvidenceType type,
    long size,
    String sha256,
    @Nullable LocalDate evidenceDate,
    Instant storedAt,
    long storedBy) {}
