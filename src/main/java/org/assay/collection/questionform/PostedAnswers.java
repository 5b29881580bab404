package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;

/**
 * What a posted form says: an answer for every question that the page asked, whether anything was
 * typed or not, but for those that are left to somebody else's answer.
 *
 * @param findings what could not be understood
 */
public record PostedAnswers(List<PostedAnswer> answers, List<Finding> findings) {
  /** What somebody chooses who leaves another person's answer as it is. */
  static final String THEIRS = "theirs";

  private static final AnswersReader READER = new AnswersReader();

  /**
   * @param version of the stored answer that the page showed; 0 when there was none
   * @param confirmed why text that was held back identifies nobody, by its place in the answer, for
   *     instance {@code action/what}
   */
  public record PostedAnswer(
      String question, int version, Answer answer, Map<String, String> confirmed) {}

  public static PostedAnswers read(Edition edition, Fields fields) {
    var answers = new ArrayList<PostedAnswer>();
    var findings = new ArrayList<Finding>();
    for (var question : edition.questions()) {
      if (fields.asks(question.key())
          && !THEIRS.equals(fields.get(question.key() + ".keep"))
          && !(question.type() instanceof ItemType.InfoItem)) {
        answers.add(read(edition, question, fields, findings));
      }
    }
    return new PostedAnswers(answers, findings);
  }

  private static PostedAnswer read(
      Edition edition, Question question, Fields fields, List<Finding> findings) {
    var key = question.key();
    var read = READER.read(edition, Map.of(key, FormReader.read(question, fields)), Map.of());
    findings.addAll(read.findings());
    return new PostedAnswer(
        key,
        fields.version(key),
        read.answers().getOrDefault(key, Answer.EMPTY),
        confirmed(key, fields));
  }

  private static Map<String, String> confirmed(String key, Fields fields) {
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
}
