package org.assay.engine.questionset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** What is told about a document that cannot be read as JSON. */
public final class UnreadableJson {
  private UnreadableJson() {}

  /**
   * @return one sentence, with line and column where they are known
   */
  public static String message(IOException e) {
    return switch (e) {
      case StreamConstraintsException _ ->
          "This is nested too deeply, or holds a name, a text or a number that is too long.";
      case JsonProcessingException fault ->
          "This is not JSON" + where(fault) + ": " + fault.getOriginalMessage();
      default -> "This is not JSON: " + e.getMessage();
    };
  }

  private static String where(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
