package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.actions.Action;
import org.assay.actions.ActionState;
import org.assay.actions.Actions;
import org.assay.actions.Board;
import org.assay.actions.Selection;
import org.assay.directory.Organisation;
import org.assay.directory.OrganisationGroup;
import org.assay.directory.Register;
import org.assay.evidence.EvidenceFiles;
import org.assay.identity.Caller;

/** Makes the action plan of whoever asks, from the actions that the filters leave. */
@Singleton
class ActionPlans {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

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

  ActionPlan of(Caller caller, Selection selection) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, LONDON);
    var board = Board.of(actions.list(caller), selection, today);
    var tables = new ActionTables(board, names(caller, board), !caller.mayAnswer());
    return plan(masthead(caller, selection, board, now), tables);
  }

  static ActionPlan plan(Masthead masthead, ActionTables tables) {
    return new ActionPlan(
        masthead,
        figures(tables.board()),
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
                + Figures.day(tables.board().today())
                + "."));
  }

  private static List<KeyFigure> figures(Board board) {
    var unwritten = Figures.count(board.taken(Action::isToBeWritten));
    var done = board.taken(it -> it.state() == ActionState.DONE);
    return List.of(
        new KeyFigure(
            Figures.count(board.taken(it -> it.state().isOpen())),
            "to do",
            unwritten + " to be written"),
        new KeyFigure(
            Figures.count(
                board.taken(
                    it -> it.state().isOpen() && it.age(board.today()) == Action.Age.OVERDUE)),
            "overdue",
            "of what is to do"),
        new KeyFigure(
            Figures.count(board.taken(it -> it.carriedFrom() != null)),
            "carried forward",
            "from an earlier cycle"),
        new KeyFigure(Figures.count(done), "closed with proof", "so far"));
  }

  private Masthead masthead(Caller caller, Selection selection, Board board, Instant now) {
    var partnership = register.partnership(caller.partnershipId()).orElseThrow();
    boolean submitted = caller.maySeeSubmitted();
    var whose = whose(caller);
    return new Masthead(
        partnership.name(),
        "",
        whose.isEmpty() ? partnership.name() : whose,
        "Action plan",
        now,
        "Selection",
        selected(selection) + ", " + Figures.count(board.size()),
        submitted
            ? "Actions are those of signed-off returns, in the words that were signed off."
            : "Actions are as they stand now, with those of returns that are still being answered.",
        "As each return asked",
        "",
        submitted
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
  static String selected(Selection selection) {
    var state = selection.state();
    var words = state.equals(Selection.ALL) ? "All actions" : "Actions " + state.replace('-', ' ');
    var named = selection.named() == null ? null : "organisations named " + selection.named();
    return Stream.of(selection.lead(), selection.standard(), selection.cycle(), named)
        .filter(Objects::nonNull)
        .map(it -> "; " + it)
        .collect(Collectors.joining("", words, ""));
  }

  private Map<Long, String> names(Caller caller, Board board) {
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
