package org.assay.assurance.caseaudit.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.assurance.caseaudit.panel.KeyLineVerdict;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the page of an audit's figures. */
@Singleton
class FiguresPages {
  private static final char UNBROKEN = '\u00A0'; // in a narrow column too

  private final Findings findings;

  FiguresPages(Findings findings) {
    this.findings = findings;
  }

  FiguresPage page(Caller caller, AuditFigures it) {
    var base = "/audits/" + it.audit().id();
    return new FiguresPage(
        Navigation.shell(caller, "Figures and findings", "/audits"),
        base,
        it.audit().theme(),
        FigureTables.population(it) + (it.few() ? "" : " " + FigureTables.FEW_HELD_BACK),
        it.in() == 0 ? List.of() : tables(it),
        FigureTables.disagreements(it),
        change(it),
        it.before() == null
            ? null
            : "Compared with %s of %s. They are other cases, so a change of one or two may be chance."
                .formatted(
                    it.before().reference(), England.month(it.before().timetable().panelOn())),
        it.lines().stream().flatMap(line -> answered(line).stream()).toList(),
        it.findings().stream().map(f -> found(it, f, links(caller, it))).toList(),
        papers(caller, it, base));
  }

  private static List<Table> tables(AuditFigures it) {
    return List.of(
        table(
            it,
            "The panel’s grades, by case" + FigureTables.judged(it),
            FigureTables.panelColumns(),
            DomainFigures::panel),
        table(
            it,
            "Agencies’ grades of their own work, by form",
            FigureTables.agencyColumns(),
            DomainFigures::agencies),
        against(it));
  }

  private static Table table(
      AuditFigures it,
      String caption,
      List<Grade> columns,
      Function<DomainFigures, GradeCounts> which) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text("Domain"));
    columns.forEach(grade -> head.add(Cell.number(grade.label())));
    return new Table(
        caption,
        "govuk-table__caption--m",
        head,
        it.domains().stream()
            .map(
                d ->
                    row(
                        d.domain().title(),
                        FigureTables.words(FigureTables.row(which.apply(d), columns, it.few()))))
            .toList(),
        true);
  }

  private static List<Cell> row(String title, List<String> counts) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(title));
    counts.forEach(count -> row.add(Cell.number(count.replace(' ', UNBROKEN))));
    return row;
  }

  private static Table against(AuditFigures it) {
    return new Table(
        "Agencies’ grades compared with the panel’s",
        "govuk-table__caption--m",
        List.of(
            Cell.text("Domain"),
            Cell.number("Above the panel"),
            Cell.number("The same"),
            Cell.number("Below"),
            Cell.number("Forms compared")),
        it.domains().stream()
            .map(
                d -> row(d.domain().title(), FigureTables.words(FigureTables.against(d, it.few()))))
            .toList(),
        true);
  }

  private static @Nullable Table change(AuditFigures it) {
    if (it.before() == null) return null;
    return new Table(
        "Judged good or better, then and now",
        "govuk-table__caption--m",
        List.of(Cell.text("Domain"), Cell.text("Then"), Cell.text("Now"), Cell.text("Change")),
        it.domains().stream()
            .filter(d -> d.before() != null)
            .map(
                d ->
                    List.of(
                        Cell.text(d.domain().title()),
                        Cell.text(FigureTables.good(Objects.requireNonNull(d.before()), it.few())),
                        Cell.text(FigureTables.good(d.panel(), it.few())),
                        Cell.text(d.shift() == null ? "" : d.shift().label())))
            .toList(),
        true);
  }

  private static List<FiguresPage.Answered> answered(KeyLine line) {
    var verdict = line.verdict();
    return verdict == null
        ? List.of()
        : List.of(
            new FiguresPage.Answered(
                line.question(),
                KeyLineVerdict.of(verdict).map(KeyLineVerdict::label).orElse("")
                    + ". "
                    + line.answer()));
  }

  /** By the words of a gap, where a recommendation is made of it; none for who may not. */
  private Map<String, String> links(Caller caller, AuditFigures it) {
    if (!ChainRights.mayRun(caller)) return Map.of();
    return findings.ofSource(caller, SourceKind.CASE_AUDIT, it.audit().id()).stream()
        .filter(found -> found.what().kind() == FindingKind.GAP)
        .collect(
            Collectors.toMap(
                found -> found.what().text(),
                found -> "/recommendations/new?finding=" + found.id(),
                (first, _) -> first));
  }

  private static FiguresPage.Found found(
      AuditFigures it, AuditFinding finding, Map<String, String> links) {
    var title =
        it.domains().stream()
            .filter(d -> d.domain().key().equals(finding.domain()))
            .map(d -> d.domain().title())
            .collect(Collectors.joining());
    return new FiguresPage.Found(
        finding.isGap() ? "Gap" : "Strength",
        finding.isGap() ? "govuk-tag--orange" : "govuk-tag--green",
        finding.words(),
        title
            + (finding.repeated() ? " · found before" : "")
            + (it.few() && !finding.cases().isEmpty()
                ? " · " + finding.cases().replace(",", ", ")
                : ""),
        finding.isGap() ? links.get(finding.words().strip()) : null);
  }

  private static List<FiguresPage.Paper> papers(Caller caller, AuditFigures it, String base) {
    var papers = new ArrayList<FiguresPage.Paper>();
    if (!AuditAccess.isOfAgency(caller)) {
      papers.add(new FiguresPage.Paper("Report (PDF)", base + "/reports/case-audit.pdf"));
      papers.add(new FiguresPage.Paper("Report (Excel)", base + "/reports/case-audit.xlsx"));
      papers.add(new FiguresPage.Paper("Report (Word)", base + "/reports/case-audit.docx"));
    }
    if (it.audit().is(AuditState.CLOSED)) {
      papers.add(
          new FiguresPage.Paper("Seven-minute briefing (PDF)", base + "/reports/briefing.pdf"));
      papers.add(
          new FiguresPage.Paper("Seven-minute briefing (Word)", base + "/reports/briefing.docx"));
    }
    return papers;
  }
}
