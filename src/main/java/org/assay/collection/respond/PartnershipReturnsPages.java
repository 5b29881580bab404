package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.PartialReopening;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.list.ListedReturn;
import org.assay.collection.returns.list.ReturnList;
import org.assay.collection.returns.list.ReturnSearch;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the partnership's list of returns. */
@Singleton
class PartnershipReturnsPages {

  private final ReturnList returns;
  private final Cycles cycles;
  private final PartialReopenings reopenings;

  PartnershipReturnsPages(ReturnList returns, Cycles cycles, PartialReopenings reopenings) {
    this.reopenings = reopenings;
    this.returns = returns;
    this.cycles = cycles;
  }

  PartnershipReturnsPage page(Caller caller, ReturnSearch search) {
    var page = returns.page(caller, search);
    return new PartnershipReturnsPage(
        Navigation.shell(caller, "Returns", "/cycles"),
        page.range(),
        search.organisation(),
        cycles(caller, search.cycle()),
        states(search.status()),
        orders(search.order()),
        caller.maySeeSubmitted(),
        search.narrows(),
        table(caller, page),
        Pagination.of(page, number -> "/returns" + search.query(number)));
  }

  private List<Choice> cycles(Caller caller, @Nullable Long chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any cycle", null, chosen == null));
    for (var cycle : cycles.all(caller.partnershipId())) {
      var id = cycle.id();
      choices.add(Choice.of(Long.toString(id), cycle.title(), null, Objects.equals(chosen, id)));
    }
    return choices;
  }

  private static List<Choice> states(@Nullable ReturnStatus chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any state", null, chosen == null));
    for (var state : ReturnStatus.values()) {
      choices.add(Choice.of(state.code(), state.label(), null, state == chosen));
    }
    return choices;
  }

  private static List<Choice> orders(ReturnSearch.Order chosen) {
    return Arrays.stream(ReturnSearch.Order.values())
        .map(it -> Choice.of(it.code(), it.label(), null, it == chosen))
        .toList();
  }

  private Table table(Caller caller, Page<ListedReturn> page) {
    var reopened =
        reopenings.current(
            caller.partnershipId(),
            page.items().stream()
                .filter(it -> it.status() == ReturnStatus.REOPENED)
                .map(ListedReturn::id)
                .toList());
    return new Table(
        "Returns " + page.range(),
        "govuk-table__caption--m",
        List.of(
            Cell.text("Organisation"),
            Cell.text("District"),
            Cell.text("Cycle"),
            Cell.text("State"),
            Cell.text("Submitted")),
        page.items().stream().map(it -> row(caller, it, reopened.get(it.id()))).toList(),
        true);
  }

  /** The partnership reads what was submitted, so there is no link before. */
  private static List<Cell> row(
      Caller caller, ListedReturn it, @Nullable PartialReopening reopened) {
    var name = it.organisation();
    return List.of(
        caller.maySeeSubmitted() && it.submittedAt() != null
            ? Cell.link(name, "/returns/" + it.id())
            : Cell.text(name),
        Cell.text(Objects.requireNonNullElse(it.district(), "")),
        Cell.text(it.cycle()),
        Cell.text(reopened == null ? it.status().label() : reopened.label()),
        Cell.text(day(it.submittedAt())));
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : England.date(at);
  }
}
