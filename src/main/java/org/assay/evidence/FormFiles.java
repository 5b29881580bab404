package org.assay.evidence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.evidence.EvidenceFiles.Download;
import org.assay.people.identity.Caller;

/**
 * Files behind the answers of agencies' forms about cases. Anyone who calls this has decided that
 * the caller may read or change the form: no address of its own leads to such a file.
 */
@Singleton
public class FormFiles {
  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final KeepEvidence keep;
  private final Clock clock;

  FormFiles(EvidenceRepository evidence, EvidenceFiles files, KeepEvidence keep, Clock clock) {
    this.evidence = evidence;
    this.files = files;
    this.keep = keep;
    this.clock = clock;
  }

  /** A name that may identify a child is never confirmed here: the file comes back renamed. */
  public KeepOutcome keep(Caller caller, long organisation, long form, Upload upload) {
    var unconfirmed = new Upload(upload.name(), upload.content(), upload.evidenceDate(), null);
    return keep.looked(caller, organisation, new EvidenceOwner.OfForm(form), unconfirmed);
  }

  /** In the order in which they came. */
  public List<EvidenceFile> of(long partnershipId, long form) {
    return evidence.ofForm(partnershipId, form);
  }

  /** By id, as answers name them. */
  public Map<String, EvidenceFile> named(long partnershipId, long form) {
    return of(partnershipId, form).stream()
        .collect(Collectors.toMap(it -> Long.toString(it.id()), it -> it));
  }

  /** Which of these files may not stand behind an answer of the form: all that are not its own. */
  public Set<Long> foreign(long partnershipId, long form, Collection<Long> ids) {
    var own = of(partnershipId, form).stream().map(EvidenceFile::id).collect(Collectors.toSet());
    return ids.stream().filter(it -> !own.contains(it)).collect(Collectors.toSet());
  }

  /** Opens a file to be taken away, and notes in the access log who did. */
  public Optional<Download> download(Caller caller, long form, long id) {
    return one(caller, form, id).map(it -> files.opened(caller, it));
  }

  /** False when the form has no such file. */
  public boolean remove(Caller caller, long form, long id) {
    var found = one(caller, form, id);
    found.ifPresent(it -> files.removed(caller, it));
    return found.isPresent();
  }

  /** Of one file, in bytes. */
  public long limit() {
    return files.limit();
  }

  private Optional<EvidenceFile> one(Caller caller, long form, long id) {
    return of(caller.partnershipId(), form).stream().filter(it -> it.id() == id).findFirst();
  }
}
