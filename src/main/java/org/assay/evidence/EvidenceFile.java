package org.assay.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.assay.evidence.check.EvidenceType;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param owner what it was sent for
 * @param name as it is shown and offered for download
 * @param size in bytes
 * @param evidenceDate of what the file shows, as its sender gave it
 * @param storedBy the person who sent it
 */
public record EvidenceFile(
    long id,
    long partnershipId,
    long organisationId,
    EvidenceOwner owner,
    FileId storeId,
    String name,
    EvidenceType type,
    long size,
    String sha256,
    @Nullable LocalDate evidenceDate,
    Instant storedAt,
    long storedBy) {

  /** Of a return's file the return; null of any other. */
  public @Nullable Long returnId() {
    return owner instanceof EvidenceOwner.OfReturn(var id) ? id : null;
  }

  /** Its kind and size, for instance "PDF, 1.4 MB". */
  public String detail() {
    return type.label() + ", " + words(size);
  }

  private static String words(long bytes) {
    return bytes < 100_000
        ? Math.max(1, bytes / 1000) + " KB"
        : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
  }
}
