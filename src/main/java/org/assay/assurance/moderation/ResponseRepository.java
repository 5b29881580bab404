package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.platform.Sql;

/** Keeps what organisations say to their moderated scores. */
@Singleton
class ResponseRepository {
  private final Sql sql;

  ResponseRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<ModerationResponse> of(Sample sample) {
    return sql.first(
        "select * from moderation_response where partnership_id = ? and sample_id = ?",
        row -> response(row, reasons(sample)),
        sample.partnershipId(),
        sample.id());
  }

  private Map<String, String> reasons(Sample sample) {
    var reasons = new LinkedHashMap<String, String>();
    sql.list(
            "select question_key, reason from moderation_challenge where partnership_id = ? and"
                + " sample_id = ? order by question_key",
            row -> Map.entry(row.getString(1), row.getString(2)),
            sample.partnershipId(),
            sample.id())
        .forEach(it -> reasons.put(it.getKey(), it.getValue()));
    return reasons;
  }

  /** By sample, without the reasons. */
  Map<Long, ModerationResponse> inCycle(long partnershipId, long cycleId) {
    var all = new HashMap<Long, ModerationResponse>();
    sql.list(
            "select e.* from moderation_response e join moderation_sample m on m.id = e.sample_id"
                + " where e.partnership_id = ? and m.cycle_id = ?",
            row -> response(row, Map.of()),
            partnershipId,
            cycleId)
        .forEach(it -> all.put(it.sampleId(), it));
    return all;
  }

  private static ModerationResponse response(ResultSet row, Map<String, String> reasons)
      throws SQLException {
    return new ModerationResponse(
        row.getLong("sample_id"),
        row.getBoolean("agreed"),
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "responded_at")),
        reasons,
        Sql.instant(row, "decided_at"));
  }

  void add(Sample sample, ModerationResponse it) {
    sql.change(
        "insert into moderation_response (sample_id, partnership_id, agreed, person_id,"
            + " responded_at) values "
            + Sql.marks(5),
        sample.id(),
        sample.partnershipId(),
        it.agreed(),
        it.personId(),
        it.at());
    sql.batch(
        "insert into moderation_challenge (sample_id, question_key, partnership_id, reason) values "
            + Sql.marks(4),
        it.challenged().entrySet().stream()
            .map(
                reason ->
                    new Object[] {
                      sample.id(), reason.getKey(), sample.partnershipId(), reason.getValue()
                    })
            .toList());
  }

  /** Of two who decide at once, one succeeds. */
  boolean decide(Sample sample, long person, Instant at) {
    return sql.change(
            "update moderation_response set decided_by = ?, decided_at = ? where sample_id = ? and"
                + " partnership_id = ? and agreed = false and decided_at is null",
            person,
            at,
            sample.id(),
            sample.partnershipId())
        == 1;
  }
}
