package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.regex.Pattern;

/** What is told about a document that cannot be read as JSON. */
public final class UnreadableJson {
  /** How the parser writes where something began: with its own settings before the place. */
  private static final Pattern PLACE =
      Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)]", Pattern.DOTALL);

  private UnreadableJson() {}

  /**
   * @return one sentence, with line and column where they are known
   */
  public static String message(IOException e) {
    return switch (e) {
      case StreamConstraintsException _ ->
          "This is nested too deeply, or holds a name, a text or a number that is too long.";
      case JsonProcessingException fault ->
          "This is not JSON" + where(fault) + ": " + reason(fault);
      default -> "This is not JSON: " + e.getMessage();
    };
  }

  private static String reason(JsonProcessingException e) {
    return PLACE.matcher(e.getOriginalMessage()).replaceAll("line $1, column $2");
  }

  private static String where(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
