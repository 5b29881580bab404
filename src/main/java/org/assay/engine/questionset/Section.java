package org.assay.engine.questionset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A standard: a section of a question set.
 *
 * @param apart whether it has a figure of its own alone, and is no part of the score of the whole
 * @param combine overrides the set's way of combining the section's questions
 * @param crosswalk headings of other vocabularies, by vocabulary
 * @param exampleEvidence what a visitor could be shown
 */
public record Section(
    String key,
    String ref,
    String title,
    @Nullable String intro,
    BigDecimal weight,
    boolean mandatory,
    boolean apart,
    Audience audience,
    @Nullable Condition visibleWhen,
    @Nullable Combine combine,
    Map<String, List<String>> crosswalk,
    List<String> exampleEvidence,
    List<Resource> resources,
    List<Question> questions) {

  /**
   * Under which headings of another vocabulary its question stands: its own, or else the section's.
   */
  public List<String> headings(String vocabulary, Question question) {
    var own = question.crosswalk().get(vocabulary);
    return own == null ? crosswalk.getOrDefault(vocabulary, List.of()) : own;
  }
}
