package org.assay.assurance.signals;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.assurance.signals.Fact.Heard;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Value;
import org.assay.engine.scoring.OptionWorth;
import org.assay.platform.England;
import org.assay.platform.Sql;

/**
 * Pairs of questions of which one asks an organisation what it does for others, and the other asks
 * those others whether they see it.
 */
@Singleton
class HeardByOthers implements SignalFacts {
  /** Answers older than this are about another time. */
  private static final Period RECENT = Period.ofYears(1);

  /**
   * @param claim key of what is claimed
   * @param asked key of what others are asked
   * @param otherwise options that do not bear the claim out
   * @param unknown options of those who cannot say
   * @param says what the former say
   */
  record Pair(
      String claim, String asked, Set<String> otherwise, Set<String> unknown, String says) {}

  static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "referral-acknowledged",
              "last-contact-answer",
              Set.of("one-week", "later", "nothing"),
              Set.of("none-made"),
              "their staff were not told the decision within one working day when they last"
                  + " contacted the front door"),
          new Pair(
              "step-down-agreed",
              "step-down-heard",
              Set.of("sometimes", "rarely"),
              Set.of("none"),
              "they are asked sometimes, rarely or never before a plan that they are part of is"
                  + " closed or stepped down"));

  private final Sql sql;
  private final Clock clock;

  HeardByOthers(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<Heard> about(ReturnView view) {
    return PAIRS.stream()
        .filter(it -> isTop(view, it.claim()))
        .flatMap(
            it ->
                heard(
                    view.agencyReturn().partnershipId(), view.agencyReturn().organisationId(), it))
        .toList();
  }

  /** Only then it matters what others say. */
  private static boolean isTop(ReturnView view, String key) {
    var question = view.answering().edition().question(key);
    if (question == null
        || !(view.answering().answer(key).value() instanceof Value.Choice(var code))) {
      return false;
    }
    var worth = OptionWorth.of(question, code);
    return worth != null && worth.isOne();
  }

  private record Count(String option, int many) {}

  /** What others that know answered of late. */
  private List<Count> known(long partnershipId, long claims, Pair pair) {
    var now = clock.instant();
    var since = England.day(now).minus(RECENT).atStartOfDay(England.ZONE).toInstant();
    return sql
        .list(
            "select a.option_code, count(*) as many from submission s join submission_answer a"
                + " on a.submission_id = s.id and a.question_key = ? where s.partnership_id = ?"
                + " and s.organisation_id <> ? and s.superseded_at > ? and s.submitted_at <= ?"
                + " and s.submitted_at > ? and a.option_code is not null group by"
                + " a.option_code",
            row -> new Count(row.getString("option_code"), row.getInt("many")),
            pair.asked(),
            partnershipId,
            claims,
            now,
            now,
            since)
        .stream()
        .filter(it -> !pair.unknown().contains(it.option()))
        .toList();
  }

  /**
   * @param claims id of the organisation that makes the claim
   */
  Stream<Heard> heard(long partnershipId, long claims, Pair pair) {
    var known = known(partnershipId, claims, pair);
    int answered = known.stream().mapToInt(Count::many).sum();
    int otherwise =
        known.stream()
            .filter(it -> pair.otherwise().contains(it.option()))
            .mapToInt(Count::many)
            .sum();
    return answered == 0
        ? Stream.empty()
        : Stream.of(new Heard(pair.claim(), pair.says(), answered, otherwise));
  }
}
