package org.assay.engine.questionset;

import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the printed number of the question that a JSON Pointer leads into. */
public final class QuestionNumbers {
  private static final Pattern QUESTION =
      Pattern.compile("/sections/(\\d{1,6})/questions/(\\d{1,6})(/.*)?");

  private QuestionNumbers() {}

  /** Null when the pointer leads into no question, or into one without a number. */
  public static @Nullable String of(QuestionSet set, String pointer) {
    return of(
        pointer,
        (section, question) -> set.sections().get(section).questions().get(question).ref());
  }

  /**
   * @param ref the number by the places of section and question
   */
  static @Nullable public String of(String pointer, BiFunction<Integer, Integer, String> ref) {
    var place = QUESTION.matcher(pointer);
    if (!place.matches()) {
      return null;
    }
    var number = ref.apply(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    return number.isEmpty() ? null : number;
  }
}
