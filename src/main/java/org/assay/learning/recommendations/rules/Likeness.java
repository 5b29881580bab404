package org.assay.learning.recommendations.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How alike two recommendations read: the share of their words that both have (twice the common
 * words over the words of the one and of the other). Words that say nothing by themselves are left
 * out, and endings such as -s, -ing and -ed do not tell words apart.
 */
public final class Likeness {
  /** From here on two are shown to the person who decides whether they ask for the same. */
  public static final double NEAR = 0.3;

  private static final int SHORTEST_STEM = 4;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "all",
          "an",
          "and",
          "any",
          "are",
          "as",
          "at",
          "be",
          "been",
          "by",
          "can",
          "each",
          "for",
          "from",
          "has",
          "have",
          "how",
          "in",
          "is",
          "it",
          "its",
          "may",
          "must",
          "no",
          "not",
          "of",
          "on",
          "or",
          "other",
          "our",
          "should",
          "so",
          "than",
          "that",
          "the",
          "their",
          "them",
          "they",
          "this",
          "those",
          "to",
          "was",
          "were",
          "what",
          "when",
          "where",
          "which",
          "who",
          "will",
          "with",
          "ensure",
          "make",
          "sure",
          "review",
          "recommended");

  private Likeness() {}

  /** From 0, no word in common, to 1, the same words. */
  public static double between(String one, String other) {
    var first = stems(one);
    var second = stems(other);
    if (first.isEmpty() || second.isEmpty()) return 0;
    var common = new HashSet<>(first);
    common.retainAll(second);
    return 2.0 * common.size() / (first.size() + second.size());
  }

  static Set<String> stems(String text) {
    var stems = new TreeSet<String>();
    for (var word : text.toLowerCase(Locale.UK).split("[^a-z]+")) {
      if (word.length() > 1 && !EMPTY_WORDS.contains(word)) stems.add(stem(word));
    }
    return stems;
  }

  /** One ending is cut off, where enough of the word is left. */
  private static String stem(String word) {
    for (var ending : new String[] {"ing", "ies", "ed", "es", "s", "y", "e"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
