package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Eight quarters of both datasets, as a few agencies gave them. */
@Singleton
class DatasetRounds {
  /** By id of a dataset, the edition that is asked. */
  private static final Map<String, String> DATASETS =
      new TreeMap<>(Map.of("dataset-neglect", "2026.2", "dataset-core-groups", "2026.3"));

  private static final int QUARTERS = 8;

  /** Shares that are low as a rule, or bounded by one another. */
  private static final Map<String, Double> LEVELS =
      Map.ofEntries(
          Map.entry("neg-cp-share", .6),
          Map.entry("neg-starts", .56),
          Map.entry("neg-repeat-ever", .27),
          Map.entry("neg-repeat-two-years", .13),
          Map.entry("neg-over-16", .26),
          Map.entry("neg-over-24", .11),
          Map.entry("neg-rereferral", .24),
          Map.entry("neg-school", .31),
          Map.entry("neg-not-brought", .16),
          Map.entry("neg-housing", .18),
          Map.entry("plan-over-16", .24),
          Map.entry("plan-over-24", .1),
          Map.entry("plan-ended-two-years", .08));

  /** Numbers that are smaller, or larger, than most. */
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "esc-started",
          14,
          "esc-median",
          21,
          "dissent",
          9,
          "neg-cp-count",
          290,
          "plans-open",
          480);

  /** Who live in the county, when the first of the quarters ended. */
  private static final long CHILDREN = 262_000;

  private static final List<SettingType> GIVERS =
      List.of(
          SettingType.COUNTY_COUNCIL,
          SettingType.COMMUNITY_HEALTH_PROVIDER,
          SettingType.POLICE_FORCE);

  private final OpenCycle opening;
  private final RecordReturns recording;
  private final Editions editions;
  private final Clock clock;

  DatasetRounds(OpenCycle opening, RecordReturns recording, Editions editions, Clock clock) {
    this.opening = opening;
    this.recording = recording;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * @param respondents who answers for an organisation, by its id
   */
  void ask(Caller admin, List<Organisation> organisations, Map<Long, Long> respondents, long seed) {
    var givers = organisations.stream().filter(it -> GIVERS.contains(it.settingType())).toList();
    var last = Quarter.completeOn(England.day(clock.instant()));
    for (var dataset : DATASETS.keySet()) {
      var quarter = last;
      for (int i = 1; i < QUARTERS; i++) quarter = quarter.previous();
      @Nullable Long before = null;
      for (int i = 0; i < QUARTERS; i++) {
        var cycle = open(admin, dataset, quarter, before, givers);
        recording.record(cycle, returns(cycle, givers, respondents, seed, i));
        before = cycle.id();
        quarter = quarter.next();
      }
    }
  }

  private Cycle open(
      Caller admin,
      String dataset,
      Quarter quarter,
      @Nullable Long before,
      List<Organisation> givers) {
    var opens = quarter.lastDay().plusDays(1);
    var version = Objects.requireNonNull(DATASETS.get(dataset));
    var title = editions.find(dataset, version).orElseThrow().set().title();
    var plan =
        new NewCycle(
            dataset + "-" + quarter.code(),
            title + ", " + quarter.label(),
            dataset,
            version,
            opens,
            opens.plusDays(21),
            opens.plusDays(35),
            before);
    var ids = givers.stream().map(Organisation::id).toList();
    return switch (opening.open(admin, plan, it -> ids.contains(it.id()))) {
      case OpenCycle.Outcome.Opened(var cycle, var asked) -> cycle;
      case OpenCycle.Outcome.Refused(var why) ->
          throw new IllegalStateException(plan.code() + " did not open: " + why);
    };
  }

  private List<Recorded> returns(
      Cycle cycle, List<Organisation> givers, Map<Long, Long> respondents, long seed, int index) {
    var edition = editions.of(cycle);
    var recorded = new ArrayList<Recorded>();
    for (var giver : givers) {
      var at = moment(cycle, giver);
      if (at.isAfter(clock.instant())) continue;
      var answers = answers(edition, giver, seed, index);
      var person = Objects.requireNonNull(respondents.get(giver.id()));
      recorded.add(
          new Recorded(
              giver.id(),
              answers,
              person,
              at,
              at.plus(Duration.ofMinutes(40)),
              at.plus(Duration.ofHours(3)),
              null));
    }
    return recorded;
  }

  private static Instant moment(Cycle cycle, Organisation giver) {
    var days = 6 + giver.id() % 9;
    return cycle
        .opensOn()
        .plusDays(days)
        .atTime(LocalTime.of(10, 15))
        .atZone(England.ZONE)
        .toInstant();
  }

  private static Map<String, Answer> answers(
      Edition edition, Organisation giver, long seed, int index) {
    Profile profile = OrganisationProfile.of(giver);
    var answers = new LinkedHashMap<String, Answer>();
    for (var question : edition.questions()) {
      if (!Answering.of(edition, profile, Map.copyOf(answers)).visible(question.key())) continue;
      var value =
          question.type() instanceof ItemType.BreakdownItem parts
              ? parts(question, parts, answers, giver, seed, index)
              : value(question, giver, seed, index);
      if (value != null) {
        answers.put(question.key(), new Answer(value, null, null, null, List.of(), null, null));
      }
    }
    return answers;
  }

  private static @Nullable Value value(
      Question question, Organisation giver, long seed, int index) {
    var chance = SeededRandom.of(seed, "dataset", giver.code(), question.key(), index);
    var steady = SeededRandom.of(seed, "dataset", giver.code(), question.key());
    return switch (question.type()) {
      case ItemType.PercentItem percent -> {
        int whole = steady.between(60, 240) + chance.between(-12, 12);
        double share = level(question.key(), steady) + index * drift(steady) + chance.bell() * .025;
        yield new Value.Share(
            number(Math.round(whole * Math.clamp(share, .05, .98))), number(whole));
      }
      case PlainItem.CountItem count ->
          question.key().equals("child-population")
              ? new Value.Amount(number(CHILDREN + 160L * index))
              : amount(question.key(), count.min(), count.max(), steady, chance);
      case PlainItem.NumberItem it -> amount(question.key(), it.min(), it.max(), steady, chance);
      case PlainItem.LongTextItem text -> words(question, giver, index);
      default -> null;
    };
  }

  /** What a measure is about as a rule; a longer wait is never more frequent than a shorter one. */
  private static double level(String key, SeededRandom steady) {
    return LEVELS.getOrDefault(key, .5 + steady.share() * .35);
  }

  private static double drift(SeededRandom steady) {
    return (steady.share() - .4) * .015;
  }

  private static Value amount(
      String key,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      SeededRandom steady,
      SeededRandom chance) {
    var usual = NUMBERS.get(key);
    var number =
        usual == null
            ? number(steady.between(30, 160) + chance.between(-9, 9))
            : number(Math.round(usual * (1 + chance.bell() * .2)));
    var least = min == null ? number : number.max(min);
    return new Value.Amount(max == null ? least : least.min(max));
  }

  /** The total in parts, of which the first are the largest. */
  private static @Nullable Value parts(
      Question question,
      ItemType.BreakdownItem item,
      Map<String, Answer> answers,
      Organisation giver,
      long seed,
      int index) {
    var of = item.totalQuestion() == null ? null : answers.get(item.totalQuestion());
    if (of == null || !(of.value() instanceof Value.Amount(var total))) return null;
    var left = total.longValue();
    var parts = new LinkedHashMap<String, BigDecimal>();
    for (int i = item.parts().size() - 1; i >= 0; i--) {
      var part = item.parts().get(i);
      var chance = SeededRandom.of(seed, "part", giver.code(), question.key(), part.key(), index);
      var most = total.doubleValue() * .9 / (i + 1);
      var count = i == 0 ? left : Math.min(left, Math.round(chance.share() * most));
      parts.put(part.key(), number(count));
      left -= count;
    }
    return new Value.Parts(null, parts);
  }

  private static @Nullable Value words(Question question, Organisation giver, int index) {
    return switch (question.key()) {
      case "moved" ->
          new Value.Words(
              index % 3 == 0
                  ? "A new team began in this quarter, so more meetings were held when planned."
                  : "We checked these figures with team managers, and they are right.");
      case "not-collected" ->
          giver.settingType() == SettingType.POLICE_FORCE
              ? null
              : new Value.Words("We do not collect what parents think yet. We begin in April.");
      default -> null;
    };
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
