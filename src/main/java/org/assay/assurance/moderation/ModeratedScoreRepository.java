package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.assurance.moderation.SampleDraw.Part;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps what finished samples come to. */
@Singleton
class ModeratedScoreRepository {
  private static final String COLUMNS =
      "x.section_key, x.claimed_ratio, x.moderated_ratio, x.over_claimed, x.agreed,"
          + " x.under_claimed, x.different";

  private final Sql sql;

  ModeratedScoreRepository(Sql sql) {
    this.sql = sql;
  }

  void add(Sample sample, List<ModeratedScore> scores) {
    add("moderated_score", sample, scores);
  }

  /** What they come to after the reply to a challenge; what stood before is kept. */
  void addFinal(Sample sample, List<ModeratedScore> scores) {
    add("challenged_score", sample, scores);
  }

  private void add(String table, Sample sample, List<ModeratedScore> scores) {
    sql.batch(
        "insert into "
            + table
            + " (sample_id, section_key, partnership_id, claimed_ratio,"
            + " moderated_ratio, over_claimed, agreed, under_claimed, different) values "
            + Sql.marks(9),
        scores.stream()
            .map(
                it ->
                    new @Nullable Object[] {
                      sample.id(),
                      it.standard(),
                      sample.partnershipId(),
                      it.claimed(),
                      it.moderated(),
                      it.shift().over(),
                      it.shift().agreed(),
                      it.shift().under(),
                      it.shift().different()
                    })
            .toList());
  }

  /**
   * Of the random part, of samples that were finished by a time. What was decided about a challenge
   * counts from then on.
   */
  List<ModeratedScore> atRandom(Cycle cycle, Instant at) {
    return sql.list(
        "select "
            + COLUMNS
            + " from moderation_sample m join moderated_score x on x.sample_id = m.id where"
            + " m.partnership_id = ? and m.cycle_id = ? and m.part = ? and m.finished_at <= ? and"
            + " not exists (select 1 from moderation_response e where e.sample_id = m.id and"
            + " e.decided_at <= ?) union all select "
            + COLUMNS
            + " from moderation_sample m join moderation_response e on e.sample_id = m.id join"
            + " challenged_score x on x.sample_id = m.id where m.partnership_id = ? and m.cycle_id"
            + " = ? and m.part = ? and m.finished_at <= ? and e.decided_at <= ?",
        ModeratedScoreRepository::score,
        cycle.partnershipId(),
        cycle.id(),
        Part.RANDOM.name(),
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        Part.RANDOM.name(),
        at,
        at);
  }

  /** Of one return that is finished, as they stand. */
  List<ModeratedScore> ofReturn(long partnershipId, long returnId) {
    return sql.list(
        "select "
            + COLUMNS
            + " from moderation_sample m join moderated_score x on x.sample_id = m.id where"
            + " m.partnership_id = ? and m.return_id = ? and m.finished_at is not null and not"
            + " exists (select 1 from moderation_response e where e.sample_id = m.id and"
            + " e.decided_at is not null) union all select "
            + COLUMNS
            + " from moderation_sample m join challenged_score x on x.sample_id = m.id where"
            + " m.partnership_id = ? and m.return_id = ?",
        ModeratedScoreRepository::score,
        partnershipId,
        returnId,
        partnershipId,
        returnId);
  }

  /**
   * @param population how many had been submitted when the sample was drawn
   * @param drawn how many were drawn; {@code finished} of them by the time, {@code random} of those
   *     in the random part
   */
  record Progress(int population, int drawn, int finished, int random) {}

  Progress progress(Cycle cycle, Instant at) {
    return sql.first(
            "select max(d.population) population, count(*) drawn, sum(case when m.finished_at <= ?"
                + " then 1 else 0 end) finished, sum(case when m.finished_at <= ? and m.part = ?"
                + " then 1 else 0 end) at_random from moderation_draw d join moderation_sample m on"
                + " m.draw_id = d.id where d.partnership_id = ? and d.cycle_id = ? and d.drawn_at"
                + " <= ?",
            row ->
                new Progress(
                    row.getInt("population"),
                    row.getInt("drawn"),
                    row.getInt("finished"),
                    row.getInt("at_random")),
            at,
            at,
            Part.RANDOM.name(),
            cycle.partnershipId(),
            cycle.id(),
            at)
        .orElse(new Progress(0, 0, 0, 0));
  }

  private static ModeratedScore score(ResultSet row) throws SQLException {
    return new ModeratedScore(
        row.getString("section_key"),
        row.getBigDecimal("claimed_ratio"),
        row.getBigDecimal("moderated_ratio"),
        new Shift(
            row.getInt("over_claimed"),
            row.getInt("agreed"),
            row.getInt("under_claimed"),
            row.getInt("different")));
  }
}
