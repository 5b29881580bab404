package org.assay.reporting.actionplan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.evidence.EvidenceFiles;
import org.assay.learning.actions.ActionBoard;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionTotals;
import org.assay.learning.actions.Actions;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.jspecify.annotations.Nullable;

/** Makes the action plan of the person who asks, from the actions that the filters leave. */
@Singleton
public class ActionPlans {

  private final Actions actions;
  private final EvidenceFiles files;
  private final Register register;
  private final Clock clock;

  ActionPlans(Actions actions, EvidenceFiles files, Register register, Clock clock) {
    this.actions = actions;
    this.files = files;
    this.register = register;
    this.clock = clock;
  }

  /**
   * As it is now.
   *
   * @param extent how much of it is listed
   */
  public ActionPlan of(Caller caller, ActionFilter selection, PlanExtent extent) {
    return of(caller, selection, extent, null);
  }

  /**
   * @param extent how much of it is listed
   * @param at as the partnership knew it at a time; null is now, and so is any time to come
   */
  public ActionPlan of(
      Caller caller, ActionFilter selection, PlanExtent extent, @Nullable Instant at) {
    var past = at != null && at.isBefore(clock.instant()) ? at : null;
    var now = past == null ? clock.instant() : past;
    var today = England.day(now);
    var planned = actions.plan(caller, selection, today, extent.toDo(), extent.others(), past);
    var tables =
        new ActionTables(planned, names(caller, planned.board()), !caller.mayAnswer(), extent);
    return plan(masthead(caller, selection, planned.totals(), now, past != null), tables);
  }

  static ActionPlan plan(Masthead masthead, ActionTables tables) {
    return new ActionPlan(
        masthead,
        figures(tables.planned().totals()),
        tables.ages(),
        tables.toDo(),
        tables.leads(),
        tables.carried(),
        tables.closed(),
        tables.dropped(),
        List.of(
            "An action is raised by the answer that asks for it. When the answer improves, the"
                + " action is no longer needed; it is kept.",
            "An action is done when there is proof of it. Overdue means that its day was before "
                + FigureWords.day(tables.planned().board().today())
                + "."));
  }

  private static List<KeyFigure> figures(ActionTotals totals) {
    return List.of(
        new KeyFigure(
            FigureWords.count(totals.open()),
            "to do",
            FigureWords.count(totals.toBeWritten()) + " to be written"),
        new KeyFigure(FigureWords.count(totals.overdue()), "overdue", "of what is to do"),
        new KeyFigure(
            FigureWords.count(totals.carried()), "carried forward", "from an earlier cycle"),
        new KeyFigure(FigureWords.count(totals.done()), "closed with proof", "so far"));
  }

  private Masthead masthead(
      Caller caller, ActionFilter selection, ActionTotals totals, Instant now, boolean past) {
    var partnership = register.partnership(caller.partnershipId()).orElseThrow();
    boolean submitted = past || caller.maySeeSubmitted();
    var whose = whose(caller);
    return new Masthead(
        partnership.name(),
        "",
        whose.isEmpty() ? partnership.name() : whose,
        "Paper",
        "Action plan",
        now,
        "Selection",
        selected(selection) + ", " + FigureWords.count(totals.all()),
        submitted
            ? "Actions are those of signed-off returns, in the words that were signed off"
                + (past ? " by then, in the state that had been reported." : ".")
            : "Actions are as they stand now, with those of returns that are still being answered.",
        "As each return asked",
        "",
        caller.maySeeSubmitted()
            ? "For the partnership and its subgroup."
            : "For the organisation and its governors or board.");
  }

  private String whose(Caller caller) {
    var partnership = caller.partnershipId();
    var id = caller.organisationId();
    if (id != null) {
      return register.organisation(partnership, id).map(Organisation::name).orElse("");
    }
    var group = caller.groupId();
    return group == null
        ? ""
        : register.group(partnership, group).map(OrganisationGroup::name).orElse("");
  }

  /** In words, as the masthead has it. */
  static String selected(ActionFilter selection) {
    var state = selection.state();
    var words =
        state.equals(ActionFilter.ALL) ? "All actions" : "Actions " + state.replace('-', ' ');
    var named = selection.named() == null ? null : "organisations named " + selection.named();
    return Stream.of(selection.lead(), selection.standard(), selection.cycle(), named)
        .filter(Objects::nonNull)
        .map(it -> "; " + it)
        .collect(Collectors.joining("", words, ""));
  }

  private Map<Long, String> names(Caller caller, ActionBoard board) {
    var names = new HashMap<Long, String>();
    for (var group : board.groups()) {
      for (var action : group.actions()) {
        var file = action.proof().file();
        if (file != null) files.find(caller, file).ifPresent(it -> names.put(file, it.name()));
      }
    }
    return names;
  }
}
