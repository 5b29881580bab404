package org.assay.demonstration.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.platform.England;

/**
 * What one organisation writes about one theme on one day. Sentences come from {@code phrases.txt},
 * what they are about from {@code themes.txt}.
 */
final class Phrases {
  private static final Map<String, List<String>> SENTENCES = WordsLoader.sections("phrases.txt");
  private static final Map<String, List<String>> THEMES =
      WordsLoader.table("themes.txt").stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, 4)));
  private static final List<String> ANY_THEME = Objects.requireNonNull(THEMES.get("training"));
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final OrganisationVoice speaker;
  private final List<String> theme;
  private final LocalDate day;
  private final SeededRandom chance;
  private final int whole;
  private final int monthsAgo;

  Phrases(OrganisationVoice speaker, List<String> themes, LocalDate day, SeededRandom chance) {
    this.speaker = speaker;
    this.day = day;
    this.chance = chance;
    this.theme =
        themes.stream().filter(THEMES::containsKey).findFirst().map(THEMES::get).orElse(ANY_THEME);
    this.whole = chance.between(5, 40);
    this.monthsAgo = chance.between(3, 10);
  }

  static boolean has(String heading) {
    return SENTENCES.containsKey(heading);
  }

  /** Tries the heading and then what stands before its dots. */
  String say(String heading) {
    var lines = SENTENCES.get(heading);
    if (lines == null) {
      int dot = heading.lastIndexOf('.');
      if (dot < 0) {
        throw new IllegalArgumentException("phrases.txt says nothing under " + heading);
      }
      return say(heading.substring(0, dot));
    }
    return filled(chance.pick(lines));
  }

  private String filled(String sentence) {
    return SLOT.matcher(sentence)
        .replaceAll(slot -> Matcher.quoteReplacement(cased(slot.group(1))));
  }

  private String cased(String slot) {
    var lower = slot.toLowerCase(Locale.ROOT);
    var words = word(lower);
    return slot.equals(lower)
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private String word(String slot) {
    return switch (slot) {
      case "children" -> speaker.children();
      case "staff" -> speaker.staff();
      case "board" -> speaker.board();
      case "subject" -> filled(theme.get(0));
      case "practice" -> filled(theme.get(1));
      case "outcome" -> filled(theme.get(2));
      case "n" -> Integer.toString(whole);
      case "m" -> Integer.toString(Math.max(1, whole * 4 / 5 - chance.below(2)));
      case "share" -> Integer.toString(70 + whole);
      case "lower" -> Integer.toString(35 + whole);
      case "soon" -> England.month(day.plusMonths(1 + monthsAgo / 3));
      case "month" -> England.month(day.minusMonths(monthsAgo));
      case "month2" -> England.month(day.minusMonths(monthsAgo / 2));
      default -> throw new IllegalArgumentException("No word is known for {" + slot + "}");
    };
  }
}
