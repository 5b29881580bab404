package org.assay.learning.recommendations.findings;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.people.identity.Caller;

/** Finds what was recorded, within the caller's partnership. */
@Singleton
public class Findings {
  private final FindingRepository findings;

  Findings(FindingRepository findings) {
    this.findings = findings;
  }

  /** What one audit or session found, in the order in which it was recorded. */
  public List<Finding> ofSource(Caller caller, SourceKind kind, long sourceId) {
    if (!mayRead(caller)) return List.of();
    return findings
        .findByPartnershipIdAndSourceKindAndSourceIdOrderById(
            caller.partnershipId(), kind.code(), sourceId)
        .stream()
        .map(FindingRow::finding)
        .toList();
  }

  /** Ids of what a case audit found, no matter who asks: for the audit's own report. */
  public List<Long> ofAudit(long partnershipId, long auditId) {
    return findings
        .findByPartnershipIdAndSourceKindAndSourceIdOrderById(
            partnershipId, SourceKind.CASE_AUDIT.code(), auditId)
        .stream()
        .map(it -> it.finding().id())
        .toList();
  }

  public Optional<Finding> find(Caller caller, long id) {
    return mayRead(caller)
        ? findings.findByPartnershipIdAndId(caller.partnershipId(), id).map(FindingRow::finding)
        : Optional.empty();
  }

  /** Those with these ids, for recommendations that rest on them. */
  public List<Finding> some(long partnershipId, Collection<Long> ids) {
    return findings.findByPartnershipIdAndIdInOrderById(partnershipId, ids).stream()
        .map(FindingRow::finding)
        .toList();
  }

  private static boolean mayRead(Caller caller) {
    return caller.organisationId() == null
        && (caller.mayReadPapers() || RecordFindings.mayRecord(caller));
  }
}
