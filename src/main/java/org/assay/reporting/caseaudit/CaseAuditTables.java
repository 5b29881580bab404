package org.assay.reporting.caseaudit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.figures.GradeCounts;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.assurance.caseaudit.panel.KeyLineVerdict;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.Characteristic;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The tables of an audit's report. */
final class CaseAuditTables {
  private static final int TITLE = 150;
  private static final int COUNT = 52;

  private final AuditFigures figures;

  CaseAuditTables(AuditFigures figures) {
    this.figures = figures;
  }

  ReportTable panel() {
    return grades(
        "Panel",
        "What the panel judged, by case" + FigureTables.judged(figures),
        FigureTables.panelColumns(),
        DomainFigures::panel);
  }

  ReportTable agencies() {
    return grades(
        "Agencies",
        "What agencies say of their own work, by form",
        FigureTables.agencyColumns(),
        DomainFigures::agencies);
  }

  private ReportTable grades(
      String sheet, String title, List<Grade> columns, Function<DomainFigures, GradeCounts> which) {
    var heads = new ArrayList<TableColumn>();
    heads.add(TableColumn.text("Domain", TITLE));
    columns.forEach(it -> heads.add(TableColumn.number(it.label(), COUNT)));
    return new ReportTable(
        sheet,
        title,
        "No case has all its forms yet.",
        heads,
        figures.domains().stream()
            .map(
                it ->
                    line(
                        it.domain().title(),
                        FigureTables.row(which.apply(it), columns, figures.few())))
            .toList());
  }

  private static TableLine line(String title, List<Optional<Integer>> counts) {
    var line = TableLine.of(title);
    for (var it : counts) line = it.isPresent() ? line.count(it.get()) : line.heldBack();
    return line;
  }

  ReportTable against() {
    return new ReportTable(
        "Agency and panel",
        "Agencies’ grades compared with the panel’s of the same case",
        "No grade of an agency can be compared with one of the panel yet.",
        List.of(
            TableColumn.text("Domain", TITLE),
            TableColumn.number("Above the panel", 80),
            TableColumn.number("The same", 80),
            TableColumn.number("Below the panel", 80),
            TableColumn.number("Forms compared", 80)),
        figures.domains().stream()
            .map(it -> line(it.domain().title(), FigureTables.against(it, figures.few())))
            .toList());
  }

  ReportTable change() {
    var lines =
        figures.domains().stream()
            .filter(it -> it.before() != null)
            .map(
                it ->
                    TableLine.of(it.domain().title())
                        .text(FigureTables.good(requireNonNull(it.before()), figures.few()))
                        .text(FigureTables.good(it.panel(), figures.few()))
                        .text(it.shift() == null ? null : it.shift().label()))
            .toList();
    return new ReportTable(
        "Change",
        "Cases judged good or better, then and now",
        "No audit of this theme has been closed before.",
        List.of(
            TableColumn.text("Domain", TITLE),
            TableColumn.text("Then", 80),
            TableColumn.text("Now", 80),
            TableColumn.text("Change", 80)),
        lines);
  }

  ReportTable lines() {
    return new ReportTable(
        "Key lines",
        "Key lines of enquiry, and what the panel answers",
        "No key line has been answered yet.",
        List.of(
            TableColumn.text("Question", 190),
            TableColumn.text("Answer", 70),
            TableColumn.text("What the cases show", 250)),
        figures.lines().stream()
            .filter(it -> it.verdict() != null)
            .map(
                it ->
                    TableLine.of(it.question())
                        .text(
                            KeyLineVerdict.of(requireNonNull(it.verdict()))
                                .map(KeyLineVerdict::label)
                                .orElse(""))
                        .text(requireNonNullElse(it.answer(), "")))
            .toList());
  }

  /** What is recommended because of the audit, as it stands now. */
  static ReportTable asked(List<Chain> chains) {
    return new ReportTable(
        "Recommendations",
        "Recommendations that rest on this audit, as they stand now",
        "No recommendation rests on this audit yet.",
        List.of(
            TableColumn.text("No.", 34),
            TableColumn.text("Recommendation", 210),
            TableColumn.text("Owner", 110),
            TableColumn.day("Due", 66),
            TableColumn.text("Where it stands", 90)),
        chains.stream()
            .map(
                it ->
                    TableLine.of(it.recommendation().ref())
                        .text(it.recommendation().words())
                        .text(
                            it.owners().stream()
                                .map(RecommendationOwner::name)
                                .collect(Collectors.joining(", ")))
                        .day(it.recommendation().dueOn())
                        .text(it.recommendation().state().label()))
            .toList());
  }

  /** Without a line where readers may not see so few children. */
  ReportTable cases(List<AuditCase> cases) {
    return new ReportTable(
        "Cases",
        "The cases, in bands",
        "Cases are listed for the subgroup alone.",
        List.of(
            TableColumn.text("Case", 110),
            TableColumn.text("Age", 70),
            TableColumn.text("Plan", 110),
            TableColumn.text("Sex", 60),
            TableColumn.text("Ethnic group", 160),
            TableColumn.text("Disability", 70)),
        !figures.few()
            ? List.of()
            : cases.stream()
                .map(
                    it -> {
                      var line = TableLine.of(it.reference());
                      for (var of : Characteristic.values())
                        line = line.text(of.words(it.band(of)));
                      return line;
                    })
                .toList());
  }
}
