package org.assay.demonstration.audits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** What one agency of the county writes about one case. */
final class AuditAnswers {
  private static final double NOT_INVOLVED = 0.12;
  private static final double NOT_ON_FILE = 0.06;

  private static final Map<String, List<String>> ANALYSES =
      Map.of(
          "outstanding",
          List.of(
              "Each contact led to the next step within days, and the family says so.",
              "The record shows the child’s day, and decisions follow from it."),
          "good",
          List.of(
              "The right steps were taken in time and are written down with reasons.",
              "The child was seen and heard, and others were told what mattered."),
          "requires-improvement",
          List.of(
              "The right direction, but late: two contacts were not followed up for a month.",
              "Incidents were recorded one by one. Nobody put them together until the review."),
          "inadequate",
          List.of(
              "Nothing in the record shows that anybody asked how the child lived.",
              "The concern was noted three times and led to nothing."));

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "strength",
          List.of(
              "One worker stayed with the family throughout and the children trusted her.",
              "The school’s worries were taken seriously at once.",
              "Missed appointments were followed up by a visit.",
              "The child was seen alone at each visit, and her words are in the record.",
              "A manager read the file each month and asked what had changed."),
          "development",
          List.of(
              "Write a chronology at the first sign, and not for the conference.",
              "Ring back the same day when a school is worried.",
              "Tell the others before a visit is put off, and say when it will be made up.",
              "Ask who else lives in the home, and write it down.",
              "Send a report when nobody can go to the core group."),
          "practitioner-view",
          List.of(
              "I would have liked to talk it through with somebody before the meeting.",
              "I had four weeks between visits, and things moved faster than that.",
              "When the school rang me the same day, we could act the same day.",
              "The tool helped the parents to see what I saw."),
          "family-view",
          List.of(
              "The mother said that nobody had asked her what would help.",
              "The father said that he was glad to be asked, for the first time.",
              "The younger child drew a picture of home, which is kept with the plan.",
              "The older child said that the breakfast club was the best part."));

  private static final List<String> CHANGES =
      List.of(
          "The children are in school each day and have had breakfast.",
          "The child sleeps in a bed of her own and has seen a dentist.",
          "The boy meets his worker each week and has not been missing since May.");

  private final Edition edition;
  private final Profile profile;
  private final Random random;
  private final LocalDate day;
  private final List<Double> weights;

  /**
   * @param weights of the four grades, the best first
   */
  AuditAnswers(Edition edition, Profile profile, long seed, LocalDate day, List<Double> weights) {
    this.edition = edition;
    this.profile = profile;
    this.random = new Random(seed);
    this.day = day;
    this.weights = weights;
  }

  /** Everything that is asked of the agency, once what it says decides no more questions. */
  Map<String, Answer> all() {
    var given = new HashMap<String, Answer>();
    given.put("unsafe-now", of(new Value.Flag(false)));
    given.put("involved", of(new Value.Choice(happens(NOT_INVOLVED) ? "no" : "yes")));
    for (int round = 0; round < 3; round++) {
      var answering = Answering.of(edition, profile, Map.copyOf(given));
      for (var question : edition.questions()) {
        if (answering.visible(question.key()) && !given.containsKey(question.key())) {
          var answer = answer(question);
          if (answer != null) given.put(question.key(), answer);
        }
      }
    }
    return given;
  }

  private @Nullable Answer answer(Question question) {
    if (question.key().startsWith("grade-")) return graded();
    return switch (question.type()) {
      case ItemType.ScaleItem _ -> of(new Value.Choice(seen()));
      case ItemType.SingleItem single ->
          of(
              new Value.Choice(
                  single.options().get(random.nextInt(single.options().size())).code()));
      case ItemType.MultipleItem multiple ->
          of(new Value.Choices(List.of(multiple.options().getFirst().code())));
      case PlainItem.CountItem _ -> of(new Value.Amount(BigDecimal.valueOf(1 + random.nextInt(6))));
      case PlainItem.MonthItem _ ->
          of(new Value.Month(YearMonth.from(day.minusMonths(1 + random.nextInt(3)))));
      case PlainItem.LongTextItem _ -> words(question.key());
      case ItemType.ImpactItem _ -> impact();
      default -> null;
    };
  }

  private Answer graded() {
    if (happens(NOT_ON_FILE)) return of(new Value.Choice("not-on-file"));
    var grade = CountyGrades.pick(random, weights);
    var said = ANALYSES.getOrDefault(grade, List.of(""));
    return new Answer(
        new Value.Choice(grade),
        null,
        null,
        said.get(random.nextInt(said.size())),
        List.of(),
        null,
        null,
        Map.of());
  }

  private String seen() {
    var chance = random.nextDouble();
    return chance < 0.55 ? "yes" : chance < 0.8 ? "partly" : chance < 0.92 ? "no" : "not-on-file";
  }

  private Answer words(String key) {
    var said =
        WORDS.getOrDefault(
            key, List.of("The record shows the steps that were taken, with their dates."));
    return of(new Value.Words(said.get(random.nextInt(said.size()))));
  }

  private Answer impact() {
    return new Answer(
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new Answer.ImpactClaim(
            CHANGES.get(random.nextInt(CHANGES.size())),
            "The children of one family",
            List.of("observation", "child-voice"),
            day.minusMonths(1),
            2 + random.nextInt(2)),
        Map.of());
  }

  private boolean happens(double share) {
    return random.nextDouble() < share;
  }

  private static Answer of(Value value) {
    return new Answer(value, null, null, null, List.of(), null, null, Map.of());
  }
}
