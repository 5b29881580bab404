package org.assay.engine.answering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The value of an answer, by kind of question. */
public sealed interface Value {
  /** The same without what was picked twice. */
  default Value once() {
    return switch (this) {
      case Choices(var codes) -> new Choices(Options.once(codes));
      case Files(var ids) -> new Files(Options.once(ids));
      default -> this;
    };
  }

  /** scale, single. */
  record Choice(String code) implements Value {}

  /** multiple (option codes) and tally (ticked statements). */
  record Choices(List<String> codes) implements Value {}

  /** yesNo, declaration. */
  record Flag(boolean yes) implements Value {}

  /** text, longText. */
  record Words(String text) implements Value {}

  /** count, number. */
  record Amount(BigDecimal number) implements Value {}

  /** percent. */
  record Share(BigDecimal numerator, BigDecimal denominator) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Month(YearMonth month) implements Value {}

  /** grid: row key to option code. */
  record Grid(Map<String, String> rows) implements Value {}

  /** breakdown; total is null when a question holds it. */
  record Parts(@org.jspecify.annotations.Nullable BigDecimal total, Map<String, BigDecimal> parts)
      implements Value {}

  /** list: one map of column key to text, flag or number a row. */
  record Rows(List<Map<String, Object>> rows) implements Value {}

  /** attachment: ids of stored files. */
  record Files(List<String> ids) implements Value {}
}
