package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** What organisations were sent or told, and who looks after them. */
@Singleton
class ContactRepository {
  private static final String RETURNS =
      " from agency_return r join organisation o on o.id = r.organisation_id";
  private static final String OUT = RETURNS + " where " + Outstanding.NOW;
  private static final String HELD =
      " m.partnership_id = r.partnership_id and m.organisation_id = r.organisation_id and"
          + " m.valid_from <= ? and (m.valid_until is null or m.valid_until >= ?)";

  /**
   * The person who answers; the one who signs where the return waits for that or nobody answers.
   */
  private static final String WRITTEN_TO =
      "(m.role = case when r.status = 'awaiting-sign-off' then 'APPROVER' else 'RESPONDENT' end or"
          + " (m.role = 'APPROVER' and not exists (select 1 from membership x where"
          + " x.partnership_id = r.partnership_id and x.organisation_id = r.organisation_id and"
          + " x.role = 'RESPONDENT' and x.valid_from <= ? and (x.valid_until is null or"
          + " x.valid_until >= ?))))";

  private static final String PERSON = " join person p on p.id = m.person_id and not p.disabled";

  /** People are few who may not sign in, as are organisations that have closed: by an index. */
  private static final String MAY_SIGN_IN =
      " and m.person_id not in (select p.id from person p where p.disabled = true)";

  private static final String REACHED =
      "select status, answered, answering, signing, count(*) from (select r.status, max(case when"
          + " m.role = 'RESPONDENT' then 1 else 0 end) answered, count(distinct case when m.role ="
          + " 'RESPONDENT'"
          + MAY_SIGN_IN
          + " then m.person_id end) answering, count(distinct case when m.role = 'APPROVER'"
          + MAY_SIGN_IN
          + " then m.person_id end) signing from agency_return r left join membership m on"
          + HELD
          + " and m.role in ('RESPONDENT', 'APPROVER') where "
          + Outstanding.BY_CLOSED
          + " group by r.id, r.status) each_one group by status, answered, answering, signing";

  private final Sql sql;

  ContactRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param at null while it waits to be sent
   * @param by name of the person who did it; null for the service
   */
  record Contact(
      RungKind kind, boolean note, Instant at, @Nullable String by, @Nullable String words) {}

  /** One for each return that is outstanding; they wait to be sent. */
  void plan(Rung rung, LocalDate today) {
    sql.change(
        "insert into chase_contact (partnership_id, cycle_id, return_id, rung_id, kind) select"
            + " r.partnership_id, r.cycle_id, r.id, ?, ?"
            + OUT,
        rung.id(),
        rung.kind().code(),
        rung.partnershipId(),
        rung.cycleId(),
        today);
  }

  List<ChaseDue.Recipient> recipients(Rung rung, LocalDate today) {
    return sql.list(
        "select distinct m.person_id, c.id from chase_contact c join agency_return r on r.id ="
            + " c.return_id join membership m on"
            + HELD
            + PERSON
            + " where c.partnership_id = ? and c.rung_id = ? and c.at is null and "
            + WRITTEN_TO
            + " order by c.id, m.person_id",
        row -> new ChaseDue.Recipient(row.getLong(1), row.getLong(2)),
        today,
        today,
        rung.partnershipId(),
        rung.id(),
        today,
        today);
  }

  /** The database counts: of thousands outstanding there are a few that are not alike. */
  Reach reach(long partnershipId, long cycleId, LocalDate today) {
    return Reach.of(
        sql.list(
            REACHED,
            row ->
                new Reach.Alike(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)),
            today,
            today,
            partnershipId,
            cycleId,
            partnershipId,
            today));
  }

  /** What a letter is about. */
  record Letter(long returnId, RungKind kind) {}

  Optional<Letter> letter(long partnershipId, long contactId) {
    return sql.first(
        "select return_id, kind from chase_contact where partnership_id = ? and id = ?",
        row -> new Letter(row.getLong(1), RungKind.of(row.getString(2)).orElseThrow()),
        partnershipId,
        contactId);
  }

  /** Whether the return is still outstanding. It cannot be sent until this transaction ends. */
  boolean lockOutstanding(long partnershipId, long contactId) {
    return sql.first(
            "select r.first_submitted_at from agency_return r where r.partnership_id = ? and r.id ="
                + " (select c.return_id from chase_contact c where c.id = ? and c.partnership_id ="
                + " ?) for update",
            row -> Sql.instant(row, "first_submitted_at") == null,
            partnershipId,
            contactId,
            partnershipId)
        .orElse(false);
  }

  /** The first letter of several counts. */
  void reached(long partnershipId, long contactId, Instant at) {
    sql.change(
        "update chase_contact set at = ? where id = ? and partnership_id = ? and at is null",
        at,
        contactId,
        partnershipId);
  }

  /**
   * @param rungId null for a note
   * @param kind null for a note
   */
  void add(
      long partnershipId,
      long cycleId,
      long returnId,
      @Nullable Long rungId,
      @Nullable RungKind kind,
      Instant at,
      long person,
      String words) {
    sql.change(
        "insert into chase_contact (partnership_id, cycle_id, return_id, rung_id, kind, at,"
            + " person_id, words) values (?, ?, ?, ?, ?, ?, ?, ?)",
        partnershipId,
        cycleId,
        returnId,
        rungId,
        kind == null ? "note" : kind.code(),
        at,
        person,
        words);
  }

  /** The latest first. */
  List<Contact> of(long partnershipId, long returnId) {
    return sql.list(
        "select c.kind, c.at, p.name, c.words from chase_contact c left join person p on p.id ="
            + " c.person_id where c.partnership_id = ? and c.return_id = ? and c.at is not null"
            + " order by c.at desc, c.id desc",
        ContactRepository::contact,
        partnershipId,
        returnId);
  }

  private static Contact contact(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return new Contact(
        RungKind.of(kind).orElse(RungKind.REMINDER),
        kind.equals("note"),
        java.util.Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("name"),
        row.getString("words"));
  }

  Optional<Long> owner(long partnershipId, long returnId) {
    return sql.first(
        "select person_id from chase_owner where partnership_id = ? and return_id = ?",
        row -> row.getLong(1),
        partnershipId,
        returnId);
  }

  /**
   * @param person null for nobody
   */
  void owner(long partnershipId, long returnId, @Nullable Long person) {
    sql.change(
        "delete from chase_owner where partnership_id = ? and return_id = ?",
        partnershipId,
        returnId);
    if (person == null) return;
    sql.change(
        "insert into chase_owner (return_id, partnership_id, person_id) values (?, ?, ?)",
        returnId,
        partnershipId,
        person);
  }

  /** Those who were outstanding at a time, as a step that was done then reached them. */
  void reachedThen(Rung rung, Instant at, LocalDate day) {
    sql.change(
        "insert into chase_contact (partnership_id, cycle_id, return_id, rung_id, kind, at) select"
            + " r.partnership_id, r.cycle_id, r.id, ?, ?, ?"
            + RETURNS
            + " where "
            + Outstanding.THEN,
        values(rung, at, day).toArray());
  }

  private static List<Object> values(Rung rung, Instant at, LocalDate day) {
    var values = new ArrayList<Object>();
    values.add(rung.id());
    values.add(rung.kind().code());
    values.add(at);
    values.add(rung.partnershipId());
    values.add(rung.cycleId());
    values.add(at);
    values.add(day);
    return values;
  }
}
