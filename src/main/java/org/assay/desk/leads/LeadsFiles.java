package org.assay.desk.leads;

import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.desk.leads.LeadRepository.Search;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.CsvFile;
import org.assay.platform.England;
import org.assay.reporting.office.LongWorkbook;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The register of leads to take away; none of it is held in memory. */
@Singleton
class LeadsFiles {
  private static final ReportTable TABLE =
      new ReportTable(
          "Leads",
          "Safeguarding leads",
          "No lead is known.",
          List.of(
              TableColumn.text("Organisation", 30),
              TableColumn.text("Department", 20),
              TableColumn.text("Role", 20),
              TableColumn.text("Name", 20),
              TableColumn.text("Post", 20),
              TableColumn.text("Email", 26),
              TableColumn.text("Telephone", 16),
              TableColumn.text("Deputy", 20),
              TableColumn.text("Cover", 26),
              TableColumn.day("Last training", 14)),
          List.of());
  private static final List<String> HEAD =
      TABLE.columns().stream().map(it -> it.heading().toLowerCase(Locale.UK)).toList();

  private final LeadRepository leads;
  private final Register register;
  private final Clock clock;

  LeadsFiles(LeadRepository leads, Register register, Clock clock) {
    this.leads = leads;
    this.register = register;
    this.clock = clock;
  }

  void csv(Caller caller, Search search, OutputStream out) {
    try (var file = new CsvFile(out, HEAD)) {
      leads.each(caller.partnershipId(), search, today(), it -> file.row(values(it)));
    }
  }

  private static List<String> values(Lead it) {
    return List.of(
        it.organisation(),
        it.department(),
        it.role().label(),
        LeadsPages.text(it.name()),
        LeadsPages.text(it.post()),
        LeadsPages.text(it.email()),
        LeadsPages.text(it.telephone()),
        LeadsPages.text(it.deputy()),
        LeadsPages.text(it.cover()),
        it.trainedOn() == null ? "" : it.trainedOn().toString());
  }

  void workbook(Caller caller, Search search, OutputStream out) {
    try (var book = new LongWorkbook(out, masthead(caller, search), TABLE)) {
      leads.each(caller.partnershipId(), search, today(), it -> book.add(line(it)));
    }
  }

  private Masthead masthead(Caller caller, Search search) {
    return new Masthead(
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse(""),
        "",
        "Safeguarding leads",
        "List",
        "Register",
        clock.instant(),
        "Population",
        "%,d leads of open organisations"
            .formatted(leads.count(caller.partnershipId(), search, today())),
        "From the last returns, and entered by hand.",
        "",
        "",
        "Names people at work: do not pass it on.");
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }

  private static TableLine line(Lead it) {
    return TableLine.of(it.organisation())
        .text(it.department())
        .text(it.role().label())
        .text(LeadsPages.text(it.name()))
        .text(LeadsPages.text(it.post()))
        .text(LeadsPages.text(it.email()))
        .text(LeadsPages.text(it.telephone()))
        .text(LeadsPages.text(it.deputy()))
        .text(LeadsPages.text(it.cover()))
        .day(it.trainedOn());
  }
}
