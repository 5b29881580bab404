package org.assay.collection.answersheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.reading.AnswersRead;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;

/** Reads from a link of the trail what it did to one answer. */
final class PastAnswerReader {
  private static final AnswersReader READER = new AnswersReader();

  private final Edition edition;
  private final String question;

  PastAnswerReader(Edition edition, String question) {
    this.edition = edition;
    this.question = question;
  }

  /** Empty when the link is about other answers. */
  Optional<PastAnswer> read(TrailLink row, String by) {
    return ChangesReader.of(row, question)
        .map(
            change -> {
              var to = parse(change.to());
              return new PastAnswer(
                  row.seq(),
                  by,
                  row.at(),
                  row.kind().equals(Sheets.RESTORED),
                  change.from().isObject() ? answer(parse(change.from())) : null,
                  answer(to),
                  to.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR),
                  change.taken());
            });
  }

  private AnswersRead parse(JsonNode answer) {
    return READER.readOne(edition, question, answer);
  }

  private Answer answer(AnswersRead read) {
    return read.answers().getOrDefault(question, Answer.EMPTY);
  }
}
