package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assay.demonstration.LearningRound.LearningCast;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.JudgeRecommendations;
import org.assay.learning.recommendations.JudgeRecommendations.Closing;
import org.assay.learning.recommendations.JudgeRecommendations.Found;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.ReportQuarter;
import org.assay.learning.recommendations.ReportQuarter.Report;
import org.assay.learning.recommendations.WorkOnRecommendations;
import org.assay.learning.recommendations.WorkOnRecommendations.Plan;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What becomes of a recommendation of the demonstration, by its number. */
@Singleton
class RecommendationCourse {
  private static final int ANSWER_DAYS = 16;
  private static final int LATE_DAYS = 25;

  /** Where the first ends, the second, and so on, and round again. */
  private static final List<ChainState> ENDS =
      List.of(
          ChainState.IMPROVED,
          ChainState.UNDER_WAY,
          ChainState.IMPLEMENTED,
          ChainState.HELD,
          ChainState.SAID_DONE,
          ChainState.NOT_IMPLEMENTED,
          ChainState.ACCEPTED,
          ChainState.FELL,
          ChainState.UNDER_WAY,
          ChainState.NOT_ACCEPTED,
          ChainState.IMPLEMENTED,
          ChainState.ASKED);

  private static final List<String> DONE =
      List.of(
          "The procedure was rewritten and team managers were briefed.",
          "Two training days reached 64 of 90 staff. The rest are booked.",
          "The form now asks for it, and a case cannot be closed without it.",
          "Supervisors look at it in each file and keep a tally.");
  private static final List<String> DIFFERENCE =
      List.of(
          "None can be seen yet.",
          "In 5 of 12 files looked at, the child’s plan changed because of it.",
          "In 9 of 12 files looked at, the child was helped sooner than a year ago.",
          "Families who were asked say that they were listened to, 14 of 17.");

  private final WorkOnRecommendations work;
  private final ReportQuarter reporting;
  private final JudgeRecommendations judging;
  private final Escalations escalations;
  private final Chains chains;
  private final Clock clock;

  RecommendationCourse(
      WorkOnRecommendations work,
      ReportQuarter reporting,
      JudgeRecommendations judging,
      Escalations escalations,
      Chains chains,
      Clock clock) {
    this.work = work;
    this.reporting = reporting;
    this.judging = judging;
    this.escalations = escalations;
    this.chains = chains;
    this.clock = clock;
  }

  void run(LearningCast cast, Chain chain) {
    var end = ENDS.get((chain.recommendation().number() - 1) % ENDS.size());
    var made = chain.recommendation().madeOn();
    if (end == ChainState.ASKED) return;
    var said = end == ChainState.NOT_ACCEPTED ? OwnerAnswer.NOT_ACCEPTED : answer(chain);
    chain.owners().forEach(it -> answer(cast, chain, it, made.plusDays(ANSWER_DAYS), said));
    if (end == ChainState.NOT_ACCEPTED) {
      escalate(cast, chain, made.plusDays(60 + 7 * (chain.recommendation().number() % 9)));
    } else if (end != ChainState.ACCEPTED) {
      follow(cast, chain, end);
    }
  }

  private static OwnerAnswer answer(Chain chain) {
    return chain.recommendation().number() % 4 == 0 ? OwnerAnswer.IN_PART : OwnerAnswer.ACCEPTED;
  }

  private void answer(
      LearningCast cast, Chain chain, RecommendationOwner owner, LocalDate on, OwnerAnswer said) {
    if (isAhead(on)) return;
    work.at(on(on))
        .answer(
            cast.owner(owner.organisationId()),
            chain.id(),
            id(owner.id()),
            owner.version(),
            said,
            said == OwnerAnswer.ACCEPTED
                ? null
                : said == OwnerAnswer.NOT_ACCEPTED
                    ? "Another group has this in its plan already, and we would do it twice."
                    : "Part of it lies with a national body, which we have written to.");
  }

  /** Updates each quarter; then what its end asks for, as far as the days have come. */
  private void follow(LearningCast cast, Chain chain, ChainState end) {
    var it = chain.recommendation();
    var finish = it.dueOn().plusDays(it.number() % 3 == 0 ? LATE_DAYS : -LATE_DAYS);
    plan(cast, chain);
    var reported = report(cast, chain, finish, end != ChainState.UNDER_WAY);
    check(
        cast, chain, reported.last().plusDays(8), reported.finished() ? end : ChainState.UNDER_WAY);
    var closed = reported.last().plusDays(15);
    if (!reported.finished() || end == ChainState.SAID_DONE || isAhead(closed)) return;
    close(cast, chain, closed, end != ChainState.NOT_IMPLEMENTED);
    reaudit(cast, chain, closed.plusMonths(5), end);
  }

  private void plan(LearningCast cast, Chain chain) {
    var owner = chain.owners().getFirst();
    var on = chain.recommendation().madeOn().plusDays(40);
    if (isAhead(on)) return;
    work.at(on(on))
        .plan(
            cast.owner(owner.organisationId()),
            chain.id(),
            id(owner.id()),
            new Plan(
                "Change the procedure and brief every team",
                "Head of service",
                chain.recommendation().dueOn(),
                List.of()));
  }

