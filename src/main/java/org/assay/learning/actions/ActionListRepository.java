package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assay.learning.actions.Action.Age;
import org.assay.people.directory.NameSearch;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of the actions that somebody sees, as they are now or as they were signed off; the
 * database searches, sorts and cuts. Only ids are sorted, since the words of an action are long.
 */
@Singleton
class ActionListRepository {
  private static final String SUBMITTED = " from submitted_action s";
  private static final String LIVE =
      " from (select id as action_id, partnership_id, organisation_id, what, lead_name, due_on,"
          + " state, case when state in ('open', 'in-progress') then false else true end as"
          + " finished, case when what is null then false else true end as planned, case when"
          + " due_on is null then date '9999-12-31' else due_on end as due_order from"
          + " improvement_action where partnership_id = ? and asked = true) s";
  private static final String ACTION =
      " join improvement_action a on a.id = s.action_id and a.partnership_id = s.partnership_id";
  private static final String ORGANISATION =
      " join organisation o on o.id = s.organisation_id and o.partnership_id = s.partnership_id";
  private static final String OPEN = "s.finished = false";

  /** What has no day comes last. */
  private static final String DUE_FIRST = "s.due_order, s.action_id";

  private static final String ENDED_LAST = "a.closed_at desc, s.action_id";

  /** Nobody reads on beyond so many people who lead. */
  private static final int LEADS = 5_000;

  private static final String TOTALS =
      "select "
          + sum(OPEN)
          + sum(OPEN + " and s.planned = false")
          + sum(OPEN + " and s.due_order < ?")
          + sum(OPEN + " and s.due_order <= ?")
          + sum(OPEN + " and s.due_order < ?")
          + sum("a.carried_from is not null")
          + sum("s.state = 'done'")
          + "sum(case when s.state = 'no-longer-needed' then 1 else 0 end), count(*)";
  private static final String BY_LEAD =
      "select coalesce(s.lead_name, ''), "
          + sum(OPEN)
          + sum(OPEN + " and s.due_order < ?")
          + "sum(case when s.state = 'done' then 1 else 0 end)";

  /** Without the actions' words, so that an index answers it. */
  private static final String COUNTS =
      "select s.state, count(*) as many, sum(case when s.due_order < ? then 1 else 0 end) as"
          + " overdue, sum(case when s.due_order between ? and ? then 1 else 0 end) as soon,"
          + " sum(case when s.planned then 0 else 1 end) as unplanned";

  private final Sql sql;
  private final ActionRepository actions;

  ActionListRepository(Sql sql, ActionRepository actions) {
    this.sql = sql;
    this.actions = actions;
  }

  /**
   * Which actions are looked for.
   *
   * @param joins those that the condition needs; each costs a look at another row for every action
   */
  private record Where(String from, String joins, String condition, List<Object> values) {
    Where and(String more, Stream<?> given) {
      return new Where(
          from,
          joins,
          condition + more,
          Stream.concat(values.stream(), given.<Object>map(it -> it)).toList());
    }

    Where and(String more, @Nullable Object value) {
      return value == null ? this : and(more, Stream.of(value));
    }

    Where with(String join) {
      return joins.contains(join) ? this : new Where(from, joins + join, condition, values);
    }

    String sql() {
      return from + joins + condition;
    }
  }

  /**
   * @param counts of the same search, whatever the state
   */
  Page<Action> page(
      ActionScope reach, ActionSearch search, ActionCounts counts, int size, LocalDate today) {
    var where = inState(anyState(reach, search.selection()), search.selection().state(), today);
    return Page.of(
        search.page(),
        size,
        counts.of(search.selection().state()),
        before -> actions.inOrder(reach, ids(where, search.order(), size, before)));
  }

  /** What comes after an id, in the order of ids. */
  List<Action> after(ActionScope reach, ActionFilter it, LocalDate today, long id, int most) {
    var where =
        inState(anyState(reach, it), it.state(), today).and(" and s.action_id > ?", Stream.of(id));
    return actions.inOrder(reach, ids(where, "s.action_id", most, 0));
  }

  /** What a plan lists: at most so many that are to be done, and of each other kind. */
  List<Action> planned(ActionScope reach, ActionFilter it, LocalDate today, int open, int ended) {
    var all = inState(anyState(reach, it), it.state(), today).with(ACTION);
    var ids = new LinkedHashSet<>(ids(all.and(" and " + OPEN, Stream.of()), DUE_FIRST, open, 0));
    for (var state : ActionState.values()) {
      if (!state.isOpen()) {
        var where = all.and(" and s.state = ?", Stream.of(state.code()));
        ids.addAll(ids(where, ENDED_LAST, ended, 0));
      }
    }
    var carried = all.and(" and a.carried_from is not null", Stream.of());
    ids.addAll(ids(carried, DUE_FIRST, ended, 0));
    return actions.inOrder(reach, List.copyOf(ids));
  }

  ActionTotals totals(ActionScope reach, ActionFilter it, LocalDate today) {
    var where = inState(anyState(reach, it), it.state(), today).with(ACTION);
    var days = Stream.of(today, today.minusDays(30), today.minusDays(90));
    return sql.first(
            TOTALS + where.sql(),
            ActionListRepository::totals,
            Stream.concat(days, where.values().stream()).toArray())
        .orElseThrow();
  }

