package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleCounts;
import org.assay.assurance.moderation.sample.SampleDraw.Drawn;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ModerationRepository {
  private static final String SAMPLES =
      "select m.id, m.partnership_id, m.cycle_id, m.return_id, s.number, m.organisation_id, o.name,"
          + " m.part, m.place, m.signs, m.first_marker, m.second_marker, m.finished_at from"
          + " moderation_sample m join submission s on s.id = m.submission_id join organisation o"
          + " on o.id = m.organisation_id where m.partnership_id = ?";

  private final Sql sql;

  ModerationRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Draw> draw(long partnershipId, long cycleId) {
    return sql.first(
        "select * from moderation_draw where partnership_id = ? and cycle_id = ?",
        row ->
            new Draw(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getString("seed"),
                row.getInt("random_part"),
                row.getInt("risk_part"),
                row.getInt("population"),
                row.getLong("drawn_by"),
                requireNonNull(Sql.instant(row, "drawn_at"))),
        partnershipId,
        cycleId);
  }

  long add(long partnershipId, Draw draw) {
    return sql.insert(
        "insert into moderation_draw (partnership_id, cycle_id, seed, random_part, risk_part,"
            + " population, drawn_by, drawn_at) values "
            + Sql.marks(8),
        partnershipId,
        draw.cycleId(),
        draw.seed(),
        draw.random(),
        draw.risk(),
        draw.population(),
        draw.drawnBy(),
        draw.drawnAt());
  }

  /**
   * @param first by return: who marks it
   * @param second by return: who marks it again
   */
  void add(
      long partnershipId,
      long drawId,
      long cycleId,
      List<Drawn> drawn,
      Map<Long, Long> first,
      Map<Long, Long> second) {
    var rows = new java.util.ArrayList<@Nullable Object[]>();
    for (int i = 0; i < drawn.size(); i++) {
      var it = drawn.get(i).candidate();
      rows.add(
          new @Nullable Object[] {
            partnershipId,
            drawId,
            cycleId,
            it.returnId(),
            it.submissionId(),
            it.organisationId(),
            drawn.get(i).part().name(),
            it.stratum(),
            i + 1,
            RiskReason.codes(it.reasons()),
            first.get(it.returnId()),
            second.get(it.returnId())
          });
    }
    sql.batch(
        "insert into moderation_sample (partnership_id, draw_id, cycle_id, return_id,"
            + " submission_id, organisation_id, part, stratum, place, signs, first_marker,"
            + " second_marker) values "
            + Sql.marks(12),
        rows);
  }

  /** In the order drawn. */
  List<Sample> samples(long partnershipId, long cycleId) {
    return sql.list(
        SAMPLES + " and m.cycle_id = ? order by m.place",
        ModerationRepository::sample,
        partnershipId,
        cycleId);
  }

  /**
   * By cycle; without those that have no sample.
   *
   * @param person whose own ones are counted
   */
  Map<Long, SampleCounts> counts(long partnershipId, long person) {
    var counts = new HashMap<Long, SampleCounts>();
    sql.list(
            "select cycle_id, count(*) as drawn, sum(case when finished_at is null then 0 else 1"
                + " end) as finished, sum(case when finished_at is null and (first_marker = ? or"
                + " second_marker = ?) then 1 else 0 end) as own from moderation_sample where"
                + " partnership_id = ? group by cycle_id",
            row ->
                Map.entry(
                    row.getLong("cycle_id"),
                    new SampleCounts(
                        row.getLong("drawn"), row.getLong("finished"), row.getLong("own"))),
            person,
            person,
            partnershipId)
        .forEach(it -> counts.put(it.getKey(), it.getValue()));
    return counts;
  }

  Optional<Sample> sample(long partnershipId, long id) {
    return sql.first(SAMPLES + " and m.id = ?", ModerationRepository::sample, partnershipId, id);
  }

  /** Keeps others from this one until the transaction ends. */
  Optional<Sample> lock(long partnershipId, long id) {
    return sql.first(
            "select id from moderation_sample where partnership_id = ? and id = ? for update",
            row -> row.getLong(1),
            partnershipId,
            id)
        .flatMap(it -> sample(partnershipId, it));
  }

  Optional<Sample> ofReturn(long partnershipId, long returnId) {
    return sql.first(
        SAMPLES + " and m.return_id = ?", ModerationRepository::sample, partnershipId, returnId);
  }

  /** Returns that somebody marks second and that the first marker has not finished. */
  Set<Long> unfinishedOf(long partnershipId, long cycleId, long secondMarker) {
    return Set.copyOf(
        sql.list(
            "select return_id from moderation_sample where partnership_id = ? and cycle_id = ? and"
                + " second_marker = ? and finished_at is null",
            row -> row.getLong(1),
            partnershipId,
            cycleId,
            secondMarker));
  }

  private static Sample sample(ResultSet row) throws SQLException {
    return new Sample(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("cycle_id"),
        row.getLong("return_id"),
        row.getInt("number"),
        row.getLong("organisation_id"),
        row.getString("name"),
        Part.valueOf(row.getString("part")),
        row.getInt("place"),
        RiskReason.recorded(row.getString("signs")),
        Sql.id(row, "first_marker"),
        Sql.id(row, "second_marker"),
        Sql.instant(row, "finished_at"));
  }

  boolean finish(Sample sample, Instant at) {
    return sql.change(
            "update moderation_sample set finished_at = ? where id = ? and partnership_id = ? and"
                + " finished_at is null",
            at,
            sample.id(),
            sample.partnershipId())
        == 1;
  }
}
