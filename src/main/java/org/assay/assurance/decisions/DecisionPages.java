package org.assay.assurance.decisions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.assurance.decisions.DecisionPage.Event;
import org.assay.assurance.decisions.DecisionStep.Kind;
import org.assay.assurance.decisions.DecisionsPage.Card;
import org.assay.assurance.decisions.DecisionsPage.Count;
import org.assay.assurance.decisions.DecisionsPage.Meeting;
import org.assay.assurance.decisions.NewDecision.About;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.SummaryRow;

/** Makes the pages of decisions. */
@Singleton
class DecisionPages {
  static final String PATH = "/decisions";

  private final Decisions decisions;
  private final DecisionBodies bodies;
  private final Register register;
  private final People people;
  private final Clock clock;

  DecisionPages(
      Decisions decisions, DecisionBodies bodies, Register register, People people, Clock clock) {
    this.decisions = decisions;
    this.bodies = bodies;
    this.register = register;
    this.people = people;
    this.clock = clock;
  }

  DecisionsPage list(Caller caller, DecisionSearch search) {
    var all = decisions.all(caller);
    return new DecisionsPage(
        Navigation.shell(caller, "Decisions", current(caller)),
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse(""),
        DecisionRights.mayAsk(caller),
        DecisionRights.mayEscalate(caller),
        counts(all, search),
        states(search),
        meetings(all, search),
        search.narrowed(),
        listed(search.among(all, today())),
        PATH + ".csv" + search.query());
  }

  /** The entry of the menu from which the reader came. */
  private static String current(Caller caller) {
    return caller.is(Role.ADMIN) ? "/recommendations" : "/cycles";
  }

  private List<Count> counts(List<Decision> all, DecisionSearch search) {
    return List.of(
        count(all, search, DecisionState.ASKED.code(), "not decided yet"),
        count(all, search, DecisionState.OPEN.code(), "open"),
        count(all, search, DecisionSearch.OVERDUE, "overdue"),
        count(all, search, DecisionState.DONE.code(), "done with proof"),
        count(all, search, DecisionSearch.ESCALATED, "escalated to the Executive"));
  }

  private Count count(List<Decision> all, DecisionSearch search, String state, String label) {
    var those = new DecisionSearch(state, "");
    return new Count(
        "%,d".formatted(those.among(all, today()).size()),
        label,
        PATH + those.query(),
        those.equals(search));
  }

  private static List<Choice> states(DecisionSearch search) {
    var choices = new ArrayList<Choice>();
    add(choices, DecisionSearch.PENDING, "Not decided yet or open", search);
    for (var it : DecisionState.values()) add(choices, it.code(), it.label(), search);
    add(choices, DecisionSearch.OVERDUE, "Overdue", search);
    add(choices, DecisionSearch.ESCALATED, "Escalated to the Executive", search);
    add(choices, DecisionSearch.ALL, "All", search);
    return choices;
  }

  private static void add(List<Choice> to, String code, String label, DecisionSearch search) {
    to.add(Choice.of(code, label, null, code.equals(search.state())));
  }

