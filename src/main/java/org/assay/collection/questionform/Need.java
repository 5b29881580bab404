package org.assay.collection.questionform;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.engine.answering.Options;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/**
 * What some options of a question ask to be given with them: a reason, a comment, evidence or an
 * action.
 *
 * @param options that ask for it
 * @param now whether one of them is chosen
 */
public record Need(List<Option> options, boolean now) {
  static Need of(Question question, Predicate<Option> asks, QuestionBlock block) {
    var options = Options.of(question).stream().filter(asks).toList();
    var chosen = block.chosen();
    return new Need(options, options.stream().anyMatch(it -> chosen.contains(it.code())));
  }

  public boolean ever() {
    return !options.isEmpty();
  }

  /** Their codes, for the script that opens what they ask for. */
  public String codes() {
    return options.stream().map(Option::code).collect(Collectors.joining(" "));
  }

  /** For instance "Needed for “Partly met” or “Not met”". */
  public String words() {
    return "Needed for "
        + options.stream().map(it -> "“" + it.label() + "”").collect(Collectors.joining(" or "));
  }
}
