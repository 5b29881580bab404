package org.assay.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.demonstration.CollectionRound.Shape;
import org.assay.demonstration.answers.OrganisationQuality;
import org.assay.demonstration.answers.ReturnCourse;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.county.Member;
import org.assay.people.directory.SettingType;

/**
 * Who returned when. The shares of a round are met exactly; who is early and who is late depends on
 * the organisation more than on the year.
 */
final class ReturnTiming {
  private final long seed;
  private final CollectionRound round;
  private final Instant now;

  private ReturnTiming(long seed, CollectionRound round, Instant now) {
    this.seed = seed;
    this.round = round;
    this.now = now;
  }

  /** By code of organisation. */
  static Map<String, ReturnCourse> of(
      long seed, CollectionRound round, List<Member> asked, Instant now) {
    var turnout = new ReturnTiming(seed, round, now);
    var ranked = asked.stream().sorted(Comparator.comparingDouble(turnout::tardiness)).toList();
    var courses = new HashMap<String, ReturnCourse>();
    for (int i = 0; i < ranked.size(); i++) {
      var it = ranked.get(i);
      courses.put(it.code(), turnout.past(turnout.course(it, (i + .5) / ranked.size())));
    }
    return Map.copyOf(courses);
  }

  /** What would be later today was yesterday. */
  private ReturnCourse past(ReturnCourse it) {
    var last = it.last();
    return last == null || last.isBefore(now) ? it : it.earlier(Duration.ofDays(1));
  }

  private double tardiness(Member it) {
    return SeededRandom.of(seed, "prompt", it.code()).bell()
        + SeededRandom.of(seed, "prompt", it.code(), round.code()).bell() * .8
        - new OrganisationQuality(seed, it, round.year()).quality() * .15;
  }

  /**
   * @param rank 0 for the first to return, 1 for the last
   */
  private ReturnCourse course(Member it, double rank) {
    var chance = SeededRandom.of(seed, "course", it.code(), round.code());
    var shape = round.shape();
    double late = shape.returned() + shape.late();
    double awaiting = late + shape.awaiting();
    double begun = awaiting + shape.inProgress();
    if (rank < late) {
      return ReturnCourse.submitted(returned(rank, shape, chance), signsOff(it), chance);
    }
    if (rank < awaiting && signsOff(it)) {
      return ReturnCourse.awaiting(
          within(latest().minus(Duration.ofDays(9)), latest(), chance), chance);
    }
    return rank < begun
        ? ReturnCourse.begun(
            chance.between(5, 90) / 100.0,
            within(start().plus(Duration.ofDays(6)), latest(), chance),
            chance)
        : ReturnCourse.NOT_STARTED;
  }

  /** The nearer the deadline, the more come in. */
  private Instant returned(double rank, Shape shape, SeededRandom chance) {
    if (rank < shape.returned()) {
      double share = .12 + .88 * Math.sqrt(rank / shape.returned());
      var end = earlier(latest(), endOf(round.firstDeadline()));
      return at(start(), end, share, chance);
    }
    return within(
        endOf(round.firstDeadline()).plus(Duration.ofHours(10)),
        endOf(round.secondDeadline()).minus(Duration.ofHours(6)),
        chance);
  }

  /** A childminder answers for herself. */
  static boolean signsOff(Member it) {
    return it.organisation().settingType() != SettingType.CHILDMINDER;
  }

  private Instant start() {
    return round.opensOn().atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
  }

  private Instant latest() {
    return earlier(now.minus(Duration.ofHours(1)), endOf(round.secondDeadline()));
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.of(22, 0)).toInstant(ZoneOffset.UTC);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant within(Instant from, Instant to, SeededRandom chance) {
    return at(from, to, chance.share(), chance);
  }

  /**
   * A quarter of an hour or less before the moment that the share gives, and at no round second.
   */
  private static Instant at(Instant from, Instant to, double share, SeededRandom chance) {
    long seconds = (long) (Duration.between(from, to).toSeconds() * share);
    return from.plusSeconds(Math.max(0, seconds - chance.between(1, 900)));
  }
}
