package org.assay.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.letters.writing.LetterKind;

/**
 * The words of a partnership for one kind of letter. What stands in braces is put in when the
 * letter is written: {@link #KNOWN}.
 *
 * @param words paragraphs, with an empty line between them
 */
record LetterTemplate(LetterKind kind, String title, String words) {
  /** Kinds whose words a partnership can change, in the order in which they are sent. */
  static final List<LetterKind> KINDS =
      List.of(
          LetterKind.CYCLE_NOTICE,
          LetterKind.CYCLE_INVITATION,
          LetterKind.CYCLE_REMINDER,
          LetterKind.SIGN_OFF_ASKED,
          LetterKind.SENT_BACK,
          LetterKind.REOPENED,
          LetterKind.REPORT_READY);

  static final List<String> KNOWN =
      List.of("organisation", "cycle", "opens", "due", "until", "partnership", "name");

  /** What stands for them in a preview. */
  static final Map<String, String> EXAMPLE =
      Map.of(
          "organisation", "Hill School",
          "cycle", "Section 175, 2026",
          "opens", "1 September 2026",
          "due", "30 November 2026",
          "until", "18 December 2026",
          "partnership", "your partnership",
          "name", "Sam Example");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 4_000;

  /** What is wrong with it, by box; empty when nothing is. */
  Optional<Map.Entry<String, String>> fault() {
    if (title.isBlank()) return fault("title", "Enter a subject");
    if (title.length() > LONGEST_TITLE || title.contains("\n")) {
      return fault("title", "Write the subject on one line of 200 characters or fewer");
    }
    if (words.isBlank()) return fault("words", "Enter the words of the letter");
    if (words.length() > LONGEST_WORDS) return fault("words", "Shorten this to 4,000 characters");
    for (var box : Map.of("title", title, "words", words).entrySet()) {
      var unknown = unknown(box.getValue());
      if (!unknown.isEmpty()) {
        return fault(
            box.getKey(),
            "“{%s}” is not known. Use %s".formatted(unknown.iterator().next(), known()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Map.Entry<String, String>> fault(String box, String why) {
    return Optional.of(Map.entry(box, why));
  }

  static String known() {
    return "{" + String.join("}, {", KNOWN) + "}";
  }

  private static Set<String> unknown(String text) {
    var unknown = new TreeSet<String>();
    var places = PLACE.matcher(text);
    while (places.find()) {
      if (!KNOWN.contains(places.group(1))) unknown.add(places.group(1));
    }
    return unknown;
  }

  String titleWith(Map<String, String> values) {
    return filled(title, values);
  }

  List<String> paragraphsWith(Map<String, String> values) {
    return Arrays.stream(filled(words, values).split("\\n\\s*\\n"))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
  }
}
