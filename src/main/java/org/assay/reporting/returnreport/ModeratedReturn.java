package org.assay.reporting.returnreport;

import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.moderation.ModerationResults.Final;
import org.assay.assurance.moderation.ModerationResults.Line;
import org.assay.engine.questionset.Edition;
import org.assay.platform.England;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * What moderation found beside what the organisation claimed, once that is final.
 *
 * @param whole the moderated score of all standards together; empty before
 * @param words who found it, when, and of which submission
 * @param lines all standards together first, then each in which something was marked
 */
public record ModeratedReturn(String whole, String words, List<Scores> lines) {
  public static final ModeratedReturn NONE = new ModeratedReturn("", "", List.of());

  static final String HEADING = "What moderation found";

  /**
   * @param marked how many of its answers were marked
   */
  public record Scores(String standard, String claimed, String moderated, int marked) {
    static Scores of(String standard, Line it) {
      return new Scores(
          standard,
          FigureWords.percent(it.claimed()),
          FigureWords.percent(it.moderated()),
          it.marked());
    }
  }

  /**
   * @param found null until the moderation is final
   */
  static ModeratedReturn of(Edition edition, @Nullable Final found) {
    if (found == null || found.standards().isEmpty()) return NONE;
    var lines = new ArrayList<Scores>();
    lines.add(Scores.of("All standards", found.whole()));
    for (var section : edition.set().sections()) {
      found.standards().stream()
          .filter(it -> it.standard().equals(section.key()))
          .forEach(it -> lines.add(Scores.of(titled(section.ref(), section.title()), it)));
    }
    return new ModeratedReturn(
        FigureWords.percent(found.whole().moderated()), words(found), List.copyOf(lines));
  }

  private static String titled(String ref, String title) {
    return ref.isEmpty() ? title : ref + " " + title;
  }

  private static String words(Final it) {
    var marked = it.whole().marked();
    return "A moderator from another organisation looked again at %s of submission %d, and finished on %s. The moderated score uses what they found in place of the organisation’s answers; answers that they did not look at count as they were given. The organisation’s own score stays as it is.%s"
        .formatted(
            FigureWords.number(marked, "answer"),
            it.submission(),
            England.date(it.at()),
            it.latest() > it.submission()
                ? " The return has been submitted again since, so its scores may have changed."
                : "");
  }

  public boolean any() {
    return !lines.isEmpty();
  }

  Table onPage() {
    return new Table(
        "Standards of which answers were marked",
        "govuk-visually-hidden",
        List.of(
            Cell.text("Standard"),
            Cell.number("Claimed"),
            Cell.number("Moderated"),
            Cell.number("Answers marked")),
        lines.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.standard()),
                        Cell.number(it.claimed()),
                        Cell.number(it.moderated()),
                        Cell.number(FigureWords.count(it.marked()))))
            .toList(),
        true);
  }

  ReportTable table() {
    return new ReportTable(
        "Moderated",
        "Claimed and moderated, by standard",
        "",
        List.of(
            TableColumn.text("Standard", 50),
            TableColumn.text("Claimed", 14),
            TableColumn.text("Moderated", 14),
            TableColumn.number("Answers marked", 14)),
        lines.stream()
            .map(
                it ->
                    TableLine.of(it.standard())
                        .text(it.claimed())
                        .text(it.moderated())
                        .count(it.marked()))
            .toList());
  }
}
