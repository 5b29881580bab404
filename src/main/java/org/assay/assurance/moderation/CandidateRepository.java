package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.sample.Candidate;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.InspectionOutcome;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.moderation.sample.RiskSign.Facts;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.SignalState;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the returns that may be drawn, with their reasons, and keeps them with the draw. */
@Singleton
class CandidateRepository {
  private static final String CANDIDATES =
      "select s.return_id, s.id, s.organisation_id, s.group_id, s.sector, s.setting_type,"
          + " s.capped_by, count(a.ratio) as scored, sum(case when a.ratio = 1 then 1 else 0 end)"
          + " as top, max(c.now_ratio - c.before_ratio) as moved from submission s join"
          + " submission_answer a on a.submission_id = s.id left join submission_change c on"
          + " c.submission_id = s.id and c.kind = 'whole' where s.partnership_id = ? and s.cycle_id"
          + " = ? and s.superseded_at > ? and s.submitted_at <= ? group by s.return_id, s.id,"
          + " s.organisation_id, s.group_id, s.sector, s.setting_type, s.capped_by";

  /** The last of each inspectorate. */
  private static final String INSPECTIONS =
      "select i.organisation_id, i.inspected_on, i.judgement from inspection_outcome i join"
          + " agency_return r on r.organisation_id = i.organisation_id and r.partnership_id ="
          + " i.partnership_id where i.partnership_id = ? and r.cycle_id = ? and not exists (select"
          + " 1 from inspection_outcome later where later.organisation_id = i.organisation_id and"
          + " later.body = i.body and later.inspected_on > i.inspected_on)";

  private final Sql sql;
  private final KeptSignals signals;

  CandidateRepository(Sql sql, KeptSignals signals) {
    this.sql = sql;
    this.signals = signals;
  }

  /** Every return of the cycle that counts at a time, with its reasons, in no order. */
  List<Candidate> all(long partnershipId, long cycleId, Instant at) {
    var below = belowGood(partnershipId, cycleId, at);
    var asked = signals.toBeAsked(partnershipId, cycleId);
    return sql.patient()
        .list(CANDIDATES, row -> candidate(row, below, asked), partnershipId, cycleId, at, at);
  }

  private Set<Long> belowGood(long partnershipId, long cycleId, Instant at) {
    var today = England.day(at);
    return sql
        .list(
            INSPECTIONS,
            row ->
                new InspectionOutcome(
                    row.getLong("organisation_id"),
                    requireNonNull(Sql.date(row, "inspected_on")),
                    row.getString("judgement")),
            partnershipId,
            cycleId)
        .stream()
        .filter(it -> it.isBelowGood(today))
        .map(InspectionOutcome::organisationId)
        .collect(Collectors.toSet());
  }

  private static Candidate candidate(
      ResultSet row, Set<Long> below, Map<Long, List<KeptSignal>> asked) throws SQLException {
    var moved = row.getBigDecimal("moved");
    var own = asked.getOrDefault(row.getLong("return_id"), List.of());
    var facts =
        new Facts(
            row.getInt("scored"),
            row.getInt("top"),
            moved == null ? BigDecimal.ZERO : moved,
            row.getString("capped_by") != null,
            below.contains(row.getLong("organisation_id")),
            own.stream().anyMatch(it -> it.state() == SignalState.MODERATION));
    return new Candidate(
        row.getLong("return_id"),
        row.getLong("id"),
        row.getLong("organisation_id"),
        Sql.id(row, "group_id"),
        row.getString("sector") + "/" + row.getString("setting_type"),
        Candidate.reasons(facts, own.stream().map(it -> it.signal().kind()).toList()));
  }

  void keep(long partnershipId, long drawId, List<Candidate> candidates) {
    sql.batch(
        "insert into moderation_candidate (draw_id, return_id, partnership_id, submission_id,"
            + " organisation_id, stratum, reasons) values "
            + Sql.marks(7),
        candidates.stream()
            .map(
                it ->
                    new Object[] {
                      drawId,
                      it.returnId(),
                      partnershipId,
                      it.submissionId(),
                      it.organisationId(),
                      it.stratum(),
                      RiskReason.codes(it.reasons())
                    })
            .toList());
  }

  /** A candidate as it was drawn from, with the name that its organisation has now. */
  record Kept(Candidate candidate, String organisation) {}

  /** By name; none of a draw from before they were kept. */
  List<Kept> of(long partnershipId, Draw draw) {
    return sql.list(
        "select x.*, o.name from moderation_candidate x join organisation o on o.id ="
            + " x.organisation_id where x.partnership_id = ? and x.draw_id = ? order by o.name,"
            + " o.id",
        CandidateRepository::kept,
        partnershipId,
        draw.id());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    @Nullable Long unknown = null;
    return new Kept(
        new Candidate(
            row.getLong("return_id"),
            row.getLong("submission_id"),
            row.getLong("organisation_id"),
            unknown,
            row.getString("stratum"),
            RiskReason.recorded(row.getString("reasons"))),
        row.getString("name"));
  }
}
