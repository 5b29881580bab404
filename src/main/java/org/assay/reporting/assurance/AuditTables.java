package org.assay.reporting.assurance;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FewCounts;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.figures.GradeCounts;
import org.assay.assurance.caseaudit.figures.Shift;
import org.assay.assurance.caseaudit.panel.KeyLineVerdict;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** What the case audits of a year found. Grades are counted and never averaged. */
final class AuditTables {
  /** Audits, and key lines, that are told in sentences; tables have all. */
  private static final int TOLD = 3;

  private static final String REPEATED_NONE = "No case audit of the year repeats an earlier one.";

  private final AssuranceFigures figures;

  AuditTables(AssuranceFigures figures) {
    this.figures = figures;
  }

  String none() {
    return "No case audit was closed in the year to " + FigureWords.day(figures.today()) + ".";
  }

  /** How many audits and cases are counted; empty when there are none. */
  String inWords() {
    if (figures.audits().isEmpty()) return "";
    var cases = figures.audits().stream().mapToInt(AuditFigures::in).sum();
    return "Closed in the year to %s: %s of %s in all. Grades are the panel’s judgements: they are counted and never averaged. So few cases show what can happen, not how often it happens.%s"
        .formatted(
            FigureWords.day(figures.today()),
            FigureWords.number(figures.audits().size(), "case audit"),
            FigureWords.number(cases, "case"),
            held());
  }

  private String held() {
    return figures.few() ? "" : " Counts of fewer than five children are held back.";
  }

  /** What the panels judged, an audit a sentence, and what the latest answers to its key lines. */
  List<String> judged() {
    if (figures.audits().isEmpty()) return List.of(none());
    var told = new ArrayList<String>();
    figures.audits().stream().limit(TOLD).forEach(it -> told.add(judged(it)));
    var answers = answers(figures.audits().getFirst());
    if (!answers.isEmpty()) told.add("Key lines of enquiry: " + answers);
    return told;
  }

  private String judged(AuditFigures it) {
    var overall = overall(it);
    return "Case audit %s, %s, as the panel judged overall: %s. %s Gaps found: %s, found before: %s."
        .formatted(
            title(it),
            FigureWords.number(it.in(), "case"),
            overall.map(each -> grades(each.panel())).orElse("no grade"),
            before(it, overall.map(DomainFigures::before).orElse(null)),
            FigureWords.count(it.gaps().size()),
            FigureWords.count(it.repeated()));
  }

  private String before(AuditFigures it, @Nullable GradeCounts counts) {
    var before = it.before();
    return before == null || counts == null
        ? "Not audited before."
        : "In the audit before it, " + before.reference() + ": " + grades(counts) + ".";
  }

  /** For instance "4 good, 4 requires improvement". */
  private String grades(GradeCounts counts) {
    var columns = FigureTables.panelColumns();
    var words = FigureTables.words(FigureTables.row(counts, columns, figures.few()));
    return IntStream.range(0, columns.size())
        .filter(i -> counts.of(columns.get(i)) > 0)
        .mapToObj(i -> told(words.get(i), columns.get(i).label().toLowerCase(Locale.UK)))
        .collect(Collectors.joining(", "));
  }

  /** For instance "4 good", or "good (held back)". */
  private static String told(String count, String grade) {
    return count.equals(FigureTables.HELD_BACK) ? grade + " (" + count + ")" : count + " " + grade;
  }

  private static String answers(AuditFigures it) {
    return it.lines().stream()
        .filter(line -> line.verdict() != null)
        .limit(TOLD)
        .map(
            line ->
                "“%s” %s."
                    .formatted(
                        line.question(),
                        KeyLineVerdict.of(requireNonNull(line.verdict()))
                            .map(KeyLineVerdict::label)
                            .orElse("")))
        .collect(Collectors.joining(" "));
  }

  /** How the domains of audits that repeat an earlier one moved. */
  List<String> repeated() {
    if (figures.audits().isEmpty()) return List.of(none());
    var words = changeInWords();
    return List.of(words.isEmpty() ? REPEATED_NONE : words);
  }

  /** What the panels judged of each case as a whole, with the audit before below it. */
  ReportTable grades() {
    var columns = new ArrayList<TableColumn>();
    columns.add(TableColumn.text("Audit", 46));
    columns.add(TableColumn.number("Cases", 9));
    FigureTables.panelColumns().forEach(it -> columns.add(TableColumn.number(it.label(), 13)));
    columns.add(TableColumn.number("Gaps found", 9));
    columns.add(TableColumn.number("Found before", 10));
    var lines = new ArrayList<TableLine>();
    for (var it : figures.audits()) {
      lines.add(line(it));
      before(it).ifPresent(lines::add);
    }
    return new ReportTable(
        "Case audits", "Cases by what the panel judged overall", none(), columns, lines);
  }

  private TableLine line(AuditFigures it) {
    return graded(TableLine.of(title(it)).count(it.in()), overall(it).map(DomainFigures::panel))
        .count(it.gaps().size())
        .count(it.repeated());
  }

  private static String title(AuditFigures it) {
    return it.audit().reference() + " " + it.audit().theme();
  }

  private static Optional<DomainFigures> overall(AuditFigures it) {
    return it.domains().stream().filter(each -> each.domain().isOverall()).findFirst();
  }

