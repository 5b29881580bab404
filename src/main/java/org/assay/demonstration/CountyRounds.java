package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.assay.demonstration.audits.AuditProgramme;
import org.assay.demonstration.meetings.MeetingRound;
import org.assay.people.identity.Role;

/**
 * What happens in the county after its returns, in the order in which it happens: later rounds look
 * at what earlier ones left. A new one is a line in the list.
 */
@Singleton
class CountyRounds {
  private final List<Consumer<FoundedCounty>> rounds;

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
            it ->
                working.some(
                    it.id(),
                    it.ground(),
                    it.groups().isEmpty() ? null : it.groups().getFirst().code()),
            it -> handingOut.one(it.id(), it.ground()),
            it -> reopening.few(it.as(Role.MODERATOR), it.schools()),
            it -> signalling.inspect(it.id(), it.today()),
            it ->
                signalling.raise(
                    it.as(Role.PAS_MEMBER), List.of(it.schoolsBefore()), it.respondents()),
            it -> moderating.last(it.as(Role.ADMIN), it.schoolsBefore(), it.seed()),
            it -> auditing.found(it.as(Role.AUDIT_LEAD), Set.of(it.person(Role.PANEL_MEMBER))),
            it ->
                signalling.raise(
                    it.as(Role.PAS_MEMBER), List.of(it.schools(), it.agencies()), it.respondents()),
            it -> learning.learn(it.id(), it::person, it.respondents()),
            it -> meetings.hold(it::as, it.schools()),
            it -> datasets.ask(it.as(Role.ADMIN), it.organisations(), it.respondents(), it.seed()),
            it ->
                pulses.hold(
                    it.as(Role.ADMIN), it.agencies(), it.schools(), it.schoolLeads(), it.seed()),
            it -> trust(trustAnswering, it),
            it ->
                desk.write(it.as(Role.ADMIN), List.of(it.schoolsBefore(), it.schools()), it.now()),
            it -> packs.ask(it.as(Role.PAS_MEMBER), it.agencies()),
            it -> neighbours.offer(it.id(), it.neighbour(), it.ground()));
  }

  void hold(FoundedCounty county) {
    rounds.forEach(it -> it.accept(county));
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
