package org.assay.reporting.caseaudit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.reporting.PackSource;

/** The briefings of closed case audits in the pack of a meeting. */
@Singleton
class AuditPackSource implements PackSource {
  private static final String BRIEFING = "briefing";
  private static final String CODE = BRIEFING + "/";

  /** It is written for practitioners and names no agency. */
  private static final Set<String> SHAREABLE =
      Set.of("about", "strengths", "gaps", "answers", "change", "questions");

  private final CaseAudits audits;
  private final AuditCounts counts;
  private final AuditPaper papers;

  AuditPackSource(CaseAudits audits, AuditCounts counts, AuditPaper papers) {
    this.audits = audits;
    this.counts = counts;
    this.papers = papers;
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public List<Choice> choices(Caller caller, Cycle cycle) {
    return audits.all(caller).stream()
        .filter(it -> it.is(AuditState.CLOSED) && counts.mayRead(caller, it))
        .map(it -> new Choice(CODE + it.id(), "Case-audit briefing " + it.reference()))
        .toList();
  }

  @Override
  public Optional<Bound> paper(Reader reader, Cycle cycle, Instant at, String code) {
    return choices(reader.outside(), cycle).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .flatMap(it -> counts.find(reader.outside(), Long.parseLong(code.substring(CODE.length()))))
        .map(it -> new Bound(BRIEFING, papers.briefing(it), SHAREABLE, true));
  }
}
