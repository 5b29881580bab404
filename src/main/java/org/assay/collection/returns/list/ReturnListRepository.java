package org.assay.collection.returns.list;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.returns.ReturnStatus;
import org.assay.people.directory.NameSearch;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.Page;
import org.assay.platform.Sql;

/** Reads a partnership's returns a page at a time; the database searches, sorts and cuts. */
@Singleton
class ReturnListRepository {
  private static final String SELECT =
      "select r.id, o.name, o.district, c.title, r.status, r.submitted_at";
  private static final String FROM =
      " from agency_return r join organisation o on o.id = r.organisation_id and o.partnership_id ="
          + " r.partnership_id join cycle c on c.id = r.cycle_id and c.partnership_id ="
          + " r.partnership_id where r.partnership_id = ?";

  /** Enough to count, when no name is searched for. */
  private static final String ALONE = " from agency_return r where r.partnership_id = ?";

  private final Sql sql;

  ReturnListRepository(Sql sql) {
    this.sql = sql;
  }

  Page<ListedReturn> page(long partnershipId, ReturnSearch search, int size) {
    var names = NameSearch.of(search.organisation());
    if (search.order() == ReturnSearch.Order.CYCLE && search.cycle() == null && names.isEmpty()) {
      return byCycle(partnershipId, search, size);
    }
    var where = FROM + condition(search) + names.condition();
    var values =
        Stream.concat(
                Stream.concat(Stream.<Object>of(partnershipId), values(search)), names.values())
            .toList();
    var counted = names.isEmpty() ? ALONE + condition(search) : where;
    var total = sql.count("select count(*)" + counted, values.toArray());
    if (search.order() == ReturnSearch.Order.STATE && names.isEmpty()) {
      return byState(partnershipId, search, size);
    }
    if (isByName(search) && names.isEmpty()) {
      return Page.of(
          search.page(),
          size,
          total,
          before -> byOrganisation(partnershipId, search, size, before, total));
    }
    return Page.of(
        search.page(), size, total, before -> list(where, search.order(), values, size, before));
  }

  /** In one cycle each organisation has one return. */
  private static boolean isByName(ReturnSearch search) {
    return search.order() == ReturnSearch.Order.ORGANISATION
        || search.order() == ReturnSearch.Order.CYCLE && search.cycle() != null;
  }

  /** How many returns a part of the list holds: those in one state, or of one cycle. */
  private record ListPart<K>(K of, long many) {}

  /** Reads some returns of one part. */
  private interface PartReader<K> {
    List<ListedReturn> read(ListPart<K> part, int size, long before);
  }

  /** A page of a list that goes on from part to part. */
  private static <K> Page<ListedReturn> page(
      List<ListPart<K>> parts, int number, int size, PartReader<K> reader) {
    var total = parts.stream().mapToLong(ListPart::many).sum();
    return Page.of(number, size, total, before -> read(parts, size, before, reader));
  }

  private static <K> List<ListedReturn> read(
      List<ListPart<K>> parts, int size, long before, PartReader<K> reader) {
    var listed = new ArrayList<ListedReturn>();
    var passed = before;
    for (var it : parts) {
      if (passed < it.many() && listed.size() < size) {
        listed.addAll(reader.read(it, size - listed.size(), passed));
      }
      passed = Math.max(0, passed - it.many());
    }
    return listed;
  }

  /** State after state, each by the names of its organisations. */
  private Page<ListedReturn> byState(long partnershipId, ReturnSearch search, int size) {
    var states =
        sql.list(
            "select r.status, count(*) many"
                + ALONE
                + condition(search)
                + " group by r.status order by r.status",
            row -> new ListPart<>(ReturnStatus.of(row.getString("status")), row.getLong("many")),
            Stream.concat(Stream.<Object>of(partnershipId), values(search)).toArray());
    return page(
        states,
        search.page(),
        size,
        (it, most, before) ->
            byOrganisation(partnershipId, search.in(it.of()), most, before, it.many()));
  }

  private List<ListedReturn> byOrganisation(
      long partnershipId, ReturnSearch search, int size, long before, long total) {
    return OrganisationSlices.page(
        before,
        size,
        total,
        OrganisationSlices.counting(
            sql,
            partnershipId,
            " join agency_return r on r.organisation_id = x.id where r.partnership_id = ?"
                + condition(search),
            Stream.concat(Stream.<Object>of(partnershipId), values(search)).toList()),
        (organisations, most, passed) ->
            ofOrganisations(partnershipId, search, organisations, most, passed));
  }

  private List<ListedReturn> ofOrganisations(
      long partnershipId, ReturnSearch search, List<Long> organisations, int size, long before) {
    var where =
        FROM + condition(search) + " and r.organisation_id in " + Sql.marks(organisations.size());
    var values =
        Stream.concat(
                Stream.concat(Stream.<Object>of(partnershipId), values(search)),
                organisations.stream())
            .toList();
    return list(where, search.order(), values, size, before);
  }

  /** Cycle after cycle, so that only the returns of those on the page are sorted. */
  private Page<ListedReturn> byCycle(long partnershipId, ReturnSearch search, int size) {
    var cycles =
        sql.list(
            "select r.cycle_id, c.opens_on, count(*) many from agency_return r join cycle c on"
                + " c.id = r.cycle_id where r.partnership_id = ?"
                + condition(search)
                + " group by r.cycle_id, c.opens_on order by c.opens_on desc, r.cycle_id desc",
            row -> new ListPart<>(row.getLong("cycle_id"), row.getLong("many")),
            Stream.concat(Stream.<Object>of(partnershipId), values(search)).toArray());
    return page(
        cycles,
        search.page(),
        size,
        (it, most, before) ->
            list(
                FROM + " and r.cycle_id = ?" + condition(search),
                ReturnSearch.Order.CYCLE,
                Stream.concat(Stream.<Object>of(partnershipId, it.of()), values(search)).toList(),
                most,
                before));
  }

  private List<ListedReturn> list(
      String where, ReturnSearch.Order order, List<Object> values, int size, long before) {
    return sql.list(
        SELECT + where + " order by " + order(order) + " limit ? offset ?",
        ReturnListRepository::listed,
        Stream.concat(values.stream(), Stream.of((long) size, before)).toArray());
  }

  private static String condition(ReturnSearch search) {
    return (search.cycle() == null ? "" : " and r.cycle_id = ?")
        + (search.status() == null ? "" : " and r.status = ?");
  }

  private static Stream<Object> values(ReturnSearch search) {
    var status = search.status();
    return Stream.concat(
        Stream.ofNullable(search.cycle()),
        Stream.ofNullable(status == null ? null : status.code()));
  }

  /** Each ends in the id, so that no return is on two pages. */
  private static String order(ReturnSearch.Order order) {
    return switch (order) {
      case CYCLE -> "c.opens_on desc, c.id desc, o.name, r.id";
      case ORGANISATION -> "o.name, o.id, c.opens_on desc, r.id";
      case STATE -> "r.status, o.name, o.id, r.id";
      case SUBMITTED -> "r.submitted_at desc, r.id";
    };
  }

  private static ListedReturn listed(ResultSet row) throws SQLException {
    return new ListedReturn(
        row.getLong("id"),
        row.getString("name"),
        row.getString("district"),
        row.getString("title"),
        ReturnStatus.of(row.getString("status")),
        Sql.instant(row, "submitted_at"));
  }
}
