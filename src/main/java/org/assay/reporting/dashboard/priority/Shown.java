package org.assay.reporting.dashboard.priority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What is known, to be read at a glance: one or two figures as sentences, more of them as a table,
 * and what has no figure yet in one sentence for each reason.
 *
 * @param sentences figures, when they are few
 * @param table figures, when they are many; null otherwise
 * @param silent why there is no figure, and of what
 */
public record Shown(List<Known> sentences, @Nullable Table table, List<String> silent) {
  /** So many are read as sentences. */
  private static final int FEW = 2;

  /**
   * @param caption of a table, should there be one
   */
  static Shown of(List<Known> known, String caption) {
    var told = known.stream().filter(Known::told).toList();
    var few = told.size() <= FEW;
    return new Shown(
        few ? told : List.of(),
        few ? null : table(told, caption),
        silent(known.stream().filter(it -> !it.told()).toList()));
  }

  public boolean isEmpty() {
    return sentences.isEmpty() && table == null && silent.isEmpty();
  }

  private static Table table(List<Known> told, String caption) {
    return new Table(
        caption,
        "govuk-visually-hidden",
        List.of(
            Cell.text("What is measured"),
            Cell.text("Figure"),
            Cell.text("Of whom, and beside what")),
        told.stream()
            .map(
                it ->
                    List.of(
                        it.href() == null
                            ? Cell.text(it.measure())
                            : Cell.link(it.measure(), it.href()),
                        Cell.text(it.value()),
                        Cell.text(it.population())))
            .toList(),
        true);
  }

  private static List<String> silent(List<Known> without) {
    var byReason = new LinkedHashMap<String, List<String>>();
    without.forEach(
        it -> byReason.computeIfAbsent(it.value(), any -> new ArrayList<>()).add(it.measure()));
    var said = new ArrayList<String>();
    byReason.forEach((why, what) -> said.add(why + ": " + String.join("; ", what) + "."));
    return said;
  }
}
