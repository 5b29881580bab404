package org.assay.desk.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list that was sent.
 *
 * @param reference by what the organisation is known; null when the line does not say
 * @param words what would change, or why it is refused
 * @param facts what the line says, as JSON; null when it is not to be applied
 */
record ImportRow(
    int line,
    RowOutcome outcome,
    @Nullable String reference,
    String name,
    String words,
    @Nullable String facts) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
  private static final int LONGEST_WORDS = 2000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REFERENCE = 60;

  static ImportRow of(
      int line,
      RowOutcome outcome,
      String reference,
      String name,
      String words,
      @Nullable Map<String, String> facts) {
    return new ImportRow(
        line,
        outcome,
        reference.isEmpty() ? null : cut(reference, LONGEST_REFERENCE),
        cut(name, LONGEST_NAME),
        cut(words, LONGEST_WORDS),
        facts == null ? null : written(facts));
  }

  Map<String, String> said() {
    try {
      return facts == null ? Map.of() : JSON.readValue(facts, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Line %d of an import cannot be read".formatted(line), e);
    }
  }

  private static String written(Map<String, String> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
