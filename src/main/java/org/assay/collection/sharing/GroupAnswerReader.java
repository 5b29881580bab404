package org.assay.collection.sharing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;

/** One answer as it is stored, and back. */
final class GroupAnswerReader {
  private static final AnswersReader READER = new AnswersReader();

  private GroupAnswerReader() {}

  static String json(Answer answer) {
    return AnswersWriter.node(answer).toString();
  }

  static Answer answer(Edition edition, String question, String json) {
    return answers(edition, "{\"answers\":{\"" + question + "\":" + json + "}}")
        .getOrDefault(question, Answer.EMPTY);
  }

  /**
   * @param document an answers document
   */
  static Map<String, Answer> answers(Edition edition, String document) {
    return READER.readStored(edition, document.getBytes(StandardCharsets.UTF_8)).answers();
  }
}
