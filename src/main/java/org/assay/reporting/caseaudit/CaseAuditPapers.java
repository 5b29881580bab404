package org.assay.reporting.caseaudit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.figures.GradeCounts;
import org.assay.assurance.caseaudit.figures.Shift;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.assurance.caseaudit.panel.KeyLineVerdict;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditWords;
import org.assay.engine.questionset.Edition;
import org.assay.learning.recommendations.Chain;
import org.assay.people.directory.Partnership;
import org.assay.platform.England;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.Series;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;

/** Sets out what an audit counts as its report, and as the briefing. */
final class CaseAuditPapers {
  /** The most lines in any list of the briefing. */
  static final int MOST_ROOM = 6;

  /** So many domains that held are named; more of them are counted. */
  private static final int MOST_HELD = 2;

  /** Characters of what the cases show, in the briefing. */
  private static final int LONGEST_ANSWER = 160;

  private static final List<Series> GRADES =
      List.of(
          Series.plain("Outstanding", Palette.CORROBORATED),
          Series.plain("Good", Palette.MET),
          Series.plain("Requires improvement", Palette.PARTLY),
          Series.hatched("Inadequate", Palette.NOT_MET));

  private final AuditFigures figures;
  private final Heading heading;

  CaseAuditPapers(AuditFigures figures, Heading heading) {
    this.figures = figures;
    this.heading = heading;
  }

  /**
   * The head of a paper, which is not counted.
   *
   * @param edition of the form that agencies answered
   * @param at the moment of the figures
   */
  record Heading(Partnership partnership, Edition edition, Instant at) {}

  /**
   * @param asked what is recommended because of it
   */
  CaseAuditReport report(List<AuditCase> cases, List<Chain> asked) {
    var it = figures;
    var tables = new CaseAuditTables(it);
    var chart = it.few() && it.in() > 0 ? chart(it) : null;
    return new CaseAuditReport(
        masthead(it, "Case audit"),
        keyFigures(it),
        why(it),
        chart,
        tables.panel(),
        FigureTables.disagreements(it),
        tables.agencies(),
        tables.against(),
        tables.lines(),
        said(it, it.strengths()),
        said(it, it.gaps()),
        CaseAuditTables.asked(asked),
        change(it),
        tables.change(),
        tables.cases(cases),
        method(it));
  }

  /**
   * @param room how many lines a list may have, from 1 to {@link #MOST_ROOM}
   */
  Briefing briefing(int room) {
    var it = figures;
    return new Briefing(
        masthead(it, "Seven-minute briefing"),
        why(it),
        words(it.strengths(), room),
        words(it.gaps(), room),
        it.lines().stream()
            .filter(line -> line.verdict() != null)
            .limit(room)
            .map(
                line ->
                    line.question()
                        + " "
                        + KeyLineVerdict.of(requireNonNull(line.verdict()))
                            .map(KeyLineVerdict::label)
                            .orElse("")
                        + ". "
                        + shortly(requireNonNullElse(line.answer(), "")))
            .map(String::strip)
            .toList(),
        change(it),
        List.of(
            "Which of these would somebody find in our own records?",
            "What would a child in one of these families say about our last visit?",
            "What is the one thing that we do differently from tomorrow?"));
  }

  private static List<String> words(List<AuditFinding> all, int room) {
    var lines = new ArrayList<>(all.stream().limit(room).map(AuditFinding::words).toList());
    if (all.size() > room) lines.add("And " + (all.size() - room) + " more, in the report.");
    return lines;
  }

  /** As much as a line of the briefing holds, cut between words. */
  private static String shortly(String answer) {
    if (answer.length() <= LONGEST_ANSWER) return answer;
    var space = answer.lastIndexOf(' ', LONGEST_ANSWER);
    return answer.substring(0, space > 0 ? space : LONGEST_ANSWER) + "…";
  }

  private static List<String> said(AuditFigures it, List<AuditFinding> all) {
    return all.stream()
        .map(
            f ->
                sentence(f.words())
                    + (f.repeated() ? " Found before." : "")
                    + (it.few() && !f.cases().isEmpty() ? " " + cases(f.cases()) : ""))
        .toList();
  }

  /** By the ends of their references, for instance "Cases C01, C03.": the audit's stands above. */
  private static String cases(String references) {
    var ends =
        Stream.of(references.split(",")).map(it -> it.substring(it.lastIndexOf('-') + 1)).toList();
    return (ends.size() == 1 ? "Case " : "Cases ") + String.join(", ", ends) + ".";
  }

