package org.assay.demonstration.answers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Answers that are numbers and days. */
final class NumberAnswers {
  private final AnsweringSession occasion;
  private final Question question;
  private final SeededRandom chance;

  NumberAnswers(AnsweringSession occasion, Question question) {
    this.occasion = occasion;
    this.question = question;
    this.chance = occasion.chance("figure", question);
  }

  /** Of staff, or of children where it is they who are asked. */
  Value.Share share() {
    boolean children = question.themes().contains("voice") || question.key().contains("attendance");
    int whole =
        children
            ? Math.max(1, occasion.people().children() * 2 / 3)
            : Math.max(1, occasion.people().staff());
    double share = Math.clamp(.955 + .035 * occasion.leaning(question), .4, 1);
    return new Value.Share(decimal((int) Math.round(whole * share)), decimal(whole));
  }

  /** About one for every hundred and fifty children, and none in many a small setting. */
  Value.Amount count(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    double expected = Math.min(60, occasion.people().children() / 150.0) + .4;
    var count = decimal((int) Math.round(expected * (.2 + chance.share() * 1.6)));
    var least = min == null ? count : count.max(min);
    return new Value.Amount(max == null ? least : least.min(max));
  }

  Value.Day day() {
    int days = chance.happens(.12) ? chance.between(370, 700) : chance.between(5, 330);
    return new Value.Day(occasion.day().minusDays(days));
  }

  Value.Month month() {
    return new Value.Month(YearMonth.from(occasion.day()).minusMonths(monthsAgo()));
  }

  int monthsAgo() {
    return chance.happens(.1) ? chance.between(25, 34) : chance.between(1, 22);
  }

  /**
   * @param total the answer to the question that holds it; null when this one holds its own
   */
  Value.Parts parts(ItemType.BreakdownItem item, @Nullable Value total) {
    int whole =
        total instanceof Value.Amount(var number)
            ? number.intValueExact()
            : question.themes().contains("training") ? occasion.people().staff() : few();
    var counts = new int[item.parts().size()];
    for (int i = 0; i < Math.min(whole, 500); i++) {
      counts[chance.below(chance.happens(.5) ? counts.length : Math.min(3, counts.length))]++;
    }
    counts[0] += Math.max(0, whole - 500);
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      parts.put(item.parts().get(i).key(), decimal(counts[i]));
    }
    return new Value.Parts(item.totalQuestion() == null ? decimal(whole) : null, parts);
  }

  private int few() {
    return Math.max(0, chance.between(-3, 3));
  }

  private static BigDecimal decimal(int number) {
    return BigDecimal.valueOf(number);
  }
}
