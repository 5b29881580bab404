package org.assay.learning.actions.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionBoard;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.pages.BoardPage.Count;
import org.assay.learning.actions.pages.BoardPage.Item;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Draws the board: counts that lead to what they count, ways to narrow it, and the actions. */
@Singleton
class BoardPages {
  /** In a group's section; beyond it a page is no longer read, and the files hold all. */
  static final int SHOWN = 100;

  private static final int MEMBERS = 60;

  private final Register register;
  private final Clock clock;

  BoardPages(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  BoardPage page(Caller caller, List<Action> all, ActionFilter selection) {
    var today = England.day(clock.instant());
    var board = ActionBoard.of(all, selection, today);
    boolean own = caller.organisationId() != null;
    return new BoardPage(
        Navigation.shell(caller, "Actions", "/actions"),
        own ? name(caller) : group(caller),
        !all.isEmpty(),
        !selection.query().isEmpty(),
        counts(board),
        states(selection),
        choices("Any lead", all, it -> it.plan().lead(), selection.lead()),
        choices("Any standard", all, it -> it.about().standard(), selection.standard()),
        choices("Any cycle", all, it -> it.about().source(), selection.cycle()),
        own ? null : organisations(all, selection.organisation()),
        own || !isReadable(all) ? null : MembersTable.of(all, selection, today),
        board.groups().stream().map(group -> group(group, own)).toList(),
        selection.query());
  }

  /** A table of a few organisations is read; a longer one is not. */
  private static boolean isReadable(List<Action> all) {
    return all.stream().map(Action::organisationId).distinct().limit(MEMBERS + 1).count()
        <= MEMBERS;
  }

  private String name(Caller caller) {
    return register
        .organisation(caller.partnershipId(), Objects.requireNonNull(caller.organisationId()))
        .map(Organisation::name)
        .orElse("");
  }

  private String group(Caller caller) {
    var group = caller.groupId();
    return group == null
        ? ""
        : register.group(caller.partnershipId(), group).map(OrganisationGroup::name).orElse("");
  }

  private static List<Count> counts(ActionBoard board) {
    var counts = new ArrayList<Count>();
    counts.add(count(board, ActionFilter.UNFINISHED, board.unfinished(), "to do"));
    counts.add(new Count(board.overdue(), "overdue", at(board, "overdue"), false));
    counts.add(new Count(board.soon(), "due in 30 days", at(board, "soon"), false));
    var unwritten = board.count(Action::isToBeWritten);
    counts.add(count(board, ActionFilter.TO_BE_WRITTEN, unwritten, "to be written"));
    for (var state : ActionState.values()) {
      if (state == ActionState.OPEN) continue;
      var many = board.count(it -> it.state() == state);
      counts.add(count(board, state.code(), many, state.label().toLowerCase(java.util.Locale.UK)));
    }
    return counts;
  }

  private static String at(ActionBoard board, String group) {
    return "/actions" + board.selection().with(ActionFilter.UNFINISHED).query() + "#" + group;
  }

  private static Count count(ActionBoard board, String state, long number, String label) {
    var selection = board.selection();
    var href = "/actions" + selection.with(state).query();
    return new Count(number, label, href, selection.state().equals(state));
  }

  private static List<Choice> states(ActionFilter selection) {
    var choices = new ArrayList<Choice>();
    choices.add(choice(ActionFilter.UNFINISHED, "To do", selection.state()));
    choices.add(choice(ActionFilter.TO_BE_WRITTEN, "To be written", selection.state()));
    for (var state : ActionState.values()) {
      choices.add(choice(state.code(), state.label(), selection.state()));
    }
    choices.add(choice(ActionFilter.ALL, "All", selection.state()));
    return choices;
  }

  private static List<Choice> choices(
      String any,
      List<Action> all,
      Function<Action, @Nullable String> part,
      @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", any, null, chosen == null));
    all.stream()
        .map(part)
        .flatMap(Stream::ofNullable)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .forEach(it -> choices.add(choice(it, it, chosen)));
    return choices;
  }

  private static List<Choice> organisations(List<Action> all, @Nullable Long chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any organisation", null, chosen == null));
    all.stream()
        .sorted(Comparator.comparing(Action::organisation))
        .map(it -> Choice.of(id(it), it.organisation(), null, id(it).equals(id(chosen))))
        .distinct()
        .forEach(choices::add);
    return choices;
  }

  private static String id(Action action) {
    return Long.toString(action.organisationId());
  }

  private static String id(@Nullable Long chosen) {
    return String.valueOf(chosen);
  }

  private static Choice choice(String value, String text, @Nullable String chosen) {
    return Choice.of(value, text, null, value.equals(chosen));
  }

  private static BoardPage.Group group(ActionBoard.Group group, boolean own) {
    var many = group.actions().size();
    var items = group.actions().stream().limit(SHOWN).map(it -> item(it, own)).toList();
    return new BoardPage.Group(group.code(), group.title(), many, items, Math.max(0, many - SHOWN));
  }

  static Item item(Action it, boolean own) {
    var what = it.plan().what();
    return new Item(
        "/actions/" + it.id(),
        what == null ? "Action to be written" : what,
        it.about().question(),
        ActionWords.status(it),
        ActionWords.tone(it),
        ActionWords.due(it),
        it.plan().lead(),
        it.about().source(),
        own ? null : it.organisation(),
        own && it.isToBeWritten() ? ActionWords.question(it) : null);
  }
}
