package org.assay.desk.leads;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.SpreadsheetText;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The register of leads to take away. */
@Singleton
class LeadsFiles {
  private final Register register;
  private final Clock clock;

  LeadsFiles(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** What a spreadsheet would take for a formula is shown as text. */
  byte[] csv(List<Lead> leads) {
    var out = new StringWriter();
    out.write('\uFEFF'); // Excel takes a file for UTF-8 only with this mark
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "organisation",
          "department",
          "role",
          "name",
          "post",
          "email",
          "telephone",
          "deputy",
          "cover",
          "last training");
      for (var it : leads) csv.writeRecord(values(it).map(SpreadsheetText::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> values(Lead it) {
    return Stream.of(
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

  private record LeadsPaper(Masthead masthead, List<ReportTable> tables) implements Paper {}

  byte[] workbook(Caller caller, List<Lead> leads) {
    var partnership =
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse("");
    var masthead =
        new Masthead(
            partnership,
            "",
            "Safeguarding leads",
            "Register",
            clock.instant(),
            "Population",
            "%,d leads of open organisations".formatted(leads.size()),
            "From the last returns, and entered by hand.",
            "",
            "",
            "Names people at work: do not pass it on.");
    return WorkbookWriter.write(new LeadsPaper(masthead, List.of(table(leads))));
  }

  private static ReportTable table(List<Lead> leads) {
    var columns =
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
            TableColumn.day("Last training", 14));
    var lines = leads.stream().map(LeadsFiles::line).toList();
    return new ReportTable("Leads", "Safeguarding leads", "No lead is known.", columns, lines);
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
