package org.assay.assurance.moderation.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signal.Kind;
import org.junit.jupiter.api.Test;

class SignalQuestionsTest {
  private static Signal signal(List<String> questions) {
    return new Signal(
        Kind.OLD_EVIDENCE,
        2,
        9,
        "Evidence is old at 1.1, 1.2. A moderator may ask for something newer.",
        questions);
  }

  @Test
  void each_answer_that_is_marked_is_asked_about_with_the_reason_first() {
    var asked =
        SignalQuestions.of(
            signal(List.of("a", "b", "c")), "Please send it.", Set.of("a", "c")::contains);
    var words = "Please send it.\n\nEvidence is old at 1.1, 1.2.";
    assertEquals(Map.of("a", words, "c", words), asked);
  }

  @Test
  void of_many_answers_the_first_stands_for_all() {
    var many = IntStream.range(0, SignalQuestions.MOST + 1).mapToObj(i -> "q" + i).toList();
    assertEquals(Set.of("q0"), SignalQuestions.of(signal(many), "Why?", key -> true).keySet());
    assertEquals(
        SignalQuestions.MOST,
        SignalQuestions.of(signal(many.subList(1, many.size())), "Why?", key -> true).size());
  }

  @Test
  void a_signal_about_the_whole_return_names_no_answer() {
    assertEquals(Map.of(), SignalQuestions.of(signal(List.of()), "Why?", key -> true));
  }

  @Test
  void what_is_too_long_for_a_note_is_cut() {
    var words = SignalQuestions.of(signal(List.of("a")), "x".repeat(2_000), key -> true).get("a");
    assertEquals(Clarification.LONGEST_NOTE, words.length());
  }
}
