package org.assay.collection.questionform;

import java.util.LinkedHashMap;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The boxes for words beside an option or a statement, named {@code KEY.words.CODE}. */
final class BesideBoxes {
  private BesideBoxes() {}

  /** Null when nothing was written. */
  static @Nullable Object read(Question question, Fields fields) {
    var words = new LinkedHashMap<String, Object>();
    for (var place : BesideWords.of(question)) {
      Fields.put(words, place.key(), fields.get(question.key() + ".words." + place.key()));
    }
    return words.isEmpty() ? null : words;
  }

  static void write(Question question, Answer answer, Fields.Writing into) {
    answer.words().forEach((key, text) -> into.put(question.key() + ".words." + key, text));
  }
}
