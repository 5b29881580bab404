package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.assay.demonstration.audits.AuditProgramme;
import org.assay.demonstration.meetings.MeetingPackRound;
import org.assay.demonstration.meetings.MeetingRound;
import org.assay.people.identity.Role;

/**
 * What happens in the county after its returns, in the order in which it happens: later rounds look
 * at what earlier ones left. A new one is a line in the list.
 */
@Singleton
class CountyRounds {
  private final List<Round> rounds;

  CountyRounds(
      DemoActionProgress working,
      StandardAssignments handingOut,
      ReturnReopener reopening,
      TrustAnswering trustAnswering,
      SignalRound signalling,
      ModerationRound moderating,
      DeskHistory desk,
      LearningRound learning,
      MeetingRound meetings,
      DatasetRounds datasets,
      PulseRound pulses,
      NeighbourRound neighbours,
      AuditProgramme auditing,
      MeetingPackRound packs) {
    rounds =
        List.of(
            new Round(
                "actions worked on",
                it ->
                    working.some(
                        it.id(),
                        it.ground(),
                        it.groups().isEmpty() ? null : it.groups().getFirst().code())),
            new Round("standards assigned", it -> handingOut.one(it.id(), it.ground())),
            new Round("returns reopened", it -> reopening.few(it.as(Role.MODERATOR), it.schools())),
            new Round("inspections", it -> signalling.inspect(it.id(), it.today())),
            new Round(
                "signals of last year",
                it ->
                    signalling.raise(
                        it.as(Role.PAS_MEMBER), List.of(it.schoolsBefore()), it.respondents())),
            new Round(
                "moderation",
                it -> moderating.last(it.as(Role.ADMIN), it.schoolsBefore(), it.seed())),
            new Round(
                "case audits",
                it -> auditing.found(it.as(Role.AUDIT_LEAD), Set.of(it.person(Role.PANEL_MEMBER)))),
            new Round(
                "signals of this year",
                it ->
                    signalling.raise(
                        it.as(Role.PAS_MEMBER),
                        List.of(it.schools(), it.agencies()),
                        it.respondents())),
            new Round(
                "recommendations", it -> learning.learn(it.id(), it::person, it.respondents())),
            new Round("meetings", it -> meetings.hold(it::as, it.schools())),
            new Round(
                "quarterly figures",
                it ->
                    datasets.ask(
                        it.as(Role.ADMIN), it.organisations(), it.respondents(), it.seed())),
            new Round(
                "staff surveys",
                it ->
                    pulses.hold(
                        it.as(Role.ADMIN),
                        it.agencies(),
                        it.schools(),
                        it.schoolLeads(),
                        it.seed())),
            new Round("a trust's answers", it -> trust(trustAnswering, it)),
            new Round(
                "letters",
                it ->
                    desk.write(
                        it.as(Role.ADMIN), List.of(it.schoolsBefore(), it.schools()), it.now())),
            new Round("meeting packs", it -> packs.ask(it.as(Role.PAS_MEMBER), it.agencies())),
            new Round(
                "the neighbouring partnership",
                it -> neighbours.offer(it.id(), it.neighbour(), it.ground())));
  }

  /**
   * One of the rounds.
   *
   * @param what it makes
   */
  private record Round(String what, Consumer<FoundedCounty> work) {}

  void hold(FoundedCounty county, Progress progress) {
    for (var at = 0; at < rounds.size(); at++) {
      var round = rounds.get(at);
      progress.at(
          Progress.AFTER_RETURNS + (99 - Progress.AFTER_RETURNS) * at / rounds.size(),
          round.what());
      round.work().accept(county);
    }
  }

  private static void trust(TrustAnswering trustAnswering, FoundedCounty it) {
    var respondents = it.respondents();
    it.groupLead()
        .ifPresent(
            lead ->
                trustAnswering.answer(
                    lead,
                    it.schools(),
                    it.today(),
                    id -> Objects.requireNonNull(respondents.get(id))));
  }
}
