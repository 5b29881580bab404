package org.assay.reporting.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionBoard;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.ActionPlanned;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.ActionTotals;
import org.assay.learning.actions.Actions.Planned;
import org.assay.learning.actions.LedActions;
import org.assay.learning.actions.Proof;
import org.assay.learning.actions.RaisedBy;
import org.assay.reporting.paper.Masthead;
import org.jspecify.annotations.Nullable;

/** What a fictional school and a fictional trust do about their gaps. */
public final class ActionPlanFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
  private static final Instant RAISED = Instant.parse("2026-09-15T10:00:00Z");

  private ActionPlanFixture() {}

  static List<Action> actions() {
    return List.of(
        action(
            1,
            "Complete section 128 checks for the two governors who joined in the summer",
            "School business manager",
            TODAY.minusDays(100),
            ActionState.IN_PROGRESS,
            9L),
        action(
            2,
            "Review filtering and monitoring with the provider",
            "Head teacher",
            TODAY.minusDays(12),
            ActionState.OPEN,
            null),
        action(
            3,
            "Train the site team in low-level concerns",
            "Designated safeguarding lead",
            TODAY.plusDays(20),
            ActionState.IN_PROGRESS,
            null),
        action(
            4,
            "Ask every family for a second emergency contact",
            "Head teacher",
            TODAY.plusDays(95),
            ActionState.OPEN,
            null),
        action(5, null, null, null, ActionState.OPEN, null),
        action(
            6,
            "Name a governor for safeguarding",
            "Chair of governors",
            TODAY.minusDays(30),
            ActionState.DONE,
            null),
        action(
            7,
            "Put the policy on the website",
            "Head teacher",
            TODAY.minusDays(60),
            ActionState.NO_LONGER_NEEDED,
            null));
  }

  public static ActionPlan school() {
    return plan("Oakfield Primary School", actions(), false);
  }

  public static ActionPlan nothing() {
    return plan("Elm Road Nursery", List.of(), false);
  }

  /** Twelve schools, so that the tables run over pages. */
  public static ActionPlan trust() {
    var all = new ArrayList<Action>();
    for (int school = 0; school < 12; school++) all.addAll(actions());
    return plan("Millbrook Learning Trust", all, true);
  }

  static ActionTables tables(List<Action> actions, ActionFilter selection, boolean several) {
    return new ActionTables(
        planned(ActionBoard.of(actions, selection, TODAY)),
        Map.of(3L, "governors-minutes.pdf"),
        several,
        PlanExtent.PAPER);
  }

  /** What the database counts, counted here. */
  private static Planned planned(ActionBoard board) {
    var all = board.groups().stream().flatMap(it -> it.actions().stream()).toList();
    var leads = new TreeMap<String, List<Action>>();
    all.stream()
        .filter(it -> it.state().isOpen() || it.state() == ActionState.DONE)
        .forEach(
            it ->
                leads
                    .computeIfAbsent(
                        Objects.requireNonNullElse(it.plan().lead(), ""), any -> new ArrayList<>())
                    .add(it));
    return new Planned(
        board,
        new ActionTotals(
            open(all, -1_000_000),
            all.stream().filter(Action::isToBeWritten).count(),
            open(all, 1),
            open(all, 30),
            open(all, 91),
            all.stream().filter(it -> it.carriedFrom() != null).count(),
            in(all, ActionState.DONE),
            in(all, ActionState.NO_LONGER_NEEDED),
            all.size()),
        leads.entrySet().stream()
            .map(
                it ->
                    new LedActions(
                        it.getKey(),
                        open(it.getValue(), -1_000_000),
                        open(it.getValue(), 1),
                        in(it.getValue(), ActionState.DONE)))
            .toList());
  }

  /** Due so many days ago or more. */
  private static long open(List<Action> all, int days) {
    return all.stream()
        .filter(it -> it.state().isOpen())
        .filter(
            it ->
                days < 0
                    || (it.plan().due() != null && !it.plan().due().isAfter(TODAY.minusDays(days))))
        .count();
  }

  private static long in(List<Action> all, ActionState state) {
    return all.stream().filter(it -> it.state() == state).count();
  }

  private static ActionPlan plan(String title, List<Action> actions, boolean several) {
    var masthead =
        new Masthead(
            "Wealdshire Safeguarding Children Partnership",
            "",
            title,
            "Action plan",
            NOW,
            "Selection",
            "All actions, " + actions.size(),
            "Actions as they stand at the as-at time. An action is raised by the answer that"
                + " requires it, and closed with proof.",
            "Those of each return",
            "",
            "For the organisation and its governors or board.");
    var all = ActionFilter.of(ActionFilter.ALL, null, null, null, null);
    return ActionPlans.plan(masthead, tables(actions, all, several));
  }

  private static Action action(
      long id,
      @Nullable String what,
      @Nullable String lead,
      @Nullable LocalDate due,
      ActionState state,
      @Nullable Long carriedFrom) {
    boolean done = state == ActionState.DONE;
    return new Action(
        id,
        1,
        1,
        "Oakfield Primary School",
        RaisedBy.question(1, "q" + id),
        new ActionOrigin(
            "Section 175, 2026",
            "leadership",
            "5. Safer recruitment",
            "5." + id + " Checks on everybody who works here, and on governors, are on the record"),
        new ActionPlanned(what, lead, due, "It is on the record"),
        true,
        true,
        state,
        RAISED,
        state.isOpen() ? null : NOW,
        done
            ? new Proof("Minuted by the governors", "https://oakfield.example/minutes", 3L, TODAY)
            : Proof.NONE,
        carriedFrom,
        null,
        1);
  }
}
