package org.assay.engine.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Questions that are hard to read, or that ask two things at once. */
final class WordingRules {
  /**
   * Sixteen is the age at which everybody has left compulsory school; the questions aim two years
   * lower.
   */
  private static final double OLDEST = 16;

  private static final int MOST_WORDS = 35;
  private static final Pattern SECOND_QUESTION = Pattern.compile("\\?.*\\p{L}.*\\?");

  /**
   * A second clause that could be asked by itself: "…, and is it reviewed", "… and do they know".
   */
  private static final Pattern SECOND_CLAUSE =
      Pattern.compile(
          "\\b(and|or)( also)? ((is|are|has|have|does|do|did|was|were|can|will)"
              + " (it|its|they|their|these|those|this|there|the|all|every|each|any|you|your|staff|children|leaders|managers|governors)|(it|they|this|these)"
              + " (is|are|has|have|does|do|can|will))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND_OR = Pattern.compile("\\band/or\\b", Pattern.CASE_INSENSITIVE);

  private WordingRules() {}

  static Stream<LintFinding> readingAge(LintContext subject) {
    return subject.questions().stream().filter(WordingRules::asks).flatMap(WordingRules::hard);
  }

  static Stream<LintFinding> doubleBarrelled(LintContext subject) {
    return subject.questions().stream()
        .filter(WordingRules::asks)
        .flatMap(
            q -> {
              var second = second(q.question().text());
              return second == null
                  ? Stream.empty()
                  : Stream.of(
                      new LintFinding(
                          q.pointer() + "/text",
                          "This may ask two things at once, so that one answer cannot fit both.",
                          "Ask one thing here, and the other in a question of its own.",
                          second));
            });
  }

  private static Stream<LintFinding> hard(PlacedQuestion q) {
    var text = q.question().text();
    int words = Readability.words(text).size();
    double age = Readability.age(text);
    if (words > MOST_WORDS) {
      return Stream.of(
          hard(q, "This question has " + words + " words; " + MOST_WORDS + " are plenty."));
    }
    return age <= OLDEST
        ? Stream.empty()
        : Stream.of(
            hard(
                q,
                String.format(Locale.ROOT, "This question has a reading age of about %.0f.", age)));
  }

  private static LintFinding hard(PlacedQuestion q, String message) {
    return new LintFinding(
        q.pointer() + "/text",
        message,
        "Use shorter words and sentences, and move detail to the guidance.");
  }

  /** What looks like a second question; null when nothing does. */
  private static @Nullable String second(String text) {
    return Readability.firstMatch(text, List.of(SECOND_QUESTION, SECOND_CLAUSE, AND_OR));
  }

  /** What is read and not answered may be longer. */
  private static boolean asks(PlacedQuestion q) {
    return !(q.question().type() instanceof ItemType.InfoItem)
        && !(q.question().type() instanceof ItemType.DeclarationItem);
  }
}
