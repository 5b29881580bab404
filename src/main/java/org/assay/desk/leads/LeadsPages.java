package org.assay.desk.leads;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.desk.leads.LeadRepository.Search;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of safeguarding leads. */
@Singleton
class LeadsPages {
  static final String HERE = "/register";

  private final LeadRepository leads;
  private final Clock clock;

  LeadsPages(LeadRepository leads, Clock clock) {
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * @param show {@code all}, {@code stale} or {@code missing}
   */
  LeadsPage list(Caller caller, String words, String show, int number) {
    var partnership = caller.partnershipId();
    if (show.equals("missing")) {
      var missing = leads.missing(partnership, words, today(), number);
      return list(
          caller,
          words,
          show,
          missing("Organisations without a known lead " + missing.range(), missing.items()),
          missing);
    }
    var found = leads.page(partnership, new Search(words, show.equals("stale")), today(), number);
    return list(caller, words, show, table("Leads " + found.range(), found.items()), found);
  }

  private LeadsPage list(Caller caller, String words, String show, Table table, Page<?> page) {
    return new LeadsPage(
        Navigation.shell(caller, "Safeguarding leads", HERE),
        counted(caller.partnershipId()),
        words,
        shows(show),
        query(words, show.equals("missing") ? "all" : show, 1),
        table,
        Pagination.of(page, n -> "/leads" + query(words, show, n)));
  }

  private String counted(long partnership) {
    return "%,d leads. %,d were last trained more than %d years ago, or the date is not known. Open organisations with no known lead: %,d."
        .formatted(
            leads.count(partnership, new Search("", false), today()),
            leads.count(partnership, new Search("", true), today()),
            Lead.YEARS,
            leads.missing(partnership, today()));
  }

  private static String query(String words, String show, int page) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("words", words.isEmpty() ? null : words);
    parts.put("show", show.equals("all") ? null : show);
    parts.put("page", page == 1 ? null : page);
    return QueryWriter.of(parts);
  }

  private static List<Choice> shows(String chosen) {
    return List.of(
        Choice.of("all", "All leads", null, chosen.equals("all")),
        Choice.of("stale", "Training too old or not known", null, chosen.equals("stale")),
        Choice.of("missing", "Organisations without a lead", null, chosen.equals("missing")));
  }

  private static Table missing(String caption, List<LeadRepository.Missing> missing) {
    var rows =
        missing.stream()
            .map(it -> List.of(Cell.link(it.name(), "/leads/" + it.organisationId())))
            .toList();
    return new Table(
        caption, "govuk-table__caption--m", List.of(Cell.text("Organisation")), rows, false);
  }

  private static Table table(String caption, List<Lead> leads) {
    var rows =
        leads.stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.organisation(), "/leads/" + it.organisationId()),
                        Cell.text(it.department()),
                        Cell.text(it.role().label()),
                        Cell.text(named(it)),
                        Cell.text(text(it.email())),
                        Cell.text(trained(it))))
            .toList();
    var head =
        Stream.of("Organisation", "Department", "Role", "Name or post", "Email", "Last training")
            .map(Cell::text)
            .toList();
    return new Table(caption, "govuk-table__caption--m", head, rows, false).withoutEmptyColumns();
  }

  static String named(Lead it) {
    if (it.name() == null) return text(it.post());
    return it.post() == null ? it.name() : it.name() + ", " + it.post();
  }

  static String trained(Lead it) {
    return it.trainedOn() == null ? "Not known" : England.month(it.trainedOn());
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * @param changing id of the lead to change; 0 for none
   */
  OrganisationLeadsPage one(
      Caller caller, Organisation organisation, long changing, FormInput typed) {
    var all = leads.of(caller.partnershipId(), organisation.id());
    var held = all.stream().filter(it -> it.id() == changing).findFirst().orElse(null);
    var role = typed.sent("role") || held == null ? typed.text("role") : held.role().code();
    return new OrganisationLeadsPage(
        Navigation.shell(caller, organisation.name(), HERE).refusing(!typed.isSound()),
        typed.errors(),
        caller.is(Role.ADMIN),
        organisation.id(),
        organisation.name(),
        all.stream().map(this::line).toList(),
        held == null ? 0 : changing,
        roles(role),
        trained(held, typed),
        form(held, typed));
  }

  private static DateParts trained(@Nullable Lead held, FormInput typed) {
    var on = held == null ? null : held.trainedOn();
    if (typed.sent("trained.year") || on == null) return typed.parts("trained");
    return DateParts.day(
        "trained",
        Integer.toString(on.getDayOfMonth()),
        Integer.toString(on.getMonthValue()),
        Integer.toString(on.getYear()));
  }

  private static OrganisationLeadsPage.Form form(@Nullable Lead held, FormInput typed) {
    if (held == null || typed.sent("role")) {
      return new OrganisationLeadsPage.Form(
          typed.text("department"),
          typed.text("name"),
          typed.text("post"),
          typed.text("email"),
          typed.text("telephone"),
          typed.text("deputy"),
          typed.text("cover"));
    }
    return new OrganisationLeadsPage.Form(
        held.department(),
        text(held.name()),
        text(held.post()),
        text(held.email()),
        text(held.telephone()),
        text(held.deputy()),
        text(held.cover()));
  }

  private OrganisationLeadsPage.Line line(Lead it) {
    var title = it.role().label() + (it.department().isEmpty() ? "" : ", " + it.department());
    var facts = new ArrayList<String>();
    add(facts, "", named(it));
    add(facts, "Email: ", it.email());
    add(facts, "Telephone: ", it.telephone());
    add(facts, "Deputy: ", it.deputy());
    add(facts, "Cover: ", it.cover());
    facts.add("Last full training: " + trained(it));
    facts.add(it.fromReturn() ? "From the last return" : "Entered by hand");
    var stale =
        it.role() != LeadRole.GOVERNOR && it.isStale(today()) ? "Training due or not known" : null;
    return new OrganisationLeadsPage.Line(it.id(), title, stale, facts);
  }

  private static void add(List<String> facts, String what, @Nullable String value) {
    if (!Objects.requireNonNullElse(value, "").isEmpty()) facts.add(what + value);
  }

  private static List<Choice> roles(String chosen) {
    return Stream.of(LeadRole.values())
        .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(chosen)))
        .toList();
  }

  LocalDate today() {
    return England.day(clock.instant());
  }
}
