package org.assay.engine.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * Works out, once and in the edition's order, what is shown, what is kept and what state each
 * answer is in.
 */
final class Evaluation {
  private final Edition edition;
  private final Profile profile;
  private final Map<String, Answer> answers;
  private final @Nullable Map<String, Answer> previous;
  private final boolean[] visible;
  private final boolean[] kept;
  private final @Nullable AnswerState[] states;
  private final Map<String, Truth> named = new HashMap<>();

  Evaluation(
      Edition edition,
      Profile profile,
      Map<String, Answer> answers,
      @Nullable Map<String, Answer> previous) {
    this.edition = edition;
    this.profile = profile;
    this.answers = answers;
    this.previous = previous;
    int size = edition.questions().size();
    visible = new boolean[size];
    kept = new boolean[size];
    states = new AnswerState[size];
    edition.evaluationOrder().forEach(this::evaluate);
  }

  private void evaluate(Question question) {
    int at = edition.indexOf(question.key());
    var section = section(question);
    var answer = answers.get(question.key());
    boolean meant = meant(question, section);
    visible[at] = meant && shown(question, section.visibleWhen());
    kept[at] =
        visible[at]
            || (meant
                && answer != null
                && question.keepWhen() != null
                && fires(question.keepWhen()));
    var state = kept[at] ? AnswerStates.of(question, answer) : AnswerState.NOT_ASKED;
    states[at] = state == AnswerState.NOT_YET && !visible[at] ? AnswerState.NOT_ASKED : state;
  }

  boolean visible(int at) {
    return visible[at];
  }

  boolean kept(int at) {
    return kept[at];
  }

  AnswerState state(int at) {
    var state = states[at];
    return state == null ? AnswerState.NOT_YET : state;
  }

  /** Whether the audiences of set, section and question take the organisation in. */
  boolean meant(Question question) {
    return meant(question, section(question));
  }

  private boolean meant(Question question, Section section) {
    return meant(edition.set().audience())
        && meant(section.audience())
        && meant(question.audience());
  }

  boolean meant(Audience audience) {
    return audience == Audience.ALL
        || (among(audience.sectors(), "sector") && among(audience.settingTypes(), "settingType"));
  }

  /** A fact that the profile does not know excludes nobody. */
  private boolean among(java.util.Set<String> codes, String name) {
    var fact = profile.fact(name);
    return codes.isEmpty() || fact == null || codes.contains(fact);
  }

  private boolean shown(Question question, @Nullable Condition section) {
    return (section == null || fires(section))
        && (question.visibleWhen() == null || fires(question.visibleWhen()));
  }

  Section section(Question question) {
    return java.util.Objects.requireNonNull(edition.sectionOf(question.key()));
  }

  private boolean fires(Condition condition) {
    return test(condition) == Truth.TRUE;
  }

  Truth test(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> all(of);
      case Condition.Any(var of) -> any(of);
      case Condition.Not(var of) -> test(of).not();
      case Condition.Ref(var name) -> named(name);
      case Condition.OnQuestion leaf -> onQuestion(leaf);
      case Condition.OnProfile leaf -> onProfile(leaf);
    };
  }

  private Truth all(List<Condition> of) {
    var truth = Truth.TRUE;
    for (int i = 0; i < of.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(test(of.get(i)));
    }
    return truth;
  }

  private Truth any(List<Condition> of) {
    var truth = Truth.FALSE;
    for (int i = 0; i < of.size() && truth != Truth.TRUE; i++) {
      truth = truth.or(test(of.get(i)));
    }
    return truth;
  }

  /** A name that leads nowhere, or back to itself, is UNKNOWN. */
  private Truth named(String name) {
    var known = named.putIfAbsent(name, Truth.UNKNOWN);
    if (known != null) {
      return known;
    }
    var condition = edition.set().conditions().get(name);
    var truth = condition == null ? Truth.UNKNOWN : test(condition);
    named.put(name, truth);
    return truth;
  }

  private Truth onQuestion(Condition.OnQuestion leaf) {
    int at = edition.indexOf(leaf.question());
    var state = at < 0 ? null : states[at];
    if (state == null) {
      return Truth.UNKNOWN;
    }
    return switch (leaf.operator()) {
      case ANSWERED -> wanted(state == AnswerState.ANSWERED, leaf.operands());
      case NOT_APPLICABLE -> wanted(state == AnswerState.NOT_APPLICABLE, leaf.operands());
      case CHANGED_SINCE_LAST -> known(state) ? changed(at, leaf) : Truth.UNKNOWN;
      default -> known(state) ? compared(at, leaf) : Truth.UNKNOWN;
    };
  }

  private static boolean known(AnswerState state) {
    return state == AnswerState.ANSWERED || state == AnswerState.NOT_APPLICABLE;
  }

  private Truth compared(int at, Condition.OnQuestion leaf) {
    var answer = answers.getOrDefault(leaf.question(), Answer.EMPTY);
    return Comparison.ofAnswer(
        edition.questions().get(at), answer, leaf.operator(), leaf.operands());
  }

  private Truth changed(int at, Condition.OnQuestion leaf) {
    var last = previous == null ? null : previous.get(leaf.question());
    if (last == null) {
      return Truth.UNKNOWN;
    }
    var now = answers.getOrDefault(leaf.question(), Answer.EMPTY);
    return wanted(!Comparison.same(edition.questions().get(at), now, last), leaf.operands());
  }

  private Truth onProfile(Condition.OnProfile leaf) {
    var fact = profile.fact(leaf.fact());
    if (leaf.operator() == Condition.Operator.ANSWERED) {
      return wanted(fact != null, leaf.operands());
    }
    return fact == null ? Truth.UNKNOWN : Comparison.ofFact(fact, leaf.operator(), leaf.operands());
  }

  private static Truth wanted(boolean found, List<Object> operands) {
    return operands.getFirst() instanceof Boolean wanted
        ? Truth.of(found == wanted)
        : Truth.UNKNOWN;
  }
}
