package org.assay.engine.lint.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.engine.answering.Iso;
import org.jspecify.annotations.Nullable;

/** Of values without number, enough to tell the operands of comparisons apart. */
final class OperandSamples {
  private OperandSamples() {}

  /** Each number compared with, one between every two, and one beyond either end. */
  static List<BigDecimal> numbers(
      Collection<Object> operands,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      boolean whole) {
    var near = new TreeSet<BigDecimal>();
    operands.stream()
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .forEach(n -> near.addAll(List.of(n.subtract(BigDecimal.ONE), n, n.add(BigDecimal.ONE))));
    Stream.of(min, max).filter(n -> n != null).forEach(near::add);
    var tried = new TreeSet<>(near);
    for (var n : near) {
      var next = near.higher(n);
      if (next != null) {
        tried.add(n.add(next).divide(BigDecimal.TWO));
      }
    }
    tried.removeIf(n -> min != null && n.compareTo(min) < 0 || max != null && n.compareTo(max) > 0);
    tried.removeIf(n -> whole && n.stripTrailingZeros().scale() > 0);
    return tried.isEmpty() ? List.of(BigDecimal.ZERO) : List.copyOf(tried);
  }

  static BigDecimal atLeast(@Nullable BigDecimal min) {
    return min == null ? BigDecimal.ZERO : min;
  }

  /** What is no day is passed over: another rule says so. */
  static List<String> days(Collection<Object> operands) {
    return operands.stream()
        .map(o -> o instanceof String text ? Iso.day(text) : null)
        .filter(Objects::nonNull)
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .map(LocalDate::toString)
        .toList();
  }

  static List<String> months(Collection<Object> operands) {
    return operands.stream()
        .map(o -> o instanceof String text ? Iso.month(text) : null)
        .filter(Objects::nonNull)
        .flatMap(month -> Stream.of(month.minusMonths(1), month, month.plusMonths(1)))
        .map(YearMonth::toString)
        .toList();
  }

  static List<Object> words(Collection<Object> operands) {
    return Stream.concat(operands.stream(), Stream.of("anything else")).toList();
  }
}
