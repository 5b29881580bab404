package org.assay.returns;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;
import org.assay.returns.SubmissionRow.AnsweredRow;
import org.assay.returns.SubmissionRow.SectionRow;
import org.assay.scoring.ScorecardWriter;
import org.jspecify.annotations.Nullable;

@Singleton
class SubmissionRepository {
  private static final String INSERT =
      "insert into submission (partnership_id, cycle_id, return_id, organisation_id, number,"
          + " declared_by, declared_at, submitted_at, signed_off_by, signed_off_at, edition_sha256,"
          + " sector, setting_type, phase, district, quadrant, group_id, ratio, band, coverage,"
          + " answered, not_applicable, unanswered, not_asked, impact_mean, answers_json,"
          + " scorecard_json, key_name, seal) values "
          + Sql.marks(29);
  private static final String INSERT_SECTION =
      "insert into submission_section (submission_id, section_key, partnership_id, ratio, answered,"
          + " not_applicable, unanswered, met, partly, not_met) values "
          + Sql.marks(10);
  private static final String INSERT_ANSWER =
      "insert into submission_answer (submission_id, question_key, partnership_id, cycle_id, state,"
          + " option_code, ratio, impact_level, impact_sources, evidence_count, oldest_evidence,"
          + " narrative) values "
          + Sql.marks(12);

  private final Sql sql;
  private final SubmissionSeal seal;

  SubmissionRepository(Sql sql, SubmissionSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /**
   * @param answersJson an answers document
   */
  record Kept(int number, String answersJson, String scorecardJson) {}

  /**
   * @param by who signed it off; null where nobody does
   */
  record Signed(int number, Instant at, @Nullable Long by, String answersJson) {}

  /** Returns their ids, in order. */
  List<Long> add(List<SubmissionRow> rows) {
    var ids = sql.insertAll(INSERT, rows.stream().map(this::values).toList());
    var sections = new ArrayList<@Nullable Object[]>();
    var answers = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < rows.size(); i++) {
      var id = ids.get(i);
      var row = rows.get(i);
      row.sections().forEach(section -> sections.add(values(id, row, section)));
      row.answers().forEach(answer -> answers.add(values(id, row, answer)));
    }
    sql.batch(INSERT_SECTION, sections);
    sql.batch(INSERT_ANSWER, answers);
    return ids;
  }

  Optional<Kept> latest(AgencyReturn head) {
    return sql.first(
        "select number, answers_json, scorecard_json from submission where return_id = ? and"
            + " partnership_id = ? order by number desc limit 1",
        row -> new Kept(row.getInt(1), row.getString(2), row.getString(3)),
        head.id(),
        head.partnershipId());
  }

  /** Every submission of the return, in order. */
  List<Signed> all(AgencyReturn head) {
    return sql.list(
        "select number, submitted_at, signed_off_by, answers_json from submission where return_id ="
            + " ? and partnership_id = ? order by number",
        row ->
            new Signed(
                row.getInt(1),
                Objects.requireNonNull(Sql.instant(row, "submitted_at")),
                Sql.id(row, "signed_off_by"),
                row.getString(4)),
        head.id(),
        head.partnershipId());
  }

  private @Nullable Object[] values(SubmissionRow it) {
    var head = it.head();
    var organisation = it.asking().organisation();
    var compliance = it.card().compliance();
    var counts = compliance.counts();
    var scorecard = ScorecardWriter.json(it.card());
    return new @Nullable Object[] {
      head.partnershipId(),
      head.cycleId(),
      head.id(),
      head.organisationId(),
      head.submissions(),
      head.declaredBy(),
      head.declaredAt(),
      head.submittedAt(),
      head.signedOffBy(),
      head.signedOffBy() == null ? null : head.submittedAt(),
      it.asking().edition().set().sha256(),
      organisation.sector().code(),
      organisation.settingType().code(),
      organisation.phase().code(),
      organisation.district(),
      organisation.quadrant(),
      organisation.groupId(),
      compliance.ratio(),
      compliance.band(),
      compliance.coverage(),
      counts.answered(),
      counts.notApplicable(),
      counts.unanswered(),
      counts.notAsked(),
      it.card().impact().mean(),
      it.answersJson(),
      scorecard,
      seal.key(),
      seal.of(it, scorecard)
    };
  }

  private static @Nullable Object[] values(long submission, SubmissionRow it, SectionRow section) {
    var score = section.score();
    var counts = score.counts();
    return new @Nullable Object[] {
      submission,
      score.key(),
      it.head().partnershipId(),
      score.ratio(),
      counts.answered(),
      counts.notApplicable(),
      counts.unanswered(),
      section.met(),
      section.partly(),
      section.notMet()
    };
  }

  private static @Nullable Object[] values(long submission, SubmissionRow it, AnsweredRow answer) {
    return new @Nullable Object[] {
      submission,
      answer.question(),
      it.head().partnershipId(),
      it.head().cycleId(),
      ScorecardWriter.code(answer.state()),
      answer.option(),
      answer.ratio(),
      answer.impactLevel(),
      answer.sources(),
      answer.evidence(),
      answer.oldestEvidence(),
      answer.narrative()
    };
  }
}
