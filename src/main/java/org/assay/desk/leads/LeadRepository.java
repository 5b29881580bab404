package org.assay.desk.leads;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assay.people.directory.NameSearch;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Leads; the database cuts lists of them. */
@Singleton
class LeadRepository {
  private static final int PAGE = 50;
  private static final String SELECT =
      "select l.id, l.organisation_id, o.name organisation, l.department, l.role, l.name, l.post,"
          + " l.email, l.telephone, l.deputy, l.cover, l.trained_on, l.source";
  private static final String WHERE =
      " where l.partnership_id = ? and (o.closed_on is null or o.closed_on > ?)";
  private static final String FROM =
      " from safeguarding_lead l join organisation o on o.id = l.organisation_id" + WHERE;
  private static final String SLICE =
      " join organisation o on o.id = x.id join safeguarding_lead l on l.organisation_id = x.id"
          + WHERE;
  private static final String ORDER =
      " order by o.name, o.id, l.department, case l.role when 'lead' then 0 when 'deputy' then 1"
          + " else 2 end, l.id";
  private static final String MISSING =
      " from organisation o where o.partnership_id = ? and (o.closed_on is null or o.closed_on > ?)"
          + " and not exists (select 1 from safeguarding_lead l where l.organisation_id = o.id and"
          + " l.role = 'lead')";

  private final Sql sql;

  LeadRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Which leads somebody looks for.
   *
   * @param words of an organisation
   * @param stale only those whose training is too old or not known
   */
  record Search(String words, boolean stale) {
    String condition() {
      return NameSearch.of(words).condition()
          + (stale ? " and (l.trained_on is null or l.trained_on < ?)" : "");
    }

    boolean narrows() {
      return stale || !NameSearch.of(words).isEmpty();
    }

    List<@Nullable Object> values(long partnershipId, LocalDate today) {
      var values = new ArrayList<@Nullable Object>(List.of(partnershipId, today));
      NameSearch.of(words).values().forEach(values::add);
      if (stale) values.add(Lead.oldest(today));
      return values;
    }
  }

  Page<Lead> page(long partnershipId, Search search, LocalDate today, int number) {
    var values = search.values(partnershipId, today);
    var total = count(partnershipId, search, today);
    return OrganisationSlices.numbered(
        number,
        PAGE,
        total,
        OrganisationSlices.counting(sql, partnershipId, SLICE + search.condition(), values),
        (organisations, size, before) -> list(search, values, organisations, size, before));
  }

  /** Of all, without a look at each organisation: hardly any has closed. */
  long count(long partnershipId, Search search, LocalDate today) {
    if (search.narrows()) {
      return sql.count(
          "select count(*)" + FROM + search.condition(),
          search.values(partnershipId, today).toArray());
    }
    var all =
        sql.count(
            "select count(*) from safeguarding_lead l where l.partnership_id = ?", partnershipId);
    return all
        - sql.count(
            "select count(*) from organisation o join safeguarding_lead l on l.partnership_id ="
                + " o.partnership_id and l.organisation_id = o.id where o.partnership_id = ? and"
                + " o.closed_on <= ?",
            partnershipId,
            today);
  }

  private List<Lead> list(
      Search search,
      List<@Nullable Object> values,
      List<Long> organisations,
      int size,
      long before) {
    var all = new ArrayList<>(values);
    all.addAll(organisations);
    all.add(size);
    all.add(before);
    return sql.list(
        SELECT
            + FROM
            + search.condition()
            + " and l.organisation_id in "
            + Sql.marks(organisations.size())
            + ORDER
            + " limit ? offset ?",
        LeadRepository::lead,
        all.toArray());
  }

  /** All that match, one after the other. */
  void each(long partnershipId, Search search, LocalDate today, Consumer<Lead> taking) {
    sql.patient()
        .each(
            SELECT + FROM + search.condition() + ORDER,
            LeadRepository::lead,
            taking,
            search.values(partnershipId, today).toArray());
  }

  /** An open organisation of which no lead is known. */
  record Missing(long organisationId, String name) {}

