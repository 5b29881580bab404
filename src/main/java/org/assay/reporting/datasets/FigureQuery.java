package org.assay.reporting.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.reporting.datasets.DatasetRepository.Said;
import org.jspecify.annotations.Nullable;

/**
 * Something about an agency's figures of one quarter, beside those of the quarter before, that is
 * to be asked about.
 *
 * @param commentary what the agency wrote about what moved; null when it wrote nothing
 */
record FigureQuery(String agency, Measure measure, String what, @Nullable String commentary) {

  /** Of the last quarter that is there. */
  static List<FigureQuery> of(List<Measure> measures, List<Reported> all, List<Said> said) {
    var last = all.stream().map(Reported::quarter).max(Quarter::compareTo).orElse(null);
    if (last == null) return List.of();
    var now = in(all, last);
    var before = in(all, last.previous());
    var found = new ArrayList<FigureQuery>();
    for (var measure : measures) {
      for (var it : all.stream().filter(one -> one.quarter().equals(last)).toList()) {
        if (!it.measure().equals(measure.key())) continue;
        var then = before.get(key(it));
        var what = then == null ? null : compared(measure, it, then);
        if (what != null) {
          found.add(new FigureQuery(it.agency(), measure, what, commentary(said, it, last)));
        }
      }
      addMissing(found, measure, now, before, said, last);
    }
    return found;
  }

  private static @Nullable String compared(Measure measure, Reported now, Reported then) {
    if (now.movedFrom(then, measure)) return "Moved from " + words(then) + " to " + words(now);
    var many = now.whole() == null ? now.amount() : now.whole();
    return now.isSameAs(then) && many.signum() > 0
        ? "The same numbers as the quarter before: " + words(now)
        : null;
  }

  /** Reported the quarter before, and not now, by an agency that returned. */
  private static void addMissing(
      List<FigureQuery> found,
      Measure measure,
      Map<String, Reported> now,
      Map<String, Reported> before,
      List<Said> said,
      Quarter last) {
    before.values().stream()
        .filter(it -> it.measure().equals(measure.key()) && !now.containsKey(key(it)))
        .filter(
            it -> now.values().stream().anyMatch(one -> one.organisation() == it.organisation()))
        .forEach(
            it ->
                found.add(
                    new FigureQuery(
                        it.agency(),
                        measure,
                        "Not reported; the quarter before it was " + words(it),
                        notCollected(said, it, last))));
  }

  private static Map<String, Reported> in(List<Reported> all, Quarter quarter) {
    var map = new HashMap<String, Reported>();
    all.stream().filter(it -> it.quarter().equals(quarter)).forEach(it -> map.put(key(it), it));
    return map;
  }

  private static String key(Reported it) {
    return it.organisation() + " " + it.measure();
  }

  private static @Nullable String commentary(List<Said> said, Reported it, Quarter quarter) {
    return said(said, it.organisation(), quarter, "moved");
  }

  private static @Nullable String notCollected(List<Said> said, Reported it, Quarter quarter) {
    return said(said, it.organisation(), quarter, "not-collected");
  }

  private static @Nullable String said(
      List<Said> said, long organisation, Quarter quarter, String question) {
    return said.stream()
        .filter(one -> one.organisation() == organisation && one.quarter().equals(quarter))
        .filter(one -> one.question().equals(question))
        .map(Said::words)
        .findFirst()
        .orElse(null);
  }

  /** For instance "64 of 70 (91.4%)". */
  static String words(Reported it) {
    var value = it.value();
    var whole = it.whole();
    if (whole == null) return number(it.amount().doubleValue());
    return number(it.amount().doubleValue())
        + " of "
        + number(whole.doubleValue())
        + (value == null ? "" : String.format(Locale.UK, " (%.1f%%)", value));
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.UK, "%,.0f", value)
        : String.format(Locale.UK, "%,.1f", value);
  }
}
