package org.assay.collection.questionform;

import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Question;

/** Spreads a stored answer over the boxes of its question: the reverse of {@link FormReader}. */
final class FormWriter {
  private FormWriter() {}

  static Fields write(Question question, Answer answer) {
    var into = new Fields.Writing();
    var key = question.key();
    var value = answer.value();
    if (value != null) ValueBoxes.of(question.type()).write(key + ".value", value, into);
    into.put(key + ".reason", answer.reason());
    into.put(key + ".comment", answer.comment());
    BesideBoxes.write(question, answer, into);
    for (var i = 0; i < answer.evidence().size(); i++) {
      evidence(key + ".evidence." + i, answer.evidence().get(i), into);
    }
    if (answer.action() != null) action(key + ".action", answer.action(), into);
    if (answer.impact() != null) impact(key, answer.impact(), into);
    return into.done();
  }

  private static void evidence(String at, Answer.EvidenceItem item, Fields.Writing into) {
    into.put(at + ".kind", item.kind());
    into.put(at + ".text", item.text());
    if (item.form() == Answer.EvidenceItem.Form.FILE) into.put(at + ".form", "file");
    into.date(at + ".date", item.date());
  }

  private static void action(String at, Answer.ActionPlan action, Fields.Writing into) {
    into.put(at + ".what", action.what());
    into.put(at + ".lead", action.lead());
    into.date(at + ".due", action.due());
    into.put(at + ".measure", action.measure());
  }

  private static void impact(String key, Answer.ImpactClaim impact, Fields.Writing into) {
    into.put(key + ".claim", impact.claim());
    into.put(key + ".who", impact.who());
    impact.sources().forEach(source -> into.put(key + ".sources", source));
    into.day(key + ".date", impact.date());
    into.put(key + ".level", impact.level());
  }
}
