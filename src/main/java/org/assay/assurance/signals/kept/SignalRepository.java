package org.assay.assurance.signals.kept;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.assurance.signals.kept.KeptSignal.Place;
import org.assay.collection.returns.AgencyReturn;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class SignalRepository {
  private static final String FROM =
      " from return_signal x join organisation o on o.id = x.organisation_id and o.partnership_id ="
          + " x.partnership_id join cycle c on c.id = x.cycle_id where x.partnership_id = ?";
  private static final String ALONE = " from return_signal x where x.partnership_id = ?";
  private static final String SELECT = "select x.*, o.name, o.sector, c.title" + FROM;
  private static final String OLDEST_FIRST = " order by x.raised_at, x.id";

  private static final int LONGEST_KEYS = 4_000;

  private final Sql sql;

  SignalRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whose signals are looked at.
   *
   * @param organisation null for all of the partnership
   * @param withheld ids of returns that are kept from the reader
   */
  record Bounds(long partnership, @Nullable Long organisation, Set<Long> withheld) {
    private String condition() {
      return (organisation == null ? "" : " and x.organisation_id = ?")
          + (withheld.isEmpty() ? "" : " and x.return_id not in " + Sql.marks(withheld.size()));
    }

    private List<Object> values(Collection<Object> more) {
      var values = new ArrayList<Object>();
      values.add(partnership);
      if (organisation != null) values.add(organisation);
      values.addAll(withheld);
      values.addAll(more);
      return values;
    }
  }

  long count(Bounds bounds, SignalSearch search) {
    return sql.count(
        "select count(*)" + counted(search) + bounds.condition() + search.condition(),
        bounds.values(search.values()).toArray());
  }

  /** Organisations are looked up where the search asks for one of them. */
  private static String counted(SignalSearch search) {
    return search.sector() == null ? ALONE : FROM;
  }

  /** The oldest first. */
  List<KeptSignal> list(Bounds bounds, SignalSearch search, int most, long before) {
    var values = bounds.values(search.values());
    values.addFirst(bounds.partnership());
    values.add(most);
    values.add(before);
    return sql.list(
        SELECT
            + " and x.id in (select id from (select x.id"
            + counted(search)
            + bounds.condition()
            + search.condition()
            + OLDEST_FIRST
            + " limit ? offset ?) page)"
            + OLDEST_FIRST,
        SignalRepository::signal,
        values.toArray());
  }

  /**
   * Of those that match.
   *
   * @param young raised after {@code month}; {@code old} before {@code quarter}
   * @param oldest when the first was raised; null when there is none
   */
  record Ages(long all, long returns, long young, long old, @Nullable Instant oldest) {}

  Ages ages(Bounds bounds, SignalSearch search, Instant month, Instant quarter) {
    var values = new ArrayList<Object>(List.of(month, quarter));
    values.addAll(bounds.values(search.values()));
    return sql.first(
            "select count(*) as many_signals, count(distinct x.return_id) as many_returns, sum(case"
                + " when x.raised_at > ? then 1 else 0 end) as recent_ones, sum(case when"
                + " x.raised_at <= ? then 1 else 0 end) as older_ones, min(x.raised_at) as"
                + " oldest_one"
                + counted(search)
                + bounds.condition()
                + search.condition(),
            row ->
                new Ages(
                    row.getLong("many_signals"),
                    row.getLong("many_returns"),
                    row.getLong("recent_ones"),
                    row.getLong("older_ones"),
                    Sql.instant(row, "oldest_one")),
            values.toArray())
        .orElse(new Ages(0, 0, 0, 0, null));
  }

  Optional<KeptSignal> find(long partnershipId, long id) {
    return sql.first(SELECT + " and x.id = ?", SignalRepository::signal, partnershipId, id);
  }

  List<KeptSignal> ofReturn(long partnershipId, long returnId) {
    return sql.list(
        SELECT + " and x.return_id = ?" + OLDEST_FIRST,
        SignalRepository::signal,
        partnershipId,
        returnId);
  }

  /** The sectors that have one. */
  List<String> sectors(long partnershipId) {
    return sql.list(
        "select distinct o.sector" + FROM, row -> row.getString("sector"), partnershipId);
  }

  void add(AgencyReturn agencyReturn, List<Signal> signals, Instant at) {
    sql.batch(
        "insert into return_signal (partnership_id, organisation_id, cycle_id, return_id,"
            + " submission_number, kind, answers, out_of, explanation, questions, raised_at, state)"
            + " values "
            + Sql.marks(12),
        signals.stream()
            .map(
                it ->
                    new Object[] {
                      agencyReturn.partnershipId(),
                      agencyReturn.organisationId(),
                      agencyReturn.cycleId(),
                      agencyReturn.id(),
                      agencyReturn.submissions(),
                      it.kind().code(),
                      it.count(),
                      it.of(),
                      it.explanation(),
                      joined(it.questions()),
                      at,
                      SignalState.WAITING.code()
                    })
            .toList());
  }

  /** The rule finds it again, in other words: what was said of the former no longer answers it. */
  boolean raiseAgain(KeptSignal before, AgencyReturn agencyReturn, Signal now, Instant at) {
    return step(before, SignalState.WAITING, null, null, at)
        && sql.change(
                "update return_signal set submission_number = ?, answers = ?, out_of = ?,"
                    + " explanation = ?, questions = ?, raised_at = ?, said = null, said_at = null"
                    + " where id = ? and partnership_id = ?",
                agencyReturn.submissions(),
                now.count(),
                now.of(),
                now.explanation(),
                joined(now.questions()),
                at,
                before.id(),
                before.place().partnershipId())
            == 1;
  }

  boolean explain(KeptSignal before, long person, String said, Instant at) {
    return step(before, SignalState.EXPLAINED, person, said, at)
        && sql.change(
                "update return_signal set said = ?, said_at = ? where id = ? and partnership_id ="
                    + " ?",
                said,
                at,
                before.id(),
                before.place().partnershipId())
            == 1;
  }

  /** Of two who move it at once, one succeeds. */
  boolean step(
      KeptSignal before,
      SignalState to,
      @Nullable Long person,
      @Nullable String words,
      Instant at) {
    var moved =
        sql.change(
                "update return_signal set state = ?, version = version + 1 where id = ? and"
                    + " partnership_id = ? and version = ?",
                to.code(),
                before.id(),
                before.place().partnershipId(),
                before.version())
            == 1;
    if (moved) {
      sql.change(
          "insert into return_signal_step (signal_id, seq, partnership_id, person_id, at, state,"
              + " words) values "
              + Sql.marks(7),
          before.id(),
          before.version() + 1,
          before.place().partnershipId(),
          person,
          at,
          to.code(),
          words);
    }
    return moved;
  }

  List<SignalStep> steps(KeptSignal signal) {
    return sql.list(
        "select person_id, at, state, words from return_signal_step where signal_id = ? and"
            + " partnership_id = ? order by seq",
        row ->
            new SignalStep(
                Sql.id(row, "person_id"),
                requireNonNull(Sql.instant(row, "at")),
                SignalState.of(row.getString("state")),
                row.getString("words")),
        signal.id(),
        signal.place().partnershipId());
  }

  /** Return by return, the signals of a cycle that somebody still has to look at. */
  List<KeptSignal> inCycle(long partnershipId, long cycleId) {
    return sql.patient()
        .list(
            SELECT + " and x.cycle_id = ?" + OLDEST_FIRST,
            SignalRepository::signal,
            partnershipId,
            cycleId);
  }

  /** Those that fit into the column; null for none. */
  private static @Nullable String joined(List<String> questions) {
    var keys = new StringBuilder();
    for (var it : questions) {
      if (keys.length() + it.length() + 1 > LONGEST_KEYS) break;
      keys.append(keys.isEmpty() ? "" : ",").append(it);
    }
    return keys.isEmpty() ? null : keys.toString();
  }

  private static List<String> keys(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(","));
  }

  private static KeptSignal signal(ResultSet row) throws SQLException {
    return new KeptSignal(
        row.getLong("id"),
        new Place(
            row.getLong("partnership_id"),
            row.getLong("organisation_id"),
            row.getLong("cycle_id"),
            row.getLong("return_id"),
            row.getString("name"),
            row.getString("sector"),
            row.getString("title")),
        row.getInt("submission_number"),
        new Signal(
            Kind.find(row.getString("kind")).orElseThrow(),
            row.getInt("answers"),
            row.getInt("out_of"),
            row.getString("explanation"),
            keys(row.getString("questions"))),
        requireNonNull(Sql.instant(row, "raised_at")),
        SignalState.of(row.getString("state")),
        row.getString("said"),
        Sql.instant(row, "said_at"),
        row.getInt("version"));
  }
}
