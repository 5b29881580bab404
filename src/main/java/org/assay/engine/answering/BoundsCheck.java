package org.assay.engine.answering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Least and most: of numbers, of shares, of days and of how many. */
final class BoundsCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Findings findings;

  BoundsCheck(Findings findings) {
    this.findings = findings;
  }

  void number(
      Question question,
      BigDecimal number,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String unit) {
    if (min != null && number.compareTo(min) < 0) {
      findings.error(
          "answer/min",
          question,
          "/value",
          "this must be %s%s or more.".formatted(min.toPlainString(), unit),
          Map.of("min", min));
    }
    if (max != null && number.compareTo(max) > 0) {
      findings.error(
          "answer/max",
          question,
          "/value",
          "this must be %s%s or less.".formatted(max.toPlainString(), unit),
          Map.of("max", max));
    }
  }

  /** None of none is a share that can be given, since an organisation may have nobody to count. */
  void share(Question question, Value.Share share, ItemType.PercentItem percent) {
    if (share.numerator().signum() < 0 || share.denominator().signum() < 0) {
      var below = share.numerator().signum() < 0 ? "/value/numerator" : "/value/denominator";
      findings.error(
          "answer/min", question, below, "give a number of 0 or more.", Map.of("min", 0));
    } else if (share.numerator().compareTo(share.denominator()) > 0) {
      findings.error(
          "answer/max",
          question,
          "/value/numerator",
          "%s is more than %s, the number that it is out of."
              .formatted(share.numerator().toPlainString(), share.denominator().toPlainString()),
          Map.of("max", share.denominator()));
    } else if (share.denominator().signum() > 0
        && (percent.min() != null || percent.max() != null)) {
      var perCent =
          share.numerator().multiply(HUNDRED).divide(share.denominator(), MathContext.DECIMAL128);
      number(question, perCent, percent.min(), percent.max(), "%");
    }
  }

  void size(
      Question question, int given, @Nullable Integer min, @Nullable Integer max, String noun) {
    if (min != null && given < min) {
      findings.error(
          "answer/min",
          question,
          "/value",
          "give at least %s (you have %d).".formatted(many(min, noun), given),
          Map.of("min", min));
    }
    if (max != null && given > max) {
      findings.error(
          "answer/max",
          question,
          "/value",
          "give at most %s (you have %d).".formatted(many(max, noun), given),
          Map.of("max", max));
    }
  }

  static String many(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
