package org.assay.collection.returns.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.jspecify.annotations.Nullable;

/**
 * The same questions of one organisation in two cycles. Both ratios are means over the questions
 * that it answered in both, by weight.
 *
 * @param kind whole, standard, theme, priority, heading, or impact, whose ratios are mean levels
 *     from 0 to 4
 * @param part key of the standard, theme, priority or heading; empty for the whole
 */
record ChangeRow(String kind, String part, int questions, BigDecimal now, BigDecimal before) {
  private static final int DIGITS = 20;

  static List<ChangeRow> of(
      Edition edition, Scorecard card, Map<String, Integer> levels, Earlier earlier) {
    var rows = new ArrayList<ChangeRow>();
    if (!earlier.ratios().isEmpty()) {
      var standards = standards(edition, card, earlier);
      rows.addAll(standards);
      whole(edition, standards).ifPresent(rows::add);
      rows.addAll(tagged(edition, card, earlier));
    }
    impact(edition, levels, earlier.levels(), rows);
    return rows;
  }

  /** By theme, by priority and by heading of each crosswalk. */
  private static List<ChangeRow> tagged(Edition edition, Scorecard card, Earlier earlier) {
    var rows = new ArrayList<ChangeRow>();
    for (var theme : edition.set().themes()) {
      add(rows, "theme", theme.key(), themed(edition, theme.key()), card, earlier);
    }
    for (var priority : edition.set().priorities()) {
      var tagged = having(edition, q -> q.priorities().contains(priority.key()));
      add(rows, "priority", priority.key(), tagged, card, earlier);
    }
    for (var crosswalk : edition.set().crosswalks()) {
      for (var heading : crosswalk.headings()) {
        var part = crosswalk.key() + ":" + heading.key();
        add(rows, "heading", part, under(edition, crosswalk.key(), heading.key()), card, earlier);
      }
    }
    return rows;
  }

  private static List<ChangeRow> standards(Edition edition, Scorecard card, Earlier earlier) {
    var rows = new ArrayList<ChangeRow>();
    for (var section : edition.set().sections()) {
      add(rows, "standard", section.key(), section.questions(), card, earlier);
    }
    return rows;
  }

  /** Standards count by their weight, as they do in the score. */
  private static Optional<ChangeRow> whole(Edition edition, List<ChangeRow> standards) {
    var sums = new Sums();
    for (var it : standards) {
      var section = Objects.requireNonNull(edition.section(it.part()));
      sums.add(it.now(), it.before(), section.weight(), it.questions());
    }
    return Optional.ofNullable(sums.row("whole", ""));
  }

  private static List<Question> themed(Edition edition, String theme) {
    return having(edition, q -> q.themes().contains(theme));
  }

  private static List<Question> having(Edition edition, Predicate<Question> tag) {
    return edition.questions().stream().filter(tag).toList();
  }

  private static List<Question> under(Edition edition, String crosswalk, String heading) {
    return edition.set().sections().stream()
        .flatMap(
            section ->
                section.questions().stream()
                    .filter(q -> section.headings(crosswalk, q).contains(heading)))
        .toList();
  }

  private static void add(
      List<ChangeRow> rows,
      String kind,
      String part,
      List<Question> questions,
      Scorecard card,
      Earlier earlier) {
    var sums = new Sums();
    for (var question : questions) {
      var now = value(card.questions().get(question.key()));
      var before = earlier.ratios().get(question.key());
      if (now != null && before != null) sums.add(now, before, question.weight(), 1);
    }
    var row = sums.row(kind, part);
    if (row != null) rows.add(row);
  }

  private static @Nullable BigDecimal value(@Nullable QuestionScore score) {
    return score == null ? null : score.value();
  }

  private static void impact(
      Edition edition,
      Map<String, Integer> now,
      Map<String, Integer> before,
      List<ChangeRow> rows) {
    var whole = new Sums();
    for (var section : edition.set().sections()) {
      var sums = new Sums();
      for (var question : section.questions()) {
        var level = now.get(question.key());
        var then = before.get(question.key());
        if (level != null && then != null) {
          sums.add(BigDecimal.valueOf(level), BigDecimal.valueOf(then), BigDecimal.ONE, 1);
          whole.add(BigDecimal.valueOf(level), BigDecimal.valueOf(then), BigDecimal.ONE, 1);
        }
      }
      var row = sums.row("impact", section.key());
      if (row != null) rows.add(row);
    }
    var row = whole.row("impact", "");
    if (row != null) rows.add(row);
  }

  /** Weighted sums of both cycles. */
  private static final class Sums {
    private BigDecimal now = BigDecimal.ZERO;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal weight = BigDecimal.ZERO;
    private int questions;

    void add(BigDecimal now, BigDecimal before, BigDecimal weight, int questions) {
      this.now = this.now.add(now.multiply(weight));
      this.before = this.before.add(before.multiply(weight));
      this.weight = this.weight.add(weight);
      this.questions += questions;
    }

    @Nullable ChangeRow row(String kind, String part) {
      return weight.signum() == 0
          ? null
          : new ChangeRow(kind, part, questions, mean(now), mean(before));
    }

    private BigDecimal mean(BigDecimal sum) {
      return sum.divide(weight, DIGITS, RoundingMode.HALF_UP);
    }
  }
}