  /** In the order of their names. */
  List<LedActions> leads(ActionScope reach, ActionFilter it, LocalDate today) {
    var where =
        inState(anyState(reach, it), it.state(), today)
            .and(" and (" + OPEN + " or s.state = 'done')", Stream.of());
    return sql.list(
        BY_LEAD + where.sql() + " group by s.lead_name order by s.lead_name limit " + LEADS,
        row -> new LedActions(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        Stream.concat(Stream.of(today), where.values().stream()).toArray());
  }

  ActionCounts counts(ActionScope reach, ActionFilter selection, LocalDate today) {
    var where = anyState(reach, selection);
    var values = new ArrayList<Object>(List.of(today, today, today.plusDays(Age.SOON_DAYS)));
    values.addAll(where.values());
    var rows =
        sql.list(
            COUNTS + where.sql() + " group by s.state",
            ActionListRepository::row,
            values.toArray());
    var states = new EnumMap<ActionState, Long>(ActionState.class);
    rows.forEach(row -> states.put(row.state(), row.many()));
    var open = rows.stream().filter(row -> row.state().isOpen()).toList();
    return new ActionCounts(
        open.stream().mapToLong(CountRow::overdue).sum(),
        open.stream().mapToLong(CountRow::soon).sum(),
        open.stream().mapToLong(CountRow::unplanned).sum(),
        states);
  }

  /** Titles of the cycles, and of the standards of one of them or of all. */
  List<String> sources(long partnershipId) {
    return sql.list(
        "select distinct source from improvement_action where partnership_id = ? order by source",
        row -> row.getString(1),
        partnershipId);
  }

  List<String> standards(long partnershipId, @Nullable String source) {
    var of = "select distinct standard from improvement_action where partnership_id = ?";
    return source == null
        ? sql.list(of + " order by standard", row -> row.getString(1), partnershipId)
        : sql.list(
            of + " and source = ? order by standard",
            row -> row.getString(1),
            partnershipId,
            source);
  }

  private List<Long> ids(Where where, ActionSearch.Order order, int size, long before) {
    var ordered =
        switch (order) {
          case DUE, SUBMITTED -> where;
          case ORGANISATION -> where.with(ORGANISATION);
          case STANDARD -> where.with(ACTION).with(ORGANISATION);
        };
    return ids(ordered, order(order), size, before);
  }

  private List<Long> ids(Where where, String order, int size, long before) {
    return sql.list(
        "select s.action_id" + where.sql() + " order by " + order + " limit ? offset ?",
        row -> row.getLong(1),
        Stream.concat(where.values().stream(), Stream.of((long) size, before)).toArray());
  }

  private static Where anyState(ActionScope reach, ActionFilter it) {
    var names = NameSearch.of(it.named());
    var where = whose(reach);
    if (it.standard() != null || it.cycle() != null) where = where.with(ACTION);
    if (!names.isEmpty()) where = where.with(ORGANISATION);
    return where
        .and(" and s.lead_name = ?", it.lead())
        .and(" and a.standard = ?", it.standard())
        .and(" and a.source = ?", it.cycle())
        .and(" and s.organisation_id = ?", it.organisation())
        .and(names.condition(), names.values());
  }

  private static Where whose(ActionScope reach) {
    var partnership = reach.partnershipId();
    var of = " where s.partnership_id = ?";
    var where =
        reach.submittedOnly()
            ? new Where(SUBMITTED, "", of, List.of(partnership))
            : new Where(LIVE, "", of, List.of(partnership, partnership));
    return (reach.value() == null ? where : where.with(ACTION).with(ORGANISATION))
        .and(reach.condition(), reach.values());
  }

  private static String sum(String condition) {
    return "sum(case when " + condition + " then 1 else 0 end), ";
  }

  private static ActionTotals totals(ResultSet row) throws SQLException {
    return new ActionTotals(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }

  private static Where inState(Where where, String state, LocalDate today) {
    return switch (state) {
      case ActionFilter.ALL -> where;
      case ActionFilter.UNFINISHED -> where.and(" and " + OPEN, Stream.of());
      case ActionFilter.TO_BE_WRITTEN ->
          where.and(" and s.planned = false and " + OPEN, Stream.of());
      case ActionFilter.OVERDUE -> where.and(" and s.due_order < ? and " + OPEN, Stream.of(today));
      case ActionFilter.SOON ->
          where.and(
              " and s.due_order between ? and ? and " + OPEN,
              Stream.of(today, today.plusDays(Age.SOON_DAYS)));
      default -> where.and(" and s.state = ?", Stream.of(state));
    };
  }

  /** Each ends in the id, so that no action is on two pages. */
  private static String order(ActionSearch.Order order) {
    return switch (order) {
      case DUE -> DUE_FIRST;
      case ORGANISATION -> "o.name, " + DUE_FIRST;
      case STANDARD -> "a.standard, o.name, s.action_id";
      case SUBMITTED -> "s.submitted_at desc, s.action_id";
    };
  }

  private record CountRow(ActionState state, long many, long overdue, long soon, long unplanned) {}

  private static CountRow row(ResultSet row) throws SQLException {
    return new CountRow(
        ActionState.of(row.getString("state")),
        row.getLong("many"),
        row.getLong("overdue"),
        row.getLong("soon"),
        row.getLong("unplanned"));
  }
}
