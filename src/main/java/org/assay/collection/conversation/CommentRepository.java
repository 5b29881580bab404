package org.assay.collection.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.platform.Sql;

@Singleton
class CommentRepository {
  private final Sql sql;

  CommentRepository(Sql sql) {
    this.sql = sql;
  }

  /** The first said first. */
  List<Comment> about(long partnershipId, long returnId, String question) {
    return sql.list(
        "select c.id, p.name, c.written_at, c.body, c.resolved_at, r.name as resolver from"
            + " question_comment c join person p on p.id = c.person_id left join person r on r.id ="
            + " c.resolved_by where c.partnership_id = ? and c.return_id = ? and c.question_key = ?"
            + " order by c.written_at, c.id",
        row ->
            new Comment(
                row.getLong("id"),
                row.getString("name"),
                Objects.requireNonNull(Sql.instant(row, "written_at")),
                row.getString("body"),
                Sql.instant(row, "resolved_at"),
                row.getString("resolver")),
        partnershipId,
        returnId,
        question);
  }

  /** How many are open, by question; those with none are left out. */
  Map<String, Integer> open(long partnershipId, long returnId) {
    var open = new HashMap<String, Integer>();
    sql.list(
            "select question_key, count(*) from question_comment where partnership_id = ? and"
                + " return_id = ? and resolved_at is null group by question_key",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            partnershipId,
            returnId)
        .forEach(it -> open.put(it.getKey(), it.getValue()));
    return open;
  }

  void add(
      long partnershipId, long returnId, String question, long person, String words, Instant now) {
    sql.insert(
        "insert into question_comment (return_id, question_key, partnership_id, person_id,"
            + " written_at, body) values "
            + Sql.marks(6),
        returnId,
        question,
        partnershipId,
        person,
        now,
        words);
  }

  /** All that are open about one question. */
  void resolve(long partnershipId, long returnId, String question, long person, Instant now) {
    sql.change(
        "update question_comment set resolved_at = ?, resolved_by = ? where partnership_id = ? and"
            + " return_id = ? and question_key = ? and resolved_at is null",
        now,
        person,
        partnershipId,
        returnId,
        question);
  }
}
