package org.assay.demonstration.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.demonstration.DemonstrationFixture;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.demonstration.county.Member;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.guard.Guard;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorer;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Order(2)
class FormFillerTest {
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 20);
  private static final LocalDate THIS_YEAR = LocalDate.of(2026, 11, 20);
  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;
  private static final County COUNTY = County.of(DemonstrationFixture.SEED, CountySize.COUNTY);
  private static final Edition SCHOOLS = FORMS.edition("section-175", "2025.1").orElseThrow();
  private static final List<Filled> LAST = schools();

  /** One organisation's form, filled in. */
  private record Filled(Member member, Answering answering, Scorecard card) {}

  /** Of many organisations one in so many fills in an edition, and others the next edition. */
  private static final int STEP = 9;

  /** Of so few, each does. */
  private static final int FEW = 25;

  private static Stream<Arguments> editions() {
    var all = FORMS.editions();
    return IntStream.range(0, all.size()).mapToObj(it -> arguments(all.get(it), it % STEP));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void whatever_is_asked_of_whom_a_submission_has_no_fault_and_no_hidden_answer(
      Edition edition, int first) {
    var asked = COUNTY.members().stream().filter(it -> asked(edition, it.organisation())).toList();
    assertFalse(asked.isEmpty(), "nobody is asked " + edition.set().id());
    int step = Math.clamp(asked.size() / FEW, 1, STEP);
    for (int i = first % step; i < asked.size(); i += step) {
      var member = asked.get(i);
      var before = fill(edition, member, 0, LAST_YEAR, Map.of());
      assertEquals(List.of(), AnswerCheck.submission(before), member.code());
      var again = fill(edition, member, 1, THIS_YEAR, before.answers());
      assertEquals(List.of(), AnswerCheck.submission(again), member.code());
    }
  }

  @Test
  void schools_think_well_of_themselves_and_differ() {
    var ratios = LAST.stream().mapToDouble(FormFillerTest::ratio).sorted().toArray();
    assertEquals(.88, ratios[ratios.length / 2], .04);
    assertTrue(ratios[ratios.length / 10] < .75, "the weakest tenth");
    assertTrue(ratios[ratios.length * 9 / 10] > .95, "the strongest tenth");
  }

  @Test
  void what_a_school_says_in_one_standard_goes_with_what_it_says_in_the_next() {
    assertTrue(correlation(section("training"), section("allegations")) > .3);
    assertTrue(correlation(section("safer-recruitment"), section("attendance")) > .3);
  }

  @Test
  void voice_records_and_governance_are_weaker_than_the_rest() {
    double whole = mean(LAST, FormFillerTest::ratio);
    for (var weak : List.of("voice", "records", "leadership")) {
      assertTrue(mean(LAST, section(weak)) < whole - .03, weak);
    }
    assertTrue(mean(LAST, section("allegations")) > whole);
  }

  @Test
  void the_same_schools_do_a_little_better_on_the_same_questions_a_year_later() {
    var edition = FORMS.edition("section-175", "2026.1").orElseThrow();
    var kept =
        List.of("dbs-checks", "induction", "referral-route", "online-policy", "records-complete");
    double before = 0;
    double after = 0;
    for (var last : LAST) {
      var now = fill(edition, last.member(), 1, THIS_YEAR, last.answering().answers());
      var card = Scorer.score(edition, now, Phase.FINAL);
      before += kept.stream().mapToDouble(key -> value(last.card(), key)).sum();
      after += kept.stream().mapToDouble(key -> value(card, key)).sum();
    }
    double gain = (after - before) / LAST.size() / kept.size();
    assertTrue(gain > .005 && gain < .06, "gain " + gain);
  }

  @Test
  void claims_of_impact_are_mostly_of_activity_and_of_change_in_practice() {
    var levels = new HashMap<Integer, Integer>();
    LAST.forEach(
        it -> it.card().impact().levels().forEach((l, n) -> levels.merge(l, n, Integer::sum)));
    double all = levels.values().stream().mapToInt(it -> it).sum();
    assertTrue((levels.get(1) + levels.get(2)) / all > .7, levels.toString());
    assertTrue(levels.get(4) / all < .05 && levels.get(4) > 0, levels.toString());
    assertTrue(levels.get(0) / all > .02, levels.toString());
  }

  @Test
  void some_things_do_not_apply_and_the_reason_is_given() {
    var aside = answers().filter(it -> it.reason() != null).count();
    assertTrue(aside > LAST.size(), aside + " not applicable");
  }

  @Test
  void some_evidence_is_older_than_a_year_and_none_is_from_the_future() {
    var dates =
        answers()
            .flatMap(it -> it.evidence().stream())
            .map(Answer.EvidenceItem::date)
            .filter(Objects::nonNull)
            .toList();
    double old = dates.stream().filter(it -> it.isBefore(LAST_YEAR.minusYears(1))).count();
    assertEquals(.17, old / dates.size(), .05);
    assertTrue(dates.stream().noneMatch(it -> it.isAfter(LAST_YEAR)));
  }

  @Test
  void plans_say_what_who_and_when() {
    var plans = answers().filter(it -> it.action() != null).map(Answer::action).toList();
    assertTrue(plans.size() > 5 * LAST.size());
    assertTrue(plans.stream().allMatch(it -> Objects.requireNonNull(it.due()).isAfter(LAST_YEAR)));
    var said = plans.stream().map(Answer.ActionPlan::what).distinct().count();
    assertTrue(said > 100, said + " different plans");
  }

  private static List<Filled> schools() {
    var filled = new ArrayList<Filled>();
    for (int i = 0; i < COUNTY.members().size(); i += 2) {
      var member = COUNTY.members().get(i);
      if (asked(SCHOOLS, member.organisation())) {
        var answering = fill(SCHOOLS, member, 0, LAST_YEAR, Map.of());
        filled.add(new Filled(member, answering, Scorer.score(SCHOOLS, answering, Phase.FINAL)));
      }
    }
    return filled;
  }

  private static Answering fill(
      Edition edition, Member member, int year, LocalDate day, Map<String, Answer> before) {
    var profile = OrganisationProfile.of(member.organisation());
    var occasion =
        AnsweringSession.of(COUNTY.seed(), member, year, QuestionAncestry.of(edition), day, before);
    return Answering.of(edition, profile, FormFiller.of(edition, profile, occasion));
  }

  private static boolean asked(Edition edition, Organisation it) {
    var audience = edition.set().audience();
    return audience.sectors().contains(it.sector().code())
        && (audience.settingTypes().isEmpty()
            || audience.settingTypes().contains(it.settingType().code()));
  }

  private static Stream<Answer> answers() {
    return LAST.stream().flatMap(it -> it.answering().answers().values().stream());
  }

  private static double ratio(Filled it) {
    return Objects.requireNonNull(it.card().compliance().ratio()).doubleValue();
  }

  private static ToDoubleFunction<Filled> section(String key) {
    return it ->
        it.card().sections().stream()
            .filter(section -> section.key().equals(key))
            .mapToDouble(section -> Objects.requireNonNull(section.ratio()).doubleValue())
            .sum();
  }

  private static double value(Scorecard card, String key) {
    var value = Objects.requireNonNull(card.questions().get(key)).value();
    return value == null ? 0 : value.doubleValue();
  }

  private static double mean(List<Filled> of, ToDoubleFunction<Filled> what) {
    return of.stream().mapToDouble(what).average().orElseThrow();
  }

  private static double correlation(ToDoubleFunction<Filled> one, ToDoubleFunction<Filled> other) {
    double a = mean(LAST, one);
    double b = mean(LAST, other);
    double both = mean(LAST, it -> (one.applyAsDouble(it) - a) * (other.applyAsDouble(it) - b));
    double spread = mean(LAST, it -> Math.pow(one.applyAsDouble(it) - a, 2));
    double otherSpread = mean(LAST, it -> Math.pow(other.applyAsDouble(it) - b, 2));
    return both / Math.sqrt(spread * otherSpread);
  }

  /** What the guard would hold back when a respondent saved it must not stand there already. */
  @Test
  void nothing_that_is_written_looks_like_a_child() {
    var sighted =
        answers()
            .flatMap(FormFillerTest::texts)
            .distinct()
            .filter(text -> !Guard.check(text).isEmpty())
            .limit(20)
            .toList();
    assertEquals(List.of(), sighted);
  }

  private static Stream<String> texts(Answer it) {
    var texts = new ArrayList<@Nullable String>();
    texts.add(it.reason());
    texts.add(it.comment());
    it.evidence().forEach(item -> texts.add(item.text()));
    if (it.action() != null) {
      texts.addAll(Arrays.asList(it.action().what(), it.action().lead(), it.action().measure()));
    }
    if (it.impact() != null) {
      texts.addAll(Arrays.asList(it.impact().claim(), it.impact().who()));
    }
    if (it.value() instanceof Value.Words(var words)) {
      texts.add(words);
    }
    return texts.stream().filter(Objects::nonNull);
  }
}
