package org.assay.learning.actions.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assay.learning.actions.ActionCounts;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionSearch;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.PartnershipActions;
import org.assay.learning.actions.pages.BoardPage.Count;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/** Makes the partnership's list of actions. */
@Singleton
class PartnershipActionsPages {
  /** Actions on a page. */
  static final int SIZE = 50;

  private final PartnershipActions actions;
  private final Register register;
  private final Clock clock;

  PartnershipActionsPages(PartnershipActions actions, Register register, Clock clock) {
    this.actions = actions;
    this.register = register;
    this.clock = clock;
  }

  PartnershipActionsPage page(Caller caller, ActionSearch search, AsAt asAt) {
    var today = England.day(asAt.or(clock.instant()));
    var selection = search.selection();
    var counts = actions.counts(caller, selection, today, asAt.moment());
    var page = actions.page(caller, search, counts, SIZE, today, asAt.moment());
    return new PartnershipActionsPage(
        Navigation.shell(caller, "Actions", "/actions"),
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse(""),
        counts.all() > 0 || !selection.query().isEmpty(),
        !selection.query().isEmpty(),
        counts(counts, search),
        page.range(),
        selection.named(),
        states(selection.state()),
        standards(caller, selection),
        choices("Any cycle", actions.sources(caller), selection.cycle()),
        orders(search.order()),
        page.items().stream().map(it -> BoardPages.item(it, false)).toList(),
        Pagination.of(page, number -> "/actions" + search.query(number)),
        selection.query(),
        asAt);
  }

  private List<Choice> standards(Caller caller, ActionFilter selection) {
    var all = actions.standards(caller, selection.cycle());
    return choices("Any standard", all, selection.standard());
  }

  private static List<Count> counts(ActionCounts counts, ActionSearch search) {
    var shown = new ArrayList<Count>();
    var most = counts.most();
    shown.add(count(search, ActionFilter.UNFINISHED, counts.unfinished(), most, "to do"));
    shown.add(count(search, ActionFilter.OVERDUE, counts.overdue(), most, "overdue"));
    shown.add(count(search, ActionFilter.SOON, counts.soon(), most, "due in 30 days"));
    shown.add(
        count(search, ActionFilter.TO_BE_WRITTEN, counts.toBeWritten(), most, "to be written"));
    for (var state : ActionState.values()) {
      if (state == ActionState.OPEN) continue;
      shown.add(
          count(
              search, state.code(), counts.in(state), most, state.label().toLowerCase(Locale.UK)));
    }
    return shown;
  }

  private static Count count(
      ActionSearch search, String state, long number, long most, String label) {
    var current = search.selection().state().equals(state);
    var more = number > most;
    return new Count(more ? most : number, more, label, "/actions" + search.state(state), current);
  }

  private static List<Choice> states(String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(choice(ActionFilter.UNFINISHED, "To do", chosen));
    choices.add(choice(ActionFilter.OVERDUE, "Overdue", chosen));
    choices.add(choice(ActionFilter.SOON, "Due in 30 days", chosen));
    choices.add(choice(ActionFilter.TO_BE_WRITTEN, "To be written", chosen));
    for (var state : ActionState.values()) {
      choices.add(choice(state.code(), state.label(), chosen));
    }
    choices.add(choice(ActionFilter.ALL, "All", chosen));
    return choices;
  }

  private static List<Choice> choices(String any, List<String> all, @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", any, null, chosen == null));
    all.forEach(it -> choices.add(choice(it, it, chosen)));
    return choices;
  }

  private static List<Choice> orders(ActionSearch.Order chosen) {
    return Arrays.stream(ActionSearch.Order.values())
        .map(it -> choice(it.code(), it.label(), chosen.code()))
        .toList();
  }

  private static Choice choice(String value, String text, @Nullable String chosen) {
    return Choice.of(value, text, null, value.equals(chosen));
  }
}
