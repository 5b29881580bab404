package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Tests and what was found, as clauses of an English sentence. */
final class Wording {
  private final Answering answering;
  private final Edition edition;

  Wording(Answering answering) {
    this.answering = answering;
    this.edition = answering.edition();
  }

  /** How readers know a question: by its printed number, else by its words. */
  static String name(Question question) {
    return question.ref().isEmpty() ? "“" + question.text() + "”" : question.ref();
  }

  /** The test itself, for instance "1.1 is Not met or Partly met". */
  String wanted(Condition.OnQuestion leaf) {
    var question = edition.question(leaf.question());
    var name = question == null ? leaf.question() : name(question);
    boolean yes = Boolean.TRUE.equals(leaf.operands().getFirst());
    return switch (leaf.operator()) {
      case ANSWERED -> name + (yes ? " is answered" : " is not answered");
      case NOT_APPLICABLE -> name + (yes ? " does not apply" : " applies");
      case CHANGED_SINCE_LAST ->
          name + (yes ? " has changed since last time" : " has not changed since last time");
      default ->
          name
              + relation(leaf.operator())
              + leaf.operands().stream()
                  .map(o -> label(question, o))
                  .collect(Collectors.joining(" or "));
    };
  }

  String wanted(Condition.OnProfile leaf) {
    var fact = fact(leaf.fact());
    if (fact.type() == Fact.Type.BOOLEAN && leaf.operator() != Operator.ANSWERED) {
      return flag(
          fact,
          Boolean.TRUE.equals(leaf.operands().getFirst()) == (leaf.operator() == Operator.IS));
    }
    if (leaf.operator() == Operator.ANSWERED) {
      return "we "
          + (Boolean.TRUE.equals(leaf.operands().getFirst()) ? "know " : "do not know ")
          + subject(fact);
    }
    return subject(fact)
        + relation(leaf.operator())
        + leaf.operands().stream().map(o -> words(fact, o)).collect(Collectors.joining(" or "));
  }

  /** What was found instead, for instance "1.1 is Fully met". */
  String found(Condition.OnQuestion leaf) {
    var question = edition.question(leaf.question());
    if (question == null) {
      return leaf.question() + " does not exist";
    }
    return switch (answering.state(leaf.question())) {
      case NOT_YET -> name(question) + " is not answered yet";
      case UNKNOWN -> name(question) + " is not known";
      case NOT_ASKED -> name(question) + " is not asked";
      case NOT_APPLICABLE -> name(question) + " does not apply";
      case ANSWERED -> given(question, leaf);
    };
  }

  String found(Condition.OnProfile leaf) {
    var fact = fact(leaf.fact());
    return switch (answering.profile().fact(leaf.fact())) {
      case null ->
          fact.type() == Fact.Type.BOOLEAN
              ? "we do not know whether your organisation " + label(fact)
              : "we do not know " + subject(fact);
      case Boolean yes -> flag(fact, yes);
      case Object other -> subject(fact) + " is " + words(fact, other);
    };
  }

  private String given(Question question, Condition.OnQuestion leaf) {
    var scalar = Comparison.scalar(question, answering.answer(question.key()));
    if (leaf.operator() == Operator.CHANGED_SINCE_LAST) {
      return name(question) + " cannot be told from last time’s answer";
    }
    return scalar == null
            || leaf.operator() == Operator.INCLUDES
            || leaf.operator() == Operator.ANSWERED
        ? name(question)
            + (leaf.operator() == Operator.INCLUDES
                ? " does not include " + label(question, leaf.operands().getFirst())
                : " is answered")
        : name(question) + " is " + label(question, scalar);
  }

  private static String relation(Operator operator) {
    return switch (operator) {
      case IS_NOT, NOT_IN -> " is not ";
      case INCLUDES -> " includes ";
      case GT -> " is more than ";
      case GTE -> " is at least ";
      case LT -> " is less than ";
      case LTE -> " is at most ";
      case IS, IN, ANSWERED, NOT_APPLICABLE, CHANGED_SINCE_LAST -> " is ";
    };
  }

  private static String label(@Nullable Question question, Object operand) {
    if (question != null && operand instanceof String code) {
      var option = Options.find(Options.of(question), code);
      return option == null ? ticked(question, code) : option.label();
    }
    return words(operand);
  }

  private static String ticked(Question question, String code) {
    if (question.type() instanceof ItemType.TallyItem(var groups, var outcomes, boolean scored)) {
      for (var outcome : outcomes) {
        if (outcome.code().equals(code)) {
          return outcome.label();
        }
      }
      return groups.stream()
          .flatMap(g -> g.statements().stream())
          .filter(s -> s.key().equals(code))
          .map(s -> "“" + s.text() + "”")
          .findFirst()
          .orElse(code);
    }
    return code;
  }

  private Fact fact(String name) {
    var declared = edition.set().profile().get(name);
    var builtIn = BuiltInFacts.ALL.get(name);
    if (declared != null) {
      return declared;
    }
    return builtIn == null ? new Fact(name, Fact.Type.TEXT, null, List.of()) : builtIn;
  }

  private static String subject(Fact fact) {
    return "your organisation’s " + label(fact);
  }

  private static String flag(Fact fact, boolean yes) {
    if (BuiltInFacts.ALL.containsValue(fact)) {
      return yes
          ? "your organisation " + label(fact)
          : "your organisation is not one that " + label(fact);
    }
    return "“" + label(fact) + "” is " + words(yes);
  }

  private static String label(Fact fact) {
    return fact.label() == null ? fact.name() : fact.label();
  }

  private static String words(Fact fact, Object operand) {
    return operand instanceof String code && fact.optionLabels().containsKey(code)
        ? "“" + fact.labelOf(code) + "”"
        : words(operand);
  }

  private static String words(Object operand) {
    return switch (operand) {
      case Boolean yes -> yes ? "Yes" : "No";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case String text -> text.replace('-', ' ');
      default -> operand.toString();
    };
  }
}
