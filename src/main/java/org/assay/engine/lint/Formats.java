package org.assay.engine.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;

/** What a question says of the form of its answers, and cannot mean. */
final class Formats {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private Formats() {}

  static Stream<LintFinding> mismatched(LintContext subject) {
    return subject.questions().stream().flatMap(Formats::mismatched);
  }

  /** In a set that scores nothing, nothing can be said about its score. */
  static Stream<LintFinding> withoutScoring(LintContext subject) {
    if (!subject.set().scoring().none()) {
      return Stream.empty();
    }
    var capped =
        subject.questions().stream()
            .filter(q -> q.question().critical() != null)
            .map(q -> q.pointer() + "/critical");
    var combined =
        subject.sections().stream()
            .filter(s -> s.section().combine() != null)
            .map(s -> s.pointer() + "/combine");
    return Stream.concat(capped, combined)
        .map(
            pointer ->
                new LintFinding(
                    pointer,
                    "The set has no scoring, so there is nothing to cap or to combine.",
                    "Take this away, or add “scoring” to the set."));
  }

  private static Stream<LintFinding> mismatched(PlacedQuestion q) {
    return switch (q.question().type()) {
      case PlainItem text when text.format() != null && !text.patterns().isEmpty() ->
          Stream.of(
              new LintFinding(
                  q.pointer() + "/patterns",
                  "A text has a format or patterns, and not both.",
                  "Take one of the two away."));
      case PlainItem plain when plain.kind() == PlainKind.NUMBER -> numbers(q, plain.patterns());
      case ItemType.SingleItem single -> others(q.pointer() + "/options", single.options());
      case ItemType.MultipleItem multiple -> others(q.pointer() + "/options", multiple.options());
      case ItemType.ScaleItem scale ->
          others("/scales/" + scale.scale() + "/options", scale.options());
      case ItemType.GridItem grid when grid.options().stream().anyMatch(Option::other) ->
          Stream.of(
              new LintFinding(
                  q.pointer() + "/scale",
                  "A row of a grid has no room for the words of “other”.",
                  "Use a scale without “other”, or ask each row as a question."));
      default -> Stream.empty();
    };
  }

  private static Stream<LintFinding> numbers(PlacedQuestion q, List<Mask> patterns) {
    return IntStream.range(0, patterns.size())
        .filter(i -> !NUMBER.matcher(patterns.get(i).sample()).matches())
        .mapToObj(
            i ->
                new LintFinding(
                    q.pointer() + "/patterns/" + i,
                    "No number looks like “" + patterns.get(i).mask() + "”.",
                    "Use 9 for digits and a point, or make the question a text."));
  }

  /** "Not applicable" and "we do not know" have a reason and a comment of their own. */
  private static Stream<LintFinding> others(String pointer, List<Option> options) {
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).other() && options.get(i).state() != OptionState.ANSWERED)
        .mapToObj(
            i ->
                new LintFinding(
                    pointer + "/" + i + "/other",
                    "“" + options.get(i).label() + "” gives no answer that could be put in words.",
                    "Take “other” away, or the state."));
  }
}
