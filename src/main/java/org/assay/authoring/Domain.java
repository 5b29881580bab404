package org.assay.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.answering.AnswerStates;
import org.assay.questionset.Fact;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;
import org.assay.questionset.Option.OptionState;
import org.assay.questionset.Question;

/**
 * Everything that an answer or a fact can be, as far as comparisons with the operands at hand can
 * tell. Exact for choices and numbers; where more than eight options can be ticked together, only
 * each by itself and all together are tried.
 */
final class Domain {
  private static final int SUBSETS = 8;

  private Domain() {}

  static List<Reading> of(Question question, Collection<Object> operands) {
    var readings = new ArrayList<>(List.of(Reading.NONE));
    if (AnswerStates.stateable(question)) {
      readings.add(Reading.NOT_APPLICABLE);
    }
    readings.addAll(given(question.type(), operands));
    return readings;
  }

  private static List<Reading> given(ItemType type, Collection<Object> operands) {
    return switch (type) {
      case ItemType.ScaleItem scale -> choices(scale.options());
      case ItemType.SingleItem single -> choices(single.options());
      case ItemType.MultipleItem multiple -> ticks(multiple.options(), operands);
      case ItemType.GridItem grid -> grid(grid);
      case ItemType.TallyItem tally -> tally(tally);
      case ItemType.YesNoItem _ -> each(List.of(true, false));
      case ItemType.DeclarationItem _ -> each(List.of(true));
      case ItemType.CountItem count ->
          each(Samples.numbers(operands, Samples.atLeast(count.min()), count.max(), true));
      case ItemType.NumberItem number ->
          each(Samples.numbers(operands, number.min(), number.max(), false));
      case ItemType.PercentItem percent ->
          each(Samples.numbers(operands, Samples.atLeast(percent.min()), percent.max(), false));
      case ItemType.ImpactItem _ -> impact();
      case ItemType.BreakdownItem breakdown -> breakdown(breakdown, operands);
      case ItemType.DateItem _ -> each(Samples.days(operands));
      case ItemType.MonthItem _ -> each(Samples.months(operands));
      case ItemType.TextItem _, ItemType.LongTextItem _ -> each(Samples.words(operands));
      case ItemType.ListItem _, ItemType.AttachmentItem _ -> List.of(Reading.given());
      case ItemType.InfoItem _ -> List.of();
    };
  }

  static List<Reading> of(Fact fact, Collection<Object> operands) {
    var readings = new ArrayList<>(List.of(Reading.NONE));
    readings.addAll(
        switch (fact.type()) {
          case BOOLEAN -> each(List.of(true, false));
          case CHOICE -> each(fact.options());
          case NUMBER -> each(Samples.numbers(operands, null, null, false));
          case TEXT -> each(Samples.words(operands));
        });
    return readings;
  }

  static List<Reading> ofChange() {
    return List.of(Reading.NONE, Reading.of(true), Reading.of(false));
  }

  private static List<Reading> choices(List<Option> options) {
    return options.stream()
        .map(
            o ->
                switch (o.state()) {
                  case ANSWERED -> Reading.of(o.code());
                  case NOT_APPLICABLE -> new Reading(o.code(), null, false, true);
                  case UNKNOWN -> Reading.NONE;
                })
        .toList();
  }

  private static List<Reading> ticks(List<Option> options, Collection<Object> operands) {
    var compared = options.stream().filter(o -> operands.contains(o.code())).toList();
    var rest = options.stream().filter(o -> !operands.contains(o.code())).limit(1).toList();
    var base = Stream.concat(compared.stream(), rest.stream()).toList();
    var readings = new ArrayList<Reading>();
    for (var ticked : subsets(base)) {
      if (ticked.size() == 1 || ticked.stream().noneMatch(Option::exclusive)) {
        readings.add(ticked(ticked));
      }
    }
    return readings;
  }

  private static Reading ticked(List<Option> options) {
    var answered = options.stream().anyMatch(o -> o.state() == OptionState.ANSWERED);
    var unknown = options.stream().anyMatch(o -> o.state() == OptionState.UNKNOWN);
    return unknown && !answered
        ? Reading.NONE
        : new Reading(null, codes(options), answered, !answered);
  }

  private static List<Reading> grid(ItemType.GridItem grid) {
    return subsets(grid.options()).stream()
        .filter(used -> used.size() <= grid.rows().size())
        .map(
            used -> {
              var na = used.stream().allMatch(o -> o.state() == OptionState.NOT_APPLICABLE);
              var unknown = used.stream().anyMatch(o -> o.state() == OptionState.UNKNOWN);
              return unknown ? Reading.NONE : new Reading(null, codes(used), !na, na);
            })
        .toList();
  }

  private static List<Reading> tally(ItemType.TallyItem tally) {
    return TickPatterns.of(tally).stream()
        .map(
            p ->
                new Reading(
                    p.outcome() == null ? null : p.outcome().code(),
                    Set.copyOf(p.ticked()),
                    true,
                    false))
        .toList();
  }

  private static List<Reading> impact() {
    var levels = IntStream.rangeClosed(0, 4).mapToObj(BigDecimal::valueOf).map(Reading::of);
    return Stream.concat(levels, Stream.of(Reading.given())).toList();
  }

  /** Its value is its own total; where a count question holds the total there is none. */
  private static List<Reading> breakdown(
      ItemType.BreakdownItem breakdown, Collection<Object> operands) {
    return breakdown.totalQuestion() == null
        ? each(Samples.numbers(operands, BigDecimal.ZERO, null, true))
        : List.of(Reading.given());
  }

  /** Every choice of one or more; of many, only each by itself and all. */
  private static List<List<Option>> subsets(List<Option> base) {
    if (base.size() > SUBSETS) {
      return Stream.concat(base.stream().map(List::of), Stream.of(base)).toList();
    }
    return IntStream.range(1, 1 << base.size()).mapToObj(bits -> subset(base, bits)).toList();
  }

  private static List<Option> subset(List<Option> base, int bits) {
    var ticked = new ArrayList<Option>();
    for (int i = 0; i < base.size(); i++) {
      if ((bits & 1 << i) != 0) {
        ticked.add(base.get(i));
      }
    }
    return ticked;
  }

  private static Set<String> codes(List<Option> options) {
    var codes = new LinkedHashSet<String>();
    options.forEach(o -> codes.add(o.code()));
    return codes;
  }

  private static List<Reading> each(Collection<?> values) {
    return values.stream().map(Reading::of).toList();
  }
}
