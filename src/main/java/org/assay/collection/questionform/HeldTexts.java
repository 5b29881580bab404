package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.questionform.HeldText.Place;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.FreeTexts;
import org.assay.engine.guard.Kind;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/** Finds in what was typed the words that the guard held back: its findings say only where. */
public final class HeldTexts {
  private static final String HELD = "answer/identifier";
  private static final String UNCONVINCED = "answer/confirmation";

  private HeldTexts() {}

  /**
   * @param findings of a save; those that are not the guard's are passed over
   * @param typed the answers that were sent, as typed
   */
  public static List<HeldText> of(
      List<Finding> findings, Edition edition, List<PostedAnswer> typed) {
    var answers = new HashMap<String, PostedAnswer>();
    typed.forEach(change -> answers.put(change.question(), change));
    var held = new ArrayList<HeldText>();
    for (var finding : findings) {
      if (!isHeld(finding) && !finding.code().equals(UNCONVINCED)) continue;
      var key = Objects.requireNonNull(finding.question());
      var change = answers.get(key);
      var question = edition.question(key);
      if (change == null || question == null) continue;
      var field = String.valueOf(finding.args().get("field"));
      var text = FreeTexts.of(question, change.answer()).getOrDefault(field, "");
      held.add(
          new HeldText(key, field.replace('/', '.'), places(finding, text), mayConfirm(finding)));
    }
    return held;
  }

  private static boolean mayConfirm(Finding it) {
    return !Boolean.TRUE.equals(it.args().get("removeOnly"));
  }

  static boolean isHeld(Finding it) {
    return it.code().equals(HELD);
  }

  /** Its place in the answer with dots. */
  static String field(Finding it) {
    return String.valueOf(it.args().get("field")).replace('/', '.');
  }

  private static List<Place> places(Finding finding, String text) {
    return finding.args().get("found") instanceof List<?> found
        ? found.stream().flatMap(it -> Stream.ofNullable(place(it, text))).toList()
        : List.of();
  }

  private static @Nullable Place place(Object found, String text) {
    if (!(found instanceof Map<?, ?> at)
        || !(at.get("start") instanceof Integer start)
        || !(at.get("end") instanceof Integer end)
        || end > text.length()) {
      return null;
    }
    for (var kind : Kind.values()) {
      if (kind.code().equals(at.get("kind"))) return new Place(kind, text.substring(start, end));
    }
    return null;
  }

  /** The same findings, of which those about held text quote it. */
  public static List<Finding> pointed(List<Finding> findings, List<HeldText> held) {
    return findings.stream().map(finding -> pointed(finding, held)).toList();
  }

  private static Finding pointed(Finding it, List<HeldText> held) {
    if (!it.code().equals(HELD)) return it;
    var field = field(it);
    return held.stream()
        .filter(h -> h.question().equals(it.question()) && h.field().equals(field))
        .filter(h -> !h.places().isEmpty())
        .findFirst()
        .map(h -> worded(it, h.message()))
        .orElse(it);
  }

  private static Finding worded(Finding it, String message) {
    return new Finding(
        it.code(), it.pointer(), it.question(), it.section(), it.severity(), message, it.args());
  }
}