  private Masthead masthead(AuditFigures it, String title) {
    var partnership = heading.partnership();
    var set = heading.edition().set();
    return new Masthead(
        partnership.name(),
        partnership.subgroupName(),
        title,
        "Audit",
        it.audit().theme() + ", " + it.audit().reference(),
        heading.at(),
        "Population",
        FigureTables.population(it),
        "Grades are judgements. They are counted and never averaged.",
        set.editionName(),
        set.sha256(),
        it.few()
            ? "For the subgroup. It counts few children: do not pass it on."
            : FigureTables.FEW_HELD_BACK);
  }

  private static List<KeyFigure> keyFigures(AuditFigures it) {
    var overall = it.domains().stream().filter(d -> d.domain().isOverall()).findFirst();
    var figures = new ArrayList<KeyFigure>();
    figures.add(new KeyFigure(FigureWords.count(it.in()), "cases", "of " + it.cases()));
    figures.add(
        new KeyFigure(
            FigureWords.count(it.forms()),
            "agency forms",
            it.few() ? it.notInvolved() + " not involved" : ""));
    figures.add(
        new KeyFigure(
            overall.map(d -> FigureTables.good(d.panel(), it.few())).orElse("–"),
            "good or better overall",
            "as the panel judged"));
    figures.add(
        new KeyFigure(
            FigureWords.count(it.gaps().size()),
            it.gaps().size() == 1 ? "gap" : "gaps",
            it.repeated() + " found before"));
    return figures;
  }

  private static String why(AuditFigures it) {
    var brief = it.audit().brief();
    var rule = it.audit().sample().rule();
    return "%s. %s %s %s"
        .formatted(
            brief.rationale().label(),
            sentence(brief.why()),
            sentence(AuditWords.months(it.audit())),
            rule.isEmpty() ? "" : "How children were chosen: " + sentence(rule))
        .strip();
  }

  private static String sentence(String words) {
    return words.isEmpty() || words.endsWith(".") ? words : words + ".";
  }

  private static String change(AuditFigures it) {
    if (it.before() == null) return "This theme has not been audited before.";
    return Stream.of(Shift.IMPROVED, Shift.FELL, Shift.HELD)
        .map(shift -> moved(it, shift))
        .filter(words -> !words.isEmpty())
        .reduce(
            "Compared with %s, %s."
                .formatted(
                    it.before().reference(), England.month(it.before().timetable().panelOn())),
            (all, words) -> all + " " + words);
  }

  private static String moved(AuditFigures it, Shift shift) {
    var titles =
        it.domains().stream()
            .filter(d -> d.shift() == shift)
            .map(DomainFigures::domain)
            .map(Domain::title)
            .toList();
    if (titles.isEmpty()) return "";
    return shift == Shift.HELD && titles.size() > MOST_HELD
        ? "The other " + titles.size() + " held."
        : shift.label() + ": " + String.join(", ", titles) + ".";
  }

  private static Drawing chart(AuditFigures it) {
    return StackedBars.of(
        "What the panel judged, by domain",
        GRADES,
        it.domains().stream()
            .map(
                d ->
                    new StackedBars.Bar(
                        d.domain().title(),
                        counts(d.panel()),
                        "n = " + d.panel().n(),
                        ungraded(d.panel())))
            .toList());
  }

  private static String ungraded(GradeCounts panel) {
    var few = panel.of(Grade.NOT_ENOUGH_ON_FILE);
    return few == 0 ? "Not judged yet" : Grade.NOT_ENOUGH_ON_FILE.label() + " in " + few;
  }

  private static List<Integer> counts(GradeCounts counts) {
    return GradeCounts.grades().stream().map(counts::of).toList();
  }

  private static List<String> method(AuditFigures it) {
    var method = new ArrayList<String>();
    method.add(
        "Each agency read its own record and graded its own work before it saw any other grade."
            + " The panel then judged each case. “"
            + Grade.NOT_INVOLVED.label()
            + "” and “"
            + Grade.NOT_ENOUGH_ON_FILE.label()
            + "” are no grades and are counted apart.");
    method.add(
        "So few cases show what can happen, and not how often it happens. A change of one or two"
            + " cases may be chance.");
    seed(it).forEach(method::add);
    return method;
  }

  private static List<String> seed(AuditFigures it) {
    var seed = it.audit().sample().seed();
    return seed.isEmpty()
        ? List.of()
        : List.of("Children were drawn with the seed “" + seed + "”, so the draw can be repeated.");
  }
}
