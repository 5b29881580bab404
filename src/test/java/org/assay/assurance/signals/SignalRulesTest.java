package org.assay.assurance.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.SingleItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

/** Each rule beside the last case in which it keeps still. */
class SignalRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Instant AT = Instant.parse("2026-11-30T09:00:00Z");

  /** Scale questions q1, q2 and so on, numbered from 1.1. */
  private static Edition scales(int count, String more) {
    return QuestionSetFixture.edition(
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    """
                    { "key": "q%d", "ref": "1.%d", "type": "scale", "scale": "met3", "text": "Q?"%s }\
                    """
                        .formatted(i, i, more))
            .collect(Collectors.joining(",")));
  }

  private static Map<String, Answer> all(int count, Answer answer) {
    var answers = new HashMap<String, Answer>();
    IntStream.rangeClosed(1, count).forEach(i -> answers.put("q" + i, answer));
    return answers;
  }

  private static ExaminedReturn examined(Edition edition, Map<String, Answer> answers) {
    return new ExaminedReturn(Answering.of(edition, Profile.UNKNOWN, answers), DAY, List.of());
  }

  private static Answer met(LocalDate... evidence) {
    var items = new ArrayList<EvidenceItem>();
    for (var date : evidence) {
      items.add(new EvidenceItem(null, EvidenceItem.Form.TEXT, "Minutes", date));
    }
    var met = AnswerFixture.choice("met");
    return new Answer(met.value(), null, null, null, items, null, null);
  }

  private static String words(SignalRule rule, ExaminedReturn it) {
    return rule.in(it).map(Signal::explanation).orElse("");
  }

  private static ExaminedReturn confirmed(int answers, int confirmed, long secondsInAll) {
    var at = new ArrayList<Instant>();
    for (int i = 0; i < confirmed; i++) {
      at.add(i == 0 ? AT : AT.plusSeconds(secondsInAll));
    }
    var answering = Answering.of(scales(answers, ""), Profile.UNKNOWN, all(answers, met()));
    return new ExaminedReturn(answering, DAY, at);
  }

  @Test
  void what_is_confirmed_faster_than_it_can_be_read_may_be_asked_about() {
    var rule = new BroughtForwardAtOnce();
    assertEquals(
        "18 of the 20 answers were brought forward and confirmed without a change, all within 2"
            + " minutes. A moderator may ask if they were read again.",
        words(rule, confirmed(20, 18, 89)));
    assertEquals(Optional.empty(), rule.in(confirmed(20, 18, 90)), "five seconds for each");
  }

  @Test
  void what_is_confirmed_at_one_press_is_asked_about_where_it_is_nearly_all() {
    var rule = new BroughtForwardAtOnce();
    assertEquals(18, rule.in(confirmed(20, 18, 0)).orElseThrow().count());
    assertEquals(Optional.empty(), rule.in(confirmed(20, 17, 0)), "less than nine in ten");
    assertEquals(Optional.empty(), rule.in(confirmed(9, 9, 0)), "fewer than ten");
  }

  @Test
  void twelve_answers_alike_in_a_row_may_be_asked_about_and_eleven_not() {
    var rule = new OneOptionInARow();
    var edition = scales(14, "");
    var answers = all(14, AnswerFixture.choice("partly"));
    answers.put("q1", met());
    answers.put("q2", met());
    assertEquals(
        "12 of the 14 answers on a scale, in a row from 1.3 to 1.14, are “Partly met”. A moderator"
            + " may ask how each was judged.",
        words(rule, examined(edition, answers)));
    answers.put("q3", met());
    assertEquals(Optional.empty(), rule.in(examined(edition, answers)));
  }

  @Test
  void an_open_question_ends_the_row_and_one_of_another_kind_does_not() {
    var rule = new OneOptionInARow();
    var open = all(12, met());
    open.remove("q6");
    assertEquals(Optional.empty(), rule.in(examined(scales(12, ""), open)));
    var questions =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                i ->
                    """
                    { "key": "q%d", "ref": "1.%d", "type": "scale", "scale": "met3", "text": "Q?" },
                    { "key": "t%d", "ref": "", "type": "text", "text": "Who?" }\
                    """
                        .formatted(i, i, i))
            .collect(Collectors.joining(","));
    var between = examined(QuestionSetFixture.edition(questions), all(12, met()));
    assertEquals(12, rule.in(between).orElseThrow().count());
  }

  @Test
  void highest_answers_to_must_questions_without_evidence_are_asked_about_above_half() {
    var rule = new TopWithoutEvidence();
    var edition = scales(6, ", \"force\": \"must\"");
    var answers = all(6, met());
    answers.put("q1", met(DAY));
    answers.put("q2", met(DAY));
    assertEquals(
        "4 of the 6 highest answers to questions marked “Must” name no evidence. A moderator may"
            + " ask for it.",
        words(rule, examined(edition, answers)));
    answers.put("q3", met(DAY));
    assertEquals(Optional.empty(), rule.in(examined(edition, answers)), "half");
    assertEquals(
        Optional.empty(),
        rule.in(examined(scales(4, ", \"force\": \"must\""), all(4, met()))),
        "fewer than five");
    assertEquals(
        Optional.empty(),
        rule.in(examined(scales(6, ", \"force\": \"should\""), all(6, met()))),
        "not the law");
  }

  @Test
  void evidence_older_than_the_set_allows_is_asked_about_from_the_day_after() {
    var rule = new OldEvidence();
    var edition = scales(2, ", \"evidence\": { \"kinds\": [\"policy\"], \"maxAgeMonths\": 12 }");
    var limit = DAY.minusMonths(12);
    assertEquals(
        "Evidence is older than the form asks for at 1 of the 2 answers with dated evidence: 1.2. A"
            + " moderator may ask for something newer.",
        words(rule, examined(edition, Map.of("q1", met(limit), "q2", met(limit.minusDays(1))))));
    assertEquals(Optional.empty(), rule.in(examined(edition, Map.of("q1", met(limit)))));
    assertEquals(
        Optional.empty(),
        rule.in(examined(edition, Map.of("q1", met(limit.minusDays(1), limit)))),
        "something newer stands beside it");
    assertEquals(
        Optional.empty(),
        rule.in(examined(scales(1, ""), Map.of("q1", met(limit.minusYears(9))))),
        "no limit");
  }

  @Test
  void not_applicable_is_asked_about_above_two_in_five() {
    var rule = new MuchNotApplicable();
    var edition = scales(10, "");
    var answers = all(10, met());
    var none = AnswerFixture.because(AnswerFixture.choice("na"), "We have no boarders");
    for (int i = 1; i <= 4; i++) answers.put("q" + i, none);
    assertEquals(Optional.empty(), rule.in(examined(edition, answers)));
    answers.put("q5", none);
    assertEquals(
        "5 of the 10 questions are said not to apply. A moderator may ask why.",
        words(rule, examined(edition, answers)));
  }

  @Test
  void a_count_above_what_the_return_states_is_asked_about_and_one_that_equals_it_not() {
    var rule = new CountAboveStated();
    var edition =
        QuestionSetFixture.edition(
            """
            { "key": "a", "ref": "1.1", "type": "count", "unit": "pupils", "text": "A?" },
            { "key": "b", "ref": "1.2", "type": "count", "unit": "pupils", "text": "B?" },
            { "key": "c", "ref": "1.3", "type": "count", "unit": "visits", "text": "C?" }\
            """);
    var profile = AnswerFixture.profile("pupils", new BigDecimal(390));
    var more =
        Map.of(
            "a", AnswerFixture.amount("390"),
            "b", AnswerFixture.amount("391"),
            "c", AnswerFixture.amount("999"));
    assertEquals(
        "The return states 390 pupils, and 1 of the 2 counts of them is higher: 1.2. A moderator"
            + " may ask which is right.",
        words(rule, new ExaminedReturn(Answering.of(edition, profile, more), DAY, List.of())));
    var equal = Map.of("a", AnswerFixture.amount("390"), "c", AnswerFixture.amount("999"));
    assertEquals(
        Optional.empty(),
        rule.in(new ExaminedReturn(Answering.of(edition, profile, equal), DAY, List.of())));
  }

  private static ExaminedReturn known(Edition edition, Map<String, Answer> answers, Fact... facts) {
    return new ExaminedReturn(
        Answering.of(edition, Profile.UNKNOWN, answers), DAY, List.of(), List.of(facts));
  }

  @Test
  void an_answer_half_the_scale_above_what_moderators_found_is_asked_about() {
    var rule = new AboveModeration();
    var edition = scales(4, "");
    var answers = all(4, met());
    answers.put("q3", AnswerFixture.choice("partly"));
    answers.remove("q4");
    var half = new BigDecimal("0.5");
    var found =
        new Fact.Moderated(
            "Section 175, 2025",
            Map.of("q1", half, "q2", BigDecimal.ONE, "q3", BigDecimal.ZERO, "q4", BigDecimal.ZERO));
    assertEquals(
        "Moderators looked at 3 questions in “Section 175, 2025”. At 2 of them the answer is now"
            + " higher by half the scale or more than what they found: 1.1, 1.3. A moderator may"
            + " ask what has changed since.",
        words(rule, known(edition, answers, found)));
    var near = new Fact.Moderated("2025", Map.of("q1", new BigDecimal("0.51")));
    assertEquals(Optional.empty(), rule.in(known(edition, answers, near)));
    assertEquals(Optional.empty(), rule.in(known(edition, answers)), "never moderated");
  }

  private static Fact.Audited audited(int cases, int below) {
    return new Fact.Audited("MA-2026-02", "Neglect", DAY, "neglect", cases, below);
  }

  @Test
  void highest_answers_about_a_priority_that_an_audit_judged_below_good_are_asked_about() {
    var rule = new AboveAudit();
    var edition = tagged();
    var answers = all(6, met());
    answers.put("q5", AnswerFixture.choice("partly"));
    assertEquals(
        "4 of the 5 scored answers about the priority of the case audit “Neglect” (MA-2026-02,"
            + " closed on 30 November 2026) are the highest. The panel judged the work of all"
            + " agencies together below good in more than half of the cases that this organisation"
            + " was asked about. A moderator may ask how both fit together.",
        words(rule, known(edition, answers, audited(5, 3))));
    assertEquals(Optional.empty(), rule.in(known(edition, answers, audited(6, 3))), "half");
    assertEquals(
        Optional.empty(), rule.in(known(edition, answers, audited(4, 4))), "too few cases");
    answers.put("q4", AnswerFixture.choice("partly"));
    assertEquals(
        Optional.empty(), rule.in(known(edition, answers, audited(5, 3))), "three in five");
    assertEquals(
        Optional.empty(),
        rule.in(known(scales(6, ""), all(6, met()), audited(5, 3))),
        "about something else");
  }

  /** Six scale questions of which the first five are about neglect. */
  private static Edition tagged() {
    var questions =
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                i ->
                    """
                    { "key": "q%d", "ref": "1.%d", "type": "scale", "scale": "met3", "text": "Q?"%s }\
                    """
                        .formatted(i, i, i == 6 ? "" : ", \"priorities\": [\"neglect\"]"))
            .collect(Collectors.joining(","));
    return QuestionSetFixture.load(
        QuestionSetFixture.document(questions)
            .replace(
                "\"statutes\"",
                "\"priorities\": [ { \"key\": \"neglect\", \"title\": \"Neglect\" } ],"
                    + " \"statutes\""));
  }

  private static Fact.Heard heard(int answered, int otherwise) {
    return new Fact.Heard("q1", "they are not asked", answered, otherwise);
  }

  @Test
  void a_highest_answer_that_most_others_do_not_bear_out_is_asked_about_and_nobody_is_told_who() {
    var rule = new AboveOthers();
    var edition = scales(2, "");
    var answers = all(2, met());
    assertEquals(
        "The answer to 1.1 is the highest. Most of the 7 other organisations that were asked about"
            + " the same say that they are not asked. A moderator may ask how both fit together.",
        words(rule, known(edition, answers, heard(7, 4))));
    assertEquals(Optional.empty(), rule.in(known(edition, answers, heard(8, 4))), "half");
    assertEquals(
        Optional.empty(), rule.in(known(edition, answers, heard(4, 4))), "fewer than five");
    answers.put("q1", AnswerFixture.choice("partly"));
    assertEquals(
        Optional.empty(), rule.in(known(edition, answers, heard(7, 7))), "not the highest");
  }

  @Test
  void a_highest_answer_with_which_fewer_than_half_of_staff_agree_is_asked_about() {
    var rule = new AbovePulse();
    var edition = scales(4, "");
    var answers = all(4, met());
    answers.put("q3", AnswerFixture.choice("partly"));
    var said =
        new Fact.SaidByStaff(23, DAY, Set.of("q1", "q2", "q3"), Set.of("q1", "q3", "elsewhere"));
    assertEquals(
        "23 people answered the staff pulse that closed on 30 November 2026. At 1 of the 2"
            + " questions that have the highest answer and a statement in the pulse, fewer than"
            + " half of staff agree with that statement: 1.1. A moderator may ask how both fit"
            + " together.",
        words(rule, known(edition, answers, said)));
    answers.put("q1", AnswerFixture.choice("partly"));
    assertEquals(Optional.empty(), rule.in(known(edition, answers, said)), "not the highest");
  }

  @Test
  void what_one_is_asked_and_others_hear_are_questions_of_the_section_11_form() {
    var forms = FormCatalogueFixture.SHIPPED.editions();
    for (var pair : HeardByOthers.PAIRS) {
      for (var key : List.of(pair.claim(), pair.asked())) {
        assertTrue(
            forms.stream()
                .anyMatch(it -> it.set().id().equals("section-11") && it.question(key) != null),
            key);
      }
      var options = new HashSet<>(pair.otherwise());
      options.addAll(pair.unknown());
      var asked =
          forms.stream()
              .filter(it -> it.question(pair.asked()) != null)
              .map(it -> (SingleItem) it.question(pair.asked()).type())
              .toList();
      for (var it : asked) {
        var codes = it.options().stream().map(Option::code).collect(Collectors.toSet());
        assertTrue(codes.containsAll(options), () -> pair.asked() + " has " + codes);
      }
    }
  }

  @Test
  void a_return_that_gives_no_reason_to_ask_has_no_signal() {
    assertEquals(List.of(), Signals.of(examined(scales(3, ""), all(3, met()))));
  }
}
