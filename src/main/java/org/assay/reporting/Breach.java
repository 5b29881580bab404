package org.assay.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of law or statutory guidance that an organisation says is not met. The one list
 * that names schools.
 *
 * @param reference where the law or guidance asks for it
 * @param answer as given, for instance "Partly met"
 * @param partly whether some of it is in place
 * @param action what will be done; null when the return names nothing
 */
public record Breach(
    String organisation,
    String ref,
    String question,
    String reference,
    String answer,
    boolean partly,
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
   * How many organisations miss each requirement, most first.
   *
   * @param whenNone what to say if there is none
   */
  static ReportTable counts(List<Breach> breaches, String whenNone) {
    var columns =
        List.of(
            Column.text("Requirement", 60),
            Column.number("Organisations", 12),
            Column.number("Not met", 9),
            Column.number("Partly met", 9),
            Column.number("No action named", 10),
            Column.number("Action overdue", 11));
    var lines =
        byQuestion(breaches).entrySet().stream()
            .sorted(Comparator.comparing(e -> -e.getValue().size()))
            .map(e -> count(e.getKey(), e.getValue()))
            .toList();
    return new ReportTable(
        "Must not met by question", "Requirements said not to be met", whenNone, columns, lines);
  }

  static ReportTable named(List<Breach> breaches) {
    var columns =
        List.of(
            Column.text("Organisation", 32),
            Column.text("Answer", 12),
            Column.text("Action", 52),
            Column.day("Due", 14),
            Column.text("Progress", 18));
    var lines = new ArrayList<Line>();
    byQuestion(breaches)
        .forEach(
            (question, those) -> {
              lines.add(Line.heading(question));
              those.forEach(b -> lines.add(b.line()));
            });
    return new ReportTable(
        "Must not met",
        "Requirements said not to be met, organisation by organisation",
        "None.",
        columns,
        lines);
  }

  private static Map<String, List<Breach>> byQuestion(List<Breach> breaches) {
    var byQuestion = new LinkedHashMap<String, List<Breach>>();
    breaches.forEach(b -> byQuestion.computeIfAbsent(b.asked(), q -> new ArrayList<>()).add(b));
    return byQuestion;
  }

  private static Line count(String question, List<Breach> those) {
    return Line.of(question)
        .count(those.size())
        .count(those.stream().filter(b -> !b.partly()).count())
        .count(those.stream().filter(Breach::partly).count())
        .count(those.stream().filter(b -> b.progress() == Progress.NO_ACTION).count())
        .count(those.stream().filter(b -> b.progress() == Progress.OVERDUE).count());
  }

  private String asked() {
    return "%s  %s (%s)".formatted(ref, question, reference);
  }

  private Line line() {
    return Line.of(organisation).text(answer).text(action).day(due).text(progress.words());
  }
}
