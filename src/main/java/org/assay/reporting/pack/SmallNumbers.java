package org.assay.reporting.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * Tells which figures count fewer than five, or leave fewer than five out, and could so tell of one
 * organisation or person. None is no small number.
 */
final class SmallNumbers {
  static final int FEWEST = 5;

  /**
   * What a number from 1 to 4 counts: "3 organisations", "1 of the". Not a level, a day, a part.
   */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\w.,/%‑–-])[1-4]"
              + " (?!point|level|day|week|month|quarter|year|hour|minute|cycle|time)(?:[a-z]|\\p{L}+"
              + " (?:organisation|return|school|agenc))");

  private static final Pattern STATED = Pattern.compile("(?:[:=(]|^) ?[1-4](?=[.,;)](?!\\d)|$)");

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?i)\\b(?:one|two|three|four) (?:of (?:the|these|those|them)\\b|(?:[a-z-]+ )?"
              + "(?:organisation|return|school|setting|agenc|action|answer|case|child|council|bod"
              + "(?:y|ies)|trust|provider|charit|service))");

  private static final Pattern PART =
      Pattern.compile("(?<![\\d.,])(\\d[\\d,]*) of (?:the |all )?(\\d[\\d,]*)");
  private static final Pattern ASKED =
      Pattern.compile("(\\d[\\d,]*)\\D{1,60} asked, (\\d[\\d,]*) returned");

  /** Several counts of one line, such as "65, 174, 9" for up, same and down. */
  private static final Pattern COUNTS = Pattern.compile("\\d[\\d,]*(?:, \\d[\\d,]*)+");

  /** How many a line is about, behind its name: "Nursery (3)". */
  private static final Pattern NAMED_COUNT = Pattern.compile("(.*\\S) \\((\\d[\\d,]*)\\)");

  private static final Pattern SHARE = Pattern.compile("(\\d+)% of (?:the |all )?(\\d[\\d,]*)");

  /** Columns whose numbers count no organisation and no person. */
  private static final Pattern COUNTS_NOBODY =
      Pattern.compile("(?i).*(question|level|luck|days|minutes|edition).*");

  /** Columns whose shares are shares of what the line counts. */
  private static final Pattern SHARE_OF_LINE = Pattern.compile("(?i).*(share|returned|on time).*");

  private SmallNumbers() {}

  static boolean inWords(String text) {
    return countsFew(text) || leavesFew(text) || hasSmallCount(text);
  }

  private static boolean hasSmallCount(String text) {
    return COUNTS.matcher(text).matches()
        && Arrays.stream(text.split(", ")).anyMatch(it -> isSmall(number(it)));
  }

  /** The name of a line without how many it is about. */
  static String name(String label) {
    var counted = NAMED_COUNT.matcher(label);
    return counted.matches() ? counted.group(1) : label;
  }

  private static Optional<Long> inName(TableLine line) {
    if (!(line.cells().getFirst() instanceof Cell.Text(var label))) return Optional.empty();
    var counted = NAMED_COUNT.matcher(label);
    return counted.matches() ? Optional.of(number(counted.group(2))) : Optional.empty();
  }

  /** Whether fewer than five are counted, and not only left out. */
  static boolean countsFew(String text) {
    return COUNTED.matcher(text).find()
        || STATED.matcher(text).find()
        || IN_WORDS.matcher(text).find();
  }

  /** A part of a whole tells what it leaves out. */
  private static boolean leavesFew(String text) {
    var part = PART.matcher(text);
    while (part.find()) {
      if (isSmall(number(part.group(2)) - number(part.group(1))) || isSmall(number(part.group(1))))
        return true;
    }
    var asked = ASKED.matcher(text);
    if (asked.find() && isSmall(number(asked.group(1)) - number(asked.group(2)))) return true;
    var share = SHARE.matcher(text);
    while (share.find()) {
      if (few(new BigDecimal(share.group(1)).movePointLeft(2), number(share.group(2)))) return true;
    }
    return false;
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace(",", ""));
  }

  static boolean isSmall(long count) {
    return count > 0 && count < FEWEST;
  }

  private static boolean few(BigDecimal share, long whole) {
    var part =
        share.multiply(BigDecimal.valueOf(whole)).setScale(0, RoundingMode.HALF_UP).longValue();
    return isSmall(part) || isSmall(whole - part);
  }

  /** Whether a line of a table has a small number, or gives one back. */
  static boolean inLine(List<TableColumn> columns, TableLine line) {
    var counts = counts(columns, line);
    if (counts.stream().anyMatch(SmallNumbers::isSmall)) return true;
    var whole = counts.stream().mapToLong(it -> it).max().orElse(0);
    if (counts.stream().anyMatch(it -> it != whole && isSmall(whole - it))) return true;
    return whole > 0 && shares(columns, line).stream().anyMatch(it -> few(it, whole));
  }

  /** Its largest count; empty when it counts nothing. */
  static Optional<Long> size(List<TableColumn> columns, TableLine line) {
    return counts(columns, line).stream().max(Long::compare);
  }

  /**
   * Of organisations or people: the one behind the line's name, then in the order of the columns.
   */
  static List<Long> counts(List<TableColumn> columns, TableLine line) {
    var inColumns =
        amounts(
                columns,
                line,
                it ->
                    it.kind() == TableColumn.Kind.NUMBER
                        && !COUNTS_NOBODY.matcher(it.heading()).matches())
            .stream()
            .map(it -> it.setScale(0, RoundingMode.HALF_UP).longValue());
    return Stream.concat(inName(line).stream(), inColumns).toList();
  }

  private static List<BigDecimal> shares(List<TableColumn> columns, TableLine line) {
    return amounts(
        columns,
        line,
        it ->
            it.kind() == TableColumn.Kind.PERCENT && SHARE_OF_LINE.matcher(it.heading()).matches());
  }

  private static List<BigDecimal> amounts(
      List<TableColumn> columns, TableLine line, Predicate<TableColumn> which) {
    var amounts = new ArrayList<BigDecimal>();
    for (int i = 1; i < line.cells().size(); i++) {
      if (which.test(columns.get(i))) add(amounts, line.cells().get(i));
    }
    return amounts;
  }

  private static void add(List<BigDecimal> amounts, @Nullable Cell cell) {
    if (cell instanceof Cell.Amount(var value, var shown)) amounts.add(value);
    if (cell instanceof Cell.WithLast(var now, var last)) {
      add(amounts, now);
      add(amounts, last);
    }
  }
}
