package org.assay.collection.answersheet;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;

/** Reads back what was stored; it was checked when it was saved, so findings are of no interest. */
public final class StoredAnswersReader {
  private static final AnswersReader READER = new AnswersReader();

  private StoredAnswersReader() {}

  public static Map<String, Answer> answers(Edition edition, Collection<AnswerRecord> rows) {
    return answers(edition, document(rows));
  }

  public static Map<String, Answer> answers(Edition edition, String document) {
    return READER.readStored(edition, document.getBytes(StandardCharsets.UTF_8)).answers();
  }

  /** An answers document; keys hold no character that JSON would escape. */
  public static String document(Collection<AnswerRecord> rows) {
    return rows.stream()
        .map(row -> "\"" + row.question() + "\":" + row.json())
        .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
  }
}
