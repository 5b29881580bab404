package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.evidence.SweepOutcome.Refused;
import org.assay.evidence.SweepOutcome.Swept;

/**
 * Holds the store against the database: bytes without a row and parts of broken uploads are
 * deleted, rows without bytes are named. What is younger than a day is left alone, since its row
 * may be on its way.
 */
@Singleton
class SweepEvidence {
  static final Duration AGE = Duration.ofDays(1);

  /** More than this, and more than half of all files, is no leftover but a wrong database. */
  private static final int MOST = 50;

  private static final int PREFIXES = 256;
  private static final String OF_UPLOADS = "{assay-evidence-*.part,FUp_*.tmp}";

  private final EvidenceRepository evidence;
  private final FileStore store;
  private final Clock clock;

  SweepEvidence(EvidenceRepository evidence, FileStore store, Clock clock) {
    this.evidence = evidence;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param delete false to find only
   * @param however many files have no row
   */
  SweepOutcome sweep(boolean delete, boolean however) throws IOException {
    var before = clock.instant().minus(AGE);
    var without = new ArrayList<FileId>();
    var missing = new ArrayList<FileId>();
    int files = 0;
    for (int i = 0; i < PREFIXES; i++) {
      files += compare("%02x".formatted(i), before, without, missing);
    }
    if (!however && without.size() > MOST && without.size() > files / 2) {
      return new Refused(without.size(), files);
    }
    return new Swept(
        files,
        delete ? deleted(without) : without.size(),
        delete ? store.removeParts(before) + removeTemporary(before) : 0,
        List.copyOf(missing));
  }

  /** The store is read first: a file is put there before its row is written. */
  private int compare(
      String prefix, Instant before, List<FileId> withoutRow, List<FileId> withoutBytes)
      throws IOException {
    var kept = store.list(prefix);
    var rows = evidence.storeIds(prefix);
    kept.forEach(
        (id, at) -> {
          if (!rows.contains(id) && at.isBefore(before)) withoutRow.add(id);
        });
    for (var id : rows) {
      if (!kept.containsKey(id) && !store.exists(id)) withoutBytes.add(id);
    }
    return kept.size();
  }

  private int deleted(List<FileId> ids) throws IOException {
    for (var id : ids) store.delete(id);
    return ids.size();
  }

  private static int removeTemporary(Instant before) throws IOException {
    int removed = 0;
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var parts = Files.newDirectoryStream(folder, OF_UPLOADS)) {
      for (var part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)
            && Files.deleteIfExists(part)) removed++;
      }
    }
    return removed;
  }
}
