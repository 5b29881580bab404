package org.assay.letters;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.assay.letters.writing.LetterKind;
import org.assay.platform.form.FormPatterns;

/**
 * The words of a partnership for one kind of letter. What stands in braces is put in when the
 * letter is written: {@link #KNOWN}.
 *
 * @param words paragraphs, with an empty line between them
 */
@Introspected
record LetterTemplate(
    LetterKind kind,
    @NotEmpty(message = "Enter a subject")
        @Size(max = 200, message = FormPatterns.SHORTEN_200)
        @Pattern(regexp = FormPatterns.ONE_LINE, message = "Write the subject on one line")
        String title,
    @NotEmpty(message = "Enter the words of the letter")
        @Size(max = 4_000, message = FormPatterns.SHORTEN_4000)
        String words) {

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

  private static final java.util.regex.Pattern PLACE =
      java.util.regex.Pattern.compile("\\{([^{}\\n]*)}");

  /** What in braces cannot be put in, said by box. */
  Map<String, String> unknown() {
    var faults = new LinkedHashMap<String, String>();
    unknown("title", title, faults);
    unknown("words", words, faults);
    return faults;
  }

  private static void unknown(String box, String text, Map<String, String> faults) {
    PLACE
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .filter(it -> !KNOWN.contains(it))
        .sorted()
        .findFirst()
        .ifPresent(it -> faults.put(box, "“{%s}” is not known. Use %s".formatted(it, known())));
  }

  static String known() {
    return "{" + String.join("}, {", KNOWN) + "}";
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
