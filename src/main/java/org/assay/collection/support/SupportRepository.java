package org.assay.collection.support;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class SupportRepository {
  private static final String SELECT =
      "select s.id, s.partnership_id, s.organisation_id, o.name, s.cycle_id, s.return_id,"
          + " s.question_key, s.question_ref, s.question_text, s.said, s.raised_at, s.state,"
          + " s.version from support_request s join organisation o on o.id = s.organisation_id and"
          + " o.partnership_id = s.partnership_id where s.partnership_id = ?";
  private static final String OLDEST_FIRST = " order by s.raised_at, s.id";

  private final Sql sql;

  SupportRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param question key of the question that it is about
   */
  record Stored(String question, SupportRequest request) {}

  void add(String question, SupportRequest it) {
    sql.insert(
        "insert into support_request (partnership_id, organisation_id, cycle_id, return_id,"
            + " question_key, question_ref, question_text, said, raised_at, state) values "
            + Sql.marks(10),
        it.partnershipId(),
        it.organisationId(),
        it.cycleId(),
        it.returnId(),
        question,
        it.ref(),
        it.text(),
        it.said(),
        it.raisedAt(),
        it.state().code());
  }

  List<Stored> ofReturn(long partnershipId, long returnId) {
    return sql.list(
        SELECT + " and s.return_id = ?" + OLDEST_FIRST,
        SupportRepository::stored,
        partnershipId,
        returnId);
  }

  /**
   * @param organisationId null for those of the whole partnership
   */
  List<SupportRequest> all(long partnershipId, @Nullable Long organisationId) {
    var found =
        organisationId == null
            ? sql.list(SELECT + OLDEST_FIRST, SupportRepository::stored, partnershipId)
            : sql.list(
                SELECT + " and s.organisation_id = ?" + OLDEST_FIRST,
                SupportRepository::stored,
                partnershipId,
                organisationId);
    return found.stream().map(Stored::request).toList();
  }

  Map<RequestState, Long> counts(long partnershipId) {
    var counts = new EnumMap<RequestState, Long>(RequestState.class);
    sql.list(
            "select state, count(*) as many from support_request where partnership_id = ? group by"
                + " state",
            row -> Map.entry(RequestState.of(row.getString("state")), row.getLong("many")),
            partnershipId)
        .forEach(it -> counts.put(it.getKey(), it.getValue()));
    return counts;
  }

  Page<SupportRequest> page(long partnershipId, Set<RequestState> states, int number, int size) {
    var in = " and s.state in " + Sql.marks(states.size());
    var values =
        Stream.concat(Stream.<Object>of(partnershipId), states.stream().map(RequestState::code))
            .toList();
    var total =
        sql.count(
            "select count(*) from support_request s where s.partnership_id = ?" + in,
            values.toArray());
    return Page.of(
        number,
        size,
        total,
        before ->
            sql
                .list(
                    SELECT + in + OLDEST_FIRST + " limit ? offset ?",
                    SupportRepository::stored,
                    Stream.concat(values.stream(), Stream.of((long) size, before)).toArray())
                .stream()
                .map(Stored::request)
                .toList());
  }

  Optional<SupportRequest> find(long partnershipId, long id) {
    return sql.first(SELECT + " and s.id = ?", SupportRepository::stored, partnershipId, id)
        .map(Stored::request);
  }

  /** Of two who move it at once, one succeeds. */
  boolean move(
      SupportRequest before,
      RequestState to,
      @Nullable Long person,
      @Nullable String note,
      Instant now) {
    var moved =
        sql.change(
                "update support_request set state = ?, version = version + 1 where id = ? and"
                    + " partnership_id = ? and version = ?",
                to.code(),
                before.id(),
                before.partnershipId(),
                before.version())
            == 1;
    if (moved) {
      sql.change(
          "insert into support_step (request_id, seq, partnership_id, person_id, at, state, note)"
              + " values "
              + Sql.marks(7),
          before.id(),
          before.version() + 1,
          before.partnershipId(),
          person,
          now,
          to.code(),
          note);
    }
    return moved;
  }

  List<SupportStep> steps(SupportRequest request) {
    return sql.list(
        "select person_id, at, state, note from support_step where request_id = ? and"
            + " partnership_id = ? order by seq",
        row ->
            new SupportStep(
                Sql.id(row, "person_id"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                RequestState.of(row.getString("state")),
                row.getString("note")),
        request.id(),
        request.partnershipId());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("question_key"),
        new SupportRequest(
            row.getLong("id"),
            row.getLong("partnership_id"),
            row.getLong("organisation_id"),
            row.getString("name"),
            row.getLong("cycle_id"),
            row.getLong("return_id"),
            row.getString("question_ref"),
            row.getString("question_text"),
            row.getString("said"),
            Objects.requireNonNull(Sql.instant(row, "raised_at")),
            RequestState.of(row.getString("state")),
            row.getInt("version")));
  }
}
