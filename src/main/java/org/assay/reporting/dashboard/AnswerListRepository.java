package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Who gave which answer to a question, a page at a time; the database sorts and cuts. */
@Singleton
class AnswerListRepository {
  private static final String ANSWER =
      " join submission_answer a on a.submission_id = s.id and a.question_key = ?";
  private static final String WHERE =
      " where s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at >"
          + " ?";

  private final Sql sql;

  AnswerListRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /**
   * @param ratio in [0, 1]; null when it is not scored. {@code before} likewise, of the cycle
   *     before
   * @param level of a claim of impact; null for other questions
   * @param amount of a number, a date or a list; null for other questions. Of a share it is the
   *     part, and {@code whole} what it is a part of
   */
  record Given(
      long returnId,
      String organisation,
      @Nullable String district,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio,
      @Nullable BigDecimal before,
      @Nullable Integer level,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal whole) {}

  /**
   * @param withheld returns that the reader may not read yet
   * @param known how many there are of a search that no cut narrows, as tallies have it; empty
   *     where they do not tell
   */
  Page<Given> page(
      Cycle cycle,
      Instant at,
      Question question,
      AnswerSearch search,
      Collection<Long> withheld,
      int size,
      OptionalLong known) {
    var values = new ArrayList<Object>();
    values.addAll(List.of(question.key(), cycle.partnershipId(), cycle.id(), at, at));
    var where = ANSWER + WHERE + condition(question, search, withheld, values);
    var total =
        known.isPresent() && !search.filter().narrows() && withheld.isEmpty()
            ? known.getAsLong()
            : sql.count("select count(*) from submission s" + where, values.toArray());
    return OrganisationSlices.numbered(
        search.page(),
        size,
        total,
        OrganisationSlices.counting(
            sql,
            cycle.partnershipId(),
            " join submission s on s.organisation_id = x.id" + where,
            values),
        (organisations, most, passed) -> read(where, values, organisations, most, passed));
  }

  private List<Given> read(
      String where, List<Object> values, List<Long> organisations, int size, long before) {
    var all = new ArrayList<>(values);
    all.addAll(organisations);
    all.add((long) size);
    all.add(before);
    return sql.list(
        "select s.return_id, o.name, s.district, a.state, a.option_code, a.ratio, a.before_ratio,"
            + " a.impact_level,"
            + valueOf("amount")
            + ","
            + valueOf("whole")
            + " from submission s join organisation o on o.id = s.organisation_id"
            + where
            + " and s.organisation_id in "
            + Sql.marks(organisations.size())
            + " order by o.name, o.id limit ? offset ?",
        AnswerListRepository::given,
        all.toArray());
  }

  /** Of the whole answer, where it has a number of its own. */
  private static String valueOf(String column) {
    return " (select v."
        + column
        + " from submission_value v where v.submission_id = s.id and v.question_key ="
        + " a.question_key and v.part = '') as value_"
        + column;
  }

  private static String condition(
      Question question, AnswerSearch search, Collection<Long> withheld, List<Object> values) {
    var condition = new StringBuilder(search.filter().condition());
    values.addAll(search.filter().values());
    var answer = search.answer();
    if (answer != null) condition.append(chosen(question, answer, values));
    if (search.state() != null) {
      condition.append(" and a.state = ?");
      values.add(search.state());
    }
    if (!withheld.isEmpty()) {
      condition.append(" and s.return_id not in ").append(Sql.marks(withheld.size()));
      values.addAll(withheld);
    }
    return condition.toString();
  }

  private static String chosen(Question question, String answer, List<Object> values) {
    values.add(answer);
    if (question.type() instanceof ItemType.ImpactItem) {
      return " and concat(a.impact_level, '') = ?";
    }
    return question.type() instanceof ItemType.MultipleItem
        ? " and exists (select 1 from submission_value v where v.submission_id = s.id and"
            + " v.question_key = a.question_key and v.part = ?)"
        : " and a.option_code = ?";
  }

  private static Given given(ResultSet row) throws SQLException {
    var level = row.getInt("impact_level");
    var claimed = !row.wasNull();
    return new Given(
        row.getLong("return_id"),
        row.getString("name"),
        row.getString("district"),
        row.getString("state"),
        row.getString("option_code"),
        row.getBigDecimal("ratio"),
        row.getBigDecimal("before_ratio"),
        claimed ? level : null,
        row.getBigDecimal("value_amount"),
        row.getBigDecimal("value_whole"));
  }
}
