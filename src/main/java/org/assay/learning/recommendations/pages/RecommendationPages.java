package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.pages.RecommendationPage.Action;
import org.assay.learning.recommendations.pages.RecommendationPage.Escalated;
import org.assay.learning.recommendations.pages.RecommendationPage.Escalating;
import org.assay.learning.recommendations.pages.RecommendationPage.Event;
import org.assay.learning.recommendations.pages.RecommendationPage.Owner;
import org.assay.learning.recommendations.pages.RecommendationPage.Source;
import org.assay.learning.recommendations.pages.RecommendationPage.Update;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes the page of one recommendation. */
@Singleton
class RecommendationPages {
  private final WorkBoxes work;
  private final JudgingBoxes judging;
  private final Escalations escalations;
  private final PriorityChoices priorities;
  private final RevisionEvents revisions;
  private final People people;
  private final Clock clock;

  RecommendationPages(
      WorkBoxes work,
      JudgingBoxes judging,
      Escalations escalations,
      PriorityChoices priorities,
      RevisionEvents revisions,
      People people,
      Clock clock) {
    this.work = work;
    this.judging = judging;
    this.escalations = escalations;
    this.priorities = priorities;
    this.revisions = revisions;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param chosen id of the owner that the reader speaks for, where there are several
   */
  RecommendationPage page(Caller caller, Chain chain, FormInput form, @Nullable Long chosen) {
    var it = chain.recommendation();
    var own = caller.organisationId() != null;
    var speaks = speaking(caller, chain, chosen);
    var barred = barred(caller, chain);
    return new RecommendationPage(
        Navigation.shell(
                caller,
                it.ref() + " " + it.theme(),
                own ? "/returns" : RecommendationListPages.PATH)
            .refusing(!form.isSound()),
        chain.id(),
        it.version(),
        RecommendationListPages.PATH,
        it.ref(),
        it.words(),
        it.state().label(),
        StandingView.tone(it.state()),
        StandingView.of(chain, today()),
        facts(chain),
        chain.sources().stream().map(RecommendationPages::source).toList(),
        chain.owners().stream().map(one -> owner(caller, chain, one)).toList(),
        chain.actions().stream().map(one -> action(caller, chain, one, form)).toList(),
        updates(chain),
        looks(chain),
        chain.escalations().stream().map(one -> escalated(caller, one)).toList(),
        speaks.map(owner -> work.of(caller, chain, owner, form, today())).orElse(null),
        ChainRights.mayJudge(caller) && barred == null ? judging.of(chain, form) : null,
        barred,
        escalating(caller, chain, form),
        revisions.edits(chain),
        ChainRights.mayRun(caller) && it.state().isOpen(),
        form.errors());
  }

  private static Optional<RecommendationOwner> speaking(
      Caller caller, Chain chain, @Nullable Long chosen) {
    var mine = chain.owners().stream().filter(it -> ChainRights.speaksFor(caller, it)).toList();
    return mine.stream()
        .filter(it -> it.id() != null && it.id().equals(chosen))
        .findFirst()
        .or(() -> mine.stream().findFirst());
  }

  private static @Nullable String barred(Caller caller, Chain chain) {
    return ChainRights.mayJudge(caller) && ChainRights.isOwn(caller, chain)
        ? "You own this recommendation or worked on it, so somebody else looks at the evidence and"
            + " closes it."
        : null;
  }

  private List<SummaryRow> facts(Chain chain) {
    var it = chain.recommendation();
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Theme", it.theme()));
    var priority = priorities.title(it.partnershipId(), it.priority());
    if (!priority.isEmpty()) rows.add(SummaryRow.of("Priority", priority));
    rows.add(SummaryRow.of("What would be different for children", it.measure()));
    rows.add(SummaryRow.of("Recommended on", ChainText.day(it.madeOn())));
    rows.add(SummaryRow.of("Due", ChainText.day(it.dueOn())));
    if (it.reauditOn() != null) {
      rows.add(SummaryRow.of("Re-audit planned for", ChainText.month(it.reauditOn())));
    }
    return rows;
  }

  private static Source source(Chain.Source it) {
    var what = it.finding().what();
    var ref = it.link().ref();
    return new Source(
        what.source().kind().label(),
        what.source().reference() + (ref == null ? "" : ", recommendation " + ref),
        it.link().words(),
        what.text().equals(it.link().words()) ? null : what.text());
  }

  private static Owner owner(Caller caller, Chain chain, RecommendationOwner it) {
    var answer = it.answer();
    var says =
        answer == null
            ? "Has not answered"
            : answer.label() + " on " + ChainText.day(it.answeredOn());
    var several =
        chain.owners().stream().filter(one -> ChainRights.speaksFor(caller, one)).count() > 1;
    var link =
        several && ChainRights.speaksFor(caller, it)
            ? "/recommendations/" + chain.id() + "?owner=" + it.id()
            : null;
    return new Owner(it.name(), says, it.reason(), link);
  }

  private static Action action(Caller caller, Chain chain, Chain.Planned it, FormInput form) {
    var gap = it.gap().id() == null ? 0 : it.gap().id();
    return new Action(
        it.action().what(),
        it.action().leadName() + ", by " + ChainText.day(it.action().dueOn()),
        it.shared() > 1 ? "Serves %d recommendations".formatted(it.shared()) : null,
        it.gap().proof() == null
            ? null
            : it.gap().proof() + " (" + ChainText.day(it.gap().proofOn()) + ")",
        chain.recommendation().state().isOpen()
            && it.gap().proof() == null
            && chain.owners().stream()
                .anyMatch(one -> ChainRights.speaksFor(caller, one) && one.plans(it.action())),
        gap,
        form.text("proof-" + gap));
  }

  private List<Update> updates(Chain chain) {
    var owners =
        chain.owners().stream()
            .collect(Collectors.toMap(it -> it.id() == null ? 0L : it.id(), it -> it.name()));
    return chain.updates().stream().map(it -> update(it, owners)).toList();
  }

  private static Update update(QuarterUpdate it, Map<Long, String> owners) {
    return new Update(
        Quarter.of(it.quarter()).map(Quarter::label).orElse(it.quarter()),
        owners.getOrDefault(it.ownerId(), "")
            + ", "
            + ChainText.day(it.givenOn())
            + (it.finished() ? ". Says that all of it is done" : ""),
        it.done(),
        it.difference(),
        it.evidence(),
        it.stuck());
  }

  /** What others than the owner did, the first first. */
  private List<Event> looks(Chain chain) {
    var names = names(chain);
    var looks = new ArrayList<Event>();
    chain
        .checks()
        .forEach(
            it ->
                looks.add(
                    new Event(
                        "Evidence: " + it.shows().label(),
                        when(it.checkedOn(), names.get(it.checkedBy())),
                        it.words())));
    looks.addAll(revisions.reopenings(chain));
    var it = chain.recommendation();
    var reason = it.closingReason();
    var by = it.closedBy();
    if (reason != null && by != null) {
      var how = it.state().isImplemented() ? "Closed: implemented" : "Closed: not implemented";
      looks.add(new Event(how, when(it.closedOn(), names.get(by)), reason));
    }
    chain
        .reaudits()
        .forEach(
            found ->
                looks.add(
                    new Event(
                        found.result().label() + " (" + found.reference() + ")",
                        when(found.foundOn(), names.get(found.foundBy())),
                        found.words())));
    return looks;
  }

  private static String when(@Nullable LocalDate day, @Nullable String by) {
    return ChainText.day(day) + (by == null || by.isEmpty() ? "" : ", by " + by);
  }

  private Map<Long, String> names(Chain chain) {
    var closed = chain.recommendation().closedBy();
    var ids =
        Stream.of(
                chain.checks().stream().map(it -> it.checkedBy()),
                chain.reaudits().stream().map(it -> it.foundBy()),
                Stream.ofNullable(closed))
            .flatMap(it -> it)
            .collect(Collectors.toSet());
    return people.names(ids);
  }

  private static Escalated escalated(Caller caller, Escalation it) {
    var decision = it.decision();
    return new Escalated(
        it.id() == null ? 0 : it.id(),
        it.stageName(),
        ChainText.day(it.raisedOn()),
        it.reason(),
        decision == null ? null : decision + " (" + ChainText.day(it.decidedOn()) + ")",
        decision == null && Escalations.mayDecide(caller, it));
  }

  private @Nullable Escalating escalating(Caller caller, Chain chain, FormInput form) {
    if (!ChainRights.mayEscalate(caller) || !chain.recommendation().state().isOpen()) return null;
    var stages = escalations.stages(caller.partnershipId());
    var next = chain.escalations().isEmpty() ? 1 : chain.escalations().getLast().stage() + 1;
    return next > stages.size()
        ? null
        : new Escalating(stages.get(next - 1), form.orNull("escalate"));
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
