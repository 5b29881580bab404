package org.assay.collection.sharing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.sharing.Offer.Snapshot;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;

/**
 * Copies what may leave a partnership: answers that counted, with their comments and dated
 * evidence. Files stay, since they are kept there, and so do actions, which are nobody else's.
 */
final class SnapshotWriter {
  private SnapshotWriter() {}

  static Snapshot of(ReturnView submitted) {
    var answers = new HashMap<String, Answer>();
    int files = 0;
    for (var question : submitted.asking().edition().questions()) {
      var answer = submitted.answering().answer(question.key());
      if (submitted.answering().state(question.key()) != AnswerState.NOT_ASKED
          && !answer.equals(Answer.EMPTY)) {
        answers.put(question.key(), copied(answer));
        files += files(answer);
      }
    }
    return new Snapshot(
        submitted.agencyReturn().id(),
        submitted.asking().cycle().title(),
        submitted.asking().edition(),
        Objects.requireNonNull(submitted.submission()),
        files,
        new String(AnswersWriter.document(answers, Profile.UNKNOWN), StandardCharsets.UTF_8));
  }

  private static Answer copied(Answer it) {
    return new Answer(
        it.value() instanceof Value.Files ? null : it.value(),
        it.stated(),
        it.reason(),
        it.comment(),
        words(it.evidence()),
        null,
        it.impact(),
        it.words());
  }

  private static List<EvidenceItem> words(List<EvidenceItem> evidence) {
    return evidence.stream().filter(it -> it.form() != EvidenceItem.Form.FILE).toList();
  }

  private static int files(Answer it) {
    var attached = it.value() instanceof Value.Files(var ids) ? ids.size() : 0;
    return attached + it.evidence().size() - words(it.evidence()).size();
  }
}
