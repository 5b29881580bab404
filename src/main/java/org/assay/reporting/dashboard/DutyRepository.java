package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.assay.reporting.dashboard.DutySearch.ActionState;
import org.assay.reporting.figures.Breach.Progress;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.assay.reporting.figures.tally.GapTally;

/** Legal duties that organisations say they do not meet, by name, a page at a time. */
@Singleton
class DutyRepository {
  private static final String PROGRESS = GapTally.PROGRESS;

  /** Takes the time three times. */
  private static final String CLOSED = "coalesce(" + PROGRESS + ", '') = 'closed'";

  private static final String WHERE =
      " where s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at >"
          + " ? and g.unmet > 0";
  private static final String GAPS = " join submission_gap g on g.submission_id = s.id";

  private final Sql sql;

  DutyRepository(Sql sql) {
    this.sql = sql.patient();
  }

  record Duty(long returnId, Unmet unmet, Progress progress) {}

  /**
   * As they stood at a time.
   *
   * @param withheld returns that the reader may not read yet
   * @param known how many match, where tallies have it
   */
  Page<Duty> page(
      Cycle cycle,
      Instant now,
      DutySearch search,
      Collection<Long> withheld,
      int size,
      OptionalLong known) {
    var values = new ArrayList<Object>(List.of(cycle.partnershipId(), cycle.id(), now, now));
    var where = WHERE + condition(search, withheld, now, values);
    var total =
        known.orElseGet(
            () -> sql.count("select count(*) from submission s" + GAPS + where, values.toArray()));
    return OrganisationSlices.numbered(
        search.page(),
        size,
        total,
        OrganisationSlices.counting(
            sql,
            cycle.partnershipId(),
            " join submission s on s.organisation_id = x.id" + GAPS + where,
            values),
        (organisations, most, passed) -> read(where, values, organisations, most, passed, now));
  }

  private List<Duty> read(
      String where,
      List<Object> values,
      List<Long> organisations,
      int size,
      long before,
      Instant now) {
    var today = England.day(now);
    var all = new ArrayList<Object>(List.of(now, now, now));
    all.addAll(values);
    all.addAll(organisations);
    all.add((long) size);
    all.add(before);
    return sql.list(
        "select x.*, a.state, a.option_code, a.ratio, a.plan_what from (select s.id, s.return_id,"
            + " o.name, o.id organisation_id, g.question_key, g.position, g.planned, g.due_on, "
            + PROGRESS
            + " progress from submission s join organisation o on o.id = s.organisation_id"
            + GAPS
            + where
            + " and s.organisation_id in "
            + Sql.marks(organisations.size())
            + " order by o.name, o.id, g.position limit ? offset ?) x join submission_answer a on"
            + " a.submission_id = x.id and a.question_key = x.question_key order by x.name,"
            + " x.organisation_id, x.position",
        row -> duty(row, today),
        all.toArray());
  }

  private static String condition(
      DutySearch search, Collection<Long> withheld, Instant now, List<Object> values) {
    var condition = new StringBuilder(search.filter().condition());
    values.addAll(search.filter().values());
    if (search.question() != null) {
      condition.append(" and g.question_key = ?");
      values.add(search.question());
    }
    var action = search.action();
    if (action != null) {
      condition.append(condition(action));
      values.addAll(List.of(now, now, now));
      if (action == ActionState.OVERDUE || action == ActionState.OPEN) values.add(England.day(now));
    }
    if (!withheld.isEmpty()) {
      condition.append(" and s.return_id not in ").append(Sql.marks(withheld.size()));
      values.addAll(withheld);
    }
    return condition.toString();
  }

  private static String condition(ActionState action) {
    return switch (action) {
      case NONE -> " and s.unplanned > 0 and g.planned = false and not " + CLOSED;
      case OVERDUE -> " and g.planned = true and not " + CLOSED + " and g.due_on < ?";
      case OPEN ->
          " and g.planned = true and not " + CLOSED + " and (g.due_on is null or g.due_on >= ?)";
      case DONE -> " and " + CLOSED;
    };
  }

  private static Duty duty(ResultSet row, LocalDate today) throws SQLException {
    var unmet = Unmet.read(row);
    var due = unmet.due();
    return new Duty(
        row.getLong("return_id"),
        unmet,
        Progress.of(
            row.getString("progress"),
            row.getBoolean("planned"),
            due != null && due.isBefore(today)));
  }
}
