package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;

/** Finds answers as they once were, from the sheet's chain of changes. */
@Singleton
public class PastAnswers {
  private final TrailRepository trail;

  PastAnswers(TrailRepository trail) {
    this.trail = trail;
  }

  /**
   * @param versions by question; the first that was given is 1
   * @return by question; one whose version never was is not among them
   */
  public Map<String, Answer> at(Sheet sheet, Edition edition, Map<String, Integer> versions) {
    var seen = new HashMap<String, Integer>();
    var found = new HashMap<String, String>();
    for (var link : trail.of(sheet)) {
      ChangesReader.answersAfter(link)
          .forEach(
              (question, json) -> {
                int version = seen.merge(question, 1, Integer::sum);
                if (versions.getOrDefault(question, 0) == version) found.put(question, json);
              });
    }
    return read(edition, found);
  }

  private static Map<String, Answer> read(Edition edition, Map<String, String> json) {
    var document = new StringBuilder("{\"answers\":{");
    var between = "";
    for (var answer : json.entrySet()) {
      document.append(between).append('"').append(answer.getKey()).append("\":");
      document.append(answer.getValue());
      between = ",";
    }
    return StoredAnswersReader.answers(edition, document.append("}}").toString());
  }
}
