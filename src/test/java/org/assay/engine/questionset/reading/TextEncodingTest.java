package org.assay.engine.questionset.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
  private static final String DOCUMENT =
      QuestionSetFixture.document(
          "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is the school’s policy agreed?\" }");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_file_in_wide_characters_is_refused_and_named(String encoding) {
    var fault = fault(DOCUMENT.getBytes(Charset.forName(encoding)));
    assertEquals("json/encoding", fault.rule());
    assertEquals("The file is saved as UTF-16 or UTF-32.", fault.message());
    assertEquals("Save it again as UTF-8.", fault.suggestion());
  }

  @Test
  void a_windows_1252_file_is_named_as_such_with_the_line_and_the_character() {
    var fault = fault(DOCUMENT.getBytes(Charset.forName("windows-1252")));
    var line =
        1 + DOCUMENT.substring(0, DOCUMENT.indexOf('’')).chars().filter(c -> c == '\n').count();
    assertEquals("json/encoding", fault.rule());
    assertTrue(
        fault.message().contains("as Windows-1252: line " + line + " holds “’” as one byte"));
  }

  @Test
  void utf_8_is_read_with_a_byte_order_mark_and_without() {
    assertInstanceOf(
        Loaded.Ready.class,
        new QuestionSetLoader().load(DOCUMENT.getBytes(StandardCharsets.UTF_8)));
    assertInstanceOf(
        Loaded.Ready.class,
        new QuestionSetLoader().load(('\uFEFF' + DOCUMENT).getBytes(StandardCharsets.UTF_8)));
  }

  private static Fault fault(byte[] document) {
    var refused = assertInstanceOf(Loaded.Refused.class, new QuestionSetLoader().load(document));
    assertEquals(1, refused.faults().size());
    return refused.faults().getFirst();
  }
}
