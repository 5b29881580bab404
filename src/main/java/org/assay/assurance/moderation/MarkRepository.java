package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.platform.Sql;

@Singleton
class MarkRepository {
  private final Sql sql;

  MarkRepository(Sql sql) {
    this.sql = sql;
  }

  /** A mark with the sample that it belongs to. */
  record Given(long sampleId, Mark mark) {}

  List<Mark> of(Sample sample) {
    return sql
        .list(
            "select * from moderation_mark where partnership_id = ? and sample_id = ?",
            MarkRepository::given,
            sample.partnershipId(),
            sample.id())
        .stream()
        .map(Given::mark)
        .toList();
  }

  List<Given> inCycle(long partnershipId, long cycleId) {
    return sql.list(
        "select k.* from moderation_sample m join moderation_mark k on k.sample_id = m.id where"
            + " m.partnership_id = ? and m.cycle_id = ?",
        MarkRepository::given,
        partnershipId,
        cycleId);
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getLong("sample_id"),
        new Mark(
            row.getString("question_key"),
            Marker.of(row.getInt("marker")),
            row.getLong("person_id"),
            row.getString("claimed_code"),
            row.getString("option_code"),
            row.getString("comment"),
            requireNonNull(Sql.instant(row, "marked_at")),
            row.getInt("version")));
  }

  void add(Sample sample, Mark it) {
    sql.change(
        "insert into moderation_mark (sample_id, question_key, marker, partnership_id, person_id,"
            + " claimed_code, option_code, comment, marked_at, version) values "
            + Sql.marks(10),
        sample.id(),
        it.question(),
        it.marker().number(),
        sample.partnershipId(),
        it.personId(),
        it.claimed(),
        it.option(),
        it.comment(),
        it.at(),
        it.version());
  }

  /** Of two who change a mark at once, one succeeds. */
  boolean replace(Sample sample, Mark it, int before) {
    return sql.change(
            "update moderation_mark set person_id = ?, option_code = ?, comment = ?, marked_at = ?,"
                + " version = ? where sample_id = ? and question_key = ? and marker = ? and"
                + " partnership_id = ? and version = ?",
            it.personId(),
            it.option(),
            it.comment(),
            it.at(),
            it.version(),
            sample.id(),
            it.question(),
            it.marker().number(),
            sample.partnershipId(),
            before)
        == 1;
  }
}
