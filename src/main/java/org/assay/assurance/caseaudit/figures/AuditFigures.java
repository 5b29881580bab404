package org.assay.assurance.caseaudit.figures;

import java.util.List;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.jspecify.annotations.Nullable;

/**
 * What an audit counts so far.
 *
 * @param cases of the audit
 * @param in cases of which all forms are in, and that are counted here
 * @param forms of these cases
 * @param notInvolved forms among them of agencies that had nothing to do with the child
 * @param judged how often the panel judged a domain of a case, or a case as a whole
 * @param disagreed how often among them a member did not agree, and said why
 * @param before the last closed audit of the theme; null when there is none
 * @param few whether the reader may see counts of fewer than five
 */
public record AuditFigures(
    CaseAudit audit,
    int cases,
    int in,
    int forms,
    int notInvolved,
    int judged,
    int disagreed,
    List<DomainFigures> domains,
    List<KeyLine> lines,
    List<AuditFinding> findings,
    @Nullable CaseAudit before,
    boolean few) {

  public long repeated() {
    return findings.stream().filter(AuditFinding::repeated).count();
  }

  public List<AuditFinding> strengths() {
    return findings.stream().filter(it -> !it.isGap()).toList();
  }

  public List<AuditFinding> gaps() {
    return findings.stream().filter(AuditFinding::isGap).toList();
  }
}
