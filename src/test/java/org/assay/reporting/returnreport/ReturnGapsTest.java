package org.assay.reporting.returnreport;

import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnContext;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.assay.people.directory.DirectoryFixture;
import org.junit.jupiter.api.Test;

class ReturnGapsTest {
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          List.of(
                  scale("light", "local", 3),
                  scale("should-partly", "should", 1),
                  scale("should-not", "should", 1),
                  """
                  { "key": "written", "ref": "1.9", "type": "yesNo", "text": "Is it written down?",
                    "force": "should" }\
                  """,
                  scale("must-partly", "must", 1),
                  scale("must-heavy", "must", 5),
                  scale("must-met", "must", 1))
              .stream()
              .collect(Collectors.joining(",")));

  private static String scale(String key, String force, int weight) {
    return """
    { "key": "%s", "ref": "1", "type": "scale", "scale": "met3", "text": "Is %s in place?",
      "force": "%s", "weight": %d }\
    """
        .formatted(key, key, force, weight);
  }

  private static ReturnGaps gaps(Edition edition, Map<String, Answer> answers) {
    var school = DirectoryFixture.school("hill");
    var day = LocalDate.of(2026, 9, 1);
    var cycle = new Cycle(1, 1, "c", "Cycle", "small", "2026.1", "", day, day, day, null, null);
    var agencyReturn =
        new AgencyReturn(
            1,
            1,
            1,
            1,
            ReturnStatus.SUBMITTED,
            new Sheet(1, 1, new Sheet.Trail(1, "")),
            1L,
            Instant.EPOCH,
            null,
            null,
            null,
            1,
            null);
    var answering = Answering.of(edition, OrganisationProfile.of(school), answers);
    var view =
        new ReturnView(
            agencyReturn, new ReturnContext(cycle, edition, school), answering, Map.of(), 1);
    return new ReturnGaps(view, Scorer.score(edition, answering, Phase.FINAL), null);
  }

  private static final ReturnGaps MIXED =
      gaps(
          EDITION,
          Map.of(
              "light", choice("not-met"),
              "should-partly", choice("partly"),
              "should-not", choice("not-met"),
              "written", no(),
              "must-partly", choice("partly"),
              "must-heavy", choice("partly"),
              "must-met", choice("met")));

  @Test
  void gaps_are_ordered_by_force_then_by_how_far_from_met_then_by_weight() {
    assertEquals(
        List.of("must-heavy", "must-partly", "should-not", "written", "should-partly", "light"),
        MIXED.gaps().stream().map(Question::key).toList());
  }

  @Test
  void an_unmet_yes_or_no_is_a_step_like_any_other_and_a_met_one_is_none() {
    var step = MIXED.steps().get(3);
    assertEquals("1.9 Is it written down?", step.question());
    assertEquals("No", step.answer());
    assertEquals(List.of(), gaps(EDITION, met()).steps());
  }

  private static Map<String, Answer> met() {
    var answers = new HashMap<String, Answer>();
    EDITION.questions().forEach(it -> answers.put(it.key(), choice("met")));
    answers.put("written", yes());
    return answers;
  }

  @Test
  void every_gap_is_listed_however_many_there_are() {
    var many =
        QuestionSetFixture.edition(
            IntStream.range(0, 40)
                .mapToObj(i -> scale("q" + i, "local", 1))
                .collect(Collectors.joining(",")));
    var answers =
        IntStream.range(0, 40)
            .boxed()
            .collect(Collectors.toMap(i -> "q" + i, i -> choice("partly")));
    assertEquals(40, gaps(many, answers).steps().size());
  }

  @Test
  void unmet_musts_and_shoulds_not_met_at_all_are_what_an_inspector_could_ask_about() {
    assertEquals(
        List.of("Is must-heavy in place?", "Is must-partly in place?"),
        MIXED.unmet().stream().map(UnmetMust::question).toList());
    assertEquals(
        List.of("Is should-not in place?", "Is it written down?"),
        MIXED.notMet().stream().map(UnmetMust::question).toList());
  }

  @Test
  void the_first_words_never_reassure_while_anything_is_open() {
    assertTrue(
        new ReturnVerdict(true, 2, 1, ReportAudience.ORGANISATION)
            .words()
            .startsWith("It could. 2 legal duties are not fully in place. Fix them first"));
    assertTrue(
        new ReturnVerdict(true, 0, 1, ReportAudience.ORGANISATION)
            .words()
            .contains("1 part of statutory guidance is not met"));
    assertEquals(
        "Legal duties not fully in place",
        new ReturnVerdict(false, 1, 0, ReportAudience.ORGANISATION).heading());
    assertTrue(
        new ReturnVerdict(false, 0, 0, ReportAudience.ORGANISATION)
            .words()
            .contains("every legal duty is in place"));
  }
}
