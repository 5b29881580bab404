package org.assay.engine.answering;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Says in English why a question is shown or not. */
final class Explanation {
  private final Answering answering;
  private final Evaluation evaluation;
  private final Wording wording;
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> named = new LinkedHashSet<>();

  Explanation(Answering answering, Evaluation evaluation) {
    this.answering = answering;
    this.evaluation = evaluation;
    this.wording = new Wording(answering);
  }

  @Nullable String shown(Question question) {
    holds(evaluation.section(question).visibleWhen());
    holds(question.visibleWhen());
    return reasons.isEmpty() ? null : "Shown because " + joined() + ".";
  }

  String hidden(Question question) {
    if (!evaluation.meant(question)) {
      reasons.add("it is meant for other kinds of organisation");
    } else {
      fails(evaluation.section(question).visibleWhen());
      fails(question.visibleWhen());
    }
    return "Not asked because " + joined() + ".";
  }

  private String joined() {
    return String.join(" and ", reasons);
  }

  private void holds(@Nullable Condition condition) {
    switch (condition) {
      case null -> {}
      case Condition.All(var of) -> of.forEach(this::holds);
      case Condition.Any(var of) ->
          of.stream().filter(each -> answering.test(each) == Truth.TRUE).forEach(this::holds);
      case Condition.Not(var of) -> fails(of);
      case Condition.Ref(var name) -> {
        if (named.add(name)) {
          holds(answering.edition().set().conditions().get(name));
        }
      }
      case Condition.OnQuestion leaf ->
          reasons.add(listed(leaf.operator()) ? wording.found(leaf) : wording.wanted(leaf));
      case Condition.OnProfile leaf ->
          reasons.add(listed(leaf.operator()) ? wording.found(leaf) : wording.wanted(leaf));
    }
  }

  /** Of a list, the one that was given says more than the list. */
  private static boolean listed(Operator operator) {
    return operator == Operator.IN || operator == Operator.NOT_IN || operator == Operator.IS_NOT;
  }

  /** Names what keeps the condition from being true. */
  private void fails(@Nullable Condition condition) {
    if (condition == null || answering.test(condition) == Truth.TRUE) {
      return;
    }
    switch (condition) {
      case Condition.All(var of) -> of.forEach(this::fails);
      case Condition.Any(var of) -> of.forEach(this::fails);
      case Condition.Not(var of) when answering.test(of) == Truth.TRUE -> holds(of);
      case Condition.Not(var of) -> fails(of);
      case Condition.Ref(var name) -> {
        if (named.add(name)) {
          fails(
              Objects.requireNonNullElse(
                  answering.edition().set().conditions().get(name),
                  new Condition.Any(java.util.List.of())));
        }
      }
      case Condition.OnQuestion leaf -> reasons.add(wording.found(leaf));
      case Condition.OnProfile leaf -> reasons.add(wording.found(leaf));
    }
  }
}
