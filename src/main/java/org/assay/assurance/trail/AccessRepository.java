package org.assay.assurance.trail;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.people.identity.Caller;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads the access log and the chains of changes as one list. Every part is bounded by the caller's
 * partnership, and for somebody of an organisation by that organisation's returns.
 */
@Singleton
class AccessRepository {
  private static final String RETURN_KINDS =
      "('return', 'draft', 'return-report', 'form', 'workbook', 'board-pack')";

  private static final String FORM_KINDS = "('audit-form', 'audit-form-workbook')";

  private static final String WHOLE =
      " from access_log l where l.partnership_id = ? and l.subject_kind in ('return', 'draft',"
          + " 'return-report', 'form', 'workbook', 'board-pack', 'audit-form',"
          + " 'audit-form-workbook', 'evidence')";

  private static final String BY_PERSON =
      ".person_id in (select p.id from person p where lower(p.name) like ? escape '!')";

  private final Sql sql;

  AccessRepository(Sql sql) {
    this.sql = sql.patient();
  }

  private record Query(String text, List<@Nullable Object> values) {}

  /** A return, or a form, as the list names it. */
  record Named(String organisation, String cycle) {}

  /**
   * How many there are. The whole log of a partnership grows by every look at a return, so of that
   * no more than so many are counted, and one.
   */
  long count(Caller caller, AccessSearch search, int most) {
    if (isWhole(caller, search)) {
      var whole = whole(caller.partnershipId(), search);
      return sql.count(
          "select count(*) from (select 1 as counted"
              + whole.text()
              + " limit "
              + (most + 1)
              + ") x",
          whole.values().toArray());
    }
    var query = query(caller, search);
    return sql.count("select count(*) from (" + query.text() + ") x", query.values().toArray());
  }

  List<AccessEntry> some(Caller caller, AccessSearch search, long from, int most) {
    if (isWhole(caller, search)) return last(caller.partnershipId(), search, from, most);
    var query = query(caller, search);
    var values = new ArrayList<>(query.values());
    values.add(most);
    values.add(from);
    return sql.list(
        "select * from (" + query.text() + ") x order by at desc, order_no desc limit ? offset ?",
        AccessRepository::entry,
        values.toArray());
  }

  /** Of any organisation; then no return has to be looked up to know which entries are meant. */
  private static boolean isWhole(Caller caller, AccessSearch search) {
    return caller.organisationId() == null && !search.ofOne() && search.organisation().isEmpty();
  }

  private static Query whole(long partnershipId, AccessSearch search) {
    return search.person().isEmpty()
        ? new Query(WHOLE, List.of(partnershipId))
        : new Query(
            WHOLE + " and l" + BY_PERSON,
            List.of(partnershipId, AccessSearch.pattern(search.person())));
  }

  private record Logged(Instant at, long person, String what, String kind, long subject) {
    AccessEntry entry(Map<Long, EvidenceOf> files) {
      if (!kind.equals("evidence")) {
        return new AccessEntry(at, person, what, kind, kind.startsWith("audit-form"), subject);
      }
      var of = files.getOrDefault(subject, new EvidenceOf(false, 0));
      return new AccessEntry(at, person, what, kind, of.form(), of.id());
    }
  }

  /** What a file stands behind: a form or a return. */
  private record EvidenceOf(boolean form, long id) {}

  /** From the end of the log backwards; what it is about is looked up for these alone. */
  private List<AccessEntry> last(long partnershipId, AccessSearch search, long from, int most) {
    var whole = whole(partnershipId, search);
    var values = new ArrayList<>(whole.values());
    values.add(most);
    values.add(from);
    var logged =
        sql.list(
            "select l.at, l.person_id, l.what, l.subject_kind, l.subject_id"
                + whole.text()
                + " order by l.at desc, l.id desc limit ? offset ?",
            row ->
                new Logged(
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    row.getLong("person_id"),
                    row.getString("what"),
                    row.getString("subject_kind"),
                    Long.parseLong(row.getString("subject_id"))),
            values.toArray());
    var evidence =
        logged.stream()
            .filter(it -> it.kind().equals("evidence"))
            .map(Logged::subject)
            .collect(Collectors.toSet());
    var files = evidenceOf(partnershipId, evidence);
    return logged.stream().map(it -> it.entry(files)).toList();
  }

  private Map<Long, EvidenceOf> evidenceOf(long partnershipId, Set<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var values = new ArrayList<@Nullable Object>(ids);
    values.addFirst(partnershipId);
    var found = new HashMap<Long, EvidenceOf>();
    sql.list(
        "select f.id, f.return_id, f.audit_form_id from evidence_file f where f.partnership_id = ?"
            + " and f.id in "
            + Sql.marks(ids.size()),
        row -> {
          var form = Sql.id(row, "audit_form_id");
          return found.put(
              row.getLong("id"),
              new EvidenceOf(form != null, form == null ? row.getLong("return_id") : form));
        },
        values.toArray());
    return found;
  }

