package org.assay.people.access;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.assay.people.directory.OrganisationSlices;
import org.assay.people.identity.Role;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Memberships; the database cuts lists of them. */
@Singleton
class HeldRepository {
  /**
   * Somebody who has not come yet is called as the inviter did: nobody learns of other accounts.
   */
  private static final String COMING =
      "i.accepted_at is null and i.invited_at > coalesce(p.last_signed_in_at, '1970-01-01')";

  static final String NAME = "case when " + COMING + " then i.name else p.name end";
  static final String SIGNED_IN = "case when " + COMING + " then null else p.last_signed_in_at end";
  private static final String PERSON = " join person p on p.id = m.person_id";
  private static final String BESIDE =
      PERSON
          + " left join organisation o on o.id = m.organisation_id left join organisation_group g"
          + " on g.id = m.group_id left join access_invitation i on i.person_id = m.person_id and"
          + " i.partnership_id = m.partnership_id";
  private static final String FROM = " from membership m" + BESIDE + " where";
  private static final String SELECT =
      "select m.id, m.person_id, "
          + NAME
          + " as name, p.email, m.role, m.organisation_id, m.group_id, coalesce(o.name, g.name, '')"
          + " place, m.valid_from, m.valid_until, "
          + SIGNED_IN
          + " as signed_in, case when "
          + COMING
          + " then i.expires_at end expires_at";
  private static final String ORDER =
      " order by case when o.name is not null then 2 when g.name is null then 0 else 1 end,"
          + " coalesce(o.name, g.name), o.id, name, m.id";

  private static final String OWN = " and m.organisation_id is null";

  private final Sql sql;

  HeldRepository(Sql sql) {
    this.sql = sql;
  }

  /** The partnership's own people first, then group by group, then organisation by organisation. */
  Page<Held> page(AccessScope scope, AccessSearch search, LocalDate today, int number, int size) {
    var it = new Search(scope, search, today);
    var total = it.count("");
    if (!scope.isWhole() || !search.words().isEmpty()) {
      return Page.of(number, size, total, from -> it.list("", List.of(), size, from));
    }
    var own = it.count(OWN);
    return Page.of(number, size, total, from -> it.page(own, total, from, size));
  }

  /** One search, cut by place so that only the people of a page are sorted. */
  private final class Search {
    private final AccessScope scope;
    private final AccessSearch search;
    private final LocalDate today;
    private final String condition;

    Search(AccessScope scope, AccessSearch search, LocalDate today) {
      this.scope = scope;
      this.search = search;
      this.today = today;
      this.condition = scope.condition() + search.condition();
    }

    /** What stands beside a membership is looked up where the search asks for it. */
    private String joins() {
      return search.looksBeside() ? BESIDE : PERSON;
    }

    long count(String more) {
      var of = " from membership m" + joins() + " where" + condition + more;
      if (!search.isCurrent() || search.looksBeside()) {
        return sql.count("select count(*)" + of, values(scope, search, today).toArray());
      }
      return held("membership m where", more)
          - held(
              "person p join membership m on m.person_id = p.id where p.disabled = true and", more);
    }

    /** Without a look at each person: hardly anybody is kept from signing in. */
    private long held(String from, String more) {
      return sql.count(
          "select count(*) from " + from + scope.condition() + search.held() + more,
          values(scope, search, today).toArray());
    }

    List<Held> list(String more, List<Long> organisations, int most, long from) {
      var values = values(scope, search, today);
      values.addAll(organisations);
      values.add(most);
      values.add(from);
      return sql.list(
          SELECT + FROM + condition + more + ORDER + " limit ? offset ?",
          HeldRepository::held,
          values.toArray());
    }

    /**
     * @param own how many are for no organisation, which come first
     */
    List<Held> page(long own, long total, long from, int size) {
      var page = new ArrayList<Held>();
      if (from < own) page.addAll(list(OWN, List.of(), size, from));
      if (page.size() < size && total > own) {
        page.addAll(ofOrganisations(Math.max(0, from - own), size - page.size(), total - own));
      }
      return page;
    }

    private List<Held> ofOrganisations(long before, int most, long total) {
      return OrganisationSlices.page(
          before,
          most,
          total,
          OrganisationSlices.counting(
              sql,
              scope.partnershipId(),
              " join membership m on m.organisation_id = x.id" + joins() + " where" + condition,
              values(scope, search, today)),
          (organisations, size, passed) ->
              list(
                  " and m.organisation_id in " + Sql.marks(organisations.size()),
                  organisations,
                  size,
                  passed));
    }
  }

  void each(AccessScope scope, AccessSearch search, LocalDate today, Consumer<Held> taking) {
    sql.patient()
        .each(
            SELECT + FROM + scope.condition() + search.condition() + ORDER,
            HeldRepository::held,
            taking,
            values(scope, search, today).toArray());
  }

  /** Those at the beginning, at most so many. */
  List<Held> first(AccessScope scope, AccessSearch search, LocalDate today, int most) {
    return new Search(scope, search, today).list("", List.of(), most, 0);
  }

  /** Past ones too; the first to begin comes first. */
  List<Held> ofPerson(AccessScope scope, long personId) {
    var values = scope.values();
    values.add(personId);
    return sql.list(
        SELECT + FROM + scope.condition() + " and m.person_id = ? order by m.valid_from, m.id",
        HeldRepository::held,
        values.toArray());
  }

  /** Of the person who has the address. */
  List<Held> ofAddress(AccessScope scope, String email) {
    var values = scope.values();
    values.add(email);
    return sql.list(
        SELECT + FROM + scope.condition() + " and p.email = ?",
        HeldRepository::held,
        values.toArray());
  }

  Optional<Held> find(AccessScope scope, long membershipId) {
    var values = scope.values();
    values.add(membershipId);
    return sql.first(
        SELECT + FROM + scope.condition() + " and m.id = ?",
        HeldRepository::held,
        values.toArray());
  }

  /** Nobody else changes who administers the partnership until this transaction ends. */
  void lockPartnership(long partnershipId) {
    sql.first(
        "select id from partnership where id = ? for update", row -> row.getLong(1), partnershipId);
  }

  void add(
      long person,
      long partnership,
      Role role,
      @Nullable Long organisation,
      @Nullable Long group,
      LocalDate from,
      @Nullable LocalDate until) {
    sql.change(
        "insert into membership (person_id, partnership_id, role, organisation_id, group_id,"
            + " valid_from, valid_until) values (?, ?, ?, ?, ?, ?, ?)",
        person,
        partnership,
        role.name(),
        organisation,
        group,
        from,
        until);
  }

  void until(long partnershipId, long membershipId, LocalDate lastDay) {
    sql.change(
        "update membership set valid_until = ? where id = ? and partnership_id = ?",
        lastDay,
        membershipId,
        partnershipId);
  }

  private static List<@Nullable Object> values(
      AccessScope scope, AccessSearch search, LocalDate today) {
    var values = scope.values();
    values.addAll(search.values(today));
    return values;
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("name"),
        row.getString("email"),
        Role.valueOf(row.getString("role")),
        Sql.id(row, "organisation_id"),
        Sql.id(row, "group_id"),
        row.getString("place"),
        Objects.requireNonNull(Sql.date(row, "valid_from")),
        Sql.date(row, "valid_until"),
        Sql.instant(row, "signed_in"),
        Sql.instant(row, "expires_at"));
  }
}
