package org.assay.reporting.dashboard.priority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Between where something is measured and what. */
  private static final String BETWEEN = ": ";

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
    var same = same(told);
    return new Table(
        caption,
        "govuk-visually-hidden",
        List.of(
            Cell.text(same == null ? "What is measured" : "Where"),
            Cell.text(same == null ? "Figure" : same),
            Cell.text("Who, and compared with what")),
        told.stream()
            .map(it -> List.of(name(it, same), Cell.text(it.value()), Cell.text(it.population())))
            .toList(),
        true);
  }

  private static Cell name(Known it, @Nullable String same) {
    var name = same == null ? it.measure() : it.measure().split(BETWEEN, 2)[0];
    return it.href() == null ? Cell.text(name) : Cell.link(name, it.href());
  }

  /** What all of them measure, each somewhere else, as a heading; null when they differ. */
  private static @Nullable String same(List<Known> told) {
    var what =
        told.stream()
            .map(it -> it.measure().split(BETWEEN, 2))
            .map(it -> it.length == 2 ? it[1] : "")
            .distinct()
            .toList();
    var one = what.getFirst();
    return what.size() > 1 || one.isEmpty()
        ? null
        : one.substring(0, 1).toUpperCase(Locale.UK) + one.substring(1);
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
