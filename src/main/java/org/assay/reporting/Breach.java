package org.assay.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of law or statutory guidance that an organisation says is not met. The one list
 * that names schools.
 *
 * @param reference where the law or guidance asks for it
 * @param answer as given, for instance "Partly met"
 * @param action what will be done; null when the return names nothing
 */
public record Breach(
    String organisation,
    String ref,
    String question,
    String reference,
    String answer,
    @Nullable String action,
    @Nullable LocalDate due,
    Progress progress) {

  /** How far the action has come. */
  public enum Progress {
    NO_ACTION("No action named"),
    PLANNED("Planned"),
    UNDER_WAY("Under way"),
    OVERDUE("Overdue"),
    DONE("Done");

    private final String words;

    Progress(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * @param whenNone what to say if there is none
   */
  static ReportTable table(List<Breach> breaches, String whenNone) {
    var columns =
        List.of(
            Column.text("Organisation", 32),
            Column.text("Answer", 12),
            Column.text("Action", 52),
            Column.day("Due", 14),
            Column.text("Progress", 18));
    var byQuestion = new LinkedHashMap<String, List<Breach>>();
    breaches.forEach(b -> byQuestion.computeIfAbsent(b.asked(), q -> new ArrayList<>()).add(b));
    var lines = new ArrayList<Line>();
    byQuestion.forEach(
        (question, those) -> {
          lines.add(Line.heading(question));
          those.forEach(b -> lines.add(b.line()));
        });
    return new ReportTable(
        "Must not met", "Requirements said not to be met, by question", whenNone, columns, lines);
  }

  private String asked() {
    return "%s  %s (%s)".formatted(ref, question, reference);
  }

  private Line line() {
    return Line.of(organisation).text(answer).text(action).day(due).text(progress.words());
  }
}
