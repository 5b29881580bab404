package org.assay.engine.questionset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one plain value, which is written, read, counted and drawn by its kind alone, and held to
 * the limits that its record says.
 */
public sealed interface PlainItem extends ItemType {
  PlainKind kind();

  /** What to give, for a program that gave something else. */
  String expected();

  /** Whether words are written on several lines. */
  default boolean isLong() {
    return false;
  }

  default @Nullable Integer maxWords() {
    return null;
  }

  /** What kind of text it is; null for text of any form. */
  default @Nullable TextFormat format() {
    return null;
  }

  /** One of which the value has to fit as it is written; empty for any. */
  default List<Mask> patterns() {
    return List.of();
  }

  /** Whether a number is a count: whole, and 0 or more. */
  default boolean whole() {
    return false;
  }

  default @Nullable BigDecimal min() {
    return null;
  }

  default @Nullable BigDecimal max() {
    return null;
  }

  /** Most digits after the point; null for any. */
  default @Nullable Integer decimals() {
    return null;
  }

  /** What the value is counted in; null without. */
  default @Nullable String unit() {
    return null;
  }

  /** Where a bound is not said, a sensible one holds. */
  default @Nullable DateBound notBefore() {
    return null;
  }

  default @Nullable DateBound notAfter() {
    return null;
  }

  record TextItem(@Nullable Integer maxWords, @Nullable TextFormat format, List<Mask> patterns)
      implements PlainItem {
    public String code() {
      return "text";
    }

    public PlainKind kind() {
      return PlainKind.WORDS;
    }

    public String expected() {
      return "answer in words.";
    }
  }

  record LongTextItem(@Nullable Integer maxWords) implements PlainItem {
    public String code() {
      return "longText";
    }

    public PlainKind kind() {
      return PlainKind.WORDS;
    }

    public String expected() {
      return "answer in words.";
    }

    @Override
    public boolean isLong() {
      return true;
    }
  }

  record CountItem(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String unit,
      List<Mask> patterns)
      implements PlainItem {
    public String code() {
      return "count";
    }

    public PlainKind kind() {
      return PlainKind.NUMBER;
    }

    public String expected() {
      return "give a whole number, 0 or more.";
    }

    @Override
    public boolean whole() {
      return true;
    }
  }

  record NumberItem(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String unit,
      @Nullable Integer decimals,
      List<Mask> patterns)
      implements PlainItem {
    public String code() {
      return "number";
    }

    public PlainKind kind() {
      return PlainKind.NUMBER;
    }

    public String expected() {
      return "give a number.";
    }
  }

  record DateItem(@Nullable DateBound notBefore, @Nullable DateBound notAfter)
      implements PlainItem {
    public String code() {
      return "date";
    }

    public PlainKind kind() {
      return PlainKind.DAY;
    }

    public String expected() {
      return "give a day, written as 2026-09-30.";
    }
  }

  record MonthItem(@Nullable DateBound notBefore, @Nullable DateBound notAfter)
      implements PlainItem {
    public String code() {
      return "month";
    }

    public PlainKind kind() {
      return PlainKind.MONTH;
    }

    public String expected() {
      return "give a month, written as 2026-09.";
    }
  }
}
