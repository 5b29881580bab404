package org.assay.engine.lint.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.PlainItem;
import org.jspecify.annotations.Nullable;

/**
 * Values for kinds of question that have no better and worse, within their limits.
 *
 * @param day near which dates lie
 * @param low whether a share is at its least; otherwise at its most
 */
public record PlainValues(LocalDate day, boolean low) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Value of(ItemType type) {
    return switch (type) {
      case PlainItem plain -> plain(plain);
      case ItemType.PercentItem percent -> new Value.Share(share(percent), HUNDRED);
      case ItemType.ListItem list -> new Value.Rows(rows(list));
      case ItemType.AttachmentItem attachment ->
          new Value.Files(
              IntStream.range(0, Math.max(1, attachment.min()))
                  .mapToObj(i -> "file-" + i)
                  .toList());
      case ItemType.DeclarationItem _ -> new Value.Flag(true);
      default -> throw new IllegalArgumentException(type.code() + " has better and worse answers");
    };
  }

  private Value plain(PlainItem it) {
    return switch (it.kind()) {
      case WORDS -> new Value.Words(written(it));
      case NUMBER -> new Value.Amount(number(it.patterns(), within(it.min(), it.max())));
      case DAY -> new Value.Day(within(it.notBefore(), it.notAfter()));
      case MONTH -> new Value.Month(YearMonth.from(within(it.notBefore(), it.notAfter())));
    };
  }

  private static String written(PlainItem text) {
    if (!text.patterns().isEmpty()) {
      return text.patterns().getFirst().sample();
    }
    return switch (text.format()) {
      case null -> "Written";
      case EMAIL -> "name@example.org";
      case TELEPHONE -> "01632 960001";
    };
  }

  /** A number that fits a pattern need not lie within limits; the lint says so by its tests. */
  private static BigDecimal number(List<Mask> patterns, BigDecimal otherwise) {
    return patterns.isEmpty() || Mask.anyMatches(patterns, otherwise.toPlainString())
        ? otherwise
        : new BigDecimal(patterns.getFirst().sample());
  }

  /** Everything in the first part; the total is that of the count question, where there is one. */
  public Value parts(ItemType.BreakdownItem breakdown, Map<String, Answer> others) {
    var elsewhere =
        breakdown.totalQuestion() == null ? null : others.get(breakdown.totalQuestion());
    var total =
        elsewhere != null && elsewhere.value() instanceof Value.Amount(var number)
            ? number
            : BigDecimal.ONE;
    var parts = new LinkedHashMap<String, BigDecimal>();
    breakdown
        .parts()
        .forEach(part -> parts.put(part.key(), parts.isEmpty() ? total : BigDecimal.ZERO));
    return new Value.Parts(breakdown.totalQuestion() == null ? total : null, parts);
  }

  private BigDecimal share(ItemType.PercentItem percent) {
    return low
        ? Objects.requireNonNullElse(percent.min(), BigDecimal.ZERO)
        : Objects.requireNonNullElse(percent.max(), HUNDRED);
  }

  private LocalDate within(@Nullable DateBound notBefore, @Nullable DateBound notAfter) {
    var first = notBefore == null ? null : notBefore.on(day);
    var last = notAfter == null ? null : notAfter.on(day);
    if (first != null && day.isBefore(first)) {
      return first;
    }
    return last != null && day.isAfter(last) ? last : day;
  }

  private static BigDecimal within(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    var one = min == null ? BigDecimal.ONE : BigDecimal.ONE.max(min);
    return max == null ? one : one.min(max);
  }

  private List<Map<String, Object>> rows(ItemType.ListItem list) {
    var row = new LinkedHashMap<String, Object>();
    list.columns().forEach(column -> row.put(column.key(), cell(column)));
    return IntStream.range(0, Math.max(1, list.minRows()))
        .<Map<String, Object>>mapToObj(i -> row)
        .toList();
  }

  private Object cell(Column column) {
    return switch (column.type()) {
      case "email" -> "somebody@example.org";
      case "date" -> within(column.notBefore(), column.notAfter()).toString();
      case "month" -> YearMonth.from(within(column.notBefore(), column.notAfter())).toString();
      case "count" -> BigDecimal.ONE;
      case "yesNo" -> !low;
      case "single" -> column.options().getFirst().code();
      default -> "Written";
    };
  }
}
