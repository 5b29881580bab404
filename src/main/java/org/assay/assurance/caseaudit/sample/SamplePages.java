package org.assay.assurance.caseaudit.sample;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.assurance.caseaudit.setup.StratumFit;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the page of a sample. */
@Singleton
class SamplePages {
  static final int ROWS = 6;

  private final CaseAudits audits;

  SamplePages(CaseAudits audits) {
    this.audits = audits;
  }

  SamplePage page(Caller caller, CaseAudit audit, FormInput form) {
    var drawn = !audit.sample().seed().isEmpty();
    return new SamplePage(
        Navigation.shell(caller, "Sample and cases", "/audits").refusing(!form.isSound()),
        audit.id(),
        audit.reference(),
        form.errors(),
        !drawn && audit.is(AuditState.PLANNED),
        audit.is(AuditState.PLANNED),
        rows(form),
        form.text("seed"),
        drawn ? drawn(audit) : List.of(),
        warnings(audit),
        places(audit));
  }

  private static List<SamplePage.Row> rows(FormInput form) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i ->
                new SamplePage.Row(
                    "stratum-" + i,
                    form.text("stratum-" + i + "-label"),
                    form.text("stratum-" + i + "-children"),
                    form.text("stratum-" + i + "-wanted"),
                    ErrorLink.at(form.errors(), "stratum-" + i + "-label")))
        .toList();
  }

  /** What somebody needs who wants to draw it again. */
  private List<String> drawn(CaseAudit audit) {
    var said = new ArrayList<String>();
    said.add(
        "Drawn by lot with the words “%s”. The same words and the same lists always draw the same"
                .formatted(audit.sample().seed())
            + " places, so anyone can draw again and compare.");
    for (var it : audits.strata(audit)) {
      said.add(
          "Group %d, %s: %d of %d children, at %s %s of the list."
              .formatted(
                  it.number(),
                  it.label(),
                  it.wanted(),
                  it.children(),
                  it.positions().contains(",") ? "places" : "place",
                  it.positions().replace(",", ", ")));
    }
    return said;
  }

  private List<String> warnings(CaseAudit audit) {
    var groups = audits.strataById(audit);
    return audits.cases(audit).stream()
        .flatMap(it -> StratumFit.fault(it, groups.get(it.stratumId())).stream())
        .toList();
  }

  private @Nullable Table places(CaseAudit audit) {
    var cases = audits.cases(audit);
    if (cases.isEmpty()) return null;
    var groups = audits.strataById(audit);
    var asked = audits.agenciesByCase(audit);
    var rows =
        cases.stream()
            .map(
                it ->
                    List.of(
                        Cell.link(
                            it.reference(), "/audits/" + audit.id() + "/cases/" + it.caseId()),
                        Cell.text(where(it, groups.get(it.stratumId()))),
                        Cell.text(it.words()),
                        Cell.number(
                            Integer.toString(asked.getOrDefault(it.caseId(), List.of()).size()))))
            .toList();
    return new Table(
        "Cases",
        "govuk-table__caption--m",
        List.of(
            Cell.text("Case"),
            Cell.text("Place in your list"),
            Cell.text("Described as"),
            Cell.number("Agencies")),
        rows,
        true);
  }

  private static String where(AuditCase it, @Nullable Stratum group) {
    return it.place() == null || group == null
        ? "Added by hand"
        : "Place " + it.place() + " of “" + group.label() + "”";
  }
}
