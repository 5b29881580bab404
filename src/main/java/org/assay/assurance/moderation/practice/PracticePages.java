package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.practice.PracticeListPage.Line;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Makes the page of a cycle's practice returns. */
@Singleton
class PracticePages {
  private final PracticeRepository practices;
  private final PracticeQueue queue;
  private final ModerationLeads leads;
  private final Cycles cycles;
  private final People people;

  PracticePages(
      PracticeRepository practices,
      PracticeQueue queue,
      ModerationLeads leads,
      Cycles cycles,
      People people) {
    this.practices = practices;
    this.queue = queue;
    this.leads = leads;
    this.cycles = cycles;
    this.people = people;
  }

  /** Empty when there is no such cycle. */
  Optional<PracticeListPage> list(Caller caller, long cycleId, FormInput form) {
    return cycles.find(caller.partnershipId(), cycleId).map(cycle -> list(caller, cycle, form));
  }

  private PracticeListPage list(Caller caller, Cycle cycle, FormInput form) {
    var all = practices.of(cycle.partnershipId(), cycle.id());
    var lead = leads.isLead(caller);
    var waiver = waiver(cycle);
    return new PracticeListPage(
        Navigation.shell(caller, "Practice returns of " + cycle.title(), "/moderation")
            .refusing(!form.isSound()),
        cycle.id(),
        cycle.title(),
        queue.closed(caller, cycle.id()).orElse(null),
        waiver,
        all.stream().map(it -> line(caller, it)).toList(),
        lead && all.size() < QueueRule.WANTED,
        lead
            && waiver == null
            && all.stream().filter(PracticeReturn::isReady).count() < QueueRule.WANTED,
        lead || caller.is(Role.ADMIN) ? done(caller, cycle) : List.of(),
        form.errors(),
        form.text("title"),
        form.text("reason"));
  }

  private @Nullable String waiver(Cycle cycle) {
    return practices
        .waiver(cycle.partnershipId(), cycle.id())
        .map(
            it ->
                names(it.personId())
                    + " decided on "
                    + England.date(it.at())
                    + " to do without practice returns: "
                    + it.reason())
        .orElse(null);
  }

  private String names(long person) {
    return people.names(new HashSet<>(List.of(person))).getOrDefault(person, "Somebody who left");
  }

  private Line line(Caller caller, PracticeReturn it) {
    var own = it.madeBy() == caller.personId() && leads.isLead(caller);
    var scores = it.isReady() && caller.is(Role.MODERATOR);
    return new Line(
        own || scores ? "/moderation/practice/" + it.cycleId() + "/" + it.number() : null,
        it.number() + ". " + it.title(),
        it.anonymised() ? "Anonymised from a real return." : "Made up.",
        state(caller, it, own));
  }

  private String state(Caller caller, PracticeReturn it, boolean own) {
    if (!it.isReady()) return own ? "Not ready: add answers" : "Not ready yet";
    if (own) return "Ready. You made it, so you need not score it";
    if (!caller.is(Role.MODERATOR)) return "Ready";
    var all = practices.answers(it).size();
    var given = practices.marks(it, caller.personId()).size();
    return given == all ? "Done" : given + " of " + all + " scored";
  }

  private List<String> done(Caller caller, Cycle cycle) {
    var all = new ArrayList<String>();
    for (var it : leads.moderators(caller)) {
      all.add(
          it.name()
              + ": "
              + practices.done(cycle.partnershipId(), cycle.id(), it.personId())
              + " of "
              + QueueRule.WANTED
              + " done");
    }
    return all;
  }

  static FormInput empty() {
    return new FormInput(Map.of());
  }
}
