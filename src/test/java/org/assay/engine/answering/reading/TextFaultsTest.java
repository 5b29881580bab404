package org.assay.engine.answering.reading;

import static org.assay.engine.answering.reading.AnswersReaderTest.EVERY_KIND;
import static org.assay.engine.answering.reading.AnswersReaderTest.assertFound;
import static org.assay.engine.answering.reading.AnswersReaderTest.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFaultsTest {
  private static final AnswersReader READER = new AnswersReader();

  @ParameterizedTest
  @ValueSource(strings = {"a\\ud83d", "\\ude00a", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
  void a_half_is_found_at_either_end_and_beside_a_whole_one(String text) {
    assertFound("json/text", "/answers/line/value", line(text));
  }

  @Test
  void whole_characters_outside_the_first_plane_are_taken() {
    assertEquals(List.of(), line("\\ud83d\\ude00\\ud83d\\ude00").findings());
  }

  private static AnswersRead line(String text) {
    return document("{\"answers\": {\"line\": {\"value\": \"" + text + "\"}}}");
  }

  /** Each submission is looked through, so that must cost less than to read it does. */
  @Test
  void looking_for_such_faults_takes_less_memory_than_reading() {
    var row = "{\"name\": \"Alex Example\", \"mail\": \"alex@school.example\", \"how-many\": 3}";
    var rows = String.join(", ", Collections.nCopies(100, row));
    var json =
        ("{\"answers\": {\"rows\": {\"value\": [" + rows + "]}}}").getBytes(StandardCharsets.UTF_8);
    var reading = allocated(() -> READER.readStored(EVERY_KIND, json));
    var whole = allocated(() -> READER.read(EVERY_KIND, json));
    assertTrue(whole < 1.5 * reading, whole + " bytes against " + reading);
  }

  /** Bytes of the last of some runs, since the first loads classes. */
  private static long allocated(Supplier<AnswersRead> reading) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = 0;
    for (int i = 0; i < 5; i++) {
      var before = threads.getCurrentThreadAllocatedBytes();
      assertEquals(List.of(), reading.get().findings());
      bytes = threads.getCurrentThreadAllocatedBytes() - before;
    }
    return bytes;
  }
}
