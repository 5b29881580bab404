package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.desk.register.RegisterListRepository.Listed;
import org.assay.desk.register.list.ListDate;
import org.assay.people.directory.District;
import org.assay.people.directory.Register;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the page of the register. */
@Singleton
class RegisterPages {
  private final RegisterListRepository lists;
  private final EntryRepository entries;
  private final KeepRegister keep;
  private final Register register;

  RegisterPages(
      RegisterListRepository lists, EntryRepository entries, KeepRegister keep, Register register) {
    this.lists = lists;
    this.entries = entries;
    this.keep = keep;
    this.register = register;
  }

  RegisterPage list(Caller caller, RegisterSearch search, int number) {
    var partnership = caller.partnershipId();
    var page = lists.page(partnership, search, keep.today(), number);
    var query = search.query();
    var districts = register.districts(partnership);
    return new RegisterPage(
        Navigation.shell(caller, "Register", "/register"),
        KeepRegister.mayChange(caller),
        search.isNarrowed(),
        search.name(),
        kinds(search.kind()),
        choices(
            "All districts", districts.stream().map(District::name).toList(), search.district()),
        icbs(districts, search.icb()),
        List.of(
            Choice.of("open", "Open", null, search.state().equals("open")),
            Choice.of("closed", "Closed", null, search.state().equals("closed")),
            Choice.of("all", "Open and closed", null, search.state().equals("all"))),
        entries.wanted(partnership),
        "/register/organisations.csv" + query,
        table("Organisations " + page.range(), page.items()),
        Pagination.of(
            page,
            n ->
                "/register" + query + (n == 1 ? "" : (query.isEmpty() ? "?" : "&") + "page=" + n)));
  }

  void csv(Caller caller, RegisterSearch search, OutputStream out) {
    try (var file = new RegisterCsv(out)) {
      lists.each(caller.partnershipId(), search, keep.today(), file::add);
    }
  }

  private static Table table(String caption, List<Listed> listed) {
    var rows =
        listed.stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.name(), "/register/organisations/" + it.id()),
                        Cell.text(it.type().label()),
                        Cell.text(text(it.district())),
                        Cell.text(text(it.group())),
                        Cell.text(text(it.urn())),
                        Cell.text(it.closedOn() == null ? "" : ListDate.words(it.closedOn()))))
            .toList();
    var head =
        java.util.stream.Stream.of("Name", "Type", "District", "Group", "Register number", "Closes")
            .map(Cell::text)
            .toList();
    return new Table(caption, "govuk-table__caption--m", head, rows, false);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Choice> kinds(String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "All kinds", null, chosen.isEmpty()));
    for (var it : Sector.values()) add(items, "sector:" + it.code(), it.label(), chosen);
    for (var it : SchoolGroup.values()) {
      add(items, "group:" + it.code(), "Schools: " + it.label(), chosen);
    }
    for (var it : SettingType.values()) add(items, "type:" + it.code(), it.label(), chosen);
    return items;
  }

  private static void add(List<Choice> items, String value, String label, String chosen) {
    items.add(Choice.of(value, label, null, value.equals(chosen)));
  }

  private static List<Choice> icbs(List<District> districts, String chosen) {
    var names = districts.stream().map(District::icb).filter(Objects::nonNull).distinct().toList();
    return names.isEmpty() ? List.of() : choices("All areas", names, chosen);
  }

  static List<Choice> choices(String none, List<String> names, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", none, null, chosen.isEmpty()));
    names.forEach(it -> items.add(Choice.of(it, it, null, it.equals(chosen))));
    return items;
  }
}
