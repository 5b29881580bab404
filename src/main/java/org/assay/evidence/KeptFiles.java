package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.assay.platform.Sql;

/**
 * Files that the service made itself, such as the papers of a meeting. They stay in the store with
 * the evidence until they are removed, and are in every backup.
 */
@Singleton
public class KeptFiles {
  private final FileStore store;
  private final Sql sql;
  private final Clock clock;

  KeptFiles(FileStore store, Sql sql, Clock clock) {
    this.store = store;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The bytes go before their row; the sweep takes what has no row.
   *
   * @return under what it is kept
   */
  public FileId keep(long partnershipId, Path content) {
    var id = FileId.fresh();
    try {
      store.put(id, content);
      sql.change(
          "insert into kept_file (store_id, partnership_id, byte_count, kept_at) values (?, ?, ?,"
              + " ?)",
          id.value(),
          partnershipId,
          Files.size(content),
          clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "A file that was made could not be kept. Look at the disk or the S3 service.", e);
    }
    return id;
  }

  /** The caller closes it. Empty when the store lost it. */
  public Optional<InputStream> open(FileId id) {
    try {
      return store.exists(id) ? Optional.of(store.get(id)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A kept file could not be read", e);
    }
  }

  /** What named it must be gone before. */
  public void remove(FileId id) {
    sql.change("delete from kept_file where store_id = ?", id.value());
    try {
      store.delete(id);
    } catch (IOException e) {
      throw new UncheckedIOException("A kept file could not be removed", e);
    }
  }
}
