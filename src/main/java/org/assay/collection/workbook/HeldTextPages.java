package org.assay.collection.workbook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.Merge.Change;
import org.assay.collection.workbook.ReviewPage.Held;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.FreeTexts;
import org.jspecify.annotations.Nullable;

/**
 * Shows text that may identify a child to the person who wrote it, with room to say why it does
 * not.
 */
final class HeldTextPages {
  private static final List<String> CODES = List.of("answer/identifier", "answer/confirmation");

  private HeldTextPages() {}

  static boolean about(Finding finding) {
    return CODES.contains(finding.code());
  }

  /** Those just found, and those confirmed already, which would else be forgotten. */
  static List<Held> of(Merge merge, UploadDecisions decisions, List<Finding> findings) {
    var found = new LinkedHashMap<String, Finding>();
    findings.stream().filter(HeldTextPages::about).forEach(it -> found.put(box(it), it));
    var held = new ArrayList<Held>();
    for (var change : merge.changes()) {
      FreeTexts.of(change.question(), change.mine())
          .forEach(
              (field, text) -> {
                var key = change.question().key();
                var reason = decisions.confirmed().getOrDefault(key, Map.of()).get(field);
                var finding = found.get(key + " " + field);
                if (finding != null || reason != null) {
                  held.add(held(change, field, text, reason, finding));
                }
              });
    }
    return held;
  }

  private static String box(Finding finding) {
    return finding.question() + " " + finding.args().get("field");
  }

  private static Held held(
      Change change,
      String field,
      String text,
      @Nullable String reason,
      @Nullable Finding finding) {
    return new Held(
        change.question().key() + " " + field,
        change.question().ref() + " " + change.question().text(),
        finding == null ? text : quoted(finding, text),
        reason != null,
        reason == null ? "" : reason,
        finding != null && finding.code().equals("answer/confirmation") ? finding.message() : null);
  }

  private static String quoted(Finding finding, String text) {
    return finding.args().get("found") instanceof List<?> places
        ? places.stream().map(place -> quoted(place, text)).distinct().collect(joining(", "))
        : text;
  }

  private static String quoted(Object place, String text) {
    return place instanceof Map<?, ?> at
            && at.get("start") instanceof Integer start
            && at.get("end") instanceof Integer end
            && end <= text.length()
        ? "“" + text.substring(start, end) + "”"
        : "“" + text + "”";
  }
}
