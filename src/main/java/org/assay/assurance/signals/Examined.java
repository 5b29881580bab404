package org.assay.assurance.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.ItemType.InfoItem;
import org.assay.engine.questionset.Question;

/**
 * One return, as the rules read it.
 *
 * @param day on which evidence is old or not: today, or when the return was submitted
 * @param confirmed when each answer was confirmed that stands word for word as it was brought
 *     forward
 */
record Examined(Answering answering, LocalDate day, List<Instant> confirmed) {

  /** What is asked of the organisation, in the order of the form. */
  List<Question> asked() {
    return answering.visibleSections().stream()
        .flatMap(section -> answering.visibleQuestions(section).stream())
        .filter(it -> !(it.type() instanceof InfoItem))
        .toList();
  }

  boolean is(Question question, AnswerState state) {
    return answering.state(question.key()) == state;
  }

  List<Question> answered() {
    return asked().stream().filter(it -> is(it, AnswerState.ANSWERED)).toList();
  }
}
