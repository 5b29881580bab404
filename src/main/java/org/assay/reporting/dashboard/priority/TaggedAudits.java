package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Case audits that serve a priority: what each found, and of the latest what the panel judged. Few
 * children are held back as on the audit's own page.
 */
@Singleton
class TaggedAudits implements PrioritySource {
  private final CaseAudits audits;
  private final AuditCounts counts;

  TaggedAudits(CaseAudits audits, AuditCounts counts) {
    this.audits = audits;
    this.counts = counts;
  }

  @Override
  public IndicatorSource source() {
    return IndicatorSource.CASE_AUDITS;
  }

  @Override
  public List<Known> known(PriorityScope scope, List<String> questions) {
    var caller = scope.caller();
    var figures =
        audits.all(caller).stream()
            .filter(it -> scope.priority().tag().equals(it.brief().priority()))
            .flatMap(it -> counts.find(caller, it.id()).stream())
            .toList();
    var known = new ArrayList<Known>();
    figures.forEach(it -> known.add(found(caller, it)));
    if (!figures.isEmpty()) {
      var latest = figures.getFirst();
      latest.domains().forEach(it -> known.add(judged(caller, latest, it)));
    }
    return known;
  }

  private static Known found(Caller caller, AuditFigures it) {
    return new Known(
        "%s, %s (%s): what was found"
            .formatted(
                it.audit().reference(),
                it.audit().theme(),
                it.audit().state().label().toLowerCase(java.util.Locale.UK)),
        "%s and %s"
            .formatted(number(it.strengths().size(), "strength"), number(it.gaps().size(), "gap")),
        "%s of them found before; %s".formatted(count(it.repeated()), cases(it)),
        href(caller, it.audit()));
  }

  private static String cases(AuditFigures it) {
    var said = FigureTables.population(it);
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  private static Known judged(Caller caller, AuditFigures audit, DomainFigures it) {
    var before = it.before();
    return new Known(
        "%s: %s".formatted(audit.audit().reference(), it.domain().title()),
        FigureTables.good(it.panel(), audit.few()),
        "cases that the panel graded good or better; in the audit before: %s"
            .formatted(before == null ? "none to compare" : FigureTables.good(before, audit.few())),
        href(caller, audit.audit()));
  }

  /** Moderators read papers, and no audit. */
  private static @Nullable String href(Caller caller, CaseAudit audit) {
    return caller.is(Role.MODERATOR) ? null : "/audits/" + audit.id() + "/figures";
  }
}
