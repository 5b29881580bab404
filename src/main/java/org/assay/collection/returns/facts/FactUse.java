package org.assay.collection.returns.facts;

import java.util.HashSet;
import java.util.Set;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.QuestionSet;
import org.jspecify.annotations.Nullable;

/** Which facts about an organisation decide something in an edition. */
public final class FactUse {
  private FactUse() {}

  /** Names of the facts that some condition reads. */
  public static Set<String> of(QuestionSet set) {
    var names = new HashSet<String>();
    set.conditions().values().forEach(it -> collect(it, names));
    for (var section : set.sections()) {
      collect(section.visibleWhen(), names);
      for (var question : section.questions()) {
        var critical = question.critical();
        collect(question.visibleWhen(), names);
        collect(question.keepWhen(), names);
        collect(critical == null ? null : critical.when(), names);
      }
    }
    return Set.copyOf(names);
  }

  private static void collect(@Nullable Condition condition, Set<String> names) {
    switch (condition) {
      case null -> {}
      case Condition.All(var of) -> of.forEach(it -> collect(it, names));
      case Condition.Any(var of) -> of.forEach(it -> collect(it, names));
      case Condition.Not(var of) -> collect(of, names);
      case Condition.Ref ref -> {}
      case Condition.OnQuestion leaf -> {}
      case Condition.OnProfile leaf -> names.add(leaf.fact());
    }
  }
}
