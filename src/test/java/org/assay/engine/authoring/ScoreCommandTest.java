package org.assay.engine.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as somebody types it, on files as somebody writes them. */
class ScoreCommandTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir Path folder;

  private record Run(int exit, String out, String err) {
    JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException(out, e);
      }
    }
  }

  @Test
  void valid_answers_are_scored_and_the_exit_code_is_zero() {
    var run = score("--form", sample("form.json"), "--answers", sample("answers.json"));
    assertEquals(0, run.exit(), run.out() + run.err());
    var card = run.json();
    assertEquals("board-check", card.at("/questionSet/id").asText());
    assertEquals("2026.1", card.at("/questionSet/version").asText());
    assertTrue(card.at("/questionSet/sha256").asText().matches("[0-9a-f]{64}"));
    // leadership: (3 * 1/2 + 1 * 1) / 4 = 0.625; recruitment: 1, the other does not apply; (0.625 +
    // 1) / 2
    assertEquals(new BigDecimal("0.8125"), card.at("/compliance/ratio").decimalValue());
    assertEquals("81%", card.at("/compliance/percent").asText());
    assertEquals(
        "requires-improvement", card.at("/compliance/band").asText()); // good, but for the cap
    assertEquals(List.of("lead-named"), texts(card.at("/compliance/cappedBy")));
    assertEquals(3, card.at("/compliance/answered").asInt());
    assertEquals(1, card.at("/compliance/notApplicable").asInt());
    assertEquals(0, card.at("/compliance/unanswered").asInt());
    assertEquals(1, card.at("/compliance/notAsked").asInt());
    assertEquals(1, card.at("/compliance/coverage").asInt());
    assertEquals(2, card.at("/impact/mean").asInt());
    assertEquals(1, card.at("/impact/levels/2").asInt());
    assertEquals("leadership", card.at("/sections/0/key").asText());
    assertEquals(new BigDecimal("0.625"), card.at("/sections/0/ratio").decimalValue());
    assertEquals("answered", card.at("/questions/lead-named/state").asText());
    assertEquals(new BigDecimal("0.5"), card.at("/questions/lead-named/value").decimalValue());
    assertEquals("notAsked", card.at("/questions/boarders-heard/state").asText());
    assertTrue(card.at("/questions/boarders-heard/value").isNull());
    assertEquals(List.of("lead-named"), texts(card.at("/mustBreaches")));
    assertEquals(List.of("lead-named"), texts(card.at("/actionsRequired")));
    assertEquals(List.of(), texts(card.at("/errors")));
  }

  @Test
  void a_profile_file_wins_over_the_facts_in_the_answers() throws IOException {
    for (var facts : List.of("{\"boarding\": true}", "{\"profile\": {\"boarding\": true}}")) {
      var run =
          score(
              "--form",
              sample("form.json"),
              "--answers",
              sample("answers.json"),
              "--profile",
              file("profile.json", facts));
      var card = run.json();
      assertEquals("notYet", card.at("/questions/boarders-heard/state").asText());
      // leadership: (3 * 1/2 + 1 * 1 + 1 * 0) / 5 = 0.5; (0.5 + 1) / 2
      assertEquals(new BigDecimal("0.75"), card.at("/compliance/ratio").decimalValue());
      assertEquals(1, run.exit());
      assertEquals("answer/required", card.at("/errors/0/code").asText());
      assertEquals("boarders-heard", card.at("/errors/0/question").asText());
      assertEquals("leadership", card.at("/errors/0/section").asText());
      assertEquals("error", card.at("/errors/0/severity").asText());
    }
  }

  @Test
  void answers_with_errors_are_still_scored_and_every_error_is_named() throws IOException {
    var answers =
        """
        {"answers": {
          "lead-named": {"value": "excellent"},
          "lead-trained": {"value": "not-met"},
          "checks-made": {"value": "maybe"},
          "checks-recorded": {"value": "na"},
          "no-such-question": {"value": 1}}}\
        """;
    var run = score("--form", sample("form.json"), "--answers", file("answers.json", answers));
    assertEquals(1, run.exit());
    var codes = new ArrayList<String>();
    run.json()
        .at("/errors")
        .forEach(e -> codes.add(e.get("code").asText() + " " + e.get("question").asText()));
    assertTrue(
        codes.containsAll(
            List.of(
                "answer/option lead-named",
                "answer/action lead-trained",
                "answer/comment lead-trained",
                "answer/type checks-made",
                "answer/reason checks-recorded",
                "answer/unknown-question no-such-question")),
        codes::toString);
    // every one of them is open or not met: (3*0 + 1*0) / 4 and (0 + 0) / 2
    assertEquals(0, run.json().at("/compliance/ratio").decimalValue().signum());
    assertEquals("0%", run.json().at("/compliance/percent").asText());
  }

  @Test
  void a_draft_is_checked_for_types_alone_and_open_questions_do_not_count() throws IOException {
    var answers =
        file("answers.json", "{\"answers\": {\"lead-trained\": {\"value\": \"partly\"}}}");
    var draft = score("--form", sample("form.json"), "--answers", answers, "--draft");
    assertEquals(0, draft.exit(), draft.out());
    assertEquals(new BigDecimal("0.5"), draft.json().at("/compliance/ratio").decimalValue());
    assertTrue(draft.json().at("/compliance/band").isNull()); // 1 of 4 is covered
    var last = score("--form", sample("form.json"), "--answers", answers);
    assertEquals(1, last.exit());
    assertEquals(
        new BigDecimal("0.0625"),
        last.json().at("/compliance/ratio").decimalValue()); // (1/2 / 4 + 0) / 2
  }

  @Test
  void an_answer_to_a_hidden_question_is_a_warning_and_the_exit_code_stays_zero()
      throws IOException {
    var answers =
        Files.readString(Path.of(sample("answers.json")))
            .replace(
                "\"answers\": {", "\"answers\": {\"boarders-heard\": {\"value\": \"not-met\"},");
    var run = score("--form", sample("form.json"), "--answers", file("answers.json", answers));
    assertEquals(0, run.exit(), run.out());
    assertEquals("answer/hidden", run.json().at("/errors/0/code").asText());
    assertEquals("warning", run.json().at("/errors/0/severity").asText());
    assertEquals(new BigDecimal("0.8125"), run.json().at("/compliance/ratio").decimalValue());
  }

  @Test
  void a_form_that_cannot_be_read_is_refused_with_every_fault() throws IOException {
    var form =
        Files.readString(Path.of(sample("form.json")))
            .replace("\"kind\": \"PULSE\"", "\"kind\": \"QUIZ\"")
            .replace("\"mean-of-sections\"", "\"guess\"");
    var run = score("--form", file("form.json", form), "--answers", sample("answers.json"));
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("/kind") && run.err().contains("/scoring/set"), run.err());
  }

  @Test
  void a_form_whose_names_lead_nowhere_is_refused() throws IOException {
    var form =
        Files.readString(Path.of(sample("form.json")))
            .replace("\"scale\": \"met3\"", "\"scale\": \"met4\"");
    var run = score("--form", file("form.json", form), "--answers", sample("answers.json"));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("error ref/unknown /sections/0/questions/0/scale"), run.err());
  }

  @Test
  void a_form_that_only_could_be_better_is_scored() throws IOException {
    // every scored question of the section could be not applicable: not to be published, but the
    // sum has one meaning
    var form =
        Files.readString(Path.of(sample("form.json")))
            .replace("\"type\": \"yesNo\"", "\"type\": \"scale\", \"scale\": \"met3\"");
    var answers =
        Files.readString(Path.of(sample("answers.json")))
            .replace("{\"value\": true}", "{\"value\": \"na\", \"reason\": \"None.\"}");
    var run = score("--form", file("form.json", form), "--answers", file("answers.json", answers));
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        new BigDecimal("0.625"),
        run.json().at("/compliance/ratio").decimalValue()); // leadership alone
    assertTrue(run.json().at("/sections/1/ratio").isNull());
  }

  @Test
  void what_a_profile_says_twice_is_refused() throws IOException {
    var facts = file("twice.json", "{\"boarding\": true, \"boarding\": false}");
    var run =
        score(
            "--form", sample("form.json"), "--answers", sample("answers.json"), "--profile", facts);
    assertEquals(1, run.exit());
    assertEquals("json/duplicate-key", run.json().at("/errors/0/code").asText());
    assertEquals("/profile/boarding", run.json().at("/errors/0/pointer").asText());
  }

  @Test
  void wrong_usage_is_two_with_a_reason_and_no_stack_trace() throws IOException {
    var form = sample("form.json");
    var answers = sample("answers.json");
    var broken = file("broken.json", "{\"answers\": ");
    for (var args :
        List.of(
            List.of("--form", form),
            List.of("--answers", answers),
            List.of("--form", form, "--answers", folder.resolve("none.json").toString()),
            List.of(
                "--form",
                form,
                "--answers",
                answers,
                "--profile",
                folder.resolve("none.json").toString()),
            List.of("--form", form, "--answers", broken),
            List.of("--form", broken, "--answers", answers),
            List.of("--form", form, "--answers", answers, "--profile", broken),
            List.of("--form", form, "--answers", answers, "--profile", file("null.json", "null")),
            List.of("--form", form, "--answers", answers, "--guess"))) {
      var run = score(args.toArray(String[]::new));
      assertEquals(2, run.exit(), args::toString);
      assertEquals("", run.out(), args::toString);
      assertFalse(run.err().isBlank(), args::toString);
      assertFalse(run.err().contains("\tat "), run.err());
    }
  }

  private static Run score(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line =
        new CommandLine(new Application())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    var all = new ArrayList<>(List.of("score"));
    all.addAll(List.of(args));
    return new Run(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
  }

  private static String sample(String name) {
    return Path.of(
            Objects.requireNonNull(ScoreCommandTest.class.getResource("/score/" + name)).getPath())
        .toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8)).toString();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.isTextual() ? text.asText() : text.toString()));
    return texts;
  }
}
