package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps what finished samples come to. */
@Singleton
class ModeratedScoreRepository {
  private static final String COLUMNS =
      "x.section_key, x.claimed_ratio, x.moderated_ratio, x.over_claimed, x.agreed,"
          + " x.under_claimed, x.different";

  /**
   * A moderation {@code m} is final when its first marker has finished it, and not while the
   * organisation's challenge waits for a reply.
   */
  private static final String IS_FINAL =
      " and m.finished_at is not null and not exists (select 1 from moderation_response c where"
          + " c.sample_id = m.id and c.agreed = false and c.decided_at is null)";

  private static final String FINAL =
      "select m.return_id, m.cycle_id, coalesce(d.decided_at, m.finished_at) final_at, s.number,"
          + " r.submissions from moderation_sample m join submission s on s.id = m.submission_id"
          + " join agency_return r on r.id = m.return_id left join moderation_response d on"
          + " d.sample_id = m.id where m.partnership_id = ?"
          + IS_FINAL;

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
   * Of each sample that {@code which} names, the scores that stand: those after the reply to a
   * challenge where there is one, else those of its markers. Both conditions come twice, so their
   * values do as well.
   *
   * @param decided which responses {@code e} count as replied to
   */
  private static String standing(String which, String decided) {
    var scores =
        "select m.return_id, "
            + COLUMNS
            + " from moderation_sample m join %s x on x.sample_id = m.id where "
            + which
            + " and %s (select 1 from moderation_response e where e.sample_id = m.id and "
            + decided
            + ")";
    return scores.formatted("moderated_score", "not exists")
        + " union all "
        + scores.formatted("challenged_score", "exists");
  }

  /**
   * Of the random part, of samples that were finished by a time. What was decided about a challenge
   * counts from then on.
   */
  List<ModeratedScore> atRandom(Cycle cycle, Instant at) {
    return sql.list(
        standing(
            "m.partnership_id = ? and m.cycle_id = ? and m.part = ? and m.finished_at <= ?",
            "e.decided_at <= ?"),
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

  /**
   * @param at when its moderation was final
   * @param submission number of the submission that was marked, and {@code latest} of its latest
   */
  record Final(long returnId, long cycleId, Instant at, int submission, int latest) {}

  /** Of one return; empty until its moderation is final. */
  Optional<Final> finalOf(long partnershipId, long returnId) {
    return sql.first(
        FINAL + " and m.return_id = ?", ModeratedScoreRepository::last, partnershipId, returnId);
  }

  /** The last final one of an organisation's returns in two cycles. */
  Optional<Final> lastOf(long partnershipId, long organisationId, long cycle, long before) {
    return sql.first(
        FINAL
            + " and m.organisation_id = ? and m.cycle_id in (?, ?) order by final_at desc"
            + " limit 1",
        ModeratedScoreRepository::last,
        partnershipId,
        organisationId,
        cycle,
        before);
  }

  private static Final last(ResultSet row) throws SQLException {
    return new Final(
        row.getLong("return_id"),
        row.getLong("cycle_id"),
        Objects.requireNonNull(Sql.instant(row, "final_at")),
        row.getInt("number"),
        row.getInt("submissions"));
  }

  /** As a whole, by the ids of returns of one cycle whose moderation is final. */
  Map<Long, ModeratedScore> wholeIn(Cycle cycle) {
    var whole = new HashMap<Long, ModeratedScore>();
    sql.list(
            standing(
                "m.partnership_id = ? and m.cycle_id = ? and x.section_key = ?" + IS_FINAL,
                "e.decided_at is not null"),
            row -> Map.entry(row.getLong("return_id"), score(row)),
            cycle.partnershipId(),
            cycle.id(),
            ModeratedScore.WHOLE,
            cycle.partnershipId(),
            cycle.id(),
            ModeratedScore.WHOLE)
        .forEach(it -> whole.put(it.getKey(), it.getValue()));
    return whole;
  }

  /** Of one return that is finished, as they stand. */
  List<ModeratedScore> ofReturn(long partnershipId, long returnId) {
    return sql.list(
        standing(
            "m.partnership_id = ? and m.return_id = ? and m.finished_at is not null",
            "e.decided_at is not null"),
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
