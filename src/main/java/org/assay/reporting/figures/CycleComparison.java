package org.assay.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.cycles.ContinuedQuestions;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The cycle before beside this one: over the questions that mean the same in both, and over the
 * organisations that answered them in both.
 *
 * @param then by the key of now: the key of the cycle before
 * @param questions changes by question; {@code parts} by kind and part; {@code groups} by cut and
 *     code
 * @param asked how far those asked had come in the cycle before, at the same point of it
 */
public record CycleComparison(
    ReportScope.@Nullable Before before,
    Map<String, String> then,
    Map<String, Change> questions,
    Map<String, Change> parts,
    Map<Cut, Map<String, Change>> groups,
    List<Asked> asked) {
  static final CycleComparison NONE =
      new CycleComparison(null, Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  static Map<String, String> continued(Edition before, Edition now) {
    return ContinuedQuestions.between(before, now);
  }

  /** Whether there is a cycle before. */
  public boolean exists() {
    return before != null;
  }

  /**
   * Whether the question meant the same in the cycle before.
   *
   * @param question key of now
   */
  public boolean compares(String question) {
    return then.containsKey(question);
  }

  /** Null where nobody answered it in both cycles, and so for all that follow. */
  public @Nullable Change question(String key) {
    return questions.get(key);
  }

  /** Of the organisations' whole scores. */
  public @Nullable Change whole() {
    return parts.get("whole/");
  }

  /** Of the organisations' scores in the standard, in [0, 1]. */
  public @Nullable Change standard(Section section) {
    return parts.get("standard/" + section.key());
  }

  /** Of the scores of the questions under a theme, in [0, 1]. */
  public @Nullable Change theme(String key) {
    return parts.get("theme/" + key);
  }

  /** Of the scores of the questions under a priority, in [0, 1]. */
  public @Nullable Change priority(String key) {
    return parts.get("priority/" + key);
  }

  /** Of the scores of the questions under one heading of a crosswalk, in [0, 1]. */
  public @Nullable Change heading(String crosswalk, String key) {
    return parts.get("heading/" + crosswalk + ":" + key);
  }

  /** Of the mean level of impact claims, from 0 to 4. */
  public @Nullable Change impact() {
    return parts.get("impact/");
  }

  /** Of the mean level of the claims of one standard, from 0 to 4. */
  public @Nullable Change impact(Section section) {
    return parts.get("impact/" + section.key());
  }

  /** Of the whole scores of the organisations in one part of a cut, in [0, 1]. */
  public @Nullable Change group(Cut cut, String code) {
    return groups.getOrDefault(cut, Map.of()).get(code);
  }

  /** How many scored questions of the standard meant the same in the cycle before. */
  public int comparable(Section section) {
    return (int) scored(section.questions()).filter(q -> compares(q.key())).count();
  }

  /** Whether the standard asked just what it asks now. */
  public boolean asItWas(Section section) {
    var old =
        scored(section.questions()).map(q -> then.get(q.key())).filter(Objects::nonNull).toList();
    var asked = scored(section.questions()).count();
    var edition = before == null ? null : before.edition();
    if (edition == null || old.isEmpty() || old.size() < asked) {
      return false;
    }
    var sections = old.stream().map(edition::sectionOf).distinct().toList();
    var only = sections.getFirst();
    return sections.size() == 1 && only != null && scored(only.questions()).count() == old.size();
  }

  private static Stream<Question> scored(List<Question> questions) {
    return questions.stream().filter(q -> q.type().scored());
  }
}
