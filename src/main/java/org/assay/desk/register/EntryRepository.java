package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.desk.register.RegisterWriter.Change;
import org.assay.desk.register.RegisterWriter.Source;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.people.directory.Organisation;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** What the register knows beside the organisations themselves, and its history. */
@Singleton
class EntryRepository {
  private static final int LONGEST_WORDS = 2000;

  private final Sql sql;

  EntryRepository(Sql sql) {
    this.sql = sql;
  }

  /** One line of an organisation's history in the register. */
  record Past(Instant at, long personId, String what) {}

  record Inspection(long id, String body, LocalDate on, String judgement) {}

  /** One organisation that followed another. */
  record Followed(long organisationId, String name, SuccessionKind kind, @Nullable LocalDate on) {}

  void save(Source source, List<Organisation> written, List<Change> changes, Instant at) {
    var details = new ArrayList<@Nullable Object[]>();
    var inspections = new ArrayList<@Nullable Object[]>();
    var history = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < written.size(); i++) {
      var id = written.get(i).id();
      var change = changes.get(i);
      var known = change.known();
      var facts = known == null ? change.said() : change.said().over(known.details());
      details.add(details(source, id, facts));
      var day = facts.day(RegisterField.INSPECTED);
      if (day != null) inspections.add(inspection(source, id, day, facts));
      history.add(
          new @Nullable Object[] {
            source.partnershipId(),
            id,
            source.importId(),
            source.personId(),
            at,
            cut(change.words())
          });
    }
    saveDetails(details);
    saveInspections(inspections);
    sql.batch(
        "insert into register_change (partnership_id, organisation_id, import_id, person_id,"
            + " changed_at, what) values (?, ?, ?, ?, ?, ?)",
        history);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
  }

  private static @Nullable Object[] details(Source source, long id, RegisterFacts facts) {
    return new @Nullable Object[] {
      id,
      source.partnershipId(),
      source.name(),
      cut(facts.orNull(RegisterField.SCHEME), 40),
      cut(facts.orNull(RegisterField.EXTERNAL), 60),
      cut(facts.orNull(RegisterField.ADDRESS), 600),
      cut(facts.orNull(RegisterField.POSTCODE), 12),
      cut(facts.orNull(RegisterField.TELEPHONE), 40),
      cut(facts.orNull(RegisterField.WEBSITE), 200),
      cut(facts.orNull(RegisterField.HEAD), 200),
      facts.number(RegisterField.PUPILS),
      facts.number(RegisterField.PLACES),
      cut(facts.orNull(RegisterField.DUTY), 80),
      facts.is(RegisterField.PARTNER)
    };
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  private static @Nullable Object[] inspection(
      Source source, long id, LocalDate day, RegisterFacts facts) {
    var body = facts.get(RegisterField.INSPECTOR);
    return new @Nullable Object[] {
      source.partnershipId(), id, body, day, facts.get(RegisterField.JUDGEMENT)
    };
  }

  private void saveDetails(List<@Nullable Object[]> details) {
    sql.batch(
        "insert into register_entry (organisation_id, partnership_id, source, id_scheme,"
            + " external_id, address, postcode, telephone, website, head, pupils, places, duty,"
            + " statutory_partner) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate"
            + " key update source = values(source), id_scheme = values(id_scheme), external_id ="
            + " values(external_id), address = values(address), postcode = values(postcode),"
            + " telephone = values(telephone), website = values(website), head = values(head),"
            + " pupils = values(pupils), places = values(places), duty = values(duty),"
            + " statutory_partner = values(statutory_partner)",
        details);
  }

  void saveInspections(List<@Nullable Object[]> inspections) {
    sql.batch(
        "insert into inspection_outcome (partnership_id, organisation_id, body, inspected_on,"
            + " judgement) values (?, ?, ?, ?, ?) on duplicate key update judgement ="
            + " values(judgement)",
        inspections);
  }

  void saveInspection(
      long partnershipId, long organisation, String body, LocalDate on, String judgement) {
    var rows = new ArrayList<@Nullable Object[]>();
    rows.add(new @Nullable Object[] {partnershipId, organisation, body, on, judgement});
    saveInspections(rows);
  }

  List<Inspection> inspections(long partnershipId, long organisationId) {
    return sql.list(
        "select id, body, inspected_on, judgement from inspection_outcome where partnership_id = ?"
            + " and organisation_id = ? order by inspected_on desc",
        row ->
            new Inspection(
                row.getLong(1),
                row.getString(2),
                Objects.requireNonNull(Sql.date(row, "inspected_on")),
                row.getString(4)),
        partnershipId,
        organisationId);
  }

  void note(Source source, long organisationId, Instant at, String what) {
    sql.insert(
        "insert into register_change (partnership_id, organisation_id, import_id, person_id,"
            + " changed_at, what) values (?, ?, ?, ?, ?, ?)",
        source.partnershipId(),
        organisationId,
        source.importId(),
        source.personId(),
        at,
        cut(what));
  }

  /** The last first. */
  List<Past> history(long partnershipId, long organisationId) {
    return sql.list(
        "select changed_at, person_id, what from register_change where partnership_id = ? and"
            + " organisation_id = ? order by id desc limit 200",
        EntryRepository::past,
        partnershipId,
        organisationId);
  }

  private static Past past(ResultSet row) throws SQLException {
    return new Past(
        Objects.requireNonNull(Sql.instant(row, "changed_at")), row.getLong(2), row.getString(3));
  }

  /** False when it was known already. */
  boolean follow(
      long partnershipId, long before, long after, SuccessionKind kind, @Nullable LocalDate on) {
    return sql.change(
            "insert ignore into organisation_succession (partnership_id, predecessor_id,"
                + " successor_id, kind, happened_on) values (?, ?, ?, ?, ?)",
            partnershipId,
            before,
            after,
            kind.code(),
            on)
        == 1;
  }

  /** Anyone who follows the one follows all that it followed, and so do those who follow them. */
  void addLineage(long before, long after) {
    sql.change(
        "insert ignore into organisation_lineage (organisation_id, ancestor_id) select later.id,"
            + " earlier.id from (select ? as id union select organisation_id from"
            + " organisation_lineage where ancestor_id = ?) later, (select ? as id union select"
            + " ancestor_id from organisation_lineage where organisation_id = ?) earlier where"
            + " later.id <> earlier.id",
        after,
        after,
        before,
        before);
  }

  boolean isAncestor(long ancestor, long of) {
    return sql.count(
            "select count(*) from organisation_lineage where organisation_id = ? and ancestor_id ="
                + " ?",
            of,
            ancestor)
        > 0;
  }

  List<Followed> successors(long partnershipId, long organisationId) {
    return followed("predecessor_id", "successor_id", partnershipId, organisationId);
  }

  List<Followed> predecessors(long partnershipId, long organisationId) {
    return followed("successor_id", "predecessor_id", partnershipId, organisationId);
  }

  private List<Followed> followed(String from, String to, long partnershipId, long organisation) {
    return sql.list(
        "select o.id, o.name, s.kind, s.happened_on from organisation_succession s join"
            + " organisation o on o.id = s."
            + to
            + " where s.partnership_id = ? and s."
            + from
            + " = ? order by s.id",
        row ->
            new Followed(
                row.getLong(1),
                row.getString(2),
                SuccessionKind.of(row.getString(3)),
                Sql.date(row, "happened_on")),
        partnershipId,
        organisation);
  }

  /** The organisation's people work for its successor too, from a day on. */
  void copyMemberships(long partnershipId, long before, long after, LocalDate from) {
    sql.change(
        "insert into membership (person_id, partnership_id, role, organisation_id, valid_from,"
            + " valid_until) select m.person_id, m.partnership_id, m.role, ?, ?, m.valid_until"
            + " from membership m where m.partnership_id = ? and m.organisation_id = ? and not"
            + " exists (select 1 from (select person_id, role from membership where"
            + " organisation_id = ?) there where there.person_id = m.person_id and there.role ="
            + " m.role)",
        after,
        from,
        partnershipId,
        before,
        after);
  }

  void want(long partnershipId, String kind, String settingType, @Nullable String duty) {
    sql.change(
        "insert ignore into register_wanted_list (partnership_id, kind, setting_type, duty) values"
            + " (?, ?, ?, ?)",
        partnershipId,
        kind,
        settingType,
        duty);
  }

  /** Kinds of which the register has nobody yet, by name. */
  List<String> wanted(long partnershipId) {
    return sql.list(
        "select w.kind from register_wanted_list w where w.partnership_id = ? and not exists"
            + " (select 1 from organisation o where o.partnership_id = w.partnership_id and"
            + " o.setting_type = w.setting_type) order by w.kind",
        row -> row.getString(1),
        partnershipId);
  }

  void renameGroup(long partnershipId, String code, String name) {
    sql.change(
        "update organisation_group set name = ? where partnership_id = ? and code = ?",
        name,
        partnershipId,
        code);
  }
}
