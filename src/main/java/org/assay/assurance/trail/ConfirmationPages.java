package org.assay.assurance.trail;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The log of texts that the guard pointed at. The text itself is not kept. The reason that its
 * writer gave is theirs until the return was submitted once: the partnership sees no draft.
 */
@Singleton
class ConfirmationPages {
  private static final int SIZE = 50;
  private static final String FROM =
      " from guard_confirmation g join agency_return r on r.sheet_id = g.sheet_id and"
          + " r.partnership_id = g.partnership_id join organisation o on o.id = r.organisation_id"
          + " where g.partnership_id = ?";

  private final Sql sql;
  private final People people;

  ConfirmationPages(Sql sql, People people) {
    this.sql = sql.patient();
    this.people = people;
  }

  private record Entry(
      Instant at, long person, String organisation, String question, String kind, String reason) {}

  ConfirmationsPage page(Caller caller, int number) {
    var own = caller.organisationId() != null;
    var values = new ArrayList<@Nullable Object>(List.of(caller.partnershipId()));
    if (own) values.add(caller.organisationId());
    var from = FROM + (own ? " and r.organisation_id = ?" : "");
    var total = sql.count("select count(*)" + from, values.toArray());
    var page = Page.of(number, SIZE, total, start -> some(from, own, values, start));
    return new ConfirmationsPage(
        Navigation.shell(caller, "Confirmed texts", "/access"),
        own,
        table(page),
        Pagination.of(page, n -> "/access/confirmations?page=" + n));
  }

  private List<Entry> some(String from, boolean own, List<@Nullable Object> values, long start) {
    var all = new ArrayList<>(values);
    all.add(SIZE);
    all.add(start);
    return sql.list(
        "select g.at, g.person_id, o.name, g.question_key, g.kind, g.reason, r.submissions"
            + from
            + " order by g.id desc limit ? offset ?",
        row ->
            new Entry(
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                own || row.getInt(7) > 0 ? row.getString(6) : "Shown once the return is submitted"),
        all.toArray());
  }

  private Table table(Page<Entry> page) {
    var names = people.names(page.items().stream().map(Entry::person).collect(Collectors.toSet()));
    return new Table(
        "Confirmations " + page.range(),
        "govuk-table__caption--m",
        List.of(
            Cell.text("When"),
            Cell.text("Who"),
            Cell.text("Where"),
            Cell.text("It looked like"),
            Cell.text("Why it is nobody’s")),
        page.items().stream().map(it -> row(it, names)).toList(),
        false);
  }

  private static List<Cell> row(Entry it, Map<Long, String> names) {
    return List.of(
        Cell.text(England.moment(it.at())),
        Cell.text(names.getOrDefault(it.person(), "Unknown")),
        Cell.text(it.organisation() + ", " + it.question()),
        Cell.text(it.kind().replace('-', ' ')),
        Cell.text(it.reason()));
  }
}
