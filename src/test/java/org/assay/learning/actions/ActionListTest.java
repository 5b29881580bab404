package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.MovableClock;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Age;
import org.assay.learning.actions.Action.Wanted;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ActionListTest {
  private static final int SIZE = 50;
  private static final LocalDate TODAY = England.day(CycleFixture.OPEN);

  @Inject ReturnFixture fixture;
  @Inject RecordActions record;
  @Inject ActionListRepository list;
  @Inject ActionCountRepository counting;
  @Inject Actions actions;
  @Inject Sql sql;

  private Scene scene;

  @MockBean(Clock.class)
  Clock clock() {
    return new MovableClock(CycleFixture.OPEN);
  }

  @BeforeEach
  void begin() {
    scene = fixture.scene();
    var recorded = new ArrayList<RecordActions.Recorded>();
    for (int i = 0; i < 100; i++) {
      recorded.add(recorded("a" + i, 0, i % 2 == 0 ? "1. Lead" : "2. Voice", plan(i), true));
    }
    for (int i = 0; i < 20; i++)
      recorded.add(recorded("b" + i, 1, "1. Lead", ActionPlanned.EMPTY, true));
    recorded.add(recorded("draft", 1, "3. Draft", plan(0), false));
    record.record(recorded);
  }

  @Test
  void totals_and_leads_are_those_of_the_whole_selection_however_little_is_listed() {
    for (var caller : List.of(scene.pasMember(), scene.respondent())) {
      for (var filter : List.of(selection("all"), selection("overdue"), selection("done"))) {
        var all = actions.list(caller).stream().filter(it -> filter.takes(it, TODAY)).toList();
        var planned = actions.plan(caller, filter, TODAY, 7, 3, null);
        assertTrue(listed(planned) <= 7 + 3 * 4);
        var totals = planned.totals();
        assertEquals(all.size(), totals.all());
        assertEquals(count(all, it -> it.state().isOpen()), totals.open());
        assertEquals(count(all, it -> ActionBoard.open(it, Age.OVERDUE, TODAY)), totals.overdue());
        assertEquals(
            count(
                all,
                it ->
                    ActionBoard.open(it, Age.OVERDUE, TODAY)
                        && !it.plan().due().isAfter(TODAY.minusDays(30))),
            totals.overdueMonth());
        assertEquals(count(all, it -> it.state() == ActionState.DONE), totals.done());
        assertEquals(totals.open(), planned.leads().stream().mapToLong(LedActions::open).sum());
        assertEquals(
            count(all, it -> it.state().isOpen() && "Head".equals(it.plan().lead())),
            planned.leads().stream()
                .filter(it -> it.lead().equals("Head"))
                .mapToLong(LedActions::open)
                .sum());
      }
    }
    var plan = actions.plan(scene.pasMember(), selection("all"), TODAY, 7, 3, null);
    var dues = plan.board().groups().getFirst().actions().stream().map(it -> it.plan().due());
    assertEquals(TODAY.minusDays(40), dues.findFirst().orElseThrow(), "the longest overdue first");
  }

  @Test
  void each_action_is_on_one_page_whatever_the_order() {
    for (var order : ActionSearch.Order.values()) {
      var seen = new HashSet<Long>();
      for (int number = 1; number <= 3; number++) {
        var page = page(selection(null), order, number);
        assertEquals(number == 3 ? 20 : 50, page.items().size(), order.code());
        assertEquals(120, page.total());
        page.items().forEach(it -> seen.add(it.id()));
      }
      assertEquals(120, seen.size(), order.code());
    }
  }

  @Test
  void by_organisation_the_pages_go_on_by_name_past_those_that_have_no_actions() {
    var empty = new ArrayList<Object[]>();
    for (int i = 0; i < 700; i++) {
      empty.add(new Object[] {scene.partnership().id(), "empty-" + i, "A school " + i});
    }
    sql.batch(
        "insert into organisation (partnership_id, code, name, sector, setting_type, phase) values"
            + " (?, ?, ?, 'school', 'academy', 'primary')",
        empty);
    var names = new ArrayList<String>();
    for (int number = 1; number <= 3; number++) {
      page(selection(null), ActionSearch.Order.ORGANISATION, number)
          .items()
          .forEach(it -> names.add(it.organisation()));
    }
    assertEquals(120, names.size());
    assertEquals(names.stream().sorted().toList(), names);
  }

  @Test
  void the_earliest_due_comes_first_and_what_has_no_date_last() {
    var first = page(selection(null), ActionSearch.Order.DUE, 1).items().getFirst();
    assertEquals(TODAY.minusDays(40), first.plan().due());
    var last = page(selection(null), ActionSearch.Order.DUE, 3).items().getLast();
    assertEquals(null, last.plan().due());
  }

  @Test
  void the_database_selects_what_a_plan_selects() {
    sql.change("update submitted_action set state = 'done' where due_on = ?", TODAY.minusDays(1));
    var all = actions.list(scene.pasMember());
    for (var state :
        List.of("unfinished", "overdue", "soon", "to-be-written", "done", "carried", "all")) {
      for (var chosen :
          List.of(
              selection(state),
              selection(state).named("S2 organisation"),
              selection(state).named("nobody"),
              ActionFilter.of(state, "Head", null, null, null),
              ActionFilter.of(state, null, "2. Voice", "Autumn", null),
              ActionFilter.of(state, null, null, null, scene.schools().getFirst().id()))) {
        assertEquals(
            all.stream().filter(it -> chosen.takes(it, TODAY)).count(),
            page(chosen, ActionSearch.Order.DUE, 1).total(),
            chosen.toString());
      }
    }
  }

  @Test
  void the_counts_are_those_of_the_lists_that_they_lead_to() {
    for (var chosen : List.of(selection("done"), selection("all").named("s1"))) {
      var counts = counting.counts(ActionScope.of(scene.pasMember()), chosen, TODAY);
      assertEquals(total(chosen, "unfinished"), counts.unfinished());
      assertEquals(total(chosen, "overdue"), counts.overdue());
      assertEquals(total(chosen, "soon"), counts.soon());
      assertEquals(total(chosen, "to-be-written"), counts.toBeWritten());
      assertEquals(total(chosen, "all"), counts.all());
    }
  }

  @Test
  void of_very_many_actions_each_number_is_counted_up_to_one_more_than_is_said() {
    var exact = counting.counts(ActionScope.of(scene.pasMember()), selection("all"), TODAY);
    var partnership = scene.partnership().id();
    assertEquals(exact.states(), bounded(partnership, 1_000).states());
    for (int most : List.of(10, 1_000)) {
      var bounded = bounded(partnership, most);
      assertEquals(Math.min(most + 1, exact.overdue()), bounded.overdue());
      assertEquals(Math.min(most + 1, exact.soon()), bounded.soon());
      assertEquals(Math.min(most + 1, exact.toBeWritten()), bounded.toBeWritten());
      assertEquals(most, bounded.most());
    }
    assertTrue(exact.overdue() > 11 && exact.toBeWritten() > 11, exact.toString());
  }

  /** Without the states that have no action. */
  private ActionCounts bounded(long partnership, int most) {
    var it = counting.bounded(partnership, TODAY, most);
    var states = new java.util.EnumMap<ActionState, Long>(ActionState.class);
    it.states()
        .forEach(
            (state, many) -> {
              if (many > 0) states.put(state, many);
            });
    return new ActionCounts(it.overdue(), it.soon(), it.toBeWritten(), states, it.most());
  }

  @Test
  void a_plan_has_the_first_that_are_open_and_the_first_that_have_ended() {
    sql.change("update submitted_action set state = 'done' where due_on = ?", TODAY.minusDays(1));
    var planned = list.planned(ActionScope.of(scene.pasMember()), selection("all"), TODAY, 5, 5);
    assertEquals(6, planned.size()); // five to be done, one done
    assertEquals(TODAY.minusDays(40), planned.getFirst().plan().due());
  }

  @Test
  void the_choices_are_the_cycles_and_the_standards_of_the_partnership() {
    var partnership = scene.partnership().id();
    assertEquals(List.of("Autumn"), list.sources(partnership));
    assertEquals(List.of("1. Lead", "2. Voice", "3. Draft"), list.standards(partnership, "Autumn"));
    assertEquals(List.of("1. Lead", "2. Voice", "3. Draft"), list.standards(partnership, null));
    assertEquals(List.of(), list.standards(partnership, "Spring"));
    assertEquals(List.of(), list.sources(partnership + 1));
  }

  @Test
  void who_may_see_no_actions_gets_none() {
    var search = new ActionSearch(selection("all"), ActionSearch.Order.DUE, 1);
    assertEquals(0, page(ActionScope.of(scene.admin()), search).total());
  }

  private static long count(List<Action> all, Predicate<Action> which) {
    return all.stream().filter(which).count();
  }

  private static long listed(Actions.Planned planned) {
    return planned.board().groups().stream().mapToLong(it -> it.actions().size()).sum();
  }

  private long total(ActionFilter selection, String state) {
    return page(selection.with(state), ActionSearch.Order.DUE, 1).total();
  }

  private Page<Action> page(ActionFilter selection, ActionSearch.Order order, int number) {
    var search = new ActionSearch(selection, order, number);
    return page(ActionScope.of(scene.pasMember()), search);
  }

  private Page<Action> page(ActionScope reach, ActionSearch search) {
    return list.page(reach, search, counting.counts(reach, search.selection(), TODAY), SIZE, TODAY);
  }

  private static ActionFilter selection(@Nullable String state) {
    return ActionFilter.of(state, null, null, null, null);
  }

  private static ActionPlanned plan(int day) {
    return new ActionPlanned(
        "Do " + day, day % 3 == 0 ? "Head" : null, TODAY.plusDays(day - 40), null);
  }

  private RecordActions.Recorded recorded(
      String key, int school, String standard, ActionPlanned plan, boolean submitted) {
    var about = new ActionOrigin("Autumn", "a", standard, "1.1 Who leads?");
    return new RecordActions.Recorded(
        scene.partnership().id(),
        scene.schools().get(school).id(),
        RaisedBy.question(999_999 + school, key),
        new Wanted(key, about, plan, true),
        CycleFixture.OPEN,
        scene.respondent().personId(),
        submitted ? CycleFixture.OPEN : null);
  }
}
