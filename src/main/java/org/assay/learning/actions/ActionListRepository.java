package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of the actions that somebody sees, as they are now or as they were signed off; the
 * database searches, sorts and cuts. Only ids are sorted, since the words of an action are long.
 */
@Singleton
class ActionListRepository {
  /** What has no day comes last. */
  private static final String DUE_FIRST = "s.due_order, s.action_id";

  private static final String BY_ORGANISATION = "o.name, s.organisation_id, " + DUE_FIRST;

  private static final String ENDED_LAST = "s.closed_at desc, s.action_id";

  /** Nobody reads on beyond so many people who lead. */
  private static final int LEADS = 5_000;

  /** By state, which the indexes that count have. */
  private static final String OPEN = "s.state in ('open', 'in-progress')";

  private static final String TOTALS =
      "select "
          + sum(OPEN)
          + sum(OPEN + " and s.planned = false")
          + sum(OPEN + " and s.due_order < ?")
          + sum(OPEN + " and s.due_order <= ?")
          + sum(OPEN + " and s.due_order < ?")
          + sum("s.carried = true")
          + sum("s.state = 'done'")
          + "sum(case when s.state = 'no-longer-needed' then 1 else 0 end), count(*)";
  private static final String BY_LEAD =
      "select coalesce(s.lead_name, ''), "
          + sum(OPEN)
          + sum(OPEN + " and s.due_order < ?")
          + "sum(case when s.state = 'done' then 1 else 0 end)";

  private final Sql sql;
  private final ActionRepository actions;

  ActionListRepository(Sql sql, ActionRepository actions) {
    this.sql = sql;
    this.actions = actions;
  }

  /**
   * @param counts of the same search, whatever the state
   */
  Page<Action> page(
      ActionScope reach, ActionSearch search, ActionCounts counts, int size, LocalDate today) {
    var where = ActionQuery.of(reach, search.selection(), today);
    var total = counts.of(search.selection().state());
    return Page.upTo(
        counts.most(),
        search.page(),
        size,
        total,
        before -> actions.inOrder(reach, ids(where, search.order(), size, before, total)));
  }

  /** What comes after an id, in the order of ids. */
  List<Action> after(ActionScope reach, ActionFilter it, LocalDate today, long id, int most) {
    var where = ActionQuery.of(reach, it, today).and(" and s.action_id > ?", Stream.of(id));
    return actions.inOrder(reach, ids(where, "s.action_id", most, 0));
  }

  /** What a plan lists: at most so many that are to be done, and of each other kind. */
  List<Action> planned(ActionScope reach, ActionFilter it, LocalDate today, int open, int ended) {
    var every = ActionQuery.of(reach, it, today);
    var ids =
        new LinkedHashSet<>(
            ids(every.and(" and " + ActionQuery.OPEN, Stream.of()), DUE_FIRST, open, 0));
    for (var state : ActionState.values()) {
      if (!state.isOpen()) {
        var where = every.and(" and s.state = ?", Stream.of(state.code()));
        ids.addAll(ids(where, ENDED_LAST, ended, 0));
      }
    }
    var carried = every.and(" and s.carried = true", Stream.of());
    ids.addAll(ids(carried, DUE_FIRST, ended, 0));
    return actions.inOrder(reach, List.copyOf(ids));
  }

  ActionTotals totals(ActionScope reach, ActionFilter it, LocalDate today) {
    var where = ActionQuery.of(reach, it, today);
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
        ActionQuery.of(reach, it, today)
            .and(" and s.state in ('open', 'in-progress', 'done')", Stream.of());
    return sql.list(
        BY_LEAD + where.sql() + " group by s.lead_name order by s.lead_name limit " + LEADS,
        row -> new LedActions(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        Stream.concat(Stream.of(today), where.values().stream()).toArray());
  }

  /**
   * Titles of the cycles, in order. There are few in very many rows, and the database goes from one
   * to the next by the index.
   */
  List<String> sources(long partnershipId) {
    return sql.list(
        "select source from improvement_action where partnership_id = ? group by partnership_id,"
            + " source order by source",
        row -> row.getString(1),
        partnershipId);
  }

  /** Titles of the standards of one cycle or of all, in order. */
  List<String> standards(long partnershipId, @Nullable String source) {
    var of = "select standard from improvement_action where partnership_id = ?";
    var group = " group by partnership_id, source, standard";
    var found =
        source == null
            ? sql.list(of + group, row -> row.getString(1), partnershipId)
            : sql.list(
                of + " and source = ?" + group, row -> row.getString(1), partnershipId, source);
    return found.stream().distinct().sorted().toList();
  }

  private List<Long> ids(
      ActionQuery where, ActionSearch.Order order, int size, long before, long total) {
    if (order == ActionSearch.Order.ORGANISATION && where.isOfPartnership()) {
      return byOrganisation(where, size, before, total);
    }
    var ordered =
        switch (order) {
          case DUE, SUBMITTED -> where;
          case ORGANISATION -> where.with(ActionQuery.ORGANISATION);
          case STANDARD -> where.with(ActionQuery.ACTION).with(ActionQuery.ORGANISATION);
        };
    return ids(ordered, order(order), size, before);
  }

  private List<Long> byOrganisation(ActionQuery where, int size, long before, long total) {
    return OrganisationSlices.page(
        before,
        size,
        total,
        OrganisationSlices.counting(sql, where.partnershipId(), where.afterSlice(), where.values()),
        (organisations, most, passed) ->
            ids(
                where
                    .with(ActionQuery.ORGANISATION)
                    .and(
                        " and s.organisation_id in " + Sql.marks(organisations.size()),
                        organisations.stream()),
                BY_ORGANISATION,
                most,
                passed));
  }

  private List<Long> ids(ActionQuery where, String order, int size, long before) {
    return sql.list(
        "select s.action_id" + where.sql() + " order by " + order + " limit ? offset ?",
        row -> row.getLong(1),
        Stream.concat(where.values().stream(), Stream.of((long) size, before)).toArray());
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

  /** Each ends in the id, so that no action is on two pages. */
  private static String order(ActionSearch.Order order) {
    return switch (order) {
      case DUE -> DUE_FIRST;
      case ORGANISATION -> BY_ORGANISATION;
      case STANDARD -> "a.standard, o.name, s.action_id";
      case SUBMITTED -> "s.submitted_at desc, s.action_id";
    };
  }
}
