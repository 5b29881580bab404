package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Puts a piece of evidence behind an answer, or takes it away; the rest of the answer stays. */
public final class EvidenceEdit {
  private EvidenceEdit() {}

  /** Unchanged when the answer has it already. */
  public static Answer with(Question question, Answer answer, EvidenceItem item) {
    if (question.type() instanceof ItemType.AttachmentItem) {
      var ids = new ArrayList<String>();
      if (answer.value() instanceof Value.Files(var before)) ids.addAll(before);
      if (!ids.contains(item.text())) ids.add(item.text());
      return with(answer, new Value.Files(List.copyOf(ids)), answer.evidence());
    }
    if (answer.evidence().stream().anyMatch(it -> isSame(it, item))) return answer;
    var items = new ArrayList<>(answer.evidence());
    items.add(item);
    return with(answer, answer.value(), items);
  }

  /** Whatever its date. */
  public static Answer without(Answer answer, EvidenceItem item) {
    var items = answer.evidence().stream().filter(it -> !isSame(it, item)).toList();
    var value = answer.value();
    if (value instanceof Value.Files(var ids)) {
      var left = ids.stream().filter(id -> !id.equals(item.text())).toList();
      value = left.isEmpty() ? null : new Value.Files(left);
    }
    return with(answer, value, items);
  }

  private static boolean isSame(EvidenceItem one, EvidenceItem other) {
    return one.form() == other.form() && one.text().equals(other.text());
  }

  private static Answer with(Answer answer, @Nullable Value value, List<EvidenceItem> evidence) {
    return new Answer(
        value,
        answer.stated(),
        answer.reason(),
        answer.comment(),
        List.copyOf(evidence),
        answer.action(),
        answer.impact(),
        answer.words());
  }
}
