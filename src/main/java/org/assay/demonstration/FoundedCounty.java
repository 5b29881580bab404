package org.assay.demonstration;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;

/** The county with its people, cycles and returns, as each round of its story finds it. */
record FoundedCounty(
    Partnership partnership,
    Partnership neighbour,
    List<OrganisationGroup> groups,
    Ground ground,
    Instant now) {
  long id() {
    return partnership.id();
  }

  long seed() {
    return ground.plan().county().seed();
  }

  LocalDate today() {
    return England.day(now);
  }

  /** The person who holds a role of the partnership. */
  long person(Role role) {
    return ground.posts().first(role);
  }

  Caller as(Role role) {
    return new Caller(person(role), "", id(), role, null, null);
  }

  /** Who leads the first group; empty in a county without groups. */
  Optional<Caller> groupLead() {
    return groups.stream()
        .findFirst()
        .map(it -> new Caller(person(Role.GROUP_LEAD), "", id(), Role.GROUP_LEAD, null, it.id()));
  }

  /** Section 175 of the schools, the cycle under way. */
  Cycle schools() {
    return cycle(ground.plan().families().getFirst().getLast());
  }

  Cycle schoolsBefore() {
    return cycle(ground.plan().families().getFirst().getFirst());
  }

  /** Section 11 of the statutory bodies, the cycle under way. */
  Cycle agencies() {
    return cycle(ground.plan().families().get(2).getLast());
  }

  private Cycle cycle(CollectionPlan.Asked asked) {
    return Objects.requireNonNull(ground.cycles().get(asked.round().code()));
  }

  List<Organisation> organisations() {
    return List.copyOf(ground.organisations().values());
  }

  /** By id of the organisation. */
  Map<Long, Long> respondents() {
    var respondents = new HashMap<Long, Long>();
    for (var member : ground.plan().county().members()) {
      respondents.put(organisation(member.code()).id(), ground.posts().respondent(member));
    }
    return respondents;
  }

  /** Those of the schools that accounts of the demonstration answer for. */
  Set<Caller> schoolLeads() {
    var respondents = respondents();
    return ground.plan().holders().values().stream()
        .map(it -> organisation(it.code()))
        .filter(it -> it.sector() == Sector.EDUCATION)
        .map(it -> PulseRound.lead(id(), Objects.requireNonNull(respondents.get(it.id())), it.id()))
        .collect(toSet());
  }

  private Organisation organisation(String code) {
    return Objects.requireNonNull(ground.organisations().get(code));
  }
}