  private static Query query(Caller caller, AccessSearch search) {
    var values = new ArrayList<@Nullable Object>();
    var parts = new ArrayList<String>();
    if (search.formId() == null) ofReturns(caller, search, parts, values);
    if (search.returnId() == null) ofForms(caller, search, parts, values);
    return new Query(String.join(" union all ", parts), values);
  }

  private static void ofReturns(
      Caller caller, AccessSearch search, List<String> parts, List<@Nullable Object> values) {
    parts.add(
        logged("return", "agency_return", RETURN_KINDS) + bounds("l", caller, search, values));
    parts.add(files("return", "agency_return", "return_id") + bounds("l", caller, search, values));
    if (search.returnId() != null) {
      parts.add(changes("return", "agency_return") + bounds("t", caller, search, values));
    }
  }

  private static void ofForms(
      Caller caller, AccessSearch search, List<String> parts, List<@Nullable Object> values) {
    parts.add(logged("form", "case_audit_form", FORM_KINDS) + bounds("l", caller, search, values));
    parts.add(
        files("form", "case_audit_form", "audit_form_id") + bounds("l", caller, search, values));
    if (search.formId() != null) {
      parts.add(changes("form", "case_audit_form") + bounds("t", caller, search, values));
    }
  }

  private static String logged(String of, String table, String kinds) {
    return "select l.at, l.person_id, l.what, l.subject_kind as kind, '"
        + of
        + "' as about, r.id as about_id, l.id as order_no from access_log l join "
        + table
        + " r on r.partnership_id = l.partnership_id and l.subject_id = concat(r.id, '') where"
        + " l.subject_kind in "
        + kinds;
  }

  /** Files of evidence, by the column that names what they stand behind. */
  private static String files(String of, String table, String column) {
    return "select l.at, l.person_id, l.what, l.subject_kind as kind, '"
        + of
        + "' as about, r.id as about_id, l.id as order_no from access_log l join evidence_file f on"
        + " f.partnership_id = l.partnership_id and l.subject_id = concat(f.id, '') join "
        + table
        + " r on r.id = f."
        + column
        + " where l.subject_kind = 'evidence'";
  }

  private static String changes(String of, String table) {
    return "select t.at, t.person_id, 'changed' as what, t.kind, '"
        + of
        + "' as about, r.id as about_id, t.seq as order_no from change_trail t join "
        + table
        + " r on r.sheet_id = t.sheet_id where 1 = 1";
  }

  private static String bounds(
      String log, Caller caller, AccessSearch search, List<@Nullable Object> values) {
    var where = new StringBuilder(" and r.partnership_id = ? and " + log + ".partnership_id = ?");
    values.add(caller.partnershipId());
    values.add(caller.partnershipId());
    if (caller.organisationId() != null) {
      where.append(" and r.organisation_id = ?");
      values.add(caller.organisationId());
    }
    if (search.ofOne()) {
      where.append(" and r.id = ?");
      values.add(search.returnId() == null ? search.formId() : search.returnId());
    }
    if (!search.organisation().isEmpty()) {
      where.append(
          " and r.organisation_id in (select o.id from organisation o where o.partnership_id = ?"
              + " and lower(o.name) like ? escape '!')");
      values.add(caller.partnershipId());
      values.add(AccessSearch.pattern(search.organisation()));
    }
    if (!search.person().isEmpty()) {
      where.append(" and ").append(log).append(BY_PERSON);
      values.add(AccessSearch.pattern(search.person()));
    }
    return where.toString();
  }

  /** By id; none but the partnership's. */
  Map<Long, Named> returns(long partnershipId, Set<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var values = new ArrayList<@Nullable Object>(ids);
    values.addFirst(partnershipId);
    var found = new HashMap<Long, Named>();
    sql.list(
        "select r.id, o.name, c.title from agency_return r join organisation o on o.id ="
            + " r.organisation_id join cycle c on c.id = r.cycle_id where r.partnership_id = ? and"
            + " r.id in "
            + Sql.marks(ids.size()),
        row -> found.put(row.getLong(1), new Named(row.getString(2), row.getString(3))),
        values.toArray());
    return found;
  }

  /** By id; none but the partnership's. */
  Map<Long, Named> forms(long partnershipId, Set<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var values = new ArrayList<@Nullable Object>(ids);
    values.addFirst(partnershipId);
    var found = new HashMap<Long, Named>();
    sql.list(
        "select r.id, o.name, c.reference from case_audit_form r join organisation o on o.id ="
            + " r.organisation_id join case_audit_case c on c.id = r.case_id where"
            + " r.partnership_id = ? and r.id in "
            + Sql.marks(ids.size()),
        row -> found.put(row.getLong(1), new Named(row.getString(2), "case " + row.getString(3))),
        values.toArray());
    return found;
  }

  private static AccessEntry entry(ResultSet row) throws SQLException {
    return new AccessEntry(
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getLong("person_id"),
        row.getString("what"),
        row.getString("kind"),
        row.getString("about").equals("form"),
        row.getLong("about_id"));
  }
}
