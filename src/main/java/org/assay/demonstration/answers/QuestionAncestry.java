package org.assay.demonstration.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage;

/**
 * Which question of the first edition each question comes from, so that an organisation leans the
 * same way on both.
 */
record QuestionAncestry(Map<String, String> parents) {

  static QuestionAncestry of(Edition edition) {
    var parents = new HashMap<String, String>();
    for (var step : edition.wholeLineage().map(Lineage::map).orElse(List.of())) {
      if (step.to() != null && !step.from().isEmpty()) {
        parents.put(step.to(), step.from().getFirst());
      }
    }
    return new QuestionAncestry(Map.copyOf(parents));
  }

  /** Its own key when it is new, or when the same edition is asked again. */
  String of(String key) {
    return parents.getOrDefault(key, key);
  }
}
