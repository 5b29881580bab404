package org.assay.assurance.trail;

import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assurance.trail.AccessRepository.Named;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.CsvFile;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;

/** Sets the access log out, as a page and as a file. */
@Singleton
class AccessPages {
  private static final int SIZE = 50;
  private static final int MOST = 50_000;
  private static final int AT_ONCE = 10_000;
  private static final List<String> HEAD =
      List.of("When", "Who", "What they did", "Organisation", "Cycle or case");

  /** Nobody turns so many pages of a log. */
  private static final int COUNTED = 10_000;

  private static final Named GONE = new Named("Something that is no longer kept", "");

  private final AccessRepository entries;
  private final People people;

  AccessPages(AccessRepository entries, People people) {
    this.entries = entries;
    this.people = people;
  }

  AccessPage page(Caller caller, AccessSearch search, int number) {
    var page =
        Page.upTo(
            COUNTED,
            number,
            SIZE,
            entries.count(caller, search, COUNTED),
            from -> entries.some(caller, search, from, SIZE));
    return new AccessPage(
        Navigation.shell(caller, "Access log", "/access"),
        caller.organisationId() != null,
        search.ofOne(),
        search.returnId() == null ? "" : search.returnId().toString(),
        search.formId() == null ? "" : search.formId().toString(),
        search.organisation(),
        search.person(),
        table(caller, page),
        Pagination.of(page, search::page),
        "/access.csv" + search.query());
  }

  private Table table(Caller caller, Page<AccessEntry> page) {
    var lines = lines(caller, page.items());
    var rows = new ArrayList<List<Cell>>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var href = page.items().get(i).href();
      rows.add(
          List.of(
              Cell.text(line.get(0)),
              Cell.text(line.get(1)),
              Cell.text(line.get(2)),
              Cell.link(line.get(3) + ", " + line.get(4), href)));
    }
    return new Table(
        "Entries " + page.range(),
        "govuk-table__caption--m",
        List.of(
            Cell.text("When"),
            Cell.text("Who"),
            Cell.text("What they did"),
            Cell.text("Return or form")),
        rows,
        false);
  }

  /** When, who, what, organisation and cycle, as people read them. */
  private List<List<String>> lines(Caller caller, List<AccessEntry> some) {
    var persons = people.names(some.stream().map(AccessEntry::person).collect(Collectors.toSet()));
    var returns =
        entries.returns(
            caller.partnershipId(),
            some.stream()
                .filter(it -> !it.form())
                .map(AccessEntry::subjectId)
                .collect(Collectors.toSet()));
    var forms =
        entries.forms(
            caller.partnershipId(),
            some.stream()
                .filter(AccessEntry::form)
                .map(AccessEntry::subjectId)
                .collect(Collectors.toSet()));
    return some.stream().map(it -> line(it, persons, it.form() ? forms : returns)).toList();
  }

  private static List<String> line(
      AccessEntry it, Map<Long, String> persons, Map<Long, Named> subjects) {
    var named = subjects.getOrDefault(it.subjectId(), GONE);
    return List.of(
        England.moment(it.at()),
        persons.getOrDefault(it.person(), it.person() == 0 ? "No longer kept" : "Unknown"),
        it.words(),
        named.organisation(),
        named.cycle());
  }

  /** At most 50,000 entries, the last first. */
  void csv(Caller caller, AccessSearch search, OutputStream out) {
    try (var csv = new CsvFile(out, HEAD)) {
      for (var from = 0; from < MOST; from += AT_ONCE) {
        var some = entries.some(caller, search, from, AT_ONCE);
        lines(caller, some).forEach(csv::row);
        if (some.size() < AT_ONCE) break;
      }
    }
  }
}
