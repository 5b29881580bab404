package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class GroupAnswerRepository {
  private static final String SELECT =
      "select question_key, common, answer_json, version, updated_by, updated_at from group_answer"
          + " where partnership_id = ? and group_id = ? and cycle_id = ?";

  private final Sql sql;

  GroupAnswerRepository(Sql sql) {
    this.sql = sql;
  }

  List<GroupAnswer> of(Cycle cycle, long groupId, Edition edition) {
    return sql.list(
        SELECT, row -> answer(row, edition), cycle.partnershipId(), groupId, cycle.id());
  }

  /** As the answers were at a moment, of the questions that are common now. */
  List<GroupAnswer> asAt(Cycle cycle, long groupId, Edition edition, Instant moment) {
    return sql.list(
        "select v.question_key, g.common, v.answer_json, v.version, g.updated_by, v.updated_at from"
            + " group_answer_version v join group_answer g on g.group_id = v.group_id and"
            + " g.cycle_id = v.cycle_id and g.question_key = v.question_key where v.partnership_id"
            + " = ? and v.group_id = ? and v.cycle_id = ? and v.version = (select max(w.version)"
            + " from group_answer_version w where w.group_id = v.group_id and w.cycle_id ="
            + " v.cycle_id and w.question_key = v.question_key and w.updated_at <= ?)",
        row -> answer(row, edition),
        cycle.partnershipId(),
        groupId,
        cycle.id(),
        moment);
  }

  /** Keeps others from these answers until the transaction ends. */
  List<GroupAnswer> lock(Cycle cycle, long groupId, Edition edition) {
    return sql.list(
        SELECT + " for update",
        row -> answer(row, edition),
        cycle.partnershipId(),
        groupId,
        cycle.id());
  }

  /** These are common from now on, and no others. */
  void choose(Cycle cycle, long groupId, Collection<String> questions) {
    sql.change(
        "update group_answer set common = ? where partnership_id = ? and group_id = ? and cycle_id"
            + " = ?",
        false,
        cycle.partnershipId(),
        groupId,
        cycle.id());
    sql.batch(
        "insert into group_answer (partnership_id, group_id, cycle_id, question_key, common,"
            + " answer_json, version) values (?, ?, ?, ?, ?, '{}', 0) on duplicate key update"
            + " common = values(common)",
        questions.stream()
            .map(
                it -> new @Nullable Object[] {cycle.partnershipId(), groupId, cycle.id(), it, true})
            .toList());
  }

  void store(Cycle cycle, long groupId, List<GroupAnswer> answers) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var it : answers) {
      rows.add(
          new @Nullable Object[] {
            GroupAnswerReader.json(it.answer()),
            it.version(),
            it.updatedBy(),
            it.updatedAt(),
            cycle.partnershipId(),
            groupId,
            cycle.id(),
            it.question()
          });
    }
    sql.batch(
        "update group_answer set answer_json = ?, version = ?, updated_by = ?, updated_at = ? where"
            + " partnership_id = ? and group_id = ? and cycle_id = ? and question_key = ?",
        rows);
    sql.batch(
        "insert into group_answer_version (partnership_id, group_id, cycle_id, question_key,"
            + " version, answer_json, updated_at) values "
            + Sql.marks(7),
        answers.stream()
            .map(
                it ->
                    new @Nullable Object[] {
                      cycle.partnershipId(),
                      groupId,
                      cycle.id(),
                      it.question(),
                      it.version(),
                      GroupAnswerReader.json(it.answer()),
                      it.updatedAt()
                    })
            .toList());
  }

  private static GroupAnswer answer(ResultSet row, Edition edition) throws SQLException {
    var question = row.getString("question_key");
    int version = row.getInt("version");
    Instant at = Sql.instant(row, "updated_at");
    return new GroupAnswer(
        question,
        row.getBoolean("common"),
        version == 0
            ? Answer.EMPTY
            : GroupAnswerReader.answer(edition, question, row.getString("answer_json")),
        version,
        Sql.id(row, "updated_by"),
        at);
  }
}
