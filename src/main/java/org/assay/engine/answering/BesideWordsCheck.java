package org.assay.engine.answering;

import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Pointers;
import org.assay.engine.questionset.Question;

/** Whether what is written beside options and statements belongs there, and is there. */
public final class BesideWordsCheck {
  private final Findings findings;
  private final TypeCheck types;

  public BesideWordsCheck(Findings findings, TypeCheck types) {
    this.findings = findings;
    this.types = types;
  }

  /** Finds nothing when all is well. */
  public void types(Question question, Map<String, String> words) {
    if (words.isEmpty()) {
      return;
    }
    var known = BesideWords.of(question).stream().map(BesideWords.Place::key).toList();
    words.forEach(
        (key, text) -> {
          if (known.contains(key)) {
            types.length(question, at(key), text);
          } else {
            findings.notListed("answer/option", question, at(key), key, known);
          }
        });
  }

  /** What is chosen or ticked, and asks for words that are not there. */
  void missing(Question question, Answer answer) {
    for (var place : BesideWords.of(question)) {
      if (place.required()
          && BesideWords.chosen(answer, place.key())
          && AnswerStates.blank(answer.words().get(place.key()))) {
        boolean statement = question.type() instanceof ItemType.TallyItem;
        findings.error(
            statement ? "answer/comment" : "answer/other",
            question,
            at(place.key()),
            (statement ? "say how you know: “%s”." : "say what you mean by “%s”.")
                .formatted(place.label()),
            Map.of("of", place.key()));
      }
    }
  }

  private static String at(String key) {
    return Pointers.below("/words", key);
  }
}
