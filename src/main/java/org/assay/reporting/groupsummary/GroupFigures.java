package org.assay.reporting.groupsummary;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.jspecify.annotations.Nullable;

/**
 * What the organisations of a group submitted in a cycle.
 *
 * @param at up to when submissions count
 * @param members those that were asked, in order of name
 */
record GroupFigures(
    Partnership partnership,
    OrganisationGroup group,
    Cycle cycle,
    Edition edition,
    Instant at,
    List<Member> members) {

  /**
   * One organisation.
   *
   * @param submittedAt null until it has returned
   * @param ratio of the whole return, in [0, 1]; null when nothing is scored
   * @param band code; null when too little is answered
   * @param standards scores by the key of the standard, in [0, 1]
   * @param answers worth by the key of the question, in [0, 1], of what was answered
   * @param unmet keys of the requirements that it does not fully meet
   * @param unplanned how many of these have no action
   */
  record Member(
      String name,
      @Nullable Instant submittedAt,
      @Nullable BigDecimal ratio,
      @Nullable String band,
      Map<String, BigDecimal> standards,
      Map<String, BigDecimal> answers,
      List<String> unmet,
      int unplanned) {
    boolean returned() {
      return submittedAt != null;
    }
  }

  /** The lowest score of one organisation. */
  record Lowest(Section standard, BigDecimal ratio) {}

  /** How organisations answered one question. */
  record Spread(Question question, BigDecimal low, BigDecimal high, List<String> lowest, int of) {
    BigDecimal range() {
      return high.subtract(low);
    }
  }

  List<Member> returned() {
    return members.stream().filter(Member::returned).toList();
  }

  /** Standards with something to score, in order. */
  List<Section> standards() {
    return edition.set().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.type().scored()))
        .toList();
  }

  /** Null when it has no score by standard. */
  @Nullable Lowest lowest(Member it) {
    return standards().stream()
        .filter(s -> it.standards().containsKey(s.key()))
        .map(s -> new Lowest(s, requireNonNull(it.standards().get(s.key()))))
        .min(Comparator.comparing(Lowest::ratio))
        .orElse(null);
  }

  /** The mean of the organisations' scores in a standard; null where none has one. */
  @Nullable BigDecimal mean(Section standard) {
    var scores =
        returned().stream()
            .filter(it -> it.standards().containsKey(standard.key()))
            .map(it -> it.standards().get(standard.key()))
            .toList();
    return scores.isEmpty()
        ? null
        : scores.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(scores.size()), 20, RoundingMode.HALF_UP);
  }

  /** Questions that they answered otherwise than one another, the widest first. */
  List<Spread> differing() {
    var spreads = new ArrayList<Spread>();
    for (var question : edition.questions()) {
      var spread = spread(question);
      if (spread != null && spread.range().signum() > 0) spreads.add(spread);
    }
    spreads.sort(
        Comparator.comparing(Spread::range).reversed().thenComparing(it -> it.lowest().size()));
    return spreads;
  }

  private @Nullable Spread spread(Question question) {
    var those = returned().stream().filter(it -> it.answers().containsKey(question.key())).toList();
    if (those.size() < 2) return null;
    var worth = those.stream().map(it -> worth(it, question)).sorted().toList();
    var low = worth.getFirst();
    return new Spread(
        question,
        low,
        worth.getLast(),
        those.stream()
            .filter(it -> worth(it, question).compareTo(low) == 0)
            .map(Member::name)
            .toList(),
        those.size());
  }

  private static BigDecimal worth(Member it, Question question) {
    return requireNonNull(it.answers().get(question.key()));
  }
}
