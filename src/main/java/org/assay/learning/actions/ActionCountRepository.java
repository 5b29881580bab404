package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.learning.actions.Action.Age;
import org.assay.platform.Sql;

/** Counts a part of the actions that somebody sees by state; of very many, up to a limit. */
@Singleton
class ActionCountRepository {
  /** What a partnership of some 3,000 schools has, and what is counted to the end. */
  private static final int VAST = 100_000;

  /** Beyond it, up to which number the actions of a state are counted. */
  private static final int COUNTED = 20_000;

  private static final String BY_DUE = "/*+ INDEX(s submitted_action_by_due) */ ";

  /** Without the actions' words, so that an index answers it. */
  private static final String COUNTS =
      "select s.state, count(*) as many, sum(case when s.due_order < ? then 1 else 0 end) as"
          + " overdue, sum(case when s.due_order between ? and ? then 1 else 0 end) as soon,"
          + " sum(case when s.planned then 0 else 1 end) as unplanned";

  private final Sql sql;

  ActionCountRepository(Sql sql) {
    this.sql = sql;
  }

  ActionCounts counts(ActionScope reach, ActionFilter selection, LocalDate today) {
    var where = ActionQuery.inAnyState(reach, selection);
    if (where.isWhole() && isVast(reach.partnershipId())) {
      return bounded(reach.partnershipId(), today, COUNTED);
    }
    var values = new ArrayList<Object>(List.of(today, today, today.plusDays(Age.SOON_DAYS)));
    values.addAll(where.values());
    var rows =
        sql.list(
            COUNTS + where.sql() + " group by s.state",
            ActionCountRepository::row,
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

  private boolean isVast(long partnershipId) {
    return new Counted(partnershipId, VAST).upTo("1 = 1") > VAST;
  }

  /** Of very many actions, each number up to one more than is said. */
  ActionCounts bounded(long partnershipId, LocalDate today, int most) {
    var counted = new Counted(partnershipId, most);
    var states = new EnumMap<ActionState, Long>(ActionState.class);
    for (var it : ActionState.values()) {
      states.put(it, counted.upTo("s.state = ?", it.code()));
    }
    return new ActionCounts(
        counted.upToBy(BY_DUE, ActionQuery.OPEN + " and s.due_order < ?", today),
        counted.upToBy(
            BY_DUE,
            ActionQuery.OPEN + " and s.due_order between ? and ?",
            today,
            today.plusDays(Age.SOON_DAYS)),
        counted.upTo(ActionQuery.OPEN + " and s.planned = false"),
        states,
        most);
  }

  /** Counts a partnership's actions up to one more than a number. */
  private final class Counted {
    private final long partnership;
    private final int most;

    Counted(long partnership, int most) {
      this.partnership = partnership;
      this.most = most;
    }

    long upTo(String condition, Object... values) {
      return upToBy("", condition, values);
    }

    /**
     * @param hint for MySQL, which would read all that are open from another index
     */
    long upToBy(String hint, String condition, Object... values) {
      return sql.count(
          "select count(*) from (select "
              + hint
              + "1 as one from submitted_action s where s.partnership_id = ?"
              + " and "
              + condition
              + " limit "
              + (most + 1)
              + ") x",
          Stream.concat(Stream.<Object>of(partnership), Stream.of(values)).toArray());
    }
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
