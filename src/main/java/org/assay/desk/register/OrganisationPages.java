package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.desk.register.EntryRepository.Followed;
import org.assay.desk.register.EntryRepository.Past;
import org.assay.desk.register.list.ListDate;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.people.directory.District;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of one organisation of the register. */
@Singleton
class OrganisationPages {
  private static final List<RegisterField> SHOWN =
      List.of(
          RegisterField.TYPE,
          RegisterField.SECTOR,
          RegisterField.PHASE,
          RegisterField.URN,
          RegisterField.DISTRICT,
          RegisterField.GROUP_NAME,
          RegisterField.OPENED,
          RegisterField.CLOSED,
          RegisterField.ADDRESS,
          RegisterField.POSTCODE,
          RegisterField.TELEPHONE,
          RegisterField.WEBSITE,
          RegisterField.HEAD,
          RegisterField.PUPILS,
          RegisterField.PLACES,
          RegisterField.DUTY,
          RegisterField.SCHEME,
          RegisterField.EXTERNAL);

  private final EntryRepository entries;
  private final Register register;
  private final People people;

  OrganisationPages(EntryRepository entries, Register register, People people) {
    this.entries = entries;
    this.register = register;
    this.people = people;
  }

  OrganisationPage one(
      Caller caller, KnownOrganisation it, @Nullable FormInput form, List<ErrorLink> errors) {
    var id = it.organisation().id();
    var partnership = caller.partnershipId();
    return new OrganisationPage(
        Navigation.shell(caller, it.organisation().name(), "/register").refusing(!errors.isEmpty()),
        KeepRegister.mayChange(caller),
        id,
        it.organisation().name(),
        it.organisation().closedOn() == null ? null : ListDate.words(it.organisation().closedOn()),
        errors,
        facts(it),
        follows(partnership, id),
        inspections(partnership, id),
        history(entries.history(partnership, id)),
        form == null ? blank(it) : typed(form));
  }

  private static List<SummaryRow> facts(KnownOrganisation it) {
    var facts = it.facts();
    var rows = new ArrayList<SummaryRow>();
    for (var field : SHOWN) {
      var value = facts.get(field);
      if (!value.isEmpty()) rows.add(SummaryRow.of(field.label(), field.words(value)));
    }
    var traits =
        OrganisationForm.TRAITS.stream()
            .filter(facts::is)
            .map(RegisterField::label)
            .collect(Collectors.joining(", "));
    if (!traits.isEmpty()) rows.add(SummaryRow.of("Also", traits));
    return rows;
  }

  private List<OrganisationPage.Link> follows(long partnership, long id) {
    var links = new ArrayList<OrganisationPage.Link>();
    for (var it : entries.predecessors(partnership, id)) {
      links.add(link("Follows", it, " (" + it.kind().words() + " this" + day(it) + ")"));
    }
    for (var it : entries.successors(partnership, id)) {
      links.add(link("This " + it.kind().words(), it, day(it)));
    }
    return links;
  }

  private static OrganisationPage.Link link(String text, Followed it, String after) {
    return new OrganisationPage.Link(
        text, it.name() + after, "/register/organisations/" + it.organisationId());
  }

  private static String day(Followed it) {
    return it.on() == null ? "" : " on " + ListDate.words(it.on());
  }

  private @Nullable Table inspections(long partnership, long id) {
    var rows =
        entries.inspections(partnership, id).stream()
            .map(
                it ->
                    List.of(
                        Cell.text(ListDate.words(it.on())),
                        Cell.text(it.body()),
                        Cell.text(it.judgement())))
            .toList();
    return rows.isEmpty() ? null : table("Inspections", List.of("Date", "By", "Judgement"), rows);
  }

