package org.assay.assurance.moderation.marks;

import java.util.List;
import java.util.Optional;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.ItemType.SingleItem;
import org.assay.engine.questionset.ItemType.YesNoItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.scoring.OptionWorth;
import org.jspecify.annotations.Nullable;

/** Which answers of a return are marked, and with what. */
public final class Markable {
  private Markable() {}

  public record Choice(String code, String label) {}

  /** Scored questions with one answer out of several, and yes or no, as far as they were asked. */
  public static List<Question> questions(ReturnView view, Section section) {
    return view.answering().visibleQuestions(section).stream().filter(Markable::is).toList();
  }

  /** Standards of the return with an answer to mark. */
  public static List<Section> sections(ReturnView view) {
    return view.answering().visibleSections().stream()
        .filter(section -> !questions(view, section).isEmpty())
        .toList();
  }

  /** A question of the return that is marked; empty when it is not, or was not asked. */
  public static Optional<Question> question(ReturnView view, String key) {
    return Optional.ofNullable(view.asking().edition().question(key))
        .filter(it -> view.answering().visible(key) && is(it));
  }

  /** Whether answers to it are marked, if it was asked. */
  public static boolean is(Question question) {
    return question.type().scored() && !choices(question).isEmpty();
  }

  /** What a marker may find; none for a question that is not marked. */
  public static List<Choice> choices(Question question) {
    return switch (question.type()) {
      case ScaleItem scale -> labelled(scale.options());
      case SingleItem single -> labelled(single.options());
      case YesNoItem _ ->
          List.of(new Choice(OptionWorth.YES, "Yes"), new Choice(OptionWorth.NO, "No"));
      default -> List.of();
    };
  }

  private static List<Choice> labelled(List<Option> options) {
    return options.stream().map(it -> new Choice(it.code(), it.label())).toList();
  }

  /** The code of what was claimed; null when nothing was. */
  public static @Nullable String claim(Answer answer) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> code;
      case Value.Flag(var yes) -> yes ? OptionWorth.YES : OptionWorth.NO;
      case null, default -> null;
    };
  }

  /** The option in words; the code itself where the question has no such option any more. */
  public static String label(Question question, String code) {
    return choices(question).stream()
        .filter(it -> it.code().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }

  /**
   * Compares what the two options are worth, and not their order on the page.
   *
   * @param claimed null when nothing was
   */
  public static ClaimVerdict verdict(Question question, @Nullable String claimed, String found) {
    return ClaimVerdict.of(
        claimed == null ? null : OptionWorth.of(question, claimed),
        OptionWorth.of(question, found),
        found.equals(claimed));
  }
}