  /**
   * @param last day of the last update, or of the answer before the first
   * @param finished whether it said that all is done
   */
  private record Reporting(LocalDate last, boolean finished) {}

  private Reporting report(LearningCast cast, Chain chain, LocalDate finish, boolean finishes) {
    var number = chain.recommendation().number();
    var last = chain.recommendation().madeOn().plusDays(ANSWER_DAYS);
    int given = 0;
    for (var quarter = Quarter.of(last); ; quarter = quarter.next()) {
      var on = quarter.lastDay().plusDays(10);
      var done = on.isAfter(finish);
      if (isAhead(on) || isSilent(number, given)) return new Reporting(last, false);
      int said = given;
      int other = 0;
      for (var owner : chain.owners()) {
        reporting
            .at(on(on))
            .report(
                cast.owner(owner.organisationId()),
                chain.id(),
                id(owner.id()),
                report(quarter, number + said + other++, said, finishes && done));
      }
      last = on;
      given++;
      if (finishes && done) return new Reporting(last, true);
    }
  }

  /** A few owners stop to report. */
  private static boolean isSilent(int number, int given) {
    return number % 5 == 2 && given >= 2;
  }

  private static Report report(Quarter quarter, int seed, int said, boolean finished) {
    return new Report(
        quarter.code(),
        DONE.get(seed % DONE.size()),
        DIFFERENCE.get(Math.min(said, DIFFERENCE.size() - 1)),
        said == 0 ? null : "Tally of supervisors, 12 files",
        !finished && seed % 6 == 1 ? "The new form waits for a change to the case system." : null,
        finished,
        0);
  }

  private void check(LearningCast cast, Chain chain, LocalDate on, ChainState end) {
    if (isAhead(on)) return;
    var shows =
        switch (end) {
          case IMPROVED, HELD, FELL -> EvidenceShows.SEEN;
          case IMPLEMENTED ->
              chain.recommendation().number() % 2 == 0 ? EvidenceShows.SEEN : EvidenceShows.PARTLY;
          case NOT_IMPLEMENTED -> EvidenceShows.CONTRADICTED;
          default -> EvidenceShows.PARTLY;
        };
    judging
        .at(on(on))
        .check(
            cast.as(Role.PAS_MEMBER),
            chain.id(),
            shows,
            "We read 12 files with the team and spoke to four practitioners.");
  }

  private void close(LearningCast cast, Chain chain, LocalDate on, boolean implemented) {
    var version = chains.find(cast.as(Role.PAS_MEMBER), chain.id()).orElseThrow();
    judging
        .at(on(on))
        .close(
            cast.as(Role.PAS_MEMBER),
            chain.id(),
            new Closing(
                implemented,
                implemented
                    ? "What was asked is in place and shows in the files that we read."
                    : "The files that we read do not show it. It is taken up again in the plan.",
                implemented ? on.plusMonths(5).withDayOfMonth(1) : null,
                version.recommendation().version()));
  }

  private void reaudit(LearningCast cast, Chain chain, LocalDate on, ChainState end) {
    if (!end.isReaudited() || isAhead(on)) return;
    var result =
        switch (end) {
          case IMPROVED -> EvidenceShows.IMPROVED;
          case FELL -> EvidenceShows.FELL;
          default -> EvidenceShows.HELD;
        };
    judging
        .at(on(on))
        .reaudit(
            cast.as(Role.AUDIT_LEAD),
            chain.id(),
            new Found(
                result,
                "Re-audit of " + chain.recommendation().theme().toLowerCase(Locale.UK),
                null,
                "Twelve files of the last six months, read with the same lines as before.",
                null));
  }

  /**
   * The subgroup hears of it on the first Tuesday from a day on, and sends it on three weeks later.
   */
  private void escalate(LearningCast cast, Chain chain, LocalDate from) {
    var on = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    if (isAhead(on)) return;
    escalations
        .at(on(on))
        .raise(cast.as(Role.PAS_MEMBER), chain.id(), "The owners do not accept it.");
    if (isAhead(on.plusDays(21))) return;
    var up = escalations.at(on(on.plusDays(21)));
    var raised = chains.find(cast.as(Role.PAS_MEMBER), chain.id()).orElseThrow();
    var first = id(raised.escalations().getFirst().id());
    up.decide(cast.as(Role.PAS_MEMBER), first, "Take it to the Executive.");
    up.raise(cast.as(Role.PAS_MEMBER), chain.id(), "No owner has taken it up.");
    decide(cast, chain, on.plusDays(56));
  }

  /** The Executive has decided about those that it was asked about more than a year ago. */
  private void decide(LearningCast cast, Chain chain, LocalDate on) {
    if (isAhead(on.plusMonths(12))) return;
    var raised = chains.find(cast.as(Role.PAS_MEMBER), chain.id()).orElseThrow();
    escalations
        .at(on(on))
        .decide(
            cast.as(Role.EXECUTIVE_MEMBER),
            id(raised.escalations().getLast().id()),
            "The owner takes it into its plan, and reports in the next quarter.");
  }

  private Clock on(LocalDate day) {
    return Clock.fixed(day.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant(), England.ZONE);
  }

  private boolean isAhead(LocalDate day) {
    return day.isAfter(England.day(clock.instant()));
  }

  private static long id(@Nullable Long id) {
    return Objects.requireNonNull(id);
  }
}
