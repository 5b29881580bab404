package org.assay.engine.answering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to look like, said before anybody has given one: on pages, on paper and in
 * workbooks alike.
 */
public final class AnswerLimits {
  /**
   * Of any text in an answer, in characters; the schema lets no set ask for more words than fit.
   */
  public static final int LONGEST_TEXT = 20_000;

  private AnswerLimits() {}

  /** For instance "At most 300 words", without a full stop; null when the set says nothing. */
  public static @Nullable String of(Question question) {
    var limits =
        switch (question.type()) {
          case PlainItem it ->
              Stream.of(
                  form(it),
                  words(it.maxWords()),
                  range(it.min(), it.max()),
                  decimals(it.decimals()),
                  it.kind() == PlainKind.MONTH
                      ? months(it.notBefore(), it.notAfter())
                      : days(it.notBefore(), it.notAfter()));
          case ItemType.PercentItem it -> Stream.of(percent(it));
          case ItemType.MultipleItem it -> Stream.of(many(it.min(), it.max(), "answer"));
          case ItemType.ListItem it ->
              Stream.of(many(it.minRows() > 1 ? it.minRows() : null, null, "row"));
          case ItemType.AttachmentItem it ->
              Stream.of(many(it.min(), it.max(), "file"), kinds(it.kinds()));
          default -> Stream.<@Nullable String>of();
        };
    var said = limits.filter(Objects::nonNull).collect(Collectors.joining(". "));
    return said.isEmpty() ? null : said;
  }

  private static @Nullable String form(PlainItem plain) {
    return switch (plain.format()) {
      case null -> form(plain.patterns());
      case EMAIL, TELEPHONE -> example(plain.format());
    };
  }

  private static String example(TextFormat format) {
    return "For example, " + (format == TextFormat.EMAIL ? "name@example.org" : "01632 960001");
  }

  private static @Nullable String form(List<Mask> patterns) {
    return patterns.isEmpty() ? null : Mask.words(patterns);
  }

  private static @Nullable String kinds(List<String> kinds) {
    return kinds.isEmpty() ? null : "Such as " + String.join(", ", kinds).replace('-', ' ');
  }

  private static @Nullable String words(@Nullable Integer most) {
    return most == null ? null : "At most " + BoundsCheck.many(most, "word");
  }

  private static @Nullable String decimals(@Nullable Integer most) {
    if (most == null) return null;
    return most == 0 ? "A whole number" : "At most " + BoundsCheck.many(most, "decimal place");
  }

  private static @Nullable String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return range(
        least == null ? null : least.toPlainString(), most == null ? null : most.toPlainString());
  }

  private static @Nullable String range(@Nullable String least, @Nullable String most) {
    if (least != null && most != null) return "From " + least + " to " + most;
    return least != null ? least + " or more" : most != null ? most + " or less" : null;
  }

  private static @Nullable String percent(ItemType.PercentItem percent) {
    var range =
        range(
            percent.min() == null ? null : percent.min().toPlainString() + "%",
            percent.max() == null ? null : percent.max().toPlainString() + "%");
    return range == null ? null : "As a percentage: " + range.replace("From", "from");
  }

  private static @Nullable String days(@Nullable DateBound first, @Nullable DateBound last) {
    if (first != null && last != null) return "From " + day(first) + " to " + day(last);
    if (first != null) return first.day() == null ? "Today or later" : "From " + day(first) + " on";
    if (last != null) return last.day() == null ? "Today or earlier" : "Up to " + day(last);
    return null;
  }

  private static @Nullable String months(@Nullable DateBound first, @Nullable DateBound last) {
    if (first != null && last != null) return "From " + month(first) + " to " + month(last);
    if (first != null) {
      return first.day() == null ? "This month or later" : "From " + month(first) + " on";
    }
    if (last != null) {
      return last.day() == null ? "This month or earlier" : "Up to " + month(last);
    }
    return null;
  }

  private static String month(DateBound bound) {
    return bound.day() == null ? "this month" : AnswerWords.month(YearMonth.from(bound.day()));
  }

  private static String day(DateBound bound) {
    return bound.day() == null ? "today" : AnswerWords.day(bound.day());
  }

  private static @Nullable String many(
      @Nullable Integer least, @Nullable Integer most, String noun) {
    if (least != null && least > 0 && least.equals(most)) return BoundsCheck.many(least, noun);
    var limits =
        Stream.of(
                least == null || least == 0 ? null : "at least " + BoundsCheck.many(least, noun),
                most == null ? null : "at most " + BoundsCheck.many(most, noun))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" and "));
    return limits.isEmpty()
        ? null
        : limits.substring(0, 1).toUpperCase(Locale.UK) + limits.substring(1);
  }
}
