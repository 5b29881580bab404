package org.assay.learning.actions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ActionRepository {
  private static final String HEAD =
      "select a.id, a.partnership_id, a.organisation_id, o.name, a.raised_kind, a.raised_id,"
          + " a.raised_key, a.source, a.standard_key, a.standard, a.question, a.required, a.asked,"
          + " a.opened_at, a.proof_words, a.proof_link, a.proof_file_id, a.proof_on,"
          + " a.carried_from, a.first_submitted_at, a.version, ";
  private static final String LIVE =
      HEAD
          + "a.what, a.lead_name, a.due_on, a.measure, a.state, a.closed_at from improvement_action"
          + " a join organisation o on o.id = a.organisation_id where a.partnership_id = ?";

  private static final String LOCKED =
      LIVE.replace("o.name", "'' as name")
          .replace(" join organisation o on o.id = a.organisation_id", "");

  /** What was signed off, without what was drafted since. */
  private static final String SUBMITTED =
      HEAD
          + "s.what, s.lead_name, s.due_on, s.measure, s.state, case when s.state = a.state then"
          + " a.closed_at end as closed_at from submitted_action s join improvement_action a on"
          + " a.id = s.action_id join organisation o on o.id = s.organisation_id where"
          + " s.partnership_id = ?";

  /** The same as it was signed off by a time. */
  private static final String THEN = SUBMITTED.replace(" from submitted_action s", ActionsAt.FROM);

  private static final String ORDER = " order by a.id";
  private static final String INSERT =
      "insert into improvement_action (partnership_id, organisation_id, raised_kind, raised_id,"
          + " raised_key, source, standard_key, standard, question, what, lead_name, due_on,"
          + " measure, required, asked, state, opened_at, closed_at, proof_words, proof_link,"
          + " proof_file_id, proof_on, carried_from, first_submitted_at) values "
          + Sql.marks(24);

  private static final String UPDATE =
      "update improvement_action set what = ?, lead_name = ?, due_on = ?, measure = ?, required ="
          + " ?, asked = ?, state = ?, closed_at = ?, proof_words = ?, proof_link = ?,"
          + " proof_file_id = ?, proof_on = ?, carried_from = ?, version = version + 1 where id ="
          + " ? and partnership_id = ? and version = ?";
  private static final String REPORT =
      "update submitted_action set state = ? where action_id = ? and partnership_id = ?";

  private static final String ENDED =
      "update submitted_action set closed_at = ?, carried = ? where action_id = ? and"
          + " partnership_id = ?";

  /** As many ids as one statement names. */
  private static final int AT_ONCE = 100;

  private final Sql sql;
  private final Clock clock;

  ActionRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Action> find(ActionScope reach, long id) {
    return select(reach, " and a.id = ?", id).stream().findFirst();
  }

  /**
   * For a change: nobody else changes it until this transaction ends. Without the organisation's
   * name, whose row would be locked too.
   */
  Optional<Action> lock(ActionScope reach, long id) {
    return sql.first(
        LOCKED + reach.condition() + " and a.id = ? for update",
        ActionColumns::action,
        Stream.of(Stream.of(reach.partnershipId()), reach.values(), Stream.of(id))
            .flatMap(it -> it)
            .toArray());
  }

  List<Action> list(ActionScope reach) {
    return select(reach, reach.submittedOnly() ? ORDER : " and a.asked = true" + ORDER);
  }

  /** Those of the ids that the reach covers, in the order of the ids. */
  List<Action> inOrder(ActionScope reach, List<Long> ids) {
    var all = new ArrayList<Action>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      all.addAll(some(reach, ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
    }
    return all;
  }

  private List<Action> some(ActionScope reach, List<Long> ids) {
    var found =
        select(reach, " and a.id in " + Sql.marks(ids.size()), ids.toArray()).stream()
            .collect(toMap(Action::id, identity()));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  List<Action> raisedBy(ActionScope reach, String kind, long id) {
    return select(reach, " and a.raised_kind = ? and a.raised_id = ? order by a.id", kind, id);
  }

  Optional<Action> goesOnAs(ActionScope reach, long id) {
    return select(reach, " and a.carried_from = ?", id).stream().findFirst();
  }

  private List<Action> select(ActionScope reach, String more, Object... values) {
    var at = reach.at();
    if (at != null) return then(reach, at, more, values);
    var all =
        Stream.of(Stream.of(reach.partnershipId()), reach.values(), Arrays.stream(values))
            .flatMap(it -> it)
            .toArray();
    return sql.list(
        (reach.submittedOnly() ? SUBMITTED : LIVE) + reach.condition() + more,
        ActionColumns::action,
        all);
  }

  private List<Action> then(ActionScope reach, Instant at, String more, Object... values) {
    var all =
        Stream.of(
                ActionsAt.values(reach.partnershipId(), at).stream(),
                Stream.of(reach.partnershipId()),
                reach.values(),
                Arrays.stream(values))
            .flatMap(it -> it)
            .toArray();
    return sql.list(THEN + reach.condition() + more, ActionColumns::action, all).stream()
        .map(it -> ActionsAt.asAt(it, at))
        .toList();
  }

  long add(Action it) {
    return sql.insert(INSERT, ActionColumns.values(it));
  }

  List<Long> addAll(List<Action> actions) {
    return sql.insertAll(INSERT, actions.stream().map(ActionColumns::values).toList());
  }

  /** False, and nothing changed, when somebody changed it after it was read. */
  boolean store(Action it) {
    var stored = sql.change(UPDATE, ActionColumns.changed(it)) == 1;
    if (stored && it.firstSubmittedAt() != null) {
      sql.change(ENDED, ended(it));
      KnownActions.follow(sql, List.of(it.id()));
    }
    return stored;
  }

  /** Of many at once, with what the partnership sees of those that were signed off. */
  void storeAll(List<Action> actions) {
    sql.batch(UPDATE, actions.stream().map(ActionColumns::changed).toList());
    sql.batch(REPORT, actions.stream().map(ActionRepository::reported).toList());
    sql.batch(ENDED, actions.stream().map(ActionRepository::ended).toList());
    KnownActions.follow(sql, actions.stream().map(Action::id).toList());
  }

  /** Whether its question is asked; no change of the action itself. */
  void show(Action it, boolean asked) {
    sql.change(
        "update improvement_action set asked = ? where id = ? and partnership_id = ?",
        asked,
        it.id(),
        it.partnershipId());
  }

  /** What the organisation reports of an action that was signed off, the partnership sees. */
  void report(Action it) {
    ActionsAt.keep(sql, it, clock.instant());
    sql.change(REPORT, reported(it));
  }

  /** Copies a return's actions for the partnership, in place of those of an earlier sign-off. */
  void submit(long partnershipId, String kind, long id, Instant at) {
    ActionsAt.keep(sql, partnershipId, kind, id, clock.instant());
    var of = " where partnership_id = ? and raised_kind = ? and raised_id = ?";
    sql.change(
        "delete from submitted_action where action_id in (select id from improvement_action"
            + of
            + ")",
        partnershipId,
        kind,
        id);
    sql.change(
        "insert into submitted_action (action_id, partnership_id, organisation_id, what, lead_name,"
            + " due_on, measure, state, closed_at, carried, submitted_at) select id,"
            + " partnership_id, organisation_id, what, lead_name, due_on, measure, state,"
            + " closed_at, case when carried_from is null then false else true end, ? from"
            + " improvement_action"
            + of
            + " and asked = true and (state <> ? or first_submitted_at is not null)",
        at,
        partnershipId,
        kind,
        id,
        ActionState.NO_LONGER_NEEDED.code());
    sql.change(
        "update improvement_action set first_submitted_at = ?"
            + of
            + " and first_submitted_at is"
            + " null and asked = true",
        at,
        partnershipId,
        kind,
        id);
    sql.change(
        "update submitted_action set state = ? where partnership_id = ? and action_id in (select"
            + " carried_from from improvement_action"
            + of
            + " and carried_from is not null)",
        ActionState.CARRIED.code(),
        partnershipId,
        partnershipId,
        kind,
        id);
  }

  /** The rows that {@link #submit} would copy, of many returns at once. */
  void submitAll(List<Action> actions) {
    sql.batch(
        "insert into submitted_action (action_id, partnership_id, organisation_id, what, lead_name,"
            + " due_on, measure, state, closed_at, carried, submitted_at) values "
            + Sql.marks(11),
        actions.stream()
            .map(
                it ->
                    new @Nullable Object[] {
                      it.id(),
                      it.partnershipId(),
                      it.organisationId(),
                      it.plan().what(),
                      it.plan().lead(),
                      it.plan().due(),
                      it.plan().measure(),
                      it.state().code(),
                      it.closedAt(),
                      it.carriedFrom() != null,
                      it.firstSubmittedAt()
                    })
            .toList());
  }

  private static @Nullable Object[] ended(Action it) {
    return new @Nullable Object[] {
      it.closedAt(), it.carriedFrom() != null, it.id(), it.partnershipId()
    };
  }

  private static @Nullable Object[] reported(Action it) {
    return new @Nullable Object[] {it.state().code(), it.id(), it.partnershipId()};
  }
}
