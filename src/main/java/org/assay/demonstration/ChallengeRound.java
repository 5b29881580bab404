package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.demonstration.LearningRound.LearningCast;
import org.assay.learning.challenge.ChallengeOutcome;
import org.assay.learning.challenge.Challenges;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.WorkingDays;

/** Three challenge sessions: one whose letter went out, one whose letter is due, one to come. */
@Singleton
class ChallengeRound {
  private static final String ABOUT = "Section 11 return";

  private final Challenges challenges;
  private final Clock clock;

  ChallengeRound(Challenges challenges, Clock clock) {
    this.challenges = challenges;
    this.clock = clock;
  }

  /** Needs a transaction. */
  void hold(LearningCast cast) {
    var today = England.day(clock.instant());
    var held = WorkingDays.from(today.minusDays(60));
    if (opened(cast, "Lindenshire County Council", held) instanceof ChallengeOutcome.Done(var id)) {
      written(cast, id);
      challenges.at(on(WorkingDays.after(held, 7))).send(cast.as(Role.PAS_MEMBER), id);
    }
    if (opened(cast, "Lindenshire Police", WorkingDays.from(today.minusDays(7)))
        instanceof ChallengeOutcome.Done(var id)) {
      written(cast, id);
    }
    opened(cast, "Lindenshire Probation Delivery Unit", WorkingDays.from(today.plusDays(20)));
  }

  private ChallengeOutcome opened(LearningCast cast, String agency, LocalDate day) {
    return challenges.open(
        cast.as(Role.PAS_MEMBER),
        agency,
        ABOUT + " " + day.getYear(),
        day,
        "Chair of the PAS subgroup");
  }

  private void written(LearningCast cast, long id) {
    var pas = cast.as(Role.PAS_MEMBER);
    challenges.present(
        pas,
        id,
        "How supervision is recorded, how escalation is used, and what children said about it.");
    challenges.ask(
        pas,
        id,
        "Children and family health",
        "How do you know that staff escalate when they disagree?",
        "We count it. Two teams have used it nine times, five teams never.");
    challenges.ask(
        pas,
        id,
        "Head teachers’ forum",
        "What changed because of what children said?",
        "The letter that families get first was rewritten with them.");
    challenges.point(
        pas,
        id,
        FindingKind.STRENGTH,
        "Children helped to rewrite the first letter to families.",
        "Voice of the child");
    challenges.point(
        pas,
        id,
        FindingKind.GAP,
        "Find out why five teams have never escalated a disagreement.",
        "Escalation");
  }

  private static Clock on(LocalDate day) {
    return Clock.fixed(day.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant(), England.ZONE);
  }
}
