package org.assay.engine.answering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Nearest;
import org.assay.engine.questionset.Pointers;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong, each with its question, its section and its place in the answers
 * document.
 */
public final class Findings {
  /** Looking for the nearest word is worth it for slips, not for a document of another kind. */
  private static final int MOST_SUGGESTIONS = 50;

  private final Edition edition;
  private final List<Finding> list = new ArrayList<>();
  private int suggested;

  public Findings(Edition edition) {
    this.edition = edition;
  }

  public List<Finding> list() {
    return list;
  }

  public int count() {
    return list.size();
  }

  static String pointer(String key) {
    return Pointers.below("/answers", key);
  }

  /**
   * @param below the rest of the pointer within the answer, for instance {@code /value}
   */
  void error(String code, Question question, String below, String message) {
    error(code, question, below, message, Map.of());
  }

  void error(
      String code, Question question, String below, String message, Map<String, Object> args) {
    at(code, question, pointer(question.key()) + below, Severity.ERROR, message, args);
  }

  void warning(String code, Question question, String message) {
    at(code, question, pointer(question.key()), Severity.WARNING, message, Map.of());
  }

  public void at(
      String code,
      Question question,
      String pointer,
      Severity severity,
      String message,
      Map<String, Object> args) {
    var section = edition.sectionOf(question.key());
    var named = Wording.name(question) + ": " + message;
    list.add(
        new Finding(
            code,
            pointer,
            question.key(),
            section == null ? null : section.key(),
            severity,
            named,
            args));
  }

  /** Something that belongs to no question. */
  public void plain(String code, String pointer, Severity severity, String message) {
    list.add(new Finding(code, pointer, null, null, severity, message, Map.of()));
  }

  public void unknownQuestion(String key) {
    var near = nearest(key, edition.keys());
    var message =
        "There is no question “%s” in this question set.%s".formatted(shortened(key), meant(near));
    Map<String, Object> args =
        near == null ? Map.of("key", key) : Map.of("key", key, "suggestion", near);
    list.add(
        new Finding(
            "answer/unknown-question", pointer(key), key, null, Severity.ERROR, message, args));
  }

  /**
   * A word that is not on its list: an option, a row, a statement, a part, a column, a kind or a
   * source.
   */
  public void notListed(
      String code, Question question, String below, String given, Collection<String> known) {
    var near = nearest(given, known);
    var args = new HashMap<String, Object>(Map.of("given", given, "allowed", List.copyOf(known)));
    if (near != null) {
      args.put("suggestion", near);
    }
    var message =
        "“%s” is not one of: %s.%s"
            .formatted(shortened(given), String.join(", ", known), meant(near));
    error(code, question, below, message, Map.copyOf(args));
  }

  @Nullable
  public String nearest(String word, Collection<String> known) {
    return suggested++ < MOST_SUGGESTIONS ? Nearest.to(word, known) : null;
  }

  public static String meant(@Nullable String near) {
    return near == null ? "" : " Did you mean “" + near + "”?";
  }

  public static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
