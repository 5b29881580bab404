package org.assay.reporting.pack;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The compliance summary for one forum: of its own kind alone, beside all. */
record ForumSummary(ForumFigures figures) implements Paper {
  private static final int LOWEST = 10;
  private static final String NOBODY = "Nobody of the forum has returned yet.";

  private static final List<String> METHOD =
      List.of(
          "A score is what organisations claim of themselves. The score of a standard is the mean"
              + " of the organisations' scores in it; that of a question is the mean of the answers"
              + " to it.",
          "Met is the share of the answers that count; “not applicable” is left out.",
          "No organisation is named but those that agreed to be. Counts of organisations or people"
              + " below five are held back, with what would give them back: "
              + SharedTable.HELD
              + " stands for each.");

  @Override
  public Masthead masthead() {
    var scope = figures.data().scope();
    var set = scope.edition().set();
    return new Masthead(
        scope.partnership().name(),
        scope.partnership().subgroupName(),
        "Compliance summary: " + figures.forum().title().toLowerCase(Locale.UK),
        scope.cycle().title(),
        scope.at(),
        "Population",
        "%s of the forum asked, %s returned"
            .formatted(
                FigureWords.number(figures.asked(), "organisation"),
                FigureWords.count(figures.returned())),
        "The latest submission of each return up to that time counts; drafts never do.",
        set.editionName(),
        set.sha256(),
        "For the members of the forum.");
  }

  @Override
  public List<KeyFigure> keyFigures() {
    return List.of(
        new KeyFigure(
            FigureWords.count(figures.returned()) + " of " + FigureWords.count(figures.asked()),
            "organisations of the forum returned",
            FigureWords.percent(figures.returned(), figures.asked()) + " of those asked"));
  }

  @Override
  public List<Section> sections() {
    return List.of(
        Section.of("headlines", "Headlines", Content.numbered(headlines(), NOBODY)),
        Section.of(
            "requirements",
            Part.of(Content.table(requirements()).sayingNone())
                .under("Requirements not met")
                .saying(
                    "Law or statutory guidance says these must be in place. They are counted and"
                        + " never averaged.")),
        Section.of("standards", "Compliance by standard", Content.table(standards()).sayingNone()),
        Section.of(
            "questions",
            Part.of(Content.table(questions().first(LOWEST), questions())).under("Questions")),
        members(),
        Section.of(
            "method",
            Part.of(Content.bulleted(METHOD, ""))
                .under("How to read this")
                .saying("As at " + masthead().asAtInWords() + ". " + masthead().rule())));
  }

  private List<String> headlines() {
    if (figures.returned() == 0) return List.of();
    var lines = new ArrayList<String>();
    lines.add(
        "%s of %s returned, %s of them on time."
            .formatted(
                FigureWords.count(figures.returned()),
                FigureWords.number(figures.asked(), "organisation"),
                FigureWords.count(figures.onTime())));
    weakest(lines);
    return lines;
  }

  /** One standard alone, or one among equals, is not the weakest. */
  private void weakest(List<String> lines) {
    var scored =
        figures.data().standards().stream()
            .filter(it -> figures.score(it.key(), true) != null)
            .toList();
    var shown =
        scored.stream().map(it -> FigureWords.percent(figures.score(it.key(), true))).distinct();
    if (shown.count() < 2) return;
    scored.stream()
        .min(Comparator.comparing(it -> requireNonNull(figures.score(it.key(), true))))
        .ifPresent(
            it ->
                lines.add(
                    "“%s” is the weakest standard of the forum: mean score %s, and %s over all organisations."
                        .formatted(
                            it.title(),
                            FigureWords.percent(figures.score(it.key(), true)),
                            FigureWords.percent(figures.score(it.key(), false)))));
  }

  /** Nothing while nobody agreed. */
  private Section members() {
    if (figures.members().isEmpty()) return Section.of("organisations");
    var scored = figures.mayScoreMembers();
    var columns = new ArrayList<TableColumn>();
    columns.add(TableColumn.text("Organisation", 60));
    columns.add(scored ? TableColumn.percent("Score", 14) : TableColumn.text("State", 20));
    var lines = new ArrayList<TableLine>();
    for (var it : figures.members()) {
      var line = TableLine.of(it.name());
      lines.add(scored ? line.amount(it.score()) : line.text("Has returned"));
    }
    var table =
        new ReportTable("Members", "Organisations that agreed to be named", "", columns, lines);
    return Section.of(
        "organisations",
        Part.of(Content.table(table))
            .under("Who has returned")
            .saying(
                scored
                    ? "The score is what each claims of itself over all standards."
                    : "Scores are left out: that of another organisation could be worked out from"
                        + " them."));
  }

  private ReportTable requirements() {
    var lines = new ArrayList<TableLine>();
    for (var question : figures.data().scope().edition().questions()) {
      figures.unmet().stream()
          .filter(it -> it.question().equals(question.key()))
          .forEach(
              it ->
                  lines.add(
                      TableLine.of(question.ref() + " " + question.text())
                          .count(it.number())
                          .count(it.unplanned())));
    }
    return new ReportTable(
        "Requirements",
        "Requirements said not to be fully met",
        figures.returned() == 0
            ? NOBODY
            : "All that returned say that they meet every requirement.",
        List.of(
            TableColumn.text("Requirement", 60),
            TableColumn.number("Organisations", 14),
            TableColumn.number("No action named", 14)),
        lines);
  }

  private ReportTable standards() {
    var lines =
        figures.returned() == 0
            ? List.<TableLine>of()
            : figures.data().standards().stream()
                .map(
                    it ->
                        TableLine.of(it.ref() + " " + it.title())
                            .count(figures.scored(it.key()))
                            .amount(figures.standing(it.key()).metShare())
                            .amount(figures.score(it.key(), true))
                            .amount(figures.score(it.key(), false)))
                .toList();
    return new ReportTable(
        "Standards",
        "Score of the forum beside that of all organisations, by standard",
        NOBODY,
        List.of(
            TableColumn.text("Standard", 46),
            TableColumn.number("Returns", 11),
            TableColumn.percent("Met", 11),
            TableColumn.percent("Mean score, forum", 14),
            TableColumn.percent("Mean score, all", 14)),
        lines);
  }

  private ReportTable questions() {
    return new ReportTable(
        "Questions",
        "Questions, the lowest first",
        NOBODY,
        List.of(
            TableColumn.text("Question", 58),
            TableColumn.number("Answers", 10),
            TableColumn.number("Met", 8),
            TableColumn.number("Not met", 9),
            TableColumn.percent("Mean score", 9)),
        figures.questions().stream()
            .map(
                it ->
                    TableLine.of(it.question().ref() + " " + it.question().text())
                        .count(it.answers().number())
                        .count(it.answers().met())
                        .count(it.answers().notMet())
                        .amount(it.score()))
            .toList());
  }
}
