package org.assay.collection.sharing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;

/** Finds what a group answers once, for its lead and for nobody else. */
@Singleton
public class GroupRounds {
  private final Register register;
  private final Cycles cycles;
  private final Editions editions;
  private final GroupAnswerRepository answers;

  GroupRounds(Register register, Cycles cycles, Editions editions, GroupAnswerRepository answers) {
    this.register = register;
    this.cycles = cycles;
    this.editions = editions;
    this.answers = answers;
  }

  /** The group that the caller leads. */
  public Optional<OrganisationGroup> group(Caller caller) {
    var id = caller.groupId();
    return id != null && caller.leads(id)
        ? register.group(caller.partnershipId(), id)
        : Optional.empty();
  }

  public Optional<GroupRound> find(Caller caller, long groupId, long cycleId) {
    return group(caller)
        .filter(it -> it.id() == groupId)
        .flatMap(
            group ->
                cycles.find(caller.partnershipId(), cycleId).map(cycle -> round(group, cycle)));
  }

  private GroupRound round(OrganisationGroup group, Cycle cycle) {
    var edition = editions.of(cycle);
    return new GroupRound(
        group,
        cycle,
        edition,
        answers.of(cycle, group.id(), edition).stream()
            .collect(toMap(GroupAnswer::question, identity())));
  }
}
