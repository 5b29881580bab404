package org.assay;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.platform.SourceTexts;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed into a box of several lines is looked at for what may identify a child, and for
 * characters that cannot be seen; EveryFormTest sends both to each box.
 */
class FreeTextsTest {
  private static final Path NAMED = Path.of("src/test/resources/free-texts.txt");

  private static final Pattern BOX =
      Pattern.compile("@template\\.govuk\\.textarea\\([^\\n]*?\\bname = ([^,]+),");

  /** Each asks the guard: of a form, of a text, of answers, of words that may be confirmed. */
  private static final Pattern GUARD =
      Pattern.compile(
          "\\b(GuardedForms|GuardedWords|GuardedText|GuardedAnswers|NoChild|NamesNoChild|HeldBack|Guard)\\b");

  private static final Pattern ITSELF =
      Pattern.compile("\\bGuard\\.check\\(|\\bHeldBack(?:\\.|::)why\\b");

  /**
   * The guard itself; two that hand their words to GuardedForms, which looks; one that reads what
   * was kept; one whose answers were read by AnswersReader, which looks.
   */
  private static final Set<String> OTHERWISE =
      Set.of("HeldBack", "NoChild", "AnswerPulse", "PulseResults", "AnswerForGroup");

  /**
   * @param by the class that asks the guard; a reason in brackets where none does
   */
  private record FreeText(String template, String box, String by) {
    static FreeText of(String line) {
      var parts = line.split(" \\| ");
      return new FreeText(parts[0], parts[1], parts[2]);
    }

    String place() {
      return template + " | " + box;
    }
  }

  private static List<FreeText> named() throws IOException {
    return Files.readAllLines(NAMED).stream()
        .filter(it -> !it.isBlank() && !it.startsWith("#"))
        .map(FreeText::of)
        .toList();
  }

  @Test
  void each_box_of_several_lines_says_who_guards_it() throws IOException {
    var drawn = new TreeSet<String>();
    SourceTexts.under("src/main/jte", ".jte")
        .forEach(
            (file, text) -> {
              var boxes = BOX.matcher(text);
              while (boxes.find()) drawn.add(file + " | " + boxes.group(1));
            });
    assertEquals(named().stream().map(FreeText::place).collect(toCollection(TreeSet::new)), drawn);
  }

  @Test
  void who_is_said_to_guard_a_text_asks_the_guard() throws IOException {
    var careless = new TreeSet<String>();
    for (var it : named()) {
      if (!it.by().startsWith("(") && !GUARD.matcher(source(it.by())).find()) careless.add(it.by());
    }
    assertEquals(new TreeSet<String>(), careless);
  }

  /** Where a class asks the guard by itself, nothing else looks for what cannot be seen. */
  @Test
  void who_asks_the_guard_itself_looks_for_characters_that_cannot_be_seen() throws IOException {
    var blind = new TreeSet<String>();
    SourceTexts.under("src/main/java", ".java")
        .forEach(
            (file, text) -> {
              if (ITSELF.matcher(text).find() && !text.contains("UnseenCharacters")) {
                blind.add(SourceTexts.className(file));
              }
            });
    assertEquals(new TreeSet<>(OTHERWISE), blind);
  }

  private static String source(String name) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      return Files.readString(
          all.filter(it -> it.endsWith(name + ".java")).findFirst().orElseThrow());
    }
  }
}
