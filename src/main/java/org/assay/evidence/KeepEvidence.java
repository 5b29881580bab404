package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Writing;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.evidence.KeepOutcome.HeldBack;
import org.assay.evidence.KeepOutcome.Kept;
import org.assay.evidence.KeepOutcome.Locked;
import org.assay.evidence.KeepOutcome.NotFound;
import org.assay.evidence.KeepOutcome.Refused;
import org.assay.evidence.check.EvidenceType;
import org.assay.evidence.check.FileCheck;
import org.assay.evidence.check.FileName;
import org.assay.evidence.check.FileRefusal.Empty;
import org.assay.evidence.check.FileRefusal.Infected;
import org.assay.evidence.check.FileRefusal.NotScanned;
import org.assay.evidence.check.FileRefusal.TooLarge;
import org.assay.evidence.check.FileRefusal.UnseenInReason;
import org.assay.evidence.check.FileVerdict;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.health.FileTurns;
import org.assay.platform.health.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file for a return of the caller's own organisation, once it has been looked through. Of a
 * file that is refused nothing is left behind.
 */
@Singleton
public class KeepEvidence {
  private static final Set<String> OPEN = Set.of("not-started", "in-progress", "reopened");
  private static final int LONGEST_REASON = 1000; // characters, as the column has it

  private final EvidenceRepository evidence;
  private final FileStore store;
  private final VirusScanner scanner;
  private final FilesConfig settings;
  private final FileTurns turns;
  private final Clock clock;

  KeepEvidence(
      EvidenceRepository evidence,
      FileStore store,
      VirusScanner scanner,
      FilesConfig settings,
      FileTurns turns,
      Clock clock) {
    this.turns = turns;
    this.evidence = evidence;
    this.store = store;
    this.scanner = scanner;
    this.settings = settings;
    this.clock = clock;
  }

  /** For those who may write some of its answers; which those are the caller of this sees to. */
  public KeepOutcome keep(Caller caller, long returnId, Upload upload) {
    var organisation = caller.organisationId();
    if (organisation == null || !caller.mayAnswerSome()) return new NotFound();
    var status = evidence.status(caller.partnershipId(), organisation, returnId);
    if (status.isEmpty()) return new NotFound();
    if (!OPEN.contains(status.get())) return new Locked();
    return looked(caller, organisation, new EvidenceOwner.OfReturn(returnId), upload);
  }

  /** For the organisation at large, whatever the state of its returns: proof of an action. */
  public KeepOutcome keepAtLarge(Caller caller, Upload upload) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : looked(caller, organisation, new EvidenceOwner.AtLarge(), upload);
  }

  KeepOutcome looked(Caller caller, long organisation, EvidenceOwner owner, Upload upload) {
    if (UnseenCharacters.fault(upload.nameReason()).isPresent()) {
      return new Refused(new UnseenInReason());
    }
    var name = FileName.of(upload.name());
    var held = heldBack(name, upload.nameReason());
    return held == null ? looked(caller, organisation, owner, upload, name) : held;
  }

  private @Nullable HeldBack heldBack(FileName name, @Nullable String reason) {
    var writing = new Writing(Set.of(), England.day(clock.instant()));
    var inName = Guard.checkFileName(name.typed(), writing);
    if (!inName.isEmpty() && BlankText.is(reason)) {
      return new HeldBack(name.typed(), inName, List.of());
    }
    if (reason == null) return null;
    var inReason = Guard.check(reason, writing);
    return inReason.isEmpty() ? null : new HeldBack(name.typed(), inName, inReason);
  }

  private KeepOutcome looked(
      Caller caller, long organisation, EvidenceOwner owner, Upload upload, FileName name) {
    try {
      var temporary = Files.createTempFile("assay-evidence-", ".part");
      try {
        var spooled = SpoolReader.read(upload.content(), temporary, settings.maxSize());
        return switch (verdict(spooled, name)) {
          case FileVerdict.Unfit(var why) -> new Refused(why);
          case FileVerdict.Fit(var type) -> {
            var file = file(caller, organisation, owner, upload, name.shown(type), type, spooled);
            yield kept(file, spooled, cut(upload.nameReason()));
          }
        };
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "A file of evidence could not be kept. Look at the disk or the S3 service.", e);
    }
  }

  private FileVerdict verdict(SpooledFile spooled, FileName name) throws IOException {
    if (spooled.size() == 0) return FileVerdict.unfit(new Empty());
    if (spooled.size() > settings.maxSize()) {
      return FileVerdict.unfit(new TooLarge(settings.maxSize()));
    }
    var verdict = turns.take(() -> FileCheck.check(spooled.path(), name));
    if (!(verdict instanceof FileVerdict.Fit)) return verdict;
    return switch (scanner.scan(spooled.path())) {
      case VirusScanner.Clean _ -> verdict;
      case VirusScanner.Found _ -> FileVerdict.unfit(new Infected());
      case VirusScanner.Silent _ -> FileVerdict.unfit(new NotScanned());
    };
  }

  private static @Nullable String cut(@Nullable String reason) {
    return reason == null || BlankText.is(reason)
        ? null
        : reason.strip().substring(0, Math.min(reason.strip().length(), LONGEST_REASON));
  }

  private Kept kept(EvidenceFile file, SpooledFile spooled, @Nullable String reason)
      throws IOException {
    var before = evidence.same(file);
    if (before.isPresent()) return again(before.get(), spooled);
    store.put(file.storeId(), spooled.path());
    var row = written(file, reason);
    if (row.storeId().equals(file.storeId())) return new Kept(row, false);
    store.delete(file.storeId());
    return again(row, spooled);
  }

  /**
   * Whether the row is there decides, and not whether the database said so: its yes may have been
   * lost on the way. Where that is in doubt the bytes stay, and the sweep takes them if no row
   * came.
   */
  private EvidenceFile written(EvidenceFile file, @Nullable String reason) throws IOException {
    try {
      return evidence.addOnce(file, reason);
    } catch (RuntimeException e) {
      var row = evidence.stored(file);
      if (row.isPresent()) return row.get();
      if (Trouble.in(e).isEmpty()) store.delete(file.storeId());
      throw e;
    }
  }

  /** A file that was kept before; bytes that were lost since are put back from what was sent. */
  private Kept again(EvidenceFile before, SpooledFile spooled) throws IOException {
    if (store.exists(before.storeId())) return new Kept(before, true);
    store.put(before.storeId(), spooled.path());
    return new Kept(before, false);
  }

  private EvidenceFile file(
      Caller caller,
      long organisation,
      EvidenceOwner owner,
      Upload upload,
      String name,
      EvidenceType type,
      SpooledFile spooled) {
    return new EvidenceFile(
        0,
        caller.partnershipId(),
        organisation,
        owner,
        FileId.fresh(),
        name,
        type,
        spooled.size(),
        spooled.sha256(),
        upload.evidenceDate(),
        clock.instant(),
        caller.personId());
  }
}
