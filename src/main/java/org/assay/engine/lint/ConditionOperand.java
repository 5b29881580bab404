package org.assay.engine.lint;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.engine.lint.values.Literal;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.ItemType.Row;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.QuestionSet;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may ask of a question or a fact.
 *
 * @param codes what a comparison may name; empty when it names no codes
 * @param ticks what {@code includes} may name
 */
record ConditionOperand(
    String name,
    Set<Operator> operators,
    Literal literal,
    Collection<String> codes,
    Collection<String> ticks) {
  private static final Set<Operator> STATE =
      EnumSet.of(Operator.ANSWERED, Operator.NOT_APPLICABLE, Operator.CHANGED_SINCE_LAST);
  private static final Set<Operator> EQUAL =
      EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN);
  private static final Set<Operator> ORDERED =
      EnumSet.of(
          Operator.IS,
          Operator.IS_NOT,
          Operator.IN,
          Operator.NOT_IN,
          Operator.GT,
          Operator.GTE,
          Operator.LT,
          Operator.LTE);
  private static final Set<Operator> INCLUDING = EnumSet.of(Operator.INCLUDES);

  /** Null when the leaf names nothing that is known. */
  static @Nullable ConditionOperand of(LintContext subject, Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> {
        var question = subject.edition().question(q.question());
        yield question == null
            ? null
            : of(question.type())
                .plus(STATE)
                .named("“" + question.key() + "”, a question of type " + question.type().code());
      }
      case Condition.OnProfile p -> fact(subject.set(), p.fact());
      default -> null;
    };
  }

  boolean fits(Operator operator, Object operand) {
    if (STATE.contains(operator)) {
      return operand instanceof Boolean;
    }
    return operator == Operator.INCLUDES ? operand instanceof String : literal.fits(operand);
  }

  String wanted(Operator operator) {
    if (STATE.contains(operator)) {
      return Literal.FLAG.wanted();
    }
    return operator == Operator.INCLUDES ? Literal.CODE.wanted() : literal.wanted();
  }

  /** The codes that an operand may be; empty when it need not be one. */
  Collection<String> codesFor(Operator operator) {
    if (STATE.contains(operator)) {
      return List.of();
    }
    return operator == Operator.INCLUDES ? ticks : codes;
  }

  private static @Nullable ConditionOperand fact(QuestionSet set, String name) {
    var fact = Vocabulary.fact(set, name);
    return fact == null
        ? null
        : of(fact).plus(EnumSet.of(Operator.ANSWERED)).named("the fact “" + name + "”");
  }

  private static ConditionOperand of(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> coded(codes(scale.options()));
      case ItemType.SingleItem single -> coded(codes(single.options()));
      case ItemType.MultipleItem multiple -> ticked(codes(multiple.options()));
      case ItemType.GridItem grid -> ticked(codes(grid.options()));
      case ItemType.TallyItem tally ->
          new ConditionOperand(
              "",
              plus(EQUAL, INCLUDING),
              Literal.CODE,
              tally.outcomes().stream().map(Outcome::code).distinct().toList(),
              tally.groups().stream().flatMap(g -> g.statements().stream()).map(Row::key).toList());
      case ItemType.YesNoItem _, ItemType.DeclarationItem _ -> plain(EQUAL, Literal.FLAG);
      case PlainItem plain ->
          switch (plain.kind()) {
            case WORDS -> plain(EQUAL, Literal.WORDS);
            case NUMBER -> plain(ORDERED, Literal.AMOUNT);
            case DAY -> plain(ORDERED, Literal.DAY);
            case MONTH -> plain(ORDERED, Literal.MONTH);
          };
      case ItemType.PercentItem _, ItemType.ImpactItem _ -> plain(ORDERED, Literal.AMOUNT);
      case ItemType.BreakdownItem b when b.totalQuestion() == null ->
          plain(ORDERED, Literal.AMOUNT);
      case ItemType.BreakdownItem _,
          ItemType.ListItem _,
          ItemType.AttachmentItem _,
          ItemType.InfoItem _ ->
          plain(Set.of(), Literal.NONE);
    };
  }

  private static ConditionOperand of(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> plain(EQUAL, Literal.FLAG);
      case CHOICE -> coded(fact.options());
      case NUMBER -> plain(ORDERED, Literal.AMOUNT);
      case TEXT -> plain(plus(EQUAL, INCLUDING), Literal.WORDS);
    };
  }

  private static ConditionOperand coded(Collection<String> codes) {
    return new ConditionOperand("", EQUAL, Literal.CODE, codes, List.of());
  }

  private static ConditionOperand ticked(Collection<String> ticks) {
    return new ConditionOperand("", INCLUDING, Literal.CODE, List.of(), ticks);
  }

  private static ConditionOperand plain(Set<Operator> operators, Literal literal) {
    return new ConditionOperand("", operators, literal, List.of(), List.of());
  }

  private ConditionOperand plus(Set<Operator> more) {
    return new ConditionOperand(name, plus(operators, more), literal, codes, ticks);
  }

  private ConditionOperand named(String called) {
    return new ConditionOperand(called, operators, literal, codes, ticks);
  }

  private static Set<Operator> plus(Set<Operator> some, Set<Operator> more) {
    var all = EnumSet.copyOf(more);
    all.addAll(some);
    return all;
  }

  private static List<String> codes(List<Option> options) {
    return options.stream().map(Option::code).toList();
  }
}
