package org.assay.reporting.figures.tally;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assay.collection.cycles.Cycle;

/**
 * A way in which what was submitted is counted. Rows alike in all keys are one line of the tally,
 * with how many there are and what each sum adds up to. In the statements {@code s} is a submission
 * and {@code x} the table that is counted beside it. A key that is null is kept empty.
 */
public enum Tally implements Tallied {
  /**
   * By all cuts and band: scored, total ratio, answered, not applicable, unanswered, and how many
   * leave a requirement unmet.
   */
  RETURNS(
      "",
      "",
      List.of("s.sector", "s.setting_type", "s.phase", "s.district", "s.quadrant", "s.band"),
      List.of(
          "case when s.ratio is null then 0 else 1 end",
          "s.ratio",
          "s.answered",
          "s.not_applicable",
          "s.unanswered",
          "case when s.unmet > 0 then 1 else 0 end")),

  /** By question, state and option: scored, total ratio, met, not met. */
  ANSWERS(
      "submission_answer",
      "",
      List.of("x.question_key", "x.state", "x.option_code"),
      List.of(
          "case when x.ratio is null then 0 else 1 end",
          "x.ratio",
          "case when x.ratio = 1 then 1 else 0 end",
          "case when x.ratio = 0 then 1 else 0 end")),

  /** By question, of those that were answered alike in the cycle before: now, then, up, down. */
  COMPARED(
      "submission_answer",
      " and x.before_ratio is not null and x.ratio is not null",
      List.of("x.question_key"),
      List.of(
          "x.ratio",
          "x.before_ratio",
          "case when x.ratio > x.before_ratio then 1 else 0 end",
          "case when x.ratio < x.before_ratio then 1 else 0 end")),

  /** By question, level and sources. */
  IMPACTS(
      "submission_answer",
      " and x.impact_level is not null",
      List.of("x.question_key", "x.impact_level", "x.impact_sources"),
      List.of()),

  /** Answers with evidence, by the day of its oldest piece: how many pieces. */
  EVIDENCE(
      "submission_answer",
      " and x.evidence_count > 0",
      List.of("x.oldest_evidence"),
      List.of("x.evidence_count")),

  /** By question, part, sector and district: amount, whole, and how many have a whole. */
  VALUES(
      "submission_value",
      "",
      List.of("x.question_key", "x.part", "s.sector", "s.district"),
      List.of("x.amount", "x.whole", "case when x.whole is null then 0 else 1 end")),

  /** By question, sector and district, of answers that have parts: of one return several. */
  IN_PARTS(
      "submission_answer",
      " and x.state = 'answered' and x.option_code is null and exists (select 1 from"
          + " submission_value v where v.submission_id = x.submission_id and v.question_key ="
          + " x.question_key and v.part <> '')",
      List.of("x.question_key", "s.sector", "s.district"),
      List.of()),

  /** Whole answers by question, sector, district and the number itself. */
  AMOUNTS(
      "submission_value",
      " and x.part = '' and (x.whole is null or x.whole <> 0)",
      List.of(
          "x.question_key",
          "s.sector",
          "s.district",
          "case when x.whole is null then x.amount else x.amount / x.whole end"),
      List.of()),

  /** By standard and all cuts: scored, total ratio, met, partly met, not met, not applicable. */
  SECTIONS(
      "submission_section",
      "",
      List.of("x.section_key", "s.sector", "s.setting_type", "s.phase", "s.district", "s.quadrant"),
      List.of(
          "case when x.ratio is null then 0 else 1 end",
          "x.ratio",
          "x.met",
          "x.partly",
          "x.not_met",
          "x.not_applicable")),

  /** By kind, part and number of questions: now, then, up, down. */
  CHANGES(
      "submission_change",
      "",
      List.of("x.kind", "x.part", "x.questions"),
      List.of(
          "x.now_ratio",
          "x.before_ratio",
          "case when x.now_ratio > x.before_ratio then 1 else 0 end",
          "case when x.now_ratio < x.before_ratio then 1 else 0 end")),

  /** Of the whole score, by sector, phase, district, quadrant and number of questions: the same. */
  GROUP_CHANGES(
      "submission_change",
      " and x.kind = 'whole'",
      List.of("s.sector", "s.phase", "s.district", "s.quadrant", "x.questions"),
      CHANGES.sums),

  /** By question, sector and phase, of the answers that are scored: total ratio, met, not met. */
  SCORED(
      "submission_answer",
      " and x.ratio is not null",
      List.of("x.question_key", "s.sector", "s.phase"),
      List.of(
          "x.ratio",
          "case when x.ratio = 1 then 1 else 0 end",
          "case when x.ratio = 0 then 1 else 0 end")),

  /** By question, sector and phase, of requirements not fully met: those without a plan. */
  UNMET(
      "submission_gap",
      " and x.unmet > 0",
      List.of("x.question_key", "s.sector", "s.phase"),
      List.of("case when x.planned then 0 else 1 end"));

  private static final String CAME =
      "s.submitted_at > ? and s.submitted_at <= ? and s.superseded_at > ?";
  private static final String WENT =
      "s.submitted_at <= ? and s.superseded_at > ? and s.superseded_at <= ?";

  private final String table;
  private final String condition;
  private final List<String> keys;
  private final List<String> sums;

  Tally(String table, String condition, List<String> keys, List<String> sums) {
    this.table = table;
    this.condition = condition;
    this.keys = keys;
    this.sums = sums;
  }

  @Override
  public Lines since(Cycle cycle, Instant base, Instant at) {
    return new Lines(
        lines("", CAME) + " union all " + lines("-", WENT),
        List.of(
            cycle.partnershipId(),
            cycle.id(),
            base,
            at,
            at,
            cycle.partnershipId(),
            cycle.id(),
            base,
            base,
            at));
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Lines of the submissions that a condition leaves, with columns {@code k1} to {@code s6}.
   *
   * @param sign "" to count them, "-" to take them off
   * @param which on the submission {@code s}
   */
  private String lines(String sign, String which) {
    var columns = new StringBuilder();
    for (int i = 0; i < ROOM; i++) {
      columns
          .append(", ")
          .append(i < keys.size() ? kept(keys.get(i)) : "''")
          .append(" k")
          .append(i + 1);
    }
    columns.append(", ").append(sign).append("count(*) n");
    for (int i = 0; i < ROOM; i++) {
      columns
          .append(", ")
          .append(i < sums.size() ? sign + "coalesce(sum(" + sums.get(i) + "), 0)" : "0")
          .append(" s")
          .append(i + 1);
    }
    return "select "
        + columns.substring(2)
        + " from submission s"
        + (table.isEmpty() ? "" : " join " + table + " x on x.submission_id = s.id")
        + " where s.partnership_id = ? and s.cycle_id = ? and "
        + which
        + condition
        + " group by "
        + String.join(", ", keys.stream().map(Tally::kept).toList());
  }

  /** As text, so that keys of every kind stand in the same columns. */
  private static String kept(String key) {
    return "coalesce(concat(" + key + ", ''), '')";
  }
}
