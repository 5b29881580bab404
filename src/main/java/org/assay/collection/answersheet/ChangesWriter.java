package org.assay.collection.answersheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one link of the trail says was changed, as JSON. */
final class ChangesWriter {
  private ChangesWriter() {}

  static String answers(Map<String, AnswerRecord> before, List<AnswerRecord> after) {
    return answers(before, after, Map.of());
  }

  /**
   * @param taken by question, code of the proposal that the answer was taken from
   */
  static String answers(
      Map<String, AnswerRecord> before, List<AnswerRecord> after, Map<String, String> taken) {
    return after.stream()
        .map(row -> change(before.get(row.question()), row, taken.get(row.question())))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String change(
      @Nullable AnswerRecord before, AnswerRecord after, @Nullable String source) {
    var from = before == null ? "null" : before.json();
    var taken = source == null ? "" : ",\"taken\":\"" + source + "\"";
    return "{\"question\":\""
        + after.question()
        + "\",\"from\":"
        + from
        + ",\"to\":"
        + after.json()
        + taken
        + "}";
  }
}
