package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.priority.PriorityPage.Behind;
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
  public Said all(PriorityScope scope) {
    var figures = figures(scope);
    return new Said(known(scope.caller(), figures), behind(figures));
  }

  private static List<Known> known(Caller caller, List<AuditFigures> figures) {
    var known = new ArrayList<Known>();
    figures.forEach(it -> known.add(found(caller, it)));
    figures.stream()
        .findFirst()
        .flatMap(it -> overall(it).map(domain -> judged(caller, it, domain)))
        .ifPresent(known::add);
    return known;
  }

  /** The latest first; one that is not asked for is not counted. */
  private List<AuditFigures> figures(PriorityScope scope) {
    return audits.all(scope.caller()).stream()
        .filter(it -> scope.priority().tag().equals(it.brief().priority()))
        .flatMap(it -> counts.find(scope.caller(), it.id()).stream())
        .toList();
  }

  private static Optional<DomainFigures> overall(AuditFigures it) {
    return it.domains().stream().filter(each -> each.domain().isOverall()).findFirst();
  }

  /**
   * The domains of the latest audit, of which the page itself names the overall judgement alone.
   */
  private static List<Behind> behind(List<AuditFigures> figures) {
    return figures.stream()
        .limit(1)
        .map(
            it ->
                new Behind(
                    it.audit().reference() + ", " + it.audit().theme(), List.of(domains(it))))
        .toList();
  }

  private static Table domains(AuditFigures audit) {
    return new Table(
        "Cases that the panel graded good or better",
        "govuk-table__caption--s",
        List.of(Cell.text("Domain"), Cell.number("This audit"), Cell.number("The audit before")),
        audit.domains().stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.domain().title()),
                        Cell.number(FigureTables.good(it.panel(), audit.few())),
                        Cell.number(before(audit, it))))
            .toList(),
        true);
  }

  private static String before(AuditFigures audit, DomainFigures it) {
    var before = it.before();
    return before == null ? "None to compare" : FigureTables.good(before, audit.few());
  }

  private static Known found(Caller caller, AuditFigures it) {
    return new Known(
        "%s, %s (%s): what was found"
            .formatted(
                it.audit().reference(),
                it.audit().theme(),
                it.audit().state().label().toLowerCase(Locale.UK)),
        "%s and %s"
            .formatted(number(it.strengths().size(), "strength"), number(it.gaps().size(), "gap")),
        "%s of them found before; %s".formatted(count(it.repeated()), cases(it)),
        href(caller, it.audit()));
  }

  private static String cases(AuditFigures it) {
    var said = FigureTables.population(it);
    return said.substring(0, 1).toLowerCase(Locale.UK)
        + said.substring(1, said.length() - 1).replace(". In ", ", in ");
  }

  private static Known judged(Caller caller, AuditFigures audit, DomainFigures it) {
    return new Known(
        audit.audit().reference() + ": cases that the panel graded good or better overall",
        FigureTables.good(it.panel(), audit.few()),
        "in the audit before: " + before(audit, it).toLowerCase(Locale.UK),
        href(caller, audit.audit()),
        it.panel().n() > 0);
  }

  /** Moderators read papers, and no audit. */
  private static @Nullable String href(Caller caller, CaseAudit audit) {
    return caller.is(Role.MODERATOR) ? null : "/audits/" + audit.id() + "/figures";
  }
}
