package org.assay.reporting.assurance;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.learning.recommendations.ChainsAt;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.datasets.QuarterlyReader;

/** Reads what case audits, quarterly figures and recommendations say, for readers of papers. */
@Singleton
public class AssuranceReader {
  private final CaseAudits audits;
  private final AuditCounts counts;
  private final QuarterlyReader datasets;
  private final ChainsAt chains;

  AssuranceReader(
      CaseAudits audits, AuditCounts counts, QuarterlyReader datasets, ChainsAt chains) {
    this.audits = audits;
    this.counts = counts;
    this.datasets = datasets;
    this.chains = chains;
  }

  /**
   * Whether a reader of papers sees counts of fewer than five children: the subgroup and the
   * scrutineer do.
   */
  public static boolean seesFew(Caller caller) {
    return AuditAccess.oversees(caller);
  }

  /**
   * @param caller who may read the partnership's papers
   * @param at as at which time
   */
  public AssuranceFigures read(Caller caller, Instant at) {
    var today = England.day(at);
    var from = today.minusYears(1);
    var few = seesFew(caller);
    return new AssuranceFigures(
        from,
        today,
        counts.closed(caller.partnershipId(), from, at, few),
        audits.closed(caller.partnershipId(), from, at).stream()
            .filter(it -> !it.hasCases())
            .map(it -> new RecordAudit(it, audits.results(it)))
            .toList(),
        datasets.at(caller, at),
        new ChainFigures(chains.all(caller, at), today),
        few);
  }
}
