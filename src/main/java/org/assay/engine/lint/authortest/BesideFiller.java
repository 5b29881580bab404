package org.assay.engine.lint.authortest;

import java.util.HashMap;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.questionset.Question;

/** Writes the words that a filled answer needs beside its options or statements. */
final class BesideFiller {
  private BesideFiller() {}

  static Answer fill(Question question, Answer answer) {
    var words = new HashMap<String, String>();
    for (var place : BesideWords.of(question)) {
      if (place.required() && BesideWords.chosen(answer, place.key())) {
        words.put(place.key(), SampleDetails.WORDS);
      }
    }
    return words.isEmpty() ? answer : answer.withWords(words);
  }
}
