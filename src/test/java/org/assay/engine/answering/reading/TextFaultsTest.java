package org.assay.engine.answering.reading;

import static java.util.stream.Collectors.joining;
import static org.assay.engine.answering.reading.AnswersReaderTest.EVERY_KIND;
import static org.assay.engine.answering.reading.AnswersReaderTest.assertFound;
import static org.assay.engine.answering.reading.AnswersReaderTest.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.engine.answering.Finding;
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
    assertTrue(whole < 1.2 * reading, whole + " bytes against " + reading);
  }

  /** One parser goes through the document, so that each name and text is made once. */
  @Test
  void texts_that_are_looked_at_are_not_made_twice() {
    var comment = "\"comment\": \"" + "word ".repeat(400) + "\"";
    var json = ("{\"answers\": {\"line\": {" + comment + "}}}").getBytes(StandardCharsets.UTF_8);
    var reading = allocated(() -> READER.readStored(EVERY_KIND, json));
    var whole = allocated(() -> READER.read(EVERY_KIND, json));
    assertTrue(whole - reading < 1_000, whole + " bytes against " + reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\": {\"line\": {\"other\": {\"a\": [{\"b\": \"\\ud83d\"}]}}}}",
        "{\"answers\": {\"unknown\": {\"value\": \"\\ud83d\"}}}",
        "{\"other\": [\"\\ud83d\"]}",
        "[[], {\"answers\": \"\\ud83d\"}]"
      })
  void what_is_passed_over_is_looked_at_too(String json) {
    var found = document(json).findings().stream().map(Finding::code).toList();
    assertTrue(found.contains("json/text"), found.toString());
  }

  @Test
  void a_name_is_found_again_among_few_and_among_many() {
    for (int others : List.of(0, 7, 8, 100)) {
      var between =
          IntStream.range(0, others).mapToObj(it -> "\"n" + it + "\": 0, ").collect(joining());
      var found = document("{\"x\": {\"n\": 0, " + between + "\"n\": 0}}").findings();
      assertEquals("json/duplicate-key", found.getFirst().code());
      assertEquals("/x/n", found.getFirst().pointer());
      assertEquals(2, found.size(), "with “x”, which is unknown");
    }
  }

  /** What one large object took must not be paid again by each small one after it. */
  @Test
  void a_large_object_does_not_slow_down_the_small_ones_after_it() {
    var names = new GivenNames();
    for (int i = 0; i < 1_000_000; i++) names.add("n" + i);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 1_000_000; i++) {
            names.clear();
            assertTrue(names.add("a"));
          }
        });
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
