package org.assay.returns;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one link of the trail says was changed, as JSON. */
final class ChangesWriter {
  private ChangesWriter() {}

  static String answers(Map<String, AnswerRow> before, List<AnswerRow> after) {
    return answers(before, after, Map.of());
  }

  /**
   * @param taken by question, code of the proposal that the answer was taken from
   */
  static String answers(
      Map<String, AnswerRow> before, List<AnswerRow> after, Map<String, String> taken) {
    return after.stream()
        .map(row -> change(before.get(row.question()), row, taken.get(row.question())))
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String step(ReturnStatus from, ReturnStatus to, @Nullable String reason) {
    var why =
        reason == null
            ? ""
            : ",\"reason\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(reason))
                + "\"";
    return "{\"status\":{\"from\":\""
        + from.code()
        + "\",\"to\":\""
        + to.code()
        + "\"}"
        + why
        + "}";
  }

  private static String change(
      @Nullable AnswerRow before, AnswerRow after, @Nullable String source) {
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