  private static List<Choice> meetings(List<Decision> all, DecisionSearch search) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "All", null, search.meeting().isEmpty()));
    var seen = new LinkedHashSet<String>();
    for (var it : all) {
      var key = DecisionSearch.meeting(it);
      if (key.isEmpty() || !seen.add(key)) continue;
      choices.add(Choice.of(key, DecisionTitles.meeting(it), null, key.equals(search.meeting())));
    }
    return choices;
  }

  private List<Meeting> listed(List<Decision> some) {
    var by = new LinkedHashMap<String, List<Card>>();
    for (var it : some) {
      by.computeIfAbsent(DecisionTitles.meeting(it), any -> new ArrayList<>()).add(card(it));
    }
    return by.entrySet().stream().map(it -> new Meeting(it.getKey(), it.getValue())).toList();
  }

  private Card card(Decision it) {
    return new Card(
        PATH + "/" + it.id(),
        it.ref(),
        DecisionTitles.title(it),
        DecisionTitles.state(it, today()),
        DecisionTitles.tag(it, today()),
        DecisionTitles.facts(it),
        it.decided().isPresent() ? it.what().asked() : "");
  }

  NewDecisionPage asking(Caller caller, DecisionKind kind, About about, FormInput form) {
    var escalates = kind == DecisionKind.ESCALATION;
    var executive = bodies.executive(caller.partnershipId());
    return new NewDecisionPage(
        Navigation.shell(
                caller,
                escalates ? "Escalate to " + executive : "Ask for a decision",
                current(caller))
            .refusing(!form.isSound()),
        escalates ? executive : null,
        bodies.names(caller.partnershipId()).stream()
            .map(it -> Choice.of(it, it, null, it.equals(form.text("body"))))
            .toList(),
        Objects.requireNonNullElse(about.words(), ""),
        about.source().code(),
        Objects.requireNonNullElse(about.href(), ""),
        about.returnId() == null ? "" : about.returnId().toString(),
        form);
  }

  DecisionPage one(Caller caller, Decision it, FormInput form) {
    var what = it.what();
    var open = it.state() == DecisionState.OPEN;
    return new DecisionPage(
        Navigation.shell(caller, "Decision " + it.ref(), current(caller)).refusing(!form.isSound()),
        it.id(),
        what.version(),
        DecisionTitles.meeting(it),
        "Decision " + it.ref(),
        DecisionTitles.state(it, today()),
        DecisionTitles.tag(it, today()),
        facts(caller, it),
        what.sourceWords(),
        follows(caller, what) ? what.sourceHref() : null,
        what.kind() == DecisionKind.ESCALATION ? "Why it was escalated" : "What was asked",
        what.asked(),
        it.decided().map(DecisionStep::words).orElse(null),
        history(caller, it),
        it.state() == DecisionState.ASKED && DecisionRights.mayDecide(caller, what),
        open && DecisionRights.mayFollow(caller, what),
        it.state().isPending() && DecisionRights.maySupersede(caller, it),
        what.kind() == DecisionKind.ESCALATION,
        form);
  }

  /** Whether what it is about is a page that the reader may open. */
  private static boolean follows(Caller caller, AskedDecision it) {
    return it.returnId() == null ? caller.mayReadPapers() : caller.maySeeSubmitted();
  }

  private List<SummaryRow> facts(Caller caller, Decision it) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Asked of", it.what().body()));
    var held = it.what().heldOn();
    if (held != null) rows.add(SummaryRow.of("Meeting", England.date(held)));
    if (it.what().kind() == DecisionKind.ESCALATION) {
      rows.add(SummaryRow.of("Sent on", England.date(it.steps().getFirst().moment())));
    }
    it.decided()
        .ifPresent(step -> rows.add(SummaryRow.of("Decided on", England.date(step.moment()))));
    if (it.owner() != null) rows.add(SummaryRow.of("Who does it", it.owner()));
    var due = it.due();
    if (due != null) rows.add(SummaryRow.of("By", England.date(due)));
    it.step(Kind.SUPERSEDED)
        .flatMap(step -> decisions.number(caller, step.replacedBy()))
        .ifPresent(number -> rows.add(SummaryRow.of("Superseded by", "D" + number)));
    return rows;
  }

  private List<Event> history(Caller caller, Decision it) {
    var names =
        people.names(it.steps().stream().map(DecisionStep::personId).collect(Collectors.toSet()));
    return it.steps().reversed().stream()
        .map(
            step ->
                new Event(
                    step.kind().label(),
                    names.getOrDefault(step.personId(), "Somebody who has left"),
                    England.moment(step.moment()),
                    words(caller, step)))
        .toList();
  }

  private String words(Caller caller, DecisionStep it) {
    var words = Objects.requireNonNullElse(it.words(), "");
    if (it.kind() == Kind.SUPERSEDED) {
      return decisions
          .number(caller, it.replacedBy())
          .map(number -> ("Replaced by D" + number + ". " + words).strip())
          .orElse(words);
    }
    var due = it.kind() == Kind.NOTED ? it.dueOn() : null;
    return due == null ? words : words + " To be done by " + England.date(due) + " now.";
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }

  /** For a file. */
  List<Decision> some(Caller caller, DecisionSearch search) {
    return search.among(decisions.all(caller), today());
  }
}