  private Table history(List<Past> past) {
    var names = people.names(past.stream().map(Past::personId).collect(Collectors.toSet()));
    var rows =
        past.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(England.moment(it.at())),
                        Cell.text(names.getOrDefault(it.personId(), "")),
                        Cell.text(it.what())))
            .toList();
    return table("History in the register", List.of("When", "Who", "What"), rows);
  }

  private static Table table(String caption, List<String> head, List<List<Cell>> rows) {
    return new Table(
        caption, "govuk-table__caption--m", head.stream().map(Cell::text).toList(), rows, false);
  }

  private static OrganisationPage.Typed blank(KnownOrganisation it) {
    return new OrganisationPage.Typed(
        DateParts.day("closing", it.organisation().closedOn()),
        "",
        kinds(""),
        DateParts.day("followed", "", "", ""),
        "Ofsted",
        "",
        DateParts.day("inspected", "", "", ""));
  }

  private static OrganisationPage.Typed typed(FormInput form) {
    return new OrganisationPage.Typed(
        form.parts("closing"),
        form.text("other"),
        kinds(form.text("kind")),
        form.parts("followed"),
        form.text("body"),
        form.text("judgement"),
        form.parts("inspected"));
  }

  private static List<Choice> kinds(String chosen) {
    return Arrays.stream(SuccessionKind.values())
        .map(it -> Choice.of(it.code(), label(it), null, it.code().equals(chosen)))
        .toList();
  }

  private static String label(SuccessionKind kind) {
    return switch (kind) {
      case CONVERSION -> "It was converted to the other, for instance to an academy";
      case MERGER -> "It was merged into the other";
      case AMALGAMATION -> "It and others became the other";
      case SPLIT -> "It was split, and the other is a part of it";
      case DUPLICATE -> "The two are one: it was entered twice, and the other is kept";
    };
  }

  /**
   * @param id 0 for one that is added
   */
  OrganisationFormPage form(
      Caller caller, long id, RegisterFacts facts, FormInput form, List<ErrorLink> errors) {
    var title = id == 0 ? "Add an organisation" : "Change " + facts.get(RegisterField.NAME);
    var page = "/register/organisations/" + id;
    return new OrganisationFormPage(
        Navigation.shell(caller, title, "/register").refusing(!errors.isEmpty()),
        id == 0 ? "/register/organisations" : page + "/details",
        id == 0 ? "/register" : page,
        errors,
        facts.get(RegisterField.NAME),
        choices("Select a type", types(), facts.get(RegisterField.TYPE)),
        choices("As the type says", sectors(), facts.get(RegisterField.SECTOR)),
        choices("Not applicable", phases(), facts.get(RegisterField.PHASE)),
        RegisterPages.choices("None", districts(caller), facts.get(RegisterField.DISTRICT)),
        OrganisationForm.TRAITS.stream()
            .map(it -> Choice.of(it.code(), it.label(), null, facts.is(it)))
            .toList(),
        errors.isEmpty()
            ? DateParts.day("opened", facts.day(RegisterField.OPENED))
            : form.parts("opened"),
        OrganisationForm.PLAIN.stream()
            .map(
                it ->
                    new OrganisationFormPage.Box(
                        it.field().code(), it.field().label(), facts.get(it.field())))
            .toList());
  }

  List<String> districts(Caller caller) {
    return register.districts(caller.partnershipId()).stream().map(District::name).toList();
  }

  private static List<Choice> choices(String none, Map<String, String> all, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", none, null, chosen.isEmpty()));
    all.forEach((code, label) -> items.add(Choice.of(code, label, null, code.equals(chosen))));
    return items;
  }

  private static Map<String, String> types() {
    var all = new java.util.LinkedHashMap<String, String>();
    for (var it : SettingType.values()) all.put(it.code(), it.label());
    return all;
  }

  private static Map<String, String> sectors() {
    var all = new java.util.LinkedHashMap<String, String>();
    for (var it : Sector.values()) all.put(it.code(), it.label());
    return all;
  }

  private static Map<String, String> phases() {
    var all = new java.util.LinkedHashMap<String, String>();
    for (var it : Phase.values()) {
      if (it != Phase.NOT_APPLICABLE) all.put(it.code(), it.label());
    }
    return all;
  }
}
