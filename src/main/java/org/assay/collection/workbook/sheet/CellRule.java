package org.assay.collection.workbook.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.engine.answering.AnswerLimits;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet itself refuses in a cell. It may let through what the service then refuses,
 * never the other way round.
 *
 * @param formula with {@code #} for the cell's address and {@code ^} and {@code _} for those of the
 *     cells above and below it
 * @param message what to enter instead
 */
public record CellRule(String formula, String message) {
  /** A longer one makes Excel call the workbook damaged. */
  private static final int LONGEST_FORMULA = 255;

  /** Addresses are up to this long, and the formula may name the cell often. */
  private static final int LONGEST_ADDRESS = 6;

  static final CellRule WHOLE = number(true, null, null, null, "Enter a whole number, 0 or more.");

  /** The part is not more than the whole, which stands below it. */
  static final CellRule PART =
      new CellRule(
          "AND(ISNUMBER(#),#>=0,#=INT(#),OR(_=\"\",#<=_))",
          "Enter a whole number that is not more than “Out of how many”.");

  static final CellRule OF_ALL =
      new CellRule(
          "AND(ISNUMBER(#),#>=0,#=INT(#),OR(^=\"\",^<=#))",
          "Enter a whole number that is not less than “How many”.");

  static final CellRule EMAIL =
      new CellRule(
          "AND(ISNUMBER(FIND(\".\",#,FIND(\"@\",#)+2)),ISERROR(FIND(\" \",TRIM(#))))",
          TextFormat.EMAIL.instruction() + ".");

  static final CellRule TELEPHONE =
      new CellRule("LEN(#)>6", TextFormat.TELEPHONE.instruction() + ".");

  /** What has happened, such as the day of evidence. */
  static final CellRule HAPPENED =
      days("EDATE(TODAY(),-360)", "TODAY()", "Enter a date that is today or in the past.");

  static final CellRule DUE =
      days("EDATE(TODAY(),-24)", "EDATE(TODAY(),120)", "Enter a date within the next ten years.");

  static final CellRule ANY_DAY =
      days(
          "EDATE(TODAY(),-600)",
          "EDATE(TODAY(),120)",
          "Enter a date within the last 50 or the next ten years.");

  /** A month is its first day, and counts when any of its days would. */
  static final CellRule ANY_MONTH =
      days(
          "EDATE(TODAY(),-601)",
          "EDATE(TODAY(),120)",
          "Enter a month within the last 50 or the next ten years.");

  /** Null for what may be anything. */
  static @Nullable public CellRule of(PlainItem item) {
    return switch (item.kind()) {
      case WORDS -> text(item);
      case NUMBER -> number(item);
      case DAY -> day(item.notBefore(), item.notAfter());
      case MONTH -> month(item.notBefore(), item.notAfter());
    };
  }

  private static CellRule number(PlainItem it) {
    var places = it.decimals();
    var asked =
        numberAsked(it.whole(), it.min(), it.max()).replaceFirst("\\.$", "")
            + (places == null
                ? ""
                : ", with at most " + places + (places == 1 ? " decimal place" : " decimal places"))
            + ".";
    return formed(number(it.whole(), it.min(), it.max(), places, asked), it.patterns());
  }

  private static @Nullable CellRule text(PlainItem text) {
    if (text.format() == TextFormat.EMAIL) return EMAIL;
    if (text.format() == TextFormat.TELEPHONE) return TELEPHONE;
    return text.patterns().isEmpty()
        ? words(text.maxWords())
        : new CellRule(formula(text.patterns()), "Enter " + Mask.words(text.patterns()) + ".");
  }

  /** As words are counted here, near enough: a line's end parts two as a space does. */
  static CellRule words(@Nullable Integer most) {
    var short_ = "LEN(#)<=" + AnswerLimits.LONGEST_TEXT;
    if (most == null) return new CellRule(short_, "Use at most 20,000 characters.");
    var plain = "TRIM(SUBSTITUTE(#,CHAR(10),\" \"))";
    return new CellRule(
        "AND(%s,LEN(%s)-LEN(SUBSTITUTE(%s,\" \",\"\"))<%d)".formatted(short_, plain, plain, most),
        "Use at most " + most + " words.");
  }

  private static CellRule day(@Nullable DateBound notBefore, @Nullable DateBound notAfter) {
    var first = notBefore == null ? "EDATE(TODAY(),-600)" : day(notBefore);
    var last = notAfter == null ? "EDATE(TODAY(),120)" : day(notAfter);
    var asked = new ArrayList<String>();
    if (notBefore != null) asked.add("on or after " + said(notBefore));
    if (notAfter != null) asked.add("on or before " + said(notAfter));
    return asked.isEmpty()
        ? ANY_DAY
        : days(first, last, "Enter a date " + String.join(" and ", asked) + ".");
  }

  /** Any day of the month stands for it, and the months that the bounds lie in count as a whole. */
  private static CellRule month(@Nullable DateBound notBefore, @Nullable DateBound notAfter) {
    if (notBefore == null && notAfter == null) return ANY_MONTH;
    var first = notBefore == null ? "EDATE(TODAY(),-601)" : "EOMONTH(" + day(notBefore) + ",-1)+1";
    var last = notAfter == null ? "EDATE(TODAY(),120)" : "EOMONTH(" + day(notAfter) + ",0)";
    var asked = new ArrayList<String>();
    if (notBefore != null) asked.add("not before " + saidMonth(notBefore));
    if (notAfter != null) asked.add("not after " + saidMonth(notAfter));
    return days(first, last, "Enter a month that is " + String.join(" and ", asked) + ".");
  }

  private static String saidMonth(DateBound bound) {
    return bound.day() == null ? "this month" : AnswerWords.month(YearMonth.from(bound.day()));
  }

  /** A column of a list; null for one that takes any words or has a list of its own. */
  static @Nullable CellRule of(ItemType.Column column) {
    return switch (column.type()) {
      case "email" -> EMAIL;
      case "telephone" -> TELEPHONE;
      case "date" -> day(column.notBefore(), column.notAfter());
      case "month" -> month(column.notBefore(), column.notAfter());
      case "count" -> WHOLE;
      default -> null;
    };
  }

  /**
   * @param above address of the cell above
   * @param below address of the cell below
   */
  public String at(String cell, String above, String below) {
    return formula.replace("#", cell).replace("^", above).replace("_", below);
  }

  private static CellRule number(
      boolean whole,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable Integer places,
      String message) {
    var tests =
        Stream.of(
                "ISNUMBER(#)",
                least != null ? "#>=" + least.toPlainString() : whole ? "#>=0" : null,
                most == null ? null : "#<=" + most.toPlainString(),
                whole ? "#=INT(#)" : places == null ? null : "ROUND(#," + places + ")=#")
            .filter(Objects::nonNull)
            .toList();
    return new CellRule("AND(" + String.join(",", tests) + ")", message);
  }

  private static String numberAsked(
      boolean whole, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    var asked = whole ? "Enter a whole number" : "Enter a number";
    if (least != null && most != null) {
      return asked + " from " + least.toPlainString() + " to " + most.toPlainString() + ".";
    }
    if (most != null) return asked + ", " + most.toPlainString() + " or less.";
    if (least != null) return asked + ", " + least.toPlainString() + " or more.";
    return asked + (whole ? ", 0 or more." : ".");
  }

  private static CellRule formed(CellRule number, List<Mask> patterns) {
    if (patterns.isEmpty()) return number;
    var both = "AND(" + number.formula() + "," + formula(patterns) + ")";
    return new CellRule(
        fits(both) ? both : number.formula(), "Enter " + Mask.words(patterns) + ".");
  }

  /** Text passes, since a date may be written in words, which the service reads. */
  private static CellRule days(String first, String last, String message) {
    return new CellRule(
        "OR(ISTEXT(#),AND(ISNUMBER(#),#>=%s,INT(#)<=%s))".formatted(first, last), message);
  }

  private static String day(DateBound bound) {
    return bound.day() == null ? "TODAY()" : date(bound.day());
  }

  private static String date(LocalDate day) {
    return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String said(DateBound bound) {
    return bound.day() == null ? "today" : AnswerWords.day(bound.day());
  }

  /** Its length and its digits, or its length alone where that would be too long. */
  private static String formula(List<Mask> patterns) {
    var exact = "OR(" + String.join(",", patterns.stream().map(CellRule::exact).toList()) + ")";
    if (fits(exact)) return exact;
    var lengths = patterns.stream().map(it -> "LEN(TRIM(#))=" + it.sample().length()).distinct();
    return "OR(" + String.join(",", lengths.toList()) + ")";
  }

  private static String exact(Mask pattern) {
    var sample = pattern.sample();
    var tests = new ArrayList<String>();
    tests.add("LEN(TRIM(#))=" + sample.length());
    for (int i = 0; i < sample.length(); ) {
      int end = i;
      while (end < sample.length() && sample.charAt(end) == '1') end++;
      if (end > i) tests.add("ISNUMBER(--MID(TRIM(#),%d,%d))".formatted(i + 1, end - i));
      i = Math.max(end, i + 1);
    }
    return "AND(" + String.join(",", tests) + ")";
  }

  private static boolean fits(String formula) {
    long cells = formula.chars().filter(c -> c == '#').count();
    return formula.length() + cells * (LONGEST_ADDRESS - 1) <= LONGEST_FORMULA - "AND()".length();
  }
}
