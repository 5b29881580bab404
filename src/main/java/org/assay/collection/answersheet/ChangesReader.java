package org.assay.collection.answersheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a link of the trail says was changed. */
final class ChangesReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ChangesReader() {}

  /** By question, each answer as it was after the change. */
  static Map<String, String> answersAfter(TrailLink row) {
    var answers = new LinkedHashMap<String, String>();
    var changes = tree(row.changes());
    if (changes.isArray()) {
      changes.forEach(
          change -> answers.put(change.path("question").asText(), change.path("to").toString()));
    }
    return answers;
  }

  /**
   * What a link of the trail did to one answer.
   *
   * @param from a null node when there was none before
   * @param taken code of the proposal that the answer was taken from; null when it was given here
   */
  record Change(JsonNode from, JsonNode to, @Nullable String taken) {}

  /** Empty when the link is about other things. */
  static Optional<Change> of(TrailLink row, String question) {
    return StreamSupport.stream(tree(row.changes()).spliterator(), false)
        .filter(change -> change.path("question").asText().equals(question))
        .map(change -> new Change(change.path("from"), change.path("to"), taken(change)))
        .findFirst();
  }

  private static @Nullable String taken(JsonNode change) {
    return change.hasNonNull("taken") ? change.path("taken").asText() : null;
  }

  /** The same JSON without differences that mean nothing; what is not JSON stays as it is. */
  static String normal(String json) {
    try {
      return JSON.readTree(json).toString();
    } catch (JsonProcessingException e) {
      return json;
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored text is not JSON", e);
    }
  }
}
