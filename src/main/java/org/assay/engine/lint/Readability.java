package org.assay.engine.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reading age by the Flesch–Kincaid grade (Kincaid and others, 1975): 0.39 × words per sentence +
 * 11.8 × syllables per word − 15.59, and five years more for the age. Words that the field cannot
 * do without count as two syllables, since every respondent reads them daily.
 */
final class Readability {
  private static final Set<String> FIELD_TERMS =
      Set.of(
          ("safeguarding safeguard safeguards designated designate governing governor governors"
               + " governance authority authorities statutory partnership partnerships organisation"
               + " organisations agency agencies education educational policy policies procedure"
               + " procedures supervision allegation allegations disability disabilities disabled"
               + " vulnerable exploitation extremism radicalisation commissioning commissioned"
               + " commissioner commissioners information referral referrals assessment assessments"
               + " children's professional professionals proprietor proprietors residential"
               + " alternative provision provider providers deputy volunteer volunteers"
               + " volunteering employer employers employee employees recruitment induction"
               + " accommodation prevention multi-agency community communities family families"
               + " national criminal county online digital technology technologies generative"
               + " artificial intelligence filtering monitoring attendance responsibility"
               + " responsibilities accountability accountable escalation confidential"
               + " confidentiality whistleblowing university identity ethnicity equality religious"
               + " religion leadership management manager managers appropriate adequately evidence"
               + " experience experiences annually regularly")
              .split(" "));

  private static final Pattern SENTENCE = Pattern.compile("[.!?;:]+(\\s|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT =
      Pattern.compile("([^aeiouyl]e|[^td]ed|[^aeiouy]les?|[^scxzgh]es)$");
  private static final int FIRST_GRADE = 5;

  private Readability() {}

  static double age(String text) {
    var words = words(text);
    if (words.isEmpty()) {
      return FIRST_GRADE;
    }
    double sentences = Math.max(1, SENTENCE.matcher(text.strip()).results().count());
    double syllables = words.stream().mapToInt(Readability::counted).sum();
    return FIRST_GRADE + 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT).replace('’', '\''))
        .toList();
  }

  static int syllables(String word) {
    var groups = (int) VOWELS.matcher(word).results().count();
    var silent = SILENT.matcher(word).find() && !word.endsWith("le") && !word.endsWith("les");
    return Math.max(1, silent ? groups - 1 : groups);
  }

  private static int counted(String word) {
    int syllables = syllables(word);
    return FIELD_TERMS.contains(word) ? Math.min(2, syllables) : syllables;
  }

  /** What the first of the patterns finds that finds anything; null when none does. */
  static @Nullable String firstMatch(String text, List<Pattern> patterns) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElse(null);
  }
}
