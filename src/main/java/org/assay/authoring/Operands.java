package org.assay.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.questionset.Condition;
import org.assay.questionset.Condition.Operator;
import org.assay.questionset.Fact;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;
import org.jspecify.annotations.Nullable;

/** Whether a leaf of a condition asks something that its question or fact can answer. */
final class Operands {
  private static final Set<Operator> ASKED =
      EnumSet.of(Operator.ANSWERED, Operator.NOT_APPLICABLE, Operator.CHANGED_SINCE_LAST);
  private static final Set<Operator> EQUAL =
      EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN);
  private static final Set<Operator> ORDER =
      EnumSet.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);

  private Operands() {}

  /** What the values compared with must look like. */
  sealed interface Form {
    record Codes(Collection<String> codes) implements Form {}

    record Ticks(Collection<String> codes) implements Form {}

    record Flag() implements Form {}

    record Amount() implements Form {}

    record Day() implements Form {}

    record YearAndMonth() implements Form {}

    record Words() implements Form {}

    /** Too rich to be compared: only whether there is an answer can be asked. */
    record Rich() implements Form {}
  }

  static Stream<Found> mismatched(Subject subject) {
    return subject.leaves().flatMap(leaf -> mismatch(subject, leaf).stream());
  }

  static Stream<Found> unknownOptions(Subject subject) {
    return subject.leaves().flatMap(leaf -> unknownOptions(subject, leaf));
  }

  /** True when every leaf names something known and asks it what it can answer. */
  static boolean sound(Subject subject, Collection<Condition> leaves) {
    return leaves.stream()
        .map(c -> new Leaf("", c, new Subject.PlacedCondition("", Subject.Use.NAMED, "", c)))
        .allMatch(
            leaf ->
                form(subject, leaf.condition()) != null
                    && mismatch(subject, leaf).isEmpty()
                    && unknownOptions(subject, leaf).findAny().isEmpty());
  }

  private static List<Found> mismatch(Subject subject, Leaf leaf) {
    var form = form(subject, leaf.condition());
    if (form == null) {
      return List.of();
    }
    var operator = operator(leaf.condition());
    if (!allowed(form, leaf.condition()).contains(operator)) {
      return List.of(
          new Found(
              leaf.pointer() + "/" + Leaf.name(operator),
              "“"
                  + Leaf.name(operator)
                  + "” cannot be asked of "
                  + said(subject, leaf.condition())
                  + ".",
              "Use one of: "
                  + String.join(
                      ", ", allowed(form, leaf.condition()).stream().map(Leaf::name).toList())
                  + "."));
    }
    var operands = operands(leaf.condition());
    return IntStream.range(0, operands.size())
        .filter(i -> !fits(form, operator, operands.get(i)))
        .mapToObj(i -> misfit(subject, leaf, form, operator, i, operands.get(i)))
        .toList();
  }

  private static Found misfit(
      Subject subject, Leaf leaf, Form form, Operator operator, int i, Object operand) {
    return new Found(
        leaf.operand(operator, i),
        "“" + operand + "” cannot be compared with " + said(subject, leaf.condition()) + ".",
        "Write " + wanted(form, operator) + ".");
  }

  private static Stream<Found> unknownOptions(Subject subject, Leaf leaf) {
    var codes =
        switch (form(subject, leaf.condition())) {
          case Form.Codes c -> c.codes();
          case Form.Ticks t -> t.codes();
          case null, default -> null;
        };
    var operator = operator(leaf.condition());
    if (codes == null || ASKED.contains(operator)) {
      return Stream.empty();
    }
    var operands = operands(leaf.condition());
    return IntStream.range(0, operands.size())
        .boxed()
        .filter(i -> operands.get(i) instanceof String)
        .flatMap(
            i ->
                References.check(
                    leaf.operand(operator, i), "option", (String) operands.get(i), codes));
  }

  private static boolean fits(Form form, Operator operator, Object operand) {
    if (ASKED.contains(operator)) {
      return operand instanceof Boolean;
    }
    return switch (form) {
      case Form.Codes _, Form.Ticks _, Form.Words _ -> operand instanceof String;
      case Form.Flag _ -> operand instanceof Boolean;
      case Form.Amount _ -> operand instanceof BigDecimal;
      case Form.Day _ -> operand instanceof String s && parses(() -> LocalDate.parse(s));
      case Form.YearAndMonth _ -> operand instanceof String s && parses(() -> YearMonth.parse(s));
      case Form.Rich _ -> false;
    };
  }

  private static String wanted(Form form, Operator operator) {
    if (ASKED.contains(operator)) {
      return "true or false";
    }
    return switch (form) {
      case Form.Codes c -> "the code of an option: " + String.join(", ", c.codes());
      case Form.Ticks t -> "the code of an option: " + String.join(", ", t.codes());
      case Form.Flag _ -> "true or false, without quotation marks";
      case Form.Amount _ -> "a number, without quotation marks";
      case Form.Day _ -> "a date such as \"2026-09-01\"";
      case Form.YearAndMonth _ -> "a month such as \"2026-09\"";
      case Form.Words _ -> "words in quotation marks";
      case Form.Rich _ -> "nothing";
    };
  }

  private static Set<Operator> allowed(Form form, Condition leaf) {
    var allowed = EnumSet.noneOf(Operator.class);
    switch (form) {
      case Form.Codes _, Form.Flag _, Form.Words _ -> allowed.addAll(EQUAL);
      case Form.Ticks _ -> allowed.add(Operator.INCLUDES);
      case Form.Amount _, Form.Day _, Form.YearAndMonth _ -> {
        allowed.addAll(EQUAL);
        allowed.addAll(ORDER);
      }
      case Form.Rich _ -> {}
    }
    allowed.addAll(leaf instanceof Condition.OnQuestion ? ASKED : Set.of(Operator.ANSWERED));
    return allowed;
  }

  /** Null when the leaf names nothing that is known. */
  private static @Nullable Form form(Subject subject, Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> {
        var question = subject.edition().question(q.question());
        yield question == null ? null : form(question.type());
      }
      case Condition.OnProfile p -> {
        var fact = Vocabulary.fact(subject.set(), p.fact());
        yield fact == null ? null : form(fact);
      }
      default -> null;
    };
  }

  private static Form form(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> new Form.Codes(codes(scale.options()));
      case ItemType.SingleItem single -> new Form.Codes(codes(single.options()));
      case ItemType.MultipleItem multiple -> new Form.Ticks(codes(multiple.options()));
      case ItemType.TallyItem tally ->
          new Form.Codes(tally.outcomes().stream().map(ItemType.Outcome::code).distinct().toList());
      case ItemType.YesNoItem _, ItemType.DeclarationItem _ -> new Form.Flag();
      case ItemType.CountItem _, ItemType.NumberItem _, ItemType.PercentItem _ -> new Form.Amount();
      case ItemType.DateItem _ -> new Form.Day();
      case ItemType.MonthItem _ -> new Form.YearAndMonth();
      case ItemType.TextItem _, ItemType.LongTextItem _ -> new Form.Words();
      default -> new Form.Rich();
    };
  }

  private static Form form(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> new Form.Flag();
      case CHOICE -> new Form.Codes(fact.options());
      case NUMBER -> new Form.Amount();
      case TEXT -> new Form.Words();
    };
  }

  private static String said(Subject subject, Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> {
        var question = subject.edition().question(q.question());
        yield "“"
            + q.question()
            + "”"
            + (question == null ? "" : ", a question of type " + question.type().code());
      }
      case Condition.OnProfile p -> "the fact “" + p.fact() + "”";
      default -> "this";
    };
  }

  private static Operator operator(Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> q.operator();
      case Condition.OnProfile p -> p.operator();
      default -> Operator.ANSWERED;
    };
  }

  private static List<Object> operands(Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> q.operands();
      case Condition.OnProfile p -> p.operands();
      default -> List.of();
    };
  }

  private static List<String> codes(List<Option> options) {
    return options.stream().map(Option::code).toList();
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
