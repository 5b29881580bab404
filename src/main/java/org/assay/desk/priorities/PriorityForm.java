package org.assay.desk.priorities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priority;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/** Reads a priority from its form. */
final class PriorityForm {
  /** As many lines of "how we will know" as a priority may have. */
  static final int LINES = 10;

  private static final int LONGEST_WORDS = 1000;

  private PriorityForm() {}

  /**
   * What is wrong with it stands in the form.
   *
   * @param before the priority as it is; null for a new one
   */
  static Priority of(FormInput form, FormRules rules, String tag, @Nullable Priority before) {
    var typed = PriorityBoxes.of(form);
    var starts = typed.starts();
    var ends = typed.ends();
    if (starts != null && ends != null && ends.isBefore(starts)) {
      form.wrong("The last day of the plan must be after its first", "ends");
    }
    rules.check(typed, form);
    return new Priority(
        tag,
        typed.title(),
        typed.owner(),
        Objects.requireNonNullElse(starts, LocalDate.EPOCH),
        Objects.requireNonNullElse(ends, LocalDate.EPOCH),
        indicators(form, before));
  }

  private static List<Indicator> indicators(FormInput form, @Nullable Priority before) {
    var indicators = new ArrayList<Indicator>();
    for (int i = 1; i <= LINES; i++) {
      var words = form.text("words-" + i, LONGEST_WORDS);
      if (!words.isEmpty()) indicators.add(indicator(words, form.text("source-" + i), before));
    }
    return indicators;
  }

  /** Which questions measure it stays as long as its words and what measures it do. */
  private static Indicator indicator(String words, String source, @Nullable Priority before) {
    var measured = IndicatorSource.find(source).orElse(IndicatorSource.NONE);
    return before == null
        ? new Indicator(words, measured)
        : before.indicators().stream()
            .filter(it -> it.words().equals(words) && it.source() == measured)
            .findFirst()
            .orElse(new Indicator(words, measured));
  }
}
