package org.assay.demonstration.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;

/** Fills in a whole form, and never a question that is not asked. */
final class FormFiller {
  private final Edition edition;
  private final Profile profile;
  private final Answerer answerer;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  private FormFiller(Edition edition, Profile profile, AnsweringSession occasion) {
    this.edition = edition;
    this.profile = profile;
    this.answerer = new Answerer(occasion);
  }

  /** In the order of the form. */
  static Map<String, Answer> of(Edition edition, Profile profile, AnsweringSession occasion) {
    var filling = new FormFiller(edition, profile, occasion);
    filling.deciding();
    filling.rest();
    return filling.inOrder();
  }

  /** What decides on other questions comes first: each may show the next. */
  private void deciding() {
    boolean more = true;
    while (more) {
      more = false;
      var now = asked();
      for (var key : edition.controllers()) {
        if (!answers.containsKey(key) && now.visible(key)) {
          more |= add(java.util.Objects.requireNonNull(edition.question(key)));
        }
      }
    }
  }

  private void rest() {
    var now = asked();
    for (var question : edition.evaluationOrder()) {
      if (!answers.containsKey(question.key()) && now.visible(question.key())) {
        add(question);
      }
    }
  }

  private boolean add(Question question) {
    var answer = answerer.answer(question, answers);
    if (answer != null) {
      answers.put(question.key(), answer);
    }
    return answer != null;
  }

  private Answering asked() {
    return Answering.of(edition, profile, Map.copyOf(answers));
  }

  private Map<String, Answer> inOrder() {
    var ordered = new LinkedHashMap<String, Answer>();
    for (var question : edition.questions()) {
      var answer = answers.get(question.key());
      if (answer != null) {
        ordered.put(question.key(), answer);
      }
    }
    return ordered;
  }
}
