package org.assay.engine.answering;

import java.util.LinkedHashSet;
import java.util.List;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The options that an answer can be picked from, and the one that was. */
public final class Options {
  private Options() {}

  public static @Nullable Option find(List<Option> options, String code) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).code().equals(code)) {
        return options.get(i);
      }
    }
    return null;
  }

  /** Empty for kinds of question that have none. */
  public static List<Option> of(Question question) {
    return question.type().options();
  }

  /** Whether an option was picked, of a grid in any row; not of a tally, which has statements. */
  static boolean chosen(Option option, Answer answer) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> option.code().equals(code);
      case Value.Choices(var codes) -> codes.contains(option.code());
      case Value.Grid(var rows) -> rows.containsValue(option.code());
      case null, default -> false;
    };
  }

  /** Codes, or other names, without those that are there twice, in their order. */
  static List<String> once(List<String> codes) {
    var once = new LinkedHashSet<>(codes);
    return once.size() == codes.size() ? codes : List.copyOf(once);
  }

  /**
   * The option of a scale or single choice that was picked; null when none was, or none of its own.
   */
  public static @Nullable Option picked(Question question, Answer answer) {
    return answer.value() instanceof Value.Choice(var code) ? find(of(question), code) : null;
  }
}
