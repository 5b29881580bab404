package org.assay.collection.returns.submission;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.assay.collection.returns.facts.ProfileDocument;
import org.assay.collection.returns.submission.SubmissionRow.AnsweredRow;
import org.assay.collection.returns.submission.SubmissionRow.SectionRow;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.scoring.ScorecardWriter;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class SubmissionRepository {
  private static final String INSERT =
      "insert into submission (partnership_id, cycle_id, return_id, organisation_id, number,"
          + " declared_by, declared_at, submitted_at, signed_off_by, signed_off_at, edition_sha256,"
          + " sector, setting_type, phase, district, quadrant, group_id, ratio, band, coverage,"
          + " answered, not_applicable, unanswered, not_asked, impact_mean, answers_json,"
          + " scorecard_json, key_name, seal, profile_json, capped_by, unmet,"
          + " unplanned) values "
          + Sql.marks(33);
  private static final String INSERT_SECTION =
      "insert into submission_section (submission_id, section_key, partnership_id, ratio, answered,"
          + " not_applicable, unanswered, met, partly, not_met) values "
          + Sql.marks(10);
  private static final String INSERT_ANSWER =
      "insert into submission_answer (submission_id, question_key, partnership_id, state,"
          + " option_code, ratio, impact_level, impact_sources, evidence_count, oldest_evidence,"
          + " narrative, before_ratio, plan_what, plan_due) values "
          + Sql.marks(14);
  private static final String INSERT_VALUE =
      "insert into submission_value (submission_id, question_key, part, partnership_id, amount,"
          + " whole) values "
          + Sql.marks(6);
  private static final String INSERT_CHANGE =
      "insert into submission_change (submission_id, kind, part, partnership_id, questions,"
          + " now_ratio, before_ratio) values "
          + Sql.marks(7);

  /** Until when the last submission of a return counts. */
  static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

  private final Sql sql;
  private final SubmissionSeal seal;
  private final GapRepository gaps;

  SubmissionRepository(Sql sql, SubmissionSeal seal, GapRepository gaps) {
    this.sql = sql;
    this.seal = seal;
    this.gaps = gaps;
  }

  /** Returns their ids, in order. Each takes the place of the last one of its return. */
  List<Long> add(List<SubmissionRow> rows) {
    rows.stream().filter(it -> it.agencyReturn().submissions() > 1).forEach(this::supersede);
    earliest(rows).forEach(this::untally);
    var ids = sql.insertAll(INSERT, rows.stream().map(this::values).toList());
    var sections = new ArrayList<@Nullable Object[]>();
    var answers = new ArrayList<@Nullable Object[]>();
    var numbers = new ArrayList<@Nullable Object[]>();
    var changes = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < rows.size(); i++) {
      var id = ids.get(i);
      var row = rows.get(i);
      row.sections().forEach(section -> sections.add(values(id, row, section)));
      row.answers().forEach(answer -> answers.add(values(id, row, answer)));
      row.values().forEach(value -> numbers.add(values(id, row, value)));
      row.changes().forEach(change -> changes.add(values(id, row, change)));
    }
    sql.batch(INSERT_SECTION, sections);
    sql.batch(INSERT_ANSWER, answers);
    sql.batch(INSERT_VALUE, numbers);
    sql.batch(INSERT_CHANGE, changes);
    gaps.addAll(ids, rows);
    return ids;
  }

  private void supersede(SubmissionRow by) {
    var agencyReturn = by.agencyReturn();
    var ids =
        sql.list(
            "select id from submission where return_id = ? and partnership_id = ? and superseded_at"
                + " = ?",
            row -> row.getLong(1),
            agencyReturn.id(),
            agencyReturn.partnershipId(),
            NO_END);
    for (var id : ids) {
      sql.change(
          "update submission set superseded_at = ? where id = ?", agencyReturn.submittedAt(), id);
    }
  }

  /** Of each cycle the one that was submitted first. */
  private static Collection<SubmissionRow> earliest(List<SubmissionRow> rows) {
    return rows.stream()
        .collect(
            toMap(
                it -> it.agencyReturn().cycleId(),
                identity(),
                BinaryOperator.minBy(Comparator.comparing(SubmissionRow::submittedAt))))
        .values();
  }

  /** A tally that was made already does not hold what is entered with an earlier time. */
  private void untally(SubmissionRow row) {
    var cycle = row.agencyReturn().cycleId();
    var later = " from cycle_tally_until where cycle_id = ? and until_at >= ?";
    if (sql.count("select count(*)" + later, cycle, row.submittedAt()) > 0) {
      sql.change("delete" + later, cycle, row.submittedAt());
    }
  }

  private static @Nullable Object[] values(long submission, SubmissionRow it, ValueRow value) {
    return new @Nullable Object[] {
      submission,
      value.question(),
      value.part(),
      it.agencyReturn().partnershipId(),
      value.amount(),
      value.whole()
    };
  }

  private static @Nullable Object[] values(long submission, SubmissionRow it, ChangeRow change) {
    return new @Nullable Object[] {
      submission,
      change.kind(),
      change.part(),
      it.agencyReturn().partnershipId(),
      change.questions(),
      change.now(),
      change.before()
    };
  }

  private @Nullable Object[] values(SubmissionRow it) {
    var agencyReturn = it.agencyReturn();
    var organisation = it.asking().organisation();
    var compliance = it.card().compliance();
    var counts = compliance.counts();
    var scorecard = ScorecardWriter.json(it.card());
    return new @Nullable Object[] {
      agencyReturn.partnershipId(),
      agencyReturn.cycleId(),
      agencyReturn.id(),
      agencyReturn.organisationId(),
      agencyReturn.submissions(),
      agencyReturn.declaredBy(),
      agencyReturn.declaredAt(),
      agencyReturn.submittedAt(),
      agencyReturn.signedOffBy(),
      agencyReturn.signedOffBy() == null ? null : agencyReturn.submittedAt(),
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
      seal.of(it, scorecard),
      ProfileDocument.write(it.asking().profile()),
      compliance.cappedBy().isEmpty() ? null : String.join(",", compliance.cappedBy()),
      it.gaps().size(),
      it.gaps().stream().filter(gap -> !gap.planned()).count()
    };
  }

  private static @Nullable Object[] values(long submission, SubmissionRow it, SectionRow section) {
    var score = section.score();
    var counts = score.counts();
    return new @Nullable Object[] {
      submission,
      score.key(),
      it.agencyReturn().partnershipId(),
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
      it.agencyReturn().partnershipId(),
      AnswersWriter.state(answer.state()),
      answer.option(),
      answer.ratio(),
      answer.impactLevel(),
      answer.sources(),
      answer.evidence(),
      answer.oldestEvidence(),
      answer.narrative(),
      answer.before(),
      answer.planWhat(),
      answer.planDue()
    };
  }
}
