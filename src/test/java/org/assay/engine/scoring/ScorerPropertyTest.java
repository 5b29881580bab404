package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;

/**
 * Three sections of two questions, the last one optional; whatever is answered, in whatever way it
 * is combined.
 */
class ScorerPropertyTest {
  private static final String TABLE =
      """
      , "tally": [{"when": {"full": "all"}, "code": "a", "label": "A", "value": 1},
        {"when": {"nil": "none"}, "code": "b", "label": "B", "value": 0.6}, {"code": "c", "label": "C", "value": 0.2}]\
      """;

  private static final List<String> GRADES = List.of("red", "amber", "green");
  private static final Map<String, Edition> FORMS = new ConcurrentHashMap<>();

  @Property(tries = 400)
  void every_score_is_between_nothing_and_all(
      @ForAll("sections") String how,
      @ForAll("sets") String set,
      @ForAll("returns") List<String> given,
      @ForAll Phase phase) {
    var card = score(form(how, set), answers(given), phase);
    var ratios = new ArrayList<BigDecimal>();
    ratios.add(card.compliance().ratio());
    ratios.add(card.compliance().coverage());
    card.sections().forEach(section -> ratios.add(section.ratio()));
    card.questions().values().forEach(question -> ratios.add(question.value()));
    ratios.stream()
        .filter(Objects::nonNull)
        .forEach(r -> assertTrue(r.signum() >= 0 && r.compareTo(BigDecimal.ONE) <= 0, r::toString));
  }

  @Property(tries = 400)
  void a_question_that_does_not_apply_might_as_well_not_be_there(
      @ForAll("sections") String how,
      @ForAll("sets") String set,
      @ForAll("returns") List<String> given,
      @ForAll Phase phase) {
    var answers = answers(given);
    var without = score(form(how, set), answers, phase);
    answers.put("extra", na());
    var with = score(formWithExtra(how, set), answers, phase);
    assertEquals(without.compliance().ratio(), with.compliance().ratio());
    assertEquals(without.compliance().percent(), with.compliance().percent());
  }

  @Property(tries = 400)
  void the_order_of_sections_and_questions_does_not_matter(
      @ForAll("sections") String how,
      @ForAll("sets") String set,
      @ForAll("returns") List<String> given,
      @ForAll Phase phase,
      @ForAll @IntRange(max = 5) int order) {
    var answers = answers(given);
    assertEquals(
        score(form(how, set), answers, phase).compliance().ratio(),
        score(shuffled(how, set, order), answers, phase).compliance().ratio());
  }

  /** Except for tally, whose table may reward whatever its author wants. */
  @Property(tries = 600)
  void a_better_answer_never_lowers_a_score(
      @ForAll("sections") String how,
      @ForAll("sets") String set,
      @ForAll("returns") List<String> given,
      @ForAll @IntRange(max = 5) int which,
      @ForAll @IntRange(max = 1) int grade,
      @ForAll Phase phase) {
    if (!how.equals("tally") && !set.equals("tally")) {
      var form = form(how, set);
      var answers = answers(given);
      answers.put("q" + which, chose(GRADES.get(grade)));
      var before = score(form, answers, phase).compliance().ratio();
      answers.put("q" + which, chose(GRADES.get(grade + 1)));
      var after = score(form, answers, phase).compliance().ratio();
      assertTrue(after.compareTo(before) >= 0, () -> before + " became " + after);
    }
  }

  @Property(tries = 400)
  void an_optional_section_never_lowers_a_score(
      @ForAll("sections") String how,
      @ForAll("sets") String set,
      @ForAll("returns") List<String> given,
      @ForAll Phase phase) {
    var answers = answers(given);
    var with = score(form(how, set), answers, phase).compliance().ratio();
    answers.keySet().removeAll(List.of("q4", "q5"));
    var without = score(form(how, set), answers, phase).compliance().ratio();
    assertTrue(without == null || with.compareTo(without) >= 0, () -> without + " became " + with);
  }

  @Provide
  Arbitrary<String> sections() {
    return Arbitraries.of("mean", "weighted-mean", "sum", "pooled", "min", "tally");
  }

  @Provide
  Arbitrary<String> sets() {
    return Arbitraries.of(
        "mean", "weighted-mean", "mean-of-sections", "sum", "pooled", "min", "tally");
  }

  @Provide
  Arbitrary<List<String>> returns() {
    return Arbitraries.of("open", "red", "amber", "green", "na", "unsure").list().ofSize(6);
  }

  private static Map<String, Answer> answers(List<String> given) {
    var answers = new HashMap<String, Answer>();
    for (int i = 0; i < given.size(); i++) {
      var option = given.get(i);
      if (!option.equals("open")) {
        answers.put("q" + i, option.equals("na") ? na() : chose(option));
      }
    }
    return answers;
  }

  private static Scorecard score(Edition form, Map<String, Answer> answers, Phase phase) {
    return Scorer.score(form, Answering.of(form, Profile.UNKNOWN, answers), phase);
  }

  private static Edition form(String how, String set) {
    return shuffled(how, set, -1);
  }

  private static Edition formWithExtra(String how, String set) {
    return FORMS.computeIfAbsent(
        "extra" + how + set,
        key -> edition(how, set, new Random(0), rag("extra", ", \"weight\": 7")));
  }

  /** An order of -1 is the plain one. */
  private static Edition shuffled(String how, String set, int order) {
    return FORMS.computeIfAbsent(
        how + set + order, key -> edition(how, set, order < 0 ? null : new Random(order)));
  }

  private static Edition edition(String how, String set, Random order, String... extra) {
    var first = Stream.concat(Stream.of(rag("q0"), rag("q1", ", \"weight\": 3")), Stream.of(extra));
    var sections =
        new ArrayList<>(
            List.of(
                section("s1", "", mixed(first, order)),
                section("s2", ", \"weight\": 2", mixed(Stream.of(rag("q2"), rag("q3")), order)),
                section(
                    "s3",
                    ", \"mandatory\": false",
                    mixed(Stream.of(rag("q4", ", \"weight\": 2"), rag("q5")), order))));
    if (order != null) {
      Collections.shuffle(sections, order);
    }
    return ScoringFixture.form(RAG, scoring(how, set, TABLE), sections.toArray(String[]::new));
  }

  private static String[] mixed(Stream<String> questions, Random order) {
    var list = new ArrayList<>(questions.toList());
    if (order != null) {
      Collections.shuffle(list, order);
    }
    return list.toArray(String[]::new);
  }
}
