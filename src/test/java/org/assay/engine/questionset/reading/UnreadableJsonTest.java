package org.assay.engine.questionset.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UnreadableJsonTest {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(3).build())
          .build();

  @Test
  void what_is_nested_too_deeply_is_told_without_the_words_of_the_parser() {
    assertEquals(
        "This is nested too deeply, or holds a name, a text or a number that is too long.",
        message("[[[[1]]]]"));
  }

  @Test
  void what_is_no_json_is_told_with_its_place() {
    var message = message("{\n \"a\": }");
    assertEquals("This is not JSON at line 2, column 7: ", message.substring(0, 38), message);
  }

  @Test
  void what_is_not_closed_is_told_with_where_it_began_and_no_setting_of_the_parser() {
    var message = message("\n{\"a\": 1\n");
    assertTrue(message.endsWith("(start marker at line 2, column 1)"), message);
    assertFalse(message.contains("Source"), message);
  }

  private static String message(String document) {
    try (var in = JSON.createParser(document)) {
      while (in.nextToken() != null) {
        // reads to the end
      }
      throw new AssertionError("It was read");
    } catch (IOException e) {
      return UnreadableJson.message(e);
    }
  }
}
