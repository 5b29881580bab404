package org.assay.assurance.caseaudit.panel;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;

/** Strengths and gaps that a panel found. */
@Singleton
public class AuditFindings {
  private static final int LONGEST = 2000;

  private final AuditFindingRepository findings;
  private final CaseAudits audits;
  private final Forms forms;
  private final NoChild noChild;
  private final Clock clock;

  AuditFindings(
      AuditFindingRepository findings,
      CaseAudits audits,
      Forms forms,
      NoChild noChild,
      Clock clock) {
    this.findings = findings;
    this.audits = audits;
    this.forms = forms;
    this.noChild = noChild;
    this.clock = clock;
  }

  /** In the order written. */
  public List<AuditFinding> of(CaseAudit audit) {
    return findings.findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id());
  }

  /**
   * @param kind {@link AuditFinding#STRENGTH} or {@link AuditFinding#GAP}
   * @param cases ids of cases that show it
   */
  public record Wanted(
      String kind, boolean repeated, String domain, String words, Set<String> cases) {}

  /** What is wrong with it, by box; empty when it was kept. */
  @Transactional
  public Map<String, String> add(Caller caller, CaseAudit audit, Wanted it) {
    var named =
        audits.cases(audit).stream()
            .filter(subject -> it.cases().contains(Long.toString(subject.caseId())))
            .toList();
    var faults = faults(audit, it, named);
    if (!faults.isEmpty()) return faults;
    findings.save(
        new AuditFinding(
            null,
            audit.partnershipId(),
            audit.id(),
            it.kind(),
            it.repeated(),
            it.domain(),
            it.words(),
            named.stream().map(AuditCase::reference).collect(Collectors.joining(",")),
            caller.personId(),
            clock.instant()));
    return Map.of();
  }

  private Map<String, String> faults(CaseAudit audit, Wanted it, List<AuditCase> named) {
    var faults = new LinkedHashMap<String, String>();
    if (!Set.of(AuditFinding.STRENGTH, AuditFinding.GAP).contains(it.kind())) {
      faults.put("kind", "Select whether it is a strength or a gap");
    }
    if (Domain.of(forms.edition(audit)).stream().noneMatch(d -> d.key().equals(it.domain()))) {
      faults.put("domain", "Select the domain that it is about");
    }
    unread(audit, named).ifPresent(why -> faults.put("cases", why));
    if (it.words().isEmpty()) {
      faults.put("words", "Enter what was found");
    } else if (it.words().length() > LONGEST) {
      faults.put("words", "Shorten this to " + LONGEST + " characters or fewer");
    } else {
      noChild.fault(it.words()).ifPresent(why -> faults.put("words", why));
    }
    return faults;
  }

  /** A case shows nothing before it can be read. */
  private Optional<String> unread(CaseAudit audit, List<AuditCase> named) {
    var early =
        named.stream()
            .filter(subject -> !forms.areIn(audit, subject))
            .map(AuditCase::reference)
            .toList();
    return early.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not all agencies have sent their forms for %s, so nobody has read it yet"
                .formatted(String.join(", ", early)));
  }

  /** False when the audit has no such finding. */
  @Transactional
  public boolean remove(CaseAudit audit, long id) {
    var found =
        findings
            .findByPartnershipIdAndId(audit.partnershipId(), id)
            .filter(it -> it.auditId() == audit.id());
    found.ifPresent(findings::delete);
    return found.isPresent();
  }
}
