package org.assay.reporting.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern STATED =
      Pattern.compile("(?:[:=(]|^|\\bn) ?[1-4](?=[.,;)](?!\\d)| \\(|$)");

  /** Several counts in one cell, for instance "5, 12, 1". */
  private static final Pattern LISTED = Pattern.compile("\\d[\\d,]*(?:, \\d[\\d,]*)+");

  /** How many a label says that it counts, for instance "Nursery (3)". */
  private static final Pattern IN_LABEL = Pattern.compile("\\((\\d[\\d,]*)\\)\\s*$");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*\\d[^()]*)\\)");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  private static final Pattern OF_ORGANISATIONS =
      Pattern.compile("organisation|return|school|setting|agenc");

  private static final Pattern ORGANISATIONS =
      Pattern.compile(
          "(?<![\\d.,])(\\d[\\d,]*) (?:\\p{L}+ ){0,2}(?:organisation|return|school|setting|agenc)");

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?i)\\b(?:one|two|three|four) (?:of (?:the|these|those|them)\\b|(?:[a-z-]+ )?"
              + "(?:organisation|return|school|setting|agenc|action|answer|case|child|council|bod"
              + "(?:y|ies)|trust|provider|charit|service))");

  private static final Pattern PART =
      Pattern.compile("(?<![\\d.,])(\\d[\\d,]*) of (?:the |all )?(\\d[\\d,]*)");
  private static final Pattern ASKED =
      Pattern.compile("(\\d[\\d,]*)\\D{1,60} asked, (\\d[\\d,]*) returned");

  private static final Pattern SHARE = Pattern.compile("(\\d+)% of (?:the |all )?(\\d[\\d,]*)");

  /** Columns whose numbers count no organisation and no person. */
  private static final Pattern COUNTS_NOBODY =
      Pattern.compile("(?i).*(question|level|luck|days|minutes|edition).*");

  /** Columns whose shares are shares of what the line counts. */
  private static final Pattern SHARE_OF_LINE = Pattern.compile("(?i).*(share|returned|on time).*");

  /** The same where each organisation has one answer. */
  private static final Pattern SHARE_OF_ANSWERS =
      Pattern.compile("(?i)(?:not )?met|not applicable");

  private SmallNumbers() {}

  static boolean inWords(String text) {
    return countsFew(text)
        || leavesFew(text)
        || listed(text).stream().anyMatch(SmallNumbers::isSmall);
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

  /**
   * The numbers of organisations in a population, which everybody who reads a paper knows: what
   * leaves fewer than five of one out tells of these.
   */
  static Set<Long> wholes(String population) {
    if (!OF_ORGANISATIONS.matcher(population).find()) return Set.of();
    return NUMBER
        .matcher(population)
        .results()
        .map(it -> number(it.group()))
        .filter(it -> it >= FEWEST)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean leavesFew(long count, Set<Long> wholes) {
    return wholes.stream().anyMatch(it -> isSmall(it - count));
  }

  /** Whether a text counts organisations and leaves fewer than five out. */
  static boolean leavesFew(String text, Set<Long> wholes) {
    return ORGANISATIONS
        .matcher(text)
        .results()
        .anyMatch(it -> leavesFew(number(it.group(1)), wholes));
  }

  /** How many the label of a line says that it counts. */
  static Optional<Long> inLabel(String label) {
    var found = IN_LABEL.matcher(label);
    return found.find() ? Optional.of(number(found.group(1))) : Optional.empty();
  }

  /** Without how many it counts. */
  static String withoutCount(String label, String instead) {
    return IN_LABEL.matcher(label).replaceFirst(Matcher.quoteReplacement(instead)).strip();
  }

  /** A heading in which brackets with a small number hold it back. */
  static String heading(String text, String instead) {
    return IN_BRACKETS
        .matcher(text)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    inWords(it.group()) || inWords(it.group(1))
                        ? "(" + instead + ")"
                        : it.group()));
  }

  /** Several counts in one cell; none where it is anything else. */
  static List<Long> listed(String text) {
    return LISTED.matcher(text).matches()
        ? Arrays.stream(text.split(", ")).map(SmallNumbers::number).toList()
        : List.of();
  }

  /** Whether a line of a table has a small number, or gives one back. */
  static boolean inLine(List<TableColumn> columns, TableLine line) {
    var counts = mainCounts(columns, line);
    if (counts.stream().anyMatch(SmallNumbers::isSmall)) return true;
    var whole = counts.stream().mapToLong(it -> it).max().orElse(0);
    if (counts.stream().anyMatch(it -> it != whole && isSmall(whole - it))) return true;
    var parts = counts.stream().mapToLong(it -> it).sum() - whole;
    if (counts.size() > 2 && isSmall(whole - parts)) return true;
    return whole > 0 && tellsFew(shares(columns, line), whole);
  }

  /** Each of the shares, and what they leave when they are shares of answers. */
  private static boolean tellsFew(List<BigDecimal> shares, long whole) {
    var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return shares.stream().anyMatch(it -> few(it, whole))
        || shares.size() > 1 && sum.compareTo(BigDecimal.ONE) <= 0 && few(sum, whole);
  }

  /** Its largest count; empty when it counts nothing. */
  static Optional<Long> size(List<TableColumn> columns, TableLine line) {
    return mainCounts(columns, line).stream().max(Long::compare);
  }

  /** Of organisations or people, in the order of the columns. */
  static List<Long> counts(List<TableColumn> columns, TableLine line) {
    return counts(columns, line, SmallNumbers::isCount);
  }

  /** The same without what is counted aside. */
  private static List<Long> mainCounts(List<TableColumn> columns, TableLine line) {
    var counts = new ArrayList<Long>();
    if (line.kind() != TableLine.Kind.HEADING) inLabel(line.label()).ifPresent(counts::add);
    counts.addAll(counts(columns, line, it -> isCount(it) && !AsideColumns.areAny(it)));
    return counts;
  }

  private static List<Long> counts(
      List<TableColumn> columns, TableLine line, Predicate<TableColumn> which) {
    return amounts(columns, line, which).stream()
        .map(it -> it.setScale(0, RoundingMode.HALF_UP).longValue())
        .toList();
  }

  static boolean isCount(TableColumn it) {
    return it.kind() == TableColumn.Kind.NUMBER && !COUNTS_NOBODY.matcher(it.heading()).matches();
  }

  private static List<BigDecimal> shares(List<TableColumn> columns, TableLine line) {
    var answers = columns.stream().anyMatch(it -> it.heading().equals("Answers"));
    return amounts(
        columns,
        line,
        it ->
            it.kind() == TableColumn.Kind.PERCENT
                && (SHARE_OF_LINE.matcher(it.heading()).matches()
                    || answers && SHARE_OF_ANSWERS.matcher(it.heading()).matches()));
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
