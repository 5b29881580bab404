package org.assay.collection.respond.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The evidence of a whole return, each piece once with the questions that it stands behind. */
final class EvidenceUses {
  private EvidenceUses() {}

  /**
   * @param item with the latest of its dates
   */
  record Use(EvidenceItem item, List<Question> questions) {
    /** Stable within the return, for a form. */
    String id() {
      return item.id();
    }
  }

  static List<Use> of(ReturnView view) {
    var uses = new LinkedHashMap<String, Use>();
    for (var question : view.asking().edition().questions()) {
      if (!view.answering().visible(question.key())) continue;
      view.answering().answer(question.key()).allEvidence().forEach(it -> add(uses, it, question));
    }
    return List.copyOf(uses.values());
  }

  private static void add(Map<String, Use> uses, EvidenceItem item, Question question) {
    var fresh = new Use(item, List.of(question));
    uses.merge(fresh.id(), fresh, (old, more) -> joined(old, item, question));
  }

  private static Use joined(Use old, EvidenceItem item, Question question) {
    var questions = new ArrayList<>(old.questions());
    if (!questions.contains(question)) questions.add(question);
    var its = old.item();
    var kind = its.kind() == null ? item.kind() : its.kind();
    var date = later(its.date(), item.date());
    return new Use(new EvidenceItem(kind, its.form(), its.text(), date), questions);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.isBefore(other) ? other : one;
  }
}
