package org.assay.questionform;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;
import org.assay.questionset.Question;

/**
 * What some options of a question ask to be given with them: a reason, a comment, evidence or an
 * action.
 *
 * @param options that ask for it
 * @param now whether one of them is chosen
 */
public record Need(List<Option> options, boolean now) {
  static Need of(Question question, Predicate<Option> asks, QuestionBlock block) {
    var options = options(question.type()).filter(asks).toList();
    var chosen = block.chosen();
    return new Need(options, options.stream().anyMatch(it -> chosen.contains(it.code())));
  }

  private static Stream<Option> options(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem it -> it.options().stream();
      case ItemType.SingleItem it -> it.options().stream();
      case ItemType.MultipleItem it -> it.options().stream();
      case ItemType.GridItem it -> it.options().stream();
      case ItemType.YesNoItem _,
          ItemType.TextItem _,
          ItemType.LongTextItem _,
          ItemType.CountItem _,
          ItemType.NumberItem _,
          ItemType.PercentItem _,
          ItemType.DateItem _,
          ItemType.MonthItem _,
          ItemType.TallyItem _,
          ItemType.BreakdownItem _,
          ItemType.ListItem _,
          ItemType.AttachmentItem _,
          ItemType.ImpactItem _,
          ItemType.DeclarationItem _,
          ItemType.InfoItem _ ->
          Stream.empty();
    };
  }

  public boolean ever() {
    return !options.isEmpty();
  }

  /** Their codes, for the script that opens what they ask for. */
  public String codes() {
    return options.stream().map(Option::code).collect(Collectors.joining(" "));
  }

  /** For instance "Needed if you answer “Partly met” or “Not met”". */
  public String words() {
    return "Needed if you answer "
        + options.stream().map(it -> "“" + it.label() + "”").collect(Collectors.joining(" or "));
  }
}
