package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.platform.Sql;
import org.assay.platform.seal.Seal;
import org.assay.platform.seal.SealedRecords;

/** Every submission, with the figures that reports are made from. */
@Singleton
class SealedSubmissions implements SealedRecords {
  private static final int PAGE = 50;

  private final Sql sql;
  private final SubmissionSeal seal;

  SealedSubmissions(Sql sql, SubmissionSeal seal) {
    this.sql = sql.patient();
    this.seal = seal;
  }

  private record Stored(
      long id,
      String whose,
      int number,
      String answersJson,
      String scorecardJson,
      String key,
      String seal) {}

  private record Line(long submission, String text) {}

  @Override
  public String name() {
    return "submissions";
  }

  @Override
  @Transactional
  public Checked check() {
    var broken = new ArrayList<Broken>(missing());
    long count = 0;
    var page = after(0);
    while (!page.isEmpty() && broken.size() < MOST) {
      look(page, broken);
      count += page.size();
      page = after(page.getLast().id());
    }
    return new Checked(count, broken.stream().limit(MOST).toList());
  }

  private void look(List<Stored> page, List<Broken> broken) {
    var first = page.getFirst().id();
    var last = page.getLast().id();
    var sections = bySubmission(sql.list(SECTIONS, SealedSubmissions::section, first, last));
    var read = new ArrayList<>(sql.list(ANSWERS, SealedSubmissions::answer, first, last));
    read.addAll(sql.list(VALUES, SealedSubmissions::value, first, last));
    read.addAll(sql.list(CHANGES, SealedSubmissions::change, first, last));
    read.addAll(sql.list(GAPS, SealedSubmissions::gap, first, last));
    var figures = bySubmission(read);
    for (var it : page) {
      var text =
          SubmissionSeal.text(
              it.whose(),
              it.number(),
              it.answersJson(),
              it.scorecardJson(),
              sections.getOrDefault(it.id(), List.of()),
              figures.getOrDefault(it.id(), List.of()));
      if (!seal.holds(it.key(), it.seal(), text)) {
        broken.add(
            new Broken("submission " + it.id(), "It, or a figure of it, was altered or removed."));
      }
    }
  }

  /** Returns that were signed off more often than they have submissions. */
  private List<Broken> missing() {
    return sql.list(
        "select r.id from agency_return r left join submission s on s.return_id = r.id where"
            + " r.submissions > 0 group by r.id, r.submissions having count(s.id) <> r.submissions"
            + " order by r.id limit "
            + MOST,
        row -> new Broken("return " + row.getLong(1), "A submission of it is missing."));
  }

  private List<Stored> after(long id) {
    return sql.list(
        "select id, partnership_id, cycle_id, return_id, organisation_id, number, answers_json,"
            + " scorecard_json, profile_json, key_name, seal from submission where id > ? order by"
            + " id limit "
            + PAGE,
        SealedSubmissions::stored,
        id);
  }

  private static final String SECTIONS =
      "select submission_id, section_key, ratio, answered, met, partly, not_met from"
          + " submission_section where submission_id between ? and ?";
  private static final String ANSWERS =
      "select submission_id, question_key, state, option_code, ratio, impact_level from"
          + " submission_answer where submission_id between ? and ?";

  private static final String VALUES =
      "select submission_id, question_key, part, amount, whole from submission_value where"
          + " submission_id between ? and ?";
  private static final String CHANGES =
      "select submission_id, kind, part, questions, now_ratio, before_ratio from submission_change"
          + " where submission_id between ? and ?";

  /** Those that stand there for an action alone say nothing of the submission. */
  private static final String GAPS =
      "select submission_id, question_key, unmet, planned, due_on from submission_gap where"
          + " submission_id between ? and ? and unmet > 0";

  private static Map<Long, List<String>> bySubmission(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Line::submission, Collectors.mapping(Line::text, Collectors.toList())));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong("id"),
        Seal.text(
            row.getLong("partnership_id"),
            row.getLong("cycle_id"),
            row.getLong("return_id"),
            row.getLong("organisation_id")),
        row.getInt("number"),
        row.getString("answers_json"),
        row.getString("scorecard_json")
            + Objects.requireNonNullElse(row.getString("profile_json"), ""),
        row.getString("key_name"),
        row.getString("seal"));
  }

  private static Line section(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        SubmissionSeal.section(
            row.getString(2),
            row.getBigDecimal(3),
            row.getInt(4),
            row.getInt(5),
            row.getInt(6),
            row.getInt(7)));
  }

  private static Line value(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        SubmissionSeal.value(
            row.getString(2), row.getString(3), row.getBigDecimal(4), row.getBigDecimal(5)));
  }

  private static Line change(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        SubmissionSeal.change(
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            row.getBigDecimal(5),
            row.getBigDecimal(6)));
  }

  private static Line gap(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        SubmissionSeal.gap(
            row.getString(2), row.getInt(3), row.getBoolean(4), Sql.date(row, "due_on")));
  }

  private static Line answer(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        SubmissionSeal.answer(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getBigDecimal(5),
            row.getObject(6, Integer.class)));
  }
}
