package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.evidence.EvidenceRepository.Placed;
import org.assay.people.identity.Caller;
import org.assay.platform.seal.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds files for those who may see them: the organisation's own people and its group lead always,
 * a colleague who answers some standards those that they sent, the partnership's people those that
 * stand behind an answer of a submission.
 */
@Singleton
public class EvidenceFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  private final EvidenceRepository evidence;
  private final FileStore store;
  private final FilesConfig settings;
  private final AccessLog log;
  private final Clock clock;

  EvidenceFiles(
      EvidenceRepository evidence,
      FileStore store,
      FilesConfig settings,
      AccessLog log,
      Clock clock) {
    this.evidence = evidence;
    this.store = store;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param content to be closed by the person who reads it
   */
  public record Download(EvidenceFile file, InputStream content) {}

  /** What became of a request to take a file away. */
  public enum Removal {
    REMOVED,
    /** It was part of what was signed off, and stays with it. */
    SUBMITTED,
    NOT_FOUND
  }

  /** Of one file, in bytes. */
  public long limit() {
    return settings.maxSize();
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

  /**
   * Those of an organisation with these ids, by id. Those who may read the answers that name them
   * may know their names; who may open them is decided by {@link #download}.
   */
  public Map<String, EvidenceFile> named(
      long partnershipId, long organisationId, Collection<String> ids) {
    var numbers =
        ids.stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).distinct().toList();
    return evidence.some(partnershipId, organisationId, numbers).stream()
        .collect(Collectors.toMap(file -> Long.toString(file.id()), file -> file));
  }

  /**
   * Which of these files the caller may not put behind an answer of the return: those of another
   * organisation, those that are gone, and, for a colleague who answers some standards, those that
   * somebody else sent.
   */
  public Set<Long> foreign(Caller caller, Set<Long> ids) {
    return ids.stream()
        .filter(id -> seen(caller, id).filter(it -> mayUse(caller, it)).isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean mayUse(Caller caller, Placed placed) {
    return isOwn(caller, placed) || isSender(caller, placed) || inherits(caller, placed);
  }

  /** Anyone who answers for an organisation has the files of those that it follows. */
  private boolean inherits(Caller caller, Placed placed) {
    var own = caller.organisationId();
    return own != null
        && caller.mayAnswer()
        && evidence.inherits(own, placed.file().organisationId());
  }

  /** Opens a file to be taken away, and notes in the access log who did. */
  public Optional<Download> download(Caller caller, long id) {
    return find(caller, id).map(file -> opened(caller, file));
  }

  /** Takes away a file that has not been signed off. */
  public Removal remove(Caller caller, long id) {
    var placed = seen(caller, id).filter(it -> isOwn(caller, it));
    if (placed.isEmpty()) return Removal.NOT_FOUND;
    if (placed.get().submitted()) return Removal.SUBMITTED;
    var file = placed.get().file();
    removed(caller, file);
    return Removal.REMOVED;
  }

  /** Bytes that cannot be deleted now are taken by the sweep, since no row names them. */
  void removed(Caller caller, EvidenceFile file) {
    evidence.delete(file, caller.personId(), clock.instant());
    try {
      store.delete(file.storeId());
    } catch (IOException e) {
      LOG.info("A removed file waits for the sweep: {}", file.storeId());
    }
  }

  Download opened(Caller caller, EvidenceFile file) {
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

  private boolean maySee(Caller caller, Placed placed) {
    return caller.mayReadDraft(placed.file().organisationId(), placed.groupId())
        || isSender(caller, placed)
        || (caller.maySeeSubmitted() && placed.submitted())
        || inherits(caller, placed);
  }

  /** Somebody who answers a standard or two has the files that they sent. */
  private static boolean isSender(Caller caller, Placed placed) {
    return caller.mayAnswerSome()
        && placed.file().storedBy() == caller.personId()
        && caller.speaksFor(placed.file().organisationId());
  }

  private static boolean isOwn(Caller caller, Placed placed) {
    return caller.mayAnswer() && caller.speaksFor(placed.file().organisationId());
  }
}