  private Optional<TableLine> before(AuditFigures it) {
    var audit = it.before();
    if (audit == null) return Optional.empty();
    return overall(it)
        .map(DomainFigures::before)
        .map(
            counts ->
                graded(
                        TableLine.of("the audit before it, " + audit.reference())
                            .count(FigureTables.panelColumns().stream().mapToInt(counts::of).sum()),
                        Optional.of(counts))
                    .text(null)
                    .text(null));
  }

  private TableLine graded(TableLine begun, Optional<GradeCounts> counts) {
    var line = begun;
    for (var column : FigureTables.panelColumns()) {
      var place = FigureTables.panelColumns().indexOf(column);
      var shown =
          counts.map(
              it -> FigureTables.row(it, FigureTables.panelColumns(), figures.few()).get(place));
      line =
          shown.isEmpty()
              ? line.text(null)
              : shown.get().isPresent() ? line.count(shown.get().get()) : line.heldBack();
    }
    return line;
  }

  /** What the panels answer to the key lines of enquiry. */
  ReportTable keyLines() {
    var lines = new ArrayList<TableLine>();
    for (var audit : figures.audits()) {
      for (var it : audit.lines()) {
        if (it.verdict() != null) lines.add(answered(audit, it));
      }
    }
    return new ReportTable(
        "Key lines",
        "Key lines of enquiry, and what the panel answers",
        "No key line of enquiry was answered in the year.",
        List.of(
            TableColumn.text("Question", 46),
            TableColumn.text("Answer", 14),
            TableColumn.text("What the cases show", 46),
            TableColumn.text("Audit", 16)),
        lines);
  }

  private static TableLine answered(AuditFigures audit, KeyLine it) {
    return TableLine.of(it.question())
        .text(KeyLineVerdict.of(requireNonNull(it.verdict())).map(KeyLineVerdict::label).orElse(""))
        .text(requireNonNullElse(it.answer(), ""))
        .text(audit.audit().reference());
  }

  /** Each domain of an audit that repeats an earlier one: then and now. */
  ReportTable change() {
    var lines = new ArrayList<TableLine>();
    for (var audit : figures.audits()) {
      var before = audit.before();
      if (before == null) continue;
      lines.add(TableLine.heading(title(audit) + ", compared with " + before.reference()));
      audit.domains().stream()
          .filter(it -> it.before() != null)
          .forEach(it -> lines.add(moved(audit, it)));
    }
    return new ReportTable(
        "Case audits",
        "Cases that the panel judged good or better, then and now",
        figures.audits().isEmpty() ? none() : REPEATED_NONE,
        List.of(
            TableColumn.text("Domain", 56),
            TableColumn.text("Then", 16),
            TableColumn.text("Now", 16),
            TableColumn.text("Change", 16)),
        lines);
  }

  private TableLine moved(AuditFigures audit, DomainFigures it) {
    var shift = it.shift();
    return TableLine.of(it.domain().title())
        .text(FigureTables.good(requireNonNull(it.before()), audit.few()))
        .text(FigureTables.good(it.panel(), audit.few()))
        .text(shift == null ? "Nothing to compare" : shift.label());
  }

  /** How many domains moved which way; empty when no audit was repeated. */
  String changeInWords() {
    var repeated = figures.audits().stream().filter(it -> it.before() != null).toList();
    if (repeated.isEmpty()) return "";
    var said = new ArrayList<String>();
    for (var shift : Shift.values()) {
      var many =
          repeated.stream()
              .flatMap(it -> it.domains().stream())
              .filter(it -> it.shift() == shift)
              .count();
      said.add(many + " " + shift.label().toLowerCase(Locale.UK));
    }
    return "Case audits that repeated an earlier one: %s of %s closed in the year to %s. Domains: %s. A change of one or two cases may be chance.%s"
        .formatted(
            FigureWords.count(repeated.size()),
            FigureWords.count(figures.audits().size()),
            FigureWords.day(figures.today()),
            String.join(", ", said),
            held());
  }

  /** So many of so many records show it. */
  ReportTable records() {
    var lines = new ArrayList<TableLine>();
    for (var it : figures.records()) {
      if (it.results().isEmpty()) continue;
      lines.add(TableLine.heading(it.audit().reference() + " " + it.audit().theme()));
      it.results().forEach(result -> lines.add(counted(result)));
    }
    return new ReportTable(
        "Record audits",
        "Audits of records: how many of those looked at show it",
        "No audit of records was closed in the year.",
        List.of(
            TableColumn.text("What the records show", 70),
            TableColumn.number("Show it", 12),
            TableColumn.number("Looked at", 12),
            TableColumn.percent("Share", 12)),
        lines);
  }

  private TableLine counted(AuditResult it) {
    var line = TableLine.of(it.measure());
    var rest = it.lookedAt() - it.met();
    var shown = figures.few() || FewCounts.of(List.of(it.met(), rest)).getFirst().isPresent();
    return shown
        ? line.count(it.met())
            .count(it.lookedAt())
            .amount(FigureWords.ratio(it.met(), it.lookedAt()))
        : line.heldBack().count(it.lookedAt()).heldBack();
  }
}
