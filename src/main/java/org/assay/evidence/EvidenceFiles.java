package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.evidence.EvidenceRepository.Placed;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;

/**
 * Finds files for whoever may see them: the organisation's own people and its group lead always;
 * the partnership's people those that stood in the return when it was last signed off.
 */
@Singleton
public class EvidenceFiles {
  private final EvidenceRepository evidence;
  private final FileStore store;
  private final AccessLog log;
  private final Clock clock;

  EvidenceFiles(EvidenceRepository evidence, FileStore store, AccessLog log, Clock clock) {
    this.evidence = evidence;
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param content to be closed by whoever reads it
   */
  public record Download(EvidenceFile file, InputStream content) {}

  /** What became of a request to take a file away. */
  public enum Removal {
    REMOVED,
    /** It was part of what was signed off, and stays with it. */
    SUBMITTED,
    NOT_FOUND
  }

  public Optional<EvidenceFile> find(Caller caller, long id) {
    return seen(caller, id).map(Placed::file);
  }

  /** In the order in which they came. */
  public List<EvidenceFile> ofReturn(Caller caller, long returnId) {
    return evidence.ofReturn(caller.partnershipId(), returnId).stream()
        .filter(placed -> maySee(caller, placed))
        .map(Placed::file)
        .toList();
  }

  /** Opens a file to be taken away, and notes in the access log who did. */
  public Optional<Download> download(Caller caller, long id) {
    return find(caller, id).map(file -> opened(caller, file));
  }

  /** Takes away a file that has not been signed off. */
  public Removal remove(Caller caller, long id) {
    var placed = seen(caller, id).filter(it -> isOwn(caller, it));
    if (placed.isEmpty()) return Removal.NOT_FOUND;
    if (placed.get().isSubmitted()) return Removal.SUBMITTED;
    var file = placed.get().file();
    evidence.delete(file, caller.personId(), clock.instant());
    try {
      store.delete(file.storeId());
    } catch (IOException e) {
      throw new UncheckedIOException("A removed file is still in the store: " + file.storeId(), e);
    }
    return Removal.REMOVED;
  }

  private Download opened(Caller caller, EvidenceFile file) {
    try {
      var content = store.get(file.storeId());
      log.record(
          caller.partnershipId(),
          caller.personId(),
          "exported",
          "evidence",
          Long.toString(file.id()));
      return new Download(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence is missing: " + file.storeId(), e);
    }
  }

  private Optional<Placed> seen(Caller caller, long id) {
    return evidence.find(caller.partnershipId(), id).filter(placed -> maySee(caller, placed));
  }

  private static boolean maySee(Caller caller, Placed placed) {
    return caller.mayReadDraft(placed.file().organisationId(), placed.groupId())
        || (caller.maySeeSubmitted() && placed.isSubmitted());
  }

  private static boolean isOwn(Caller caller, Placed placed) {
    return caller.mayAnswer()
        && Long.valueOf(placed.file().organisationId()).equals(caller.organisationId());
  }
}
