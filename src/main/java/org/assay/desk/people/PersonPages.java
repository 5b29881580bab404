package org.assay.desk.people;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.people.access.Access;
import org.assay.people.access.AccessScope;
import org.assay.people.access.Held;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which people are invited and one person is looked at. */
@Singleton
class PersonPages {
  /** More lines than these nobody reads; the counts say the rest. */
  private static final int SHOWN = 200;

  private final Access access;
  private final PeoplePages lists;

  PersonPages(Access access, PeoplePages lists) {
    this.access = access;
    this.lists = lists;
  }

  InvitePage invite(Caller caller, FormInput typed) {
    return new InvitePage(
        Navigation.shell(caller, "Invite people", PeoplePages.HERE)
            .refusing(!typed.errors().isEmpty()),
        typed.errors(),
        scope(caller).isWhole(),
        typed.text("name"),
        typed.text("email"),
        roles(caller, typed.text("role")),
        typed.text("place"),
        typed.parts("from"),
        typed.parts("until"));
  }

  private static List<Choice> roles(Caller caller, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Select a role", null, chosen.isEmpty()));
    for (var it : scope(caller).roles()) {
      items.add(Choice.of(it.name(), it.title(), null, it.name().equals(chosen)));
    }
    return items;
  }

  ListPage list(Caller caller, String text, PeopleList.Reading reading) {
    var good = reading.good();
    var bad = reading.lines().stream().filter(it -> it.why() != null).toList();
    var tables = new ArrayList<Table>();
    if (!bad.isEmpty()) tables.add(table("Refused", bad, true));
    if (!good.isEmpty()) tables.add(table("To be invited", good, false));
    return new ListPage(
        Navigation.shell(caller, "Check the list", PeoplePages.HERE),
        text,
        reading.why(),
        good.size(),
        "%,d to be invited, %,d refused".formatted(good.size(), bad.size()),
        tables);
  }

  private static Table table(String caption, List<PeopleList.Line> lines, boolean refused) {
    var head = new ArrayList<Cell>();
    head.add(Cell.number("Line"));
    Stream.of("Name", "Email address", "Role", "Organisation").map(Cell::text).forEach(head::add);
    if (refused) head.add(Cell.text("Why"));
    var rows = lines.stream().limit(SHOWN).map(it -> row(it, refused)).toList();
    var more = lines.size() > SHOWN ? ", the first %d of %,d".formatted(SHOWN, lines.size()) : "";
    return new Table(caption + more, "govuk-table__caption--m", head, rows, false);
  }

  private static List<Cell> row(PeopleList.Line it, boolean refused) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.number(Long.toString(it.number())));
    Stream.of(it.name(), it.email(), it.role(), it.place()).map(Cell::text).forEach(cells::add);
    if (refused) cells.add(Cell.text(Objects.requireNonNullElse(it.why(), "")));
    return cells;
  }

  /**
   * Empty for the person who is out of the caller's reach.
   *
   * @param done what was just done, in words
   */
  Optional<PersonPage> person(Caller caller, long id, FormInput typed, @Nullable String done) {
    var held = access.ofPerson(caller, id);
    return held.isEmpty() ? Optional.empty() : Optional.of(person(caller, held, typed, done));
  }

  private PersonPage person(
      Caller caller, List<Held> held, FormInput typed, @Nullable String done) {
    var one = held.getLast();
    var now = held.stream().filter(it -> !it.hasEnded(access.today())).toList();
    return new PersonPage(
        Navigation.shell(caller, one.name(), PeoplePages.HERE).refusing(!typed.errors().isEmpty()),
        one.personId(),
        typed.errors(),
        done,
        one.name(),
        one.email(),
        lists.signedIn(one),
        one.expires() != null && !now.isEmpty(),
        now.isEmpty(),
        roles(held),
        now.stream().map(it -> ending(it, typed)).toList(),
        typed.parts("until"),
        places(now),
        typed.text("name"),
        typed.text("email"),
        scope(caller).isWhole() ? roles(caller, typed.text("role")) : List.of(),
        typed.text("place"));
  }

  private Table roles(List<Held> held) {
    var rows =
        held.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.role().title()),
                        Cell.text(it.place().isEmpty() ? "The partnership" : it.place()),
                        Cell.text(England.date(it.from())),
                        Cell.text(until(it.until()))))
            .toList();
    var head = Stream.of("Role", "Place", "From", "Until").map(Cell::text).toList();
    return new Table("Roles", "govuk-table__caption--m", head, rows, false);
  }

  private String until(@Nullable LocalDate last) {
    if (last == null) return "No end";
    return (last.isBefore(access.today()) ? "Ended " : "") + England.date(last);
  }

  private static Choice ending(Held it, FormInput typed) {
    var id = Long.toString(it.membershipId());
    return Choice.of(id, label(it), null, id.equals(typed.text("membership")));
  }

  private static String label(Held it) {
    return it.place().isEmpty() ? it.role().title() : it.role().title() + ", " + it.place();
  }

  /** Organisations, each once. */
  private static List<Choice> places(List<Held> now) {
    Map<Long, String> places = new LinkedHashMap<>();
    for (var it : now) {
      if (it.organisationId() != null) places.putIfAbsent(it.organisationId(), it.place());
    }
    var only = places.size() == 1;
    return places.entrySet().stream()
        .map(it -> Choice.of(Long.toString(it.getKey()), it.getValue(), null, only))
        .toList();
  }

  private static AccessScope scope(Caller caller) {
    return AccessScope.of(caller).orElseThrow();
  }
}
