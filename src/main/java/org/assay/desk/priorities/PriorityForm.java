package org.assay.desk.priorities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priority;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads a priority from its form. */
final class PriorityForm {
  /** As many lines of "how we will know" as a priority may have. */
  static final int LINES = 10;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 1000;

  private PriorityForm() {}

  /**
   * What is wrong with it stands in the form.
   *
   * @param before the priority as it is; null for a new one
   */
  static Priority of(FormInput form, String tag, @Nullable Priority before) {
    var title = form.text("title", LONGEST_TITLE);
    if (title.isEmpty()) form.wrong("Enter the priority as the plan has it", "title");
    var owner = form.text("owner", LONGEST_TITLE);
    var starts = day(form, "starts", "the first day of the plan");
    var ends = day(form, "ends", "the last day of the plan");
    if (ends.isBefore(starts)) {
      form.wrong("The last day of the plan must be after its first", "ends");
    }
    return new Priority(
        tag, title, owner.isEmpty() ? null : owner, starts, ends, indicators(form, before));
  }

  private static LocalDate day(FormInput form, String name, String what) {
    return Objects.requireNonNullElse(form.requiredDay(name, what), LocalDate.EPOCH);
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
