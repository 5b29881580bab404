package org.assay.reporting.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.learning.recommendations.rules.Quarter;

/**
 * The counts of a breakdown, quarter by quarter: for instance at which stage escalations were
 * settled, or what they were about.
 *
 * @param quarters the last of those with a count, the oldest first
 */
record PartSeries(Question question, List<Part> parts, List<Column> quarters) {
  /** So many quarters are shown: a year. */
  private static final int MOST = 4;

  /** One kind of thing that is counted. */
  record Part(String key, String text) {}

  /** What an agency counted of one part in a quarter. */
  record Counted(Quarter quarter, long organisation, String question, String part, long count) {}

  /**
   * A quarter.
   *
   * @param counts of all agencies together, in the order of the parts
   * @param agencies how many of them gave counts
   */
  record Column(Quarter quarter, List<Long> counts, long agencies) {
    /** Whether a number is so small that somebody might be known by it. */
    boolean isSmall() {
      return counts.stream().anyMatch(it -> it > 0 && it < 5);
    }

    long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @param all what was counted for any question
   */
  static PartSeries of(Question question, ItemType.BreakdownItem item, List<Counted> all) {
    var parts = item.parts().stream().map(it -> new Part(it.key(), it.text())).toList();
    var byQuarter = new TreeMap<Quarter, List<Counted>>();
    for (var it : all) {
      if (it.question().equals(question.key())) {
        byQuarter.computeIfAbsent(it.quarter(), any -> new ArrayList<>()).add(it);
      }
    }
    var columns = new ArrayList<Column>();
    byQuarter.forEach((quarter, counted) -> columns.add(column(quarter, parts, counted)));
    return new PartSeries(
        question, parts, columns.subList(Math.max(0, columns.size() - MOST), columns.size()));
  }

  private static Column column(Quarter quarter, List<Part> parts, List<Counted> counted) {
    return new Column(
        quarter,
        parts.stream()
            .map(
                part ->
                    counted.stream()
                        .filter(it -> it.part().equals(part.key()))
                        .mapToLong(Counted::count)
                        .sum())
            .toList(),
        counted.stream().map(Counted::organisation).distinct().count());
  }
}
