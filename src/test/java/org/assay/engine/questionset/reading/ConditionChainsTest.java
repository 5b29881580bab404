package org.assay.engine.questionset.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class ConditionChainsTest {
  @Test
  void a_chain_of_names_is_followed_a_hundred_deep_and_no_further() {
    assertEquals("ready", outcome(names(ConditionChains.DEEPEST, "boards")));
    assertEquals("schema/depth /conditions/c100", outcome(names(101, "boards")));
    assertEquals("schema/depth /conditions/c100", outcome(names(3000, "boards")));
  }

  @Test
  void a_ring_of_names_too_long_to_follow_is_refused_and_a_short_one_left_to_the_lint() {
    assertEquals("schema/depth /conditions/c0", outcome(names(3000, "c2999")));
    assertEquals("ready", outcome(names(3, "c2")));
  }

  @Test
  void questions_that_show_one_another_are_such_a_chain() {
    assertEquals("ready", outcome(questions(50)));
    assertEquals("schema/depth /sections/0/questions/101", outcome(questions(3000)));
  }

  private static String names(int length, String first) {
    var chain =
        list(
            length, i -> "\"c%d\": {\"ref\": \"%s\"}".formatted(i, i == 0 ? first : "c" + (i - 1)));
    var question = "{\"key\": \"q\", \"type\": \"text\", \"text\": \"T\"}";
    return QuestionSetFixture.document(question)
        .replace("\"conditions\": {", "\"conditions\": {" + chain + ",");
  }

  private static String questions(int length) {
    return QuestionSetFixture.document(
        list(
            length,
            i ->
                "{\"key\": \"q%d\", \"type\": \"yesNo\", \"text\": \"T\"%s}"
                    .formatted(
                        i,
                        i == 0
                            ? ""
                            : ", \"visibleWhen\": {\"question\": \"q%d\", \"is\": true}"
                                .formatted(i - 1))));
  }

  private static String list(int length, IntFunction<String> each) {
    return IntStream.range(0, length).mapToObj(each).collect(Collectors.joining(","));
  }

  private static String outcome(String document) {
    return switch (QuestionSetFixture.tryLoad(document)) {
      case Loaded.Ready _ -> "ready";
      case Loaded.Refused(var faults) ->
          faults.stream().map(f -> f.rule() + " " + f.pointer()).collect(Collectors.joining());
    };
  }
}
