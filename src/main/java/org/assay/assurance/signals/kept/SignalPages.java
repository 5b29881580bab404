package org.assay.assurance.signals.kept;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.assurance.signals.kept.SignalPage.Step;
import org.assay.assurance.signals.kept.SignalSearch.SignalStage;
import org.assay.assurance.signals.kept.SignalsPage.Age;
import org.assay.assurance.signals.kept.SignalsPage.Back;
import org.assay.assurance.signals.kept.SignalsPage.Box;
import org.assay.assurance.signals.kept.SignalsPage.Item;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/** Makes the pages of signals. */
@Singleton
class SignalPages {
  private final KeptSignals signals;
  private final Cycles cycles;
  private final Register register;
  private final People people;
  private final ClarificationReach asking;
  private final Clock clock;

  SignalPages(
      KeptSignals signals,
      Cycles cycles,
      Register register,
      People people,
      ClarificationReach asking,
      Clock clock) {
    this.asking = asking;
    this.signals = signals;
    this.cycles = cycles;
    this.register = register;
    this.people = people;
    this.clock = clock;
  }

  /** Typed into a form that was refused. */
  record Typed(@Nullable String to, @Nullable String words) {
    static final Typed NOTHING = new Typed(null, null);
  }

  SignalsPage list(Caller caller, SignalSearch search) {
    var outside = KeptSignals.readsAll(caller);
    var found = signals.page(caller, search);
    return new SignalsPage(
        Navigation.shell(caller, title(outside), outside ? "/cycles" : "/returns"),
        outside,
        back(outside, search),
        subgroup(caller),
        outside ? ages(caller, search) : List.of(),
        outside ? boxes(caller, search) : List.of(),
        search.returnId(),
        !search.equals(SignalSearch.of(any -> null, SignalStage.OPEN)),
        found.total() == 0
            ? "No signal matches."
            : found.range() + (found.total() == 1 ? " signal." : " signals. The oldest first."),
        found.items().stream().map(this::item).toList(),
        outside ? "/signals.csv" + search.query(1) : null,
        Pagination.of(found, it -> "/signals" + search.query(it)));
  }

  private static String title(boolean outside) {
    return outside ? "Signals" : "What a moderator may ask about";
  }

  private static @Nullable Back back(boolean outside, SignalSearch search) {
    if (outside) {
      return search.cycle() == null
          ? new Back("All cycles", "/cycles")
          : new Back("Overview", "/cycles/" + search.cycle() + "/overview");
    }
    return search.returnId() == null
        ? new Back("Your returns", "/returns")
        : new Back("Your return", "/returns/" + search.returnId());
  }

  private String subgroup(Caller caller) {
    return "the " + register.partnership(caller.partnershipId()).orElseThrow().subgroupName();
  }

  private List<Age> ages(Caller caller, SignalSearch search) {
    var found = signals.ages(caller, search);
    return List.of(
        new Age("signed off in the last 30 days", found.young()),
        new Age("31 to 90 days ago", found.all() - found.young() - found.old()),
        new Age("more than 90 days ago", found.old()));
  }

  private List<Box> boxes(Caller caller, SignalSearch search) {
    var kinds = new ArrayList<Choice>();
    kinds.add(Choice.of("", "Any", null, search.kind() == null));
    for (var it : Kind.values()) {
      kinds.add(Choice.of(it.code(), it.label(), null, it == search.kind()));
    }
    var sectors = new ArrayList<Choice>();
    sectors.add(Choice.of("", "Any", null, search.sector() == null));
    signals.sectors(caller).stream()
        .sorted(Comparator.comparing(it -> Sector.of(it).label()))
        .forEach(
            it ->
                sectors.add(
                    Choice.of(it, Sector.of(it).label(), null, it.equals(search.sector()))));
    var asked = new ArrayList<Choice>();
    asked.add(Choice.of("", "Any", null, search.cycle() == null));
    cycles
        .all(caller.partnershipId())
        .forEach(
            it ->
                asked.add(
                    Choice.of(
                        Long.toString(it.id()),
                        it.title(),
                        null,
                        Objects.equals(it.id(), search.cycle()))));
    return List.of(
        new Box("state", "State", standings(search)),
        new Box("kind", "Signal", kinds),
        new Box("sector", "Sector", sectors),
        new Box("cycle", "Cycle", asked));
  }

  private static List<Choice> standings(SignalSearch search) {
    return Arrays.stream(SignalStage.values())
        .map(it -> Choice.of(it.code(), it.label(), null, it == search.standing()))
        .toList();
  }

  private Item item(KeptSignal it) {
    return new Item(
        "/signals/" + it.id(),
        it.place().organisation(),
        it.place().cycle(),
        it.signal().kind().label(),
        it.signal().explanation(),
        raised(it),
        it.state().mark(),
        it.state().tag(),
        it.said());
  }

  private String raised(KeptSignal it) {
    return England.date(England.day(it.raisedAt())) + ", " + age(it.raisedAt());
  }

  private String age(Instant raised) {
    var days = days(raised);
    return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
  }

  /** Since it was raised. */
  long days(Instant raised) {
    return ChronoUnit.DAYS.between(England.day(raised), England.day(clock.instant()));
  }

  SignalPage one(Caller caller, KeptSignal it, Typed typed, List<ErrorLink> errors) {
    var outside = KeptSignals.readsAll(caller);
    return new SignalPage(
        Navigation.shell(caller, it.signal().kind().label(), outside ? "/cycles" : "/returns")
            .refusing(!errors.isEmpty()),
        it.id(),
        it.version(),
        outside,
        subgroup(caller),
        it.place().organisation(),
        it.place().cycle(),
        "/returns/" + it.place().returnId(),
        it.signal().kind().label(),
        it.signal().explanation(),
        raised(it),
        it.state().mark(),
        it.state().tag(),
        steps(it),
        outside && it.state() == SignalState.CLARIFICATION ? asking.page(it) : null,
        KeptSignals.mayExplain(caller, it) && it.state().next().contains(SignalState.EXPLAINED),
        KeptSignals.mayDecide(caller) ? decisions(it, typed) : List.of(),
        errors,
        typed.words() == null && KeptSignals.mayExplain(caller, it) ? it.said() : typed.words());
  }

  private List<Choice> decisions(KeptSignal it, Typed typed) {
    return it.state().decisions(it.said() != null).stream()
        .map(to -> Choice.of(to.code(), to.label(), hint(it, to), to.code().equals(typed.to())))
        .toList();
  }

  private @Nullable String hint(KeptSignal it, SignalState to) {
    return switch (to) {
      case MODERATION ->
          "Where the sample is still to be drawn, this return comes first in its risk part";
      case CLARIFICATION -> asking.words(it);
      default -> null;
    };
  }

  private List<Step> steps(KeptSignal it) {
    var all = signals.steps(it);
    var names =
        people.names(
            all.stream()
                .map(SignalStep::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return all.stream()
        .map(
            step -> {
              var by = step.personId() == null ? null : names.get(step.personId());
              var when = England.moment(step.at()) + (by == null ? "" : ", by " + by);
              return new Step(what(step.state()), when, step.words());
            })
        .toList();
  }

  private static String what(SignalState state) {
    return switch (state) {
      case WAITING -> "Found again in a later submission";
      case EXPLAINED -> "The organisation explained";
      case GONE -> state.label();
      case ACCEPTED, MODERATION, CLARIFICATION, NO_STEP -> "Decided: " + state.label();
    };
  }
}
