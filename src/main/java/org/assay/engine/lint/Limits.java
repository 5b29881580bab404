package org.assay.engine.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.jspecify.annotations.Nullable;

/** Limits that no answer could ever touch, or that let none through. */
final class Limits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_FILES = 20;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private Limits() {}

  static Stream<LintFinding> senseless(LintContext subject) {
    return subject.questions().stream().flatMap(Limits::senseless);
  }

  private static Stream<LintFinding> senseless(PlacedQuestion q) {
    return switch (q.question().type()) {
      case ItemType.PercentItem it ->
          both(q, it.min(), it.max(), Limits::outsideShares, "A share lies between 0 and 100.");
      case PlainItem it -> plain(q, it);
      case ItemType.MultipleItem it ->
          most(q, it.max(), it.options().size(), "There are fewer options than may be ticked.");
      case ItemType.AttachmentItem it ->
          Stream.concat(
              most(q, it.max(), MOST_FILES, "A question takes at most 20 files."),
              it.min() > MOST_FILES
                  ? found(q, "min", "A question takes at most 20 files.")
                  : Stream.empty());
      case ItemType.ListItem it ->
          IntStream.range(0, it.columns().size())
              .boxed()
              .flatMap(i -> days(q, "columns/" + i + "/", it.columns().get(i)));
      default -> Stream.empty();
    };
  }

  private static Stream<LintFinding> days(PlacedQuestion q, String at, ItemType.Column column) {
    return Stream.concat(
        day(q, at + "notBefore", said(column.notBefore())),
        day(q, at + "notAfter", said(column.notAfter())));
  }

  private static Stream<LintFinding> plain(PlacedQuestion q, PlainItem it) {
    if (it.whole()) {
      return both(q, it.min(), it.max(), Limits::noCount, "A count is a whole number, 0 or more.");
    }
    return Stream.concat(
        day(q, "notBefore", said(it.notBefore())), day(q, "notAfter", said(it.notAfter())));
  }

  /** Null too for the day of the answer. */
  private static @Nullable LocalDate said(@Nullable DateBound bound) {
    return bound == null ? null : bound.day();
  }

  private interface Senseless {
    boolean of(BigDecimal number);
  }

  private static boolean outsideShares(BigDecimal number) {
    return number.signum() < 0 || number.compareTo(HUNDRED) > 0;
  }

  private static boolean noCount(BigDecimal number) {
    return number.signum() < 0 || number.stripTrailingZeros().scale() > 0;
  }

  private static Stream<LintFinding> both(
      PlacedQuestion q,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      Senseless senseless,
      String why) {
    return Stream.concat(
        min != null && senseless.of(min) ? found(q, "min", why) : Stream.empty(),
        max != null && senseless.of(max) ? found(q, "max", why) : Stream.empty());
  }

  private static Stream<LintFinding> most(
      PlacedQuestion q, @Nullable Integer max, int of, String why) {
    if (max != null && max < 1) {
      return found(q, "max", "A limit of none lets no answer through.");
    }
    return max != null && max > of ? found(q, "max", why) : Stream.empty();
  }

  private static Stream<LintFinding> day(PlacedQuestion q, String name, @Nullable LocalDate day) {
    return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))
        ? found(q, name, "A limit lies between the years 1900 and 2199.")
        : Stream.empty();
  }

  private static Stream<LintFinding> found(PlacedQuestion q, String name, String why) {
    return Stream.of(
        new LintFinding(q.pointer() + "/" + name, why, "Write a limit that an answer can reach."));
  }
}
