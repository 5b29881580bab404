package org.assay.collection.returns;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.platform.Sql;

/** Returns that are open for some questions alone. */
@Singleton
public class PartialReopenings {
  private static final String FROM =
      "select x.return_id, q.question_key, q.asked, x.after_submission, x.answer_by from"
          + " return_reopening x join return_reopening_question q on q.return_id = x.return_id and"
          + " q.after_submission = x.after_submission join agency_return r on r.id = x.return_id"
          + " where x.partnership_id = ?";
  private static final String SELECT = FROM + " and x.return_id = ? and x.after_submission = ";
  private static final String SOME =
      FROM + " and x.after_submission = r.submissions and x.return_id in ";

  private final Sql sql;

  PartialReopenings(Sql sql) {
    this.sql = sql;
  }

  private record Line(String question, String asked, int after, LocalDate answerBy) {}

  /** How the return is open for some questions now; empty when it is not, or is open as a whole. */
  public Optional<PartialReopening> of(AgencyReturn agencyReturn) {
    return agencyReturn.submissions() == 0 || agencyReturn.status() == ReturnStatus.SUBMITTED
        ? Optional.empty()
        : current(agencyReturn.partnershipId(), agencyReturn.id());
  }

  /** The same by the number of a return. */
  public Optional<PartialReopening> current(long partnershipId, long returnId) {
    return read(
        sql.list(SELECT + "r.submissions", PartialReopenings::line, partnershipId, returnId));
  }

  /**
   * The same of several returns, by number; one that is not open for some questions is left out.
   */
  public Map<Long, PartialReopening> current(long partnershipId, List<Long> returnIds) {
    if (returnIds.isEmpty()) return Map.of();
    var lines = new LinkedHashMap<Long, List<Line>>();
    sql.list(
        SOME + Sql.marks(returnIds.size()) + " order by x.return_id, q.question_key",
        row ->
            lines.computeIfAbsent(row.getLong("return_id"), id -> new ArrayList<>()).add(line(row)),
        Stream.concat(Stream.of(partnershipId), returnIds.stream()).toArray());
    var found = new HashMap<Long, PartialReopening>();
    lines.forEach((id, those) -> read(those).ifPresent(it -> found.put(id, it)));
    return found;
  }

  /**
   * What was asked about a submission, whether it has been answered since or not.
   *
   * @param submission its number, from 1
   */
  public Optional<PartialReopening> after(long partnershipId, long returnId, int submission) {
    return read(
        sql.list(SELECT + "?", PartialReopenings::line, partnershipId, returnId, submission));
  }

  /** What state the return is in, for people. */
  public String label(AgencyReturn agencyReturn) {
    return agencyReturn.status() == ReturnStatus.AWAITING_SIGN_OFF
        ? agencyReturn.status().label()
        : of(agencyReturn)
            .map(PartialReopening::label)
            .orElseGet(() -> agencyReturn.status().label());
  }

  /** Notes that the return, which the caller has locked, is opened for these questions alone. */
  public void add(AgencyReturn agencyReturn, PartialReopening it, long person, Instant at) {
    sql.change(
        "insert into return_reopening (return_id, after_submission, partnership_id, answer_by,"
            + " reopened_by, reopened_at) values "
            + Sql.marks(6),
        agencyReturn.id(),
        it.after(),
        agencyReturn.partnershipId(),
        it.answerBy(),
        person,
        at);
    sql.batch(
        "insert into return_reopening_question (return_id, after_submission, question_key,"
            + " partnership_id, asked) values "
            + Sql.marks(5),
        rows(agencyReturn, it));
  }

  private static List<Object[]> rows(AgencyReturn agencyReturn, PartialReopening it) {
    return it.asked().entrySet().stream()
        .map(
            asked ->
                new Object[] {
                  agencyReturn.id(),
                  it.after(),
                  asked.getKey(),
                  agencyReturn.partnershipId(),
                  asked.getValue()
                })
        .toList();
  }

  private static Optional<PartialReopening> read(List<Line> lines) {
    if (lines.isEmpty()) return Optional.empty();
    var asked = new LinkedHashMap<String, String>();
    lines.forEach(it -> asked.put(it.question(), it.asked()));
    var first = lines.getFirst();
    return Optional.of(new PartialReopening(first.after(), first.answerBy(), asked));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("question_key"),
        row.getString("asked"),
        row.getInt("after_submission"),
        requireNonNull(Sql.date(row, "answer_by")));
  }
}
