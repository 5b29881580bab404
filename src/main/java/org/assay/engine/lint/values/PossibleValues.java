package org.assay.engine.lint.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.answering.AnswerStates;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;

/**
 * Everything that an answer or a fact can be, as far as comparisons with the operands at hand can
 * tell. Exact for choices and numbers; where more than eight options can be ticked together, only
 * each by itself and all together are tried.
 */
public final class PossibleValues {
  private static final int SUBSETS = 8;

  private PossibleValues() {}

  public static List<PossibleValue> of(Question question, Collection<Object> operands) {
    var readings = new ArrayList<>(List.of(PossibleValue.NONE));
    if (AnswerStates.stateable(question)) {
      readings.add(PossibleValue.NOT_APPLICABLE);
    }
    readings.addAll(given(question.type(), operands));
    return readings;
  }

  private static List<PossibleValue> given(ItemType type, Collection<Object> operands) {
    return switch (type) {
      case ItemType.ScaleItem scale -> choices(scale.options());
      case ItemType.SingleItem single -> choices(single.options());
      case ItemType.MultipleItem multiple -> ticks(multiple.options(), operands);
      case ItemType.GridItem grid -> grid(grid);
      case ItemType.TallyItem tally -> tally(tally);
      case ItemType.YesNoItem _ -> each(List.of(true, false));
      case ItemType.DeclarationItem _ -> each(List.of(true));
      case PlainItem plain -> plain(plain, operands);
      case ItemType.PercentItem percent ->
          each(
              OperandSamples.numbers(
                  operands, OperandSamples.atLeast(percent.min()), percent.max(), false));
      case ItemType.ImpactItem _ -> impact();
      case ItemType.BreakdownItem breakdown -> breakdown(breakdown, operands);
      case ItemType.ListItem _, ItemType.AttachmentItem _ -> List.of(PossibleValue.given());
      case ItemType.InfoItem _ -> List.of();
    };
  }

  private static List<PossibleValue> plain(PlainItem it, Collection<Object> operands) {
    var least = it.whole() ? OperandSamples.atLeast(it.min()) : it.min();
    return each(
        switch (it.kind()) {
          case WORDS -> OperandSamples.words(operands);
          case NUMBER -> OperandSamples.numbers(operands, least, it.max(), it.whole());
          case DAY -> OperandSamples.days(operands);
          case MONTH -> OperandSamples.months(operands);
        });
  }

  public static List<PossibleValue> of(Fact fact, Collection<Object> operands) {
    var readings = new ArrayList<>(List.of(PossibleValue.NONE));
    readings.addAll(
        switch (fact.type()) {
          case BOOLEAN -> each(List.of(true, false));
          case CHOICE -> each(fact.options());
          case NUMBER -> each(OperandSamples.numbers(operands, null, null, false));
          case TEXT -> each(OperandSamples.words(operands));
        });
    return readings;
  }

  public static List<PossibleValue> ofChange() {
    return List.of(PossibleValue.NONE, PossibleValue.of(true), PossibleValue.of(false));
  }

  private static List<PossibleValue> choices(List<Option> options) {
    return options.stream()
        .map(
            o ->
                switch (o.state()) {
                  case ANSWERED -> PossibleValue.of(o.code());
                  case NOT_APPLICABLE -> new PossibleValue(o.code(), null, false, true);
                  case UNKNOWN -> PossibleValue.NONE;
                })
        .toList();
  }

  private static List<PossibleValue> ticks(List<Option> options, Collection<Object> operands) {
    var compared = options.stream().filter(o -> operands.contains(o.code())).toList();
    var rest = options.stream().filter(o -> !operands.contains(o.code())).limit(1).toList();
    var base = Stream.concat(compared.stream(), rest.stream()).toList();
    var readings = new ArrayList<PossibleValue>();
    for (var ticked : subsets(base)) {
      if (ticked.size() == 1 || ticked.stream().noneMatch(Option::exclusive)) {
        readings.add(ticked(ticked));
      }
    }
    return readings;
  }

  private static PossibleValue ticked(List<Option> options) {
    var answered = options.stream().anyMatch(o -> o.state() == OptionState.ANSWERED);
    var unknown = options.stream().anyMatch(o -> o.state() == OptionState.UNKNOWN);
    return unknown && !answered
        ? PossibleValue.NONE
        : new PossibleValue(null, codes(options), answered, !answered);
  }

  private static List<PossibleValue> grid(ItemType.GridItem grid) {
    return subsets(grid.options()).stream()
        .filter(used -> used.size() <= grid.rows().size())
        .map(
            used -> {
              var na = used.stream().allMatch(o -> o.state() == OptionState.NOT_APPLICABLE);
              var unknown = used.stream().anyMatch(o -> o.state() == OptionState.UNKNOWN);
              return unknown ? PossibleValue.NONE : new PossibleValue(null, codes(used), !na, na);
            })
        .toList();
  }

  private static List<PossibleValue> tally(ItemType.TallyItem tally) {
    return TickPatterns.of(tally).stream()
        .map(
            p ->
                new PossibleValue(
                    p.outcome() == null ? null : p.outcome().code(),
                    Set.copyOf(p.ticked()),
                    true,
                    false))
        .toList();
  }

  private static List<PossibleValue> impact() {
    var levels = IntStream.rangeClosed(0, 4).mapToObj(BigDecimal::valueOf).map(PossibleValue::of);
    return Stream.concat(levels, Stream.of(PossibleValue.given())).toList();
  }

  /** Its value is its own total; where a count question holds the total there is none. */
  private static List<PossibleValue> breakdown(
      ItemType.BreakdownItem breakdown, Collection<Object> operands) {
    return breakdown.totalQuestion() == null
        ? each(OperandSamples.numbers(operands, BigDecimal.ZERO, null, true))
        : List.of(PossibleValue.given());
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

  private static List<PossibleValue> each(Collection<?> values) {
    return values.stream().map(PossibleValue::of).toList();
  }
}
