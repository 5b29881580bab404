package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.actions.Action;
import org.assay.actions.Action.Age;
import org.assay.actions.ActionState;
import org.assay.actions.ActionWords;
import org.assay.actions.Actions;
import org.assay.actions.Selection;
import org.assay.directory.Register;
import org.assay.identity.Caller;
import org.assay.reporting.ActionPlan.Planned;
import org.assay.reporting.ActionPlan.Standard;
import org.jspecify.annotations.Nullable;

/** Makes the action plan of whoever asks, from the actions that the filters leave. */
@Singleton
class ActionPlans {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Actions actions;
  private final Register register;
  private final Clock clock;

  ActionPlans(Actions actions, Register register, Clock clock) {
    this.actions = actions;
    this.register = register;
    this.clock = clock;
  }

  ActionPlan of(Caller caller, Selection selection) {
    var its = actions.list(caller).stream().filter(selection::takes).toList();
    var partnership = register.partnership(caller.partnershipId()).orElseThrow().name();
    return of(its, partnership, !caller.mayAnswer(), caller.maySeeSubmitted(), clock.instant());
  }

  static ActionPlan of(
      List<Action> actions, String partnership, boolean many, boolean submitted, Instant now) {
    var today = LocalDate.ofInstant(now, LONDON);
    var open = actions.stream().filter(it -> it.state().isOpen()).toList();
    var closed = actions.stream().filter(it -> !it.state().isOpen()).toList();
    return new ActionPlan(
        masthead(actions, partnership, submitted, now),
        figures(open, closed, today),
        many,
        standards(open),
        standards(closed),
        List.of(
            "An action is raised by the answer that asks for it, and stands under that answer's"
                + " standard. When the answer improves, the action is no longer needed; it is"
                + " kept.",
            "An action is done when there is proof of it. Overdue means that its day was before "
                + Figures.day(today)
                + "."));
  }

  private static Masthead masthead(
      List<Action> actions, String partnership, boolean submitted, Instant now) {
    var sources = actions.stream().map(it -> it.about().source()).distinct().toList();
    var names = actions.stream().map(Action::organisation).distinct().toList();
    return new Masthead(
        partnership,
        "",
        "Action plan",
        sources.size() == 1 ? sources.getFirst() : "All returns",
        now,
        "Actions of",
        names.size() == 1 ? names.getFirst() : names.size() + " organisations",
        submitted
            ? "Actions are those of signed-off returns, in the words that were signed off."
            : "Actions are as they stand now, with those of returns that are still being answered.",
        "As each return asked",
        "",
        submitted
            ? "For the partnership and its subgroup."
            : "For the organisation and its board.");
  }

  private static List<KeyFigure> figures(List<Action> open, List<Action> closed, LocalDate today) {
    long late = open.stream().filter(it -> it.age(today) == Age.OVERDUE).count();
    long soon = open.stream().filter(it -> it.age(today) == Age.SOON).count();
    long done = closed.stream().filter(it -> it.state() == ActionState.DONE).count();
    return List.of(
        new KeyFigure(Integer.toString(open.size()), "still to be done", ""),
        new KeyFigure(Long.toString(late), "overdue", ""),
        new KeyFigure(Long.toString(soon), "due in 30 days", ""),
        new KeyFigure(Long.toString(done), "done, with proof", ""));
  }

  private static List<Standard> standards(List<Action> actions) {
    var byStandard =
        actions.stream()
            .sorted(
                Comparator.comparing(
                        (Action it) -> it.plan().due(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Action::id))
            .collect(
                Collectors.groupingBy(
                    it -> it.about().standard(), LinkedHashMap::new, Collectors.toList()));
    var standards = new ArrayList<Standard>();
    byStandard.entrySet().stream()
        .sorted(Comparator.comparing(e -> number(e.getKey())))
        .forEach(
            e ->
                standards.add(
                    new Standard(
                        e.getKey(), e.getValue().stream().map(ActionPlans::planned).toList())));
    return standards;
  }

  /** So that 2 comes before 10. */
  private static String number(String standard) {
    return standard.matches("\\d{1,3}\\D.*")
        ? "%4s%s".formatted(standard.replaceFirst("\\D.*", ""), standard)
        : standard;
  }

  private static Planned planned(Action it) {
    var what = it.plan().what();
    return new Planned(
        what == null ? "Still to be written" : what,
        it.organisation(),
        it.about().question(),
        it.plan().lead(),
        it.plan().due(),
        it.plan().measure(),
        ActionWords.status(it),
        it.closedAt() == null ? null : LocalDate.ofInstant(it.closedAt(), LONDON),
        proof(it));
  }

  private static @Nullable String proof(Action it) {
    var proof = it.proof();
    if (it.state() != ActionState.DONE) return null;
    var said =
        Stream.of(proof.words(), proof.link(), proof.file() == null ? null : "A file is kept")
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return proof.on() == null ? said : said + " (" + Figures.shortDay(proof.on()) + ")";
  }
}
