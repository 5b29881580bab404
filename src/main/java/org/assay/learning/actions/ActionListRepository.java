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
 * Reads a page of the actions that were signed off; the database searches, sorts and cuts. Only ids
 * are sorted, since the words of an action are long.
 */
@Singleton
class ActionListRepository {
  private static final String ACTION =
      " join improvement_action a on a.id = s.action_id and a.partnership_id = s.partnership_id";
  private static final String ORGANISATION =
      " join organisation o on o.id = s.organisation_id and o.partnership_id = s.partnership_id";
  private static final String OPEN = "s.finished = false";

  /** What has no day comes last. */
  private static final String DUE_FIRST = "s.due_order, s.action_id";

  /** Without the actions' words, so that an index answers it. */
  private static final String COUNTS =
      "select s.state, count(*) as many, sum(case when s.due_order < ? then 1 else 0 end) as"
          + " overdue, sum(case when s.due_order between ? and ? then 1 else 0 end) as soon,"
          + " sum(case when s.planned then 0 else 1 end) as unplanned";

  private static final String UNFINISHED = "s.state in ('open', 'in-progress')";

  /** By the columns of one index. */
  private static final String TOTALS =
      "select count(*) as many, sum(case when %1$s then 1 else 0 end) as open, sum(case when %1$s"
              .formatted(UNFINISHED)
          + " and not s.planned then 1 else 0 end) as unwritten, sum(case when s.state = 'done'"
          + " then 1 else 0 end) as done, sum(case when s.state = 'no-longer-needed' then 1 else 0"
          + " end) as dropped, sum(case when %1$s and s.due_order < ? then 1 else 0 end) as overdue,"
              .formatted(UNFINISHED)
          + " sum(case when %1$s and s.due_order <= ? then 1 else 0 end) as over30,"
              .formatted(UNFINISHED)
          + " sum(case when %1$s and s.due_order < ? then 1 else 0 end) as over90"
              .formatted(UNFINISHED);

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
  private record Where(String joins, String condition, List<Object> values) {
    Where and(String more, Stream<?> given) {
      return new Where(
          joins,
          condition + more,
          Stream.concat(values.stream(), given.<Object>map(it -> it)).toList());
    }

    Where and(String more, @Nullable Object value) {
      return value == null ? this : and(more, Stream.of(value));
    }

    Where with(String join) {
      return joins.contains(join) ? this : new Where(joins + join, condition, values);
    }

    String sql() {
      return " from submitted_action s" + joins + condition;
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

  /**
   * As much of a selection as a paper holds.
   *
   * @param most actions to be done, and of each other kind
   */
  ActionExcerpt excerpt(ActionScope reach, ActionFilter selection, LocalDate today, int most) {
    var where = inState(anyState(reach, selection), selection.state(), today);
    var ids = new LinkedHashSet<Long>();
    var carried = where.with(ACTION).and(" and a.carried_from is not null", Stream.of());
    for (var part :
        List.of(
            where.and(" and " + OPEN, Stream.of()),
            where.and(" and s.state = 'done'", Stream.of()),
            where.and(" and s.state = 'no-longer-needed'", Stream.of()),
            carried)) {
      ids.addAll(ids(part, ActionSearch.Order.DUE, most, 0));
    }
    var sums = new ArrayList<Object>(List.of(today, today.minusDays(30), today.minusDays(90)));
    sums.addAll(where.values());
    var some = actions.inOrder(reach, List.copyOf(ids));
    var many = count(carried);
    return sql.first(TOTALS + where.sql(), row -> excerpt(row, some, many), sums.toArray())
        .orElseThrow();
  }

  private static ActionExcerpt excerpt(ResultSet row, List<Action> some, long carried)
      throws SQLException {
    var open = row.getLong("open");
    var short30 = row.getLong("overdue") - row.getLong("over30");
    var short90 = row.getLong("over30") - row.getLong("over90");
    return new ActionExcerpt(
        some,
        row.getLong("many"),
        open,
        row.getLong("unwritten"),
        carried,
        row.getLong("done"),
        row.getLong("dropped"),
        List.of(open - row.getLong("overdue"), short30, short90, row.getLong("over90")));
  }

  private long count(Where where) {
    return sql.count("select count(*)" + where.sql(), where.values().toArray());
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
    return sql.list(
        "select s.action_id" + ordered.sql() + " order by " + order(order) + " limit ? offset ?",
        row -> row.getLong(1),
        Stream.concat(where.values().stream(), Stream.of((long) size, before)).toArray());
  }

  private static Where anyState(ActionScope reach, ActionFilter it) {
    var names = NameSearch.of(it.named());
    var where = new Where("", " where s.partnership_id = ?", List.of(reach.partnershipId()));
    if (it.standard() != null || it.cycle() != null) where = where.with(ACTION);
    if (!names.isEmpty()) where = where.with(ORGANISATION);
    return where
        .and(reach.condition(), reach.values())
        .and(" and s.lead_name = ?", it.lead())
        .and(" and a.standard = ?", it.standard())
        .and(" and a.source = ?", it.cycle())
        .and(" and s.organisation_id = ?", it.organisation())
        .and(names.condition(), names.values());
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
