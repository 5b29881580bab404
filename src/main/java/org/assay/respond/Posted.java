package org.assay.respond;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.answering.AnswersReader;
import org.assay.answering.Finding;
import org.assay.answersheet.AnswerChange;
import org.assay.questionset.Edition;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.assay.returns.Draft;

/**
 * A posted form as answers to be saved: every question that the page asked, whether anything was
 * typed or not, but for those that are left to somebody else's answer.
 */
record Posted(Fields fields) implements Draft {
  /** What somebody chooses who leaves another person's answer as it is. */
  static final String THEIRS = "theirs";

  private static final AnswersReader READER = new AnswersReader();

  @Override
  public Understood against(Edition edition) {
    var changes = new ArrayList<AnswerChange>();
    var findings = new ArrayList<Finding>();
    for (var question : edition.questions()) {
      if (fields.asks(question.key())
          && !THEIRS.equals(fields.get(question.key() + ".keep"))
          && !(question.type() instanceof ItemType.InfoItem)) {
        read(edition, question, changes, findings);
      }
    }
    return new Understood(changes, findings);
  }

  private void read(
      Edition edition, Question question, List<AnswerChange> changes, List<Finding> findings) {
    var read = READER.readOne(edition, question.key(), FormReader.read(question, fields));
    findings.addAll(read.findings());
    changes.add(
        new AnswerChange(
            question.key(),
            version(fields, question.key()),
            read.answers().getOrDefault(question.key(), Answer.EMPTY),
            confirmed(question.key())));
  }

  /** Why text that was held back identifies nobody, where the box beside it was ticked. */
  private Map<String, String> confirmed(String key) {
    var prefix = key + "." + HeldText.TICK + ".";
    var confirmed = new HashMap<String, String>();
    for (var name : fields.values().keySet()) {
      if (!name.startsWith(prefix) || fields.get(name) == null) continue;
      var field = name.substring(prefix.length());
      var reason = fields.get(key + "." + HeldText.REASON + "." + field);
      confirmed.put(field.replace('.', '/'), reason == null ? "" : reason);
    }
    return confirmed;
  }

  /** Of the stored answer that the page showed. */
  static int version(Fields fields, String question) {
    var typed = fields.get(question + ".version");
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