  Page<Missing> missing(long partnershipId, String words, LocalDate today, int number) {
    var which = MISSING + NameSearch.of(words).condition();
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId, today));
    NameSearch.of(words).values().forEach(values::add);
    return Page.of(
        number,
        PAGE,
        NameSearch.of(words).isEmpty()
            ? missing(partnershipId, today)
            : sql.count("select count(*)" + which, values.toArray()),
        from -> {
          var more = new ArrayList<>(values);
          more.add(PAGE);
          more.add(from);
          return sql.list(
              "select o.id, o.name" + which + " order by o.name, o.id limit ? offset ?",
              row -> new Missing(row.getLong(1), row.getString(2)),
              more.toArray());
        });
  }

  /** All that are open, but for those that have a lead: both are counted in indexes. */
  long missing(long partnershipId, LocalDate today) {
    var open =
        sql.count(
            "select count(*) from organisation o where o.partnership_id = ? and (o.closed_on is"
                + " null or o.closed_on > ?)",
            partnershipId,
            today);
    var led =
        sql.count(
            "select count(distinct l.organisation_id) from safeguarding_lead l where"
                + " l.partnership_id = ? and l.role = 'lead'",
            partnershipId);
    var closed =
        sql.count(
            "select count(distinct l.organisation_id) from organisation o join safeguarding_lead l"
                + " on l.partnership_id = o.partnership_id and l.organisation_id = o.id and l.role"
                + " = 'lead' where o.partnership_id = ? and o.closed_on <= ?",
            partnershipId,
            today);
    return open - (led - closed);
  }

  List<Lead> of(long partnershipId, long organisationId) {
    return sql.list(
        SELECT
            + " from safeguarding_lead l join organisation o on o.id = l.organisation_id where"
            + " l.partnership_id = ? and l.organisation_id = ?"
            + ORDER,
        LeadRepository::lead,
        partnershipId,
        organisationId);
  }

  Optional<Lead> find(long partnershipId, long organisationId, long id) {
    return of(partnershipId, organisationId).stream().filter(it -> it.id() == id).findFirst();
  }

  /**
   * @param by who wrote it; null for a return
   */
  void add(long partnershipId, Lead it, Instant at, @Nullable Long by) {
    sql.change(
        "insert into safeguarding_lead (partnership_id, organisation_id, department, role, name,"
            + " post, email, telephone, deputy, cover, trained_on, source, changed_at, changed_by)"
            + " values "
            + Sql.marks(14),
        partnershipId,
        it.organisationId(),
        it.department(),
        it.role().code(),
        it.name(),
        it.post(),
        it.email(),
        it.telephone(),
        it.deputy(),
        it.cover(),
        it.trainedOn(),
        it.fromReturn() ? "return" : "hand",
        at,
        by);
  }

  void remove(long partnershipId, long id) {
    sql.change(
        "delete from safeguarding_lead where partnership_id = ? and id = ?", partnershipId, id);
  }

  /** What returns said before. */
  void removeReturned(long partnershipId, long organisationId) {
    sql.change(
        "delete from safeguarding_lead where partnership_id = ? and organisation_id = ? and source"
            + " = 'return'",
        partnershipId,
        organisationId);
  }

  /** Anyone who takes over from somebody is named; when they were trained is not known. */
  void handOver(
      long partnershipId, long organisationId, String from, String to, Instant at, long by) {
    sql.change(
        "update safeguarding_lead set name = ?, email = (select p.email from person p where p.name"
            + " = ? and p.id in (select m.person_id from membership m where m.partnership_id = ?"
            + " and m.organisation_id = ?) order by p.id desc limit 1), trained_on = null, source ="
            + " 'hand', changed_at = ?, changed_by = ? where partnership_id = ? and organisation_id"
            + " = ? and lower(name) = lower(?)",
        to,
        to,
        partnershipId,
        organisationId,
        at,
        by,
        partnershipId,
        organisationId,
        from);
  }

  private static Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getString("organisation"),
        row.getString("department"),
        LeadRole.of(row.getString("role")).orElse(LeadRole.LEAD),
        row.getString("name"),
        row.getString("post"),
        row.getString("email"),
        row.getString("telephone"),
        row.getString("deputy"),
        row.getString("cover"),
        Sql.date(row, "trained_on"),
        row.getString("source").equals("return"));
  }
}
