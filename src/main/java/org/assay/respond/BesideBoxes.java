package org.assay.respond;

import com.fasterxml.jackson.databind.JsonNode;
import org.assay.answering.Answer;
import org.assay.answering.BesideWords;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The boxes for words beside an option or a statement, named {@code KEY.words.CODE}. */
final class BesideBoxes {
  private BesideBoxes() {}

  /** Null when nothing was written. */
  static @Nullable JsonNode read(Question question, Fields fields) {
    var words = FormReader.JSON.objectNode();
    for (var place : BesideWords.of(question)) {
      var name = question.key() + ".words." + place.key();
      FormReader.put(words, place.key(), FormReader.text(fields, name));
    }
    return words.isEmpty() ? null : words;
  }

  static void write(Question question, Answer answer, Fields.Writing into) {
    answer.words().forEach((key, text) -> into.put(question.key() + ".words." + key, text));
  }
}
