package org.assay.engine.answering;

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

  /** Every option that was picked, of a grid by its rows; not of a tally, which has statements. */
  static List<Option> chosen(Question question, Answer answer) {
    var options = of(question);
    return switch (answer.value()) {
      case Value.Choice(var code) -> options.stream().filter(o -> o.code().equals(code)).toList();
      case Value.Choices(var codes) ->
          options.stream().filter(o -> codes.contains(o.code())).toList();
      case Value.Grid(var rows) ->
          options.stream().filter(o -> rows.containsValue(o.code())).toList();
      case null, default -> List.of();
    };
  }

  /**
   * The option of a scale or single choice that was picked; null when none was, or none of its own.
   */
  public static @Nullable Option picked(Question question, Answer answer) {
    return answer.value() instanceof Value.Choice(var code) ? find(of(question), code) : null;
  }
}
