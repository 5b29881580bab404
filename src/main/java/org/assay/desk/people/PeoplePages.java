package org.assay.desk.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.people.access.Access;
import org.assay.people.access.AccessScope;
import org.assay.people.access.AccessSearch;
import org.assay.people.access.Held;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.QueryWriter;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the lists of who has access. */
@Singleton
class PeoplePages {
  static final String HERE = "/people";

  private final Access access;
  private final Clock clock;

  PeoplePages(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  PeoplePage list(Caller caller, AccessSearch search, int number, @Nullable String done) {
    var page = access.page(caller, search, number);
    return new PeoplePage(
        Navigation.shell(caller, "People", HERE),
        place(caller),
        done,
        search.isNarrowed(),
        search.words(),
        roles(caller, search.role()),
        choices(
            search.place(),
            "",
            "Everywhere",
            "partnership",
            "The partnership itself",
            "organisations",
            "Organisations",
            "groups",
            "Trusts and other groups"),
        choices(
            search.state(),
            "current",
            "Have access",
            "invited",
            "Have never signed in",
            "ended",
            "Access ended",
            "all",
            "All"),
        HERE + "/print" + query(search, null),
        HERE + "/access.csv" + query(search, null),
        table("Access " + page.range(), page.items(), true),
        Pagination.of(page, n -> HERE + query(search, n == 1 ? null : n)));
  }

  PrintPage print(Caller caller, AccessSearch search, int number) {
    var part = access.printed(caller, search, number);
    return new PrintPage(
        Navigation.shell(caller, "Who has access", HERE),
        place(caller) == null ? "" : String.valueOf(place(caller)),
        England.moment(clock.instant()),
        part.pages() == 1 ? null : part.range(),
        table(null, part.items(), false),
        Pagination.of(part, n -> HERE + "/print" + query(search, n == 1 ? null : n)));
  }

  private static @Nullable String place(Caller caller) {
    return caller.is(Role.ADMIN) ? null : caller.membership().place();
  }

  private static String query(AccessSearch search, @Nullable Integer page) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("words", search.words().isEmpty() ? null : search.words());
    parts.put("role", search.role().isEmpty() ? null : search.role());
    parts.put("place", search.place().isEmpty() ? null : search.place());
    parts.put("state", search.state().equals("current") ? null : search.state());
    parts.put("page", page);
    return QueryWriter.of(parts);
  }

  private Table table(@Nullable String caption, List<Held> held, boolean links) {
    var rows = held.stream().map(it -> row(it, links)).toList();
    var head =
        Stream.of("Name", "Email address", "Role", "Place", "From", "Until", "Last signed in")
            .map(Cell::text)
            .toList();
    return new Table(caption, "govuk-table__caption--m", head, rows, false).withoutEmptyColumns();
  }

  private List<Cell> row(Held it, boolean links) {
    return List.of(
        links ? Cell.link(it.name(), HERE + "/" + it.personId()) : Cell.text(it.name()),
        Cell.text(it.email()),
        Cell.text(it.role().title()),
        Cell.text(it.place().isEmpty() ? "The partnership" : it.place()),
        Cell.text(England.date(it.from())),
        Cell.text(it.until() == null ? "" : England.date(it.until())),
        Cell.text(signedIn(it)));
  }

  String signedIn(Held it) {
    if (it.signedIn() != null) return England.date(England.day(it.signedIn()));
    if (it.expires() == null) return "Never";
    return clock.instant().isBefore(it.expires()) ? "Invited" : "Invitation expired";
  }

  private static List<Choice> roles(Caller caller, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Any role", null, chosen.isEmpty()));
    AccessScope.of(caller)
        .orElseThrow()
        .roles()
        .forEach(it -> items.add(Choice.of(it.name(), it.title(), null, it.name().equals(chosen))));
    return items;
  }

  private static List<Choice> choices(String chosen, String... valuesAndWords) {
    var items = new ArrayList<Choice>();
    for (int i = 0; i < valuesAndWords.length; i += 2) {
      var value = valuesAndWords[i];
      items.add(Choice.of(value, valuesAndWords[i + 1], null, value.equals(chosen)));
    }
    return items;
  }
}
